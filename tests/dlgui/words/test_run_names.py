"""Names of runs are data; on the screen their known pieces are translated, the others stay."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from dlgui.words.plain_line import one_line
from dlgui.words.run_names import NAMES, run_name
from engine.training.fields import field_table
from engine.training.presets import presets
from engine.training.ranges import value_name


class Marking(QTranslator):
    """Puts every text of run names into brackets."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"[{source}]" if context == "run names" else ""


@pytest.fixture
def marking(qapp: QCoreApplication) -> Iterator[None]:
    translator = Marking(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


def test_in_english_a_name_is_what_it_is() -> None:
    for name in ("no remedy", "1, batch norm", "dropout 0.08, L1 0.004", "my run 2", "", "a {0} b"):
        assert run_name(name) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("adagrad start 0.1", "AdaGrad from 0.1"),
        ("method adam, seed 3", "method Adam, seed 3"),
        ("initializer he_normal", "initializer He"),
        ("schedule inverse_time", "Schedule 1 / t"),
        ("sampling with_replacement", "Sampling With replacement"),
        ("l2 0.1, momentum form lr_free", "L2 0.1, momentum without the rate"),
    ],
)
def test_words_of_the_code_are_put_into_those_of_people(name: str, expected: str) -> None:
    assert run_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("no remedy", "[no remedy]"),
        ("dropout 0.08, L1 0.004", "[dropout 0.08], L1 0.004"),
        ("0.541, batch norm", "0.541, [batch norm]"),
        ("lr 0.01, seed 3", "[lr 0.01], [seed 3]"),
        ("SGD", "SGD"),
        ("my run 2", "my run 2"),
        ("{0}", "{0}"),
    ],
)
def test_the_pieces_that_are_known_are_translated(marking: None, name: str, expected: str) -> None:
    assert run_name(name) == expected


def patterns_of_presets() -> set[str]:
    names = [variant.name for study in presets().values() for variant in study.variants]
    pieces = {piece for name in names for piece in name.split(", ")}
    return {re.sub(r" [\d.]+$", " {0}", piece) for piece in pieces}


def test_every_word_in_the_names_of_the_presets_is_known() -> None:
    words = {pattern for pattern in patterns_of_presets() if re.search("[a-z]{2}", pattern)}
    assert words - {*NAMES} == {
        "Momentum",
        "AdaGrad",
        "RMSProp",
        "Adam",
        "Xavier",
        "tanh",
    }


def test_no_pattern_stands_for_nothing() -> None:
    settings = {value_name(path, 1).replace(" 1", " {0}") for path in field_table()}
    assert {*NAMES} - settings - patterns_of_presets() == {"run"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb", "a b"), ("a\r\n b\tc", "a b c"), ("\x00x\x1b[31m", "x [31m"), ("\u2028", ""),
        ("a\u202eb", "ab"), ("  two  ", "  two  "), ("実行　1", "実行　1"), ("", ""),
        ("\x85y", "y"),
    ],
)  # fmt: skip
def test_a_name_stands_in_one_line(name: str, shown: str) -> None:
    assert one_line(name) == shown
    assert run_name(name) == shown


@pytest.mark.parametrize("name", ["kind 2", "loss low", "cell fast", "hidden treasure"])
def test_a_name_that_only_begins_like_a_setting_stays_as_it_is(qapp: object, name: str) -> None:
    assert run_name(name) == name
