"""Refused formulas are told with reason and position, in the language of the program alone."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dlgui.labs.shared.expression_texts import REASONS, fault, fault_of_x
from engine.optimization.expression import Problem
from engine.optimization.formula_reader import FUNCTIONS
from tests.refused_formulas import REFUSED
from tests.speaking import speaking

WORD = re.compile("[A-Za-z]{2,}")
WRITTEN = {*FUNCTIONS, "pi"}
"""Words that stand in a formula, whatever the language."""


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    with speaking("ja"):
        yield


def test_every_problem_has_a_text() -> None:
    assert set(REASONS) == set(Problem)


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("", "empty"),
        ("x +", "something is missing"),
        ("x + z", "The name z is unknown; there are x, y, pi and e"),
        ("2x", "sign"),
        ("x^2", "**, not ^"),
        ("sin(x", "This bracket is never closed (at character 4)."),
        ("x = 2", "cannot be read from = on"),
        ("x.real", "x.real cannot stand in a formula"),
        ("sin(a=x)", "a=x cannot stand in a formula"),
        ("x % 2", "% cannot stand in a formula"),
        ("x\0", "U+0000 cannot stand in a formula"),
        ("1j*x", "1j is not a real number"),
        ("1,5*x", "as in 1.5"),
        ("x+" * 100 + "x", "longer than 200 characters"),
    ],
)
def test_a_refusal_says_what_is_wrong(formula: str, said: str) -> None:
    assert said in str(fault(formula))


@pytest.mark.parametrize(("formula", "_problem", "column"), REFUSED)
def test_a_refusal_says_where(formula: str, _problem: Problem, column: int) -> None:
    assert str(fault(formula)).endswith(f" (at character {column + 1}).")


@pytest.mark.usefixtures("japanese")
@pytest.mark.parametrize(("formula", "_problem", "column"), REFUSED)
def test_no_english_word_stands_in_a_japanese_refusal(
    formula: str, _problem: Problem, column: int
) -> None:
    text = str(fault(formula))
    assert text.endswith(f"（{column + 1}文字目）。")
    assert set(WORD.findall(text)) <= WRITTEN | set(WORD.findall(formula))


def test_where_x_stands_alone_there_is_no_y() -> None:
    assert fault_of_x("sin(x) + e") is None
    text = "The name {0} is unknown; there are x, pi and e (at character {1})."
    assert fault_of_x("x + y") == text.format("y", 5)
    assert fault_of_x("x + z") == text.format("z", 5)
    assert fault_of_x("x +") == fault("x +")
