"""Formulas are read as they are written, refused where they make no sense, and said on one line."""

import math

import pytest

from dlgui.widgets.formula.figures import bound, figure, fraction, root
from dlgui.widgets.formula.markup import MarkupError, parse
from dlgui.widgets.formula.parts import Brackets, Fraction, Indexed, Mark, Marked, Row, Signs, Sum
from dlgui.widgets.formula.words import one_line


def test_a_formula_is_a_tree_of_its_parts() -> None:
    g = Signs("g", slanted=True)
    assert parse(r"\frac{g}{2}") == Row((Fraction(Row((g,)), Row((Signs("2"),))),))
    assert parse("g_{i}^2").parts == (Indexed(g, Row((Signs("i", True),)), Row((Signs("2"),))),)
    assert parse(r"\hat{g}").parts == (Marked(Mark.HAT, Row((g,))),)
    assert parse("(g)").parts == (Brackets("()", Row((g,))),)
    assert parse(r"\sum_{g}^2").parts == (Sum(Row((g,)), Row((Signs("2"),))),)


@pytest.mark.parametrize(
    ("text", "slanted"), [("x", True), ("η", True), ("exp", False), ("Σ", False), ("3.5", False)]
)
def test_variables_are_slanted_and_words_are_not(text: str, slanted: bool) -> None:
    assert parse(text).parts == (Signs(text, slanted),)


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        (r"-η \frac{\hat{m}}{\sqrt{\hat{v}} + ε}", "−η m̂/(√v̂ + ε)"),
        (r"\frac{g}{\sqrt{h + ε}}", "g/√(h + ε)"),
        (r"\frac{-2}{3}", "(−2)/3"),
        (r"\frac{exp(a_k - c)}{\sum_{i} exp(a_i - c)}", "exp(a_k − c)/(Σ_i exp(aᵢ − c))"),
        (r"β_1^t + 10^{-7}", "β₁ᵗ + 10⁻⁷"),
        (r"x^{(1)}_{ij}", "x_(ij)^((1))"),
        (r"\cases{1}{x > 0}{0}{x ≤ 0}", "{ 1 (x > 0); 0 (x ≤ 0) }"),
        (r"\muted{1 + } \strong{2}", "1 +  2"),
        (r"\bar{x} [0, 1) (a]", "x̄ [0, 1) (a]"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_formula_is_said_on_one_line(markup: str, line: str) -> None:
    assert one_line(parse(markup)) == line


@pytest.mark.parametrize(
    "text", [r"\frac{a}", r"\frac a b", "{a", "a}", r"\sqrt", r"\left(", "a_", "a^", r"\hat"]
)
def test_what_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(MarkupError):
        parse(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"), (-0.05123, "-0.05123"), (1e-7, "10^{-7}"),
        (-1e9, "-10^{9}"), (3.2e-9, "3.2·10^{-9}"),
        (math.inf, "inf"), (-math.inf, "-inf"), (math.nan, "nan"), (0.0, "0"),
    ],
)  # fmt: skip
def test_numbers_have_powers_of_ten(value: float, text: str) -> None:
    assert figure(value) == text
    assert bound(value) == (f"({text})" if text.startswith("-") else text)


def test_formulas_are_put_together_of_others() -> None:
    assert one_line(parse(fraction(figure(-1e-7, 2), root("h")))) == "(−10⁻⁷)/√h"
