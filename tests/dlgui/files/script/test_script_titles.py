"""Whatever a run is called, its script is one that Python reads, and hides nothing."""

import ast
import unicodedata

import pytest

from dlgui.files.script.head import script_head
from engine.training.config import RunConfig


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("a\0b", "a b"),
        ("a\x1b[31mb\x07", "a [31mb"),
        ("one\ntwo\r\nthree\u2028four\x85five", "one two three four five"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\ud800b", "a b"),
        ('"""\nimport os\n"""', "''' import os '''"),
        ("back\\", "back"),
        ("\ufeff\u200b", ""),
        ("学習係数 0.1 → 0.05", "学習係数 0.1 → 0.05"),
    ],
)
def test_a_title_is_one_plain_line(title: str, shown: str) -> None:
    text = script_head(RunConfig(), title, 10)
    module = ast.parse(text.encode())
    said = ast.get_docstring(module) or ""
    assert said.splitlines()[0] == f"{shown}: a run of dlgui as a script of its own."
    odd = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs")}
    assert odd == {"\n"}
