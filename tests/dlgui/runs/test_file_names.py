"""The name that is suggested for a file fits every system, and tells as much as can be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.runs.file_names import LONGEST, RESERVED, file_name


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("lr 0.1", "lr 0.1.toml"),
        ("SGD/Adam: a*b?", "SGD-Adam- a-b-.toml"),
        ('a"b<c>d|e\\f', "a-b-c-d-e-f.toml"),
        ("a\0b\nc\u202ed", "a-b-c-d.toml"),
        ("学習係数 0.1", "学習係数 0.1.toml"),
        ("か\u3099", "が.toml"),
        ("  .hidden. ", "hidden.toml"),
        ("", "run.toml"),
        (" . ", "run.toml"),
        ("CON", "run CON.toml"),
        ("nul.txt", "run nul.txt.toml"),
        ("Lpt1 ", "run Lpt1.toml"),
        ("com¹", "run com¹.toml"),
        ("console", "console.toml"),
        ("x" * 300, "x" * 250 + ".toml"),
        ("あ" * 300, "あ" * 83 + ".toml"),
        ("x" * 249 + " . y", "x" * 249 + ".toml"),
    ],
)
def test_names(name: str, suggested: str) -> None:
    assert file_name(name, ".toml") == suggested


@given(st.text(), st.sampled_from(["", ".toml", ".dlrun", "-losses.csv"]))
def test_every_name_fits(name: str, suffix: str) -> None:
    suggested = file_name(name, suffix)
    assert suggested.endswith(suffix)
    assert 0 < len(suggested.encode()) <= LONGEST
    assert not set(suggested) & set('<>:"/\\|?*\0\n\r\t')
    assert suggested.partition(".")[0].strip(" ").casefold() not in RESERVED
    assert suggested.strip(" .") == suggested
