"""Refused formulas are told with reason and position."""

import pytest

from dlgui.labs.shared.expression_texts import REASONS, refusal_text
from engine.optimization.expression import ExpressionError, ExpressionSurface, Problem


def test_every_problem_has_a_text() -> None:
    assert set(REASONS) == set(Problem)


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("", "empty"),
        ("x +", "character"),
        ("x + z", "The name z is unknown"),
        ("2x", "sign"),
        ("x^2", "**, not ^"),
        ("__import__('os')", "character 1"),
        ("x.real", "a dot after a name"),
        ("1j*x", "1j is not a real number"),
    ],
)
def test_a_refusal_says_why_and_where(formula: str, said: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        ExpressionSurface(formula)
    text = refusal_text(refused.value)
    assert said in text
    assert f"(at character {refused.value.column + 1})." in text
