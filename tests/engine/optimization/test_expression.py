"""Typed formulas: what is read, what is refused and where, and that nothing is ever run."""

import math
import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.optimization.expression import ExpressionError, ExpressionSurface, Problem
from engine.optimization.formula_reader import FUNCTIONS, compile_formula
from engine.optimization.names import SurfaceName
from engine.optimization.surfaces import SURFACES
from tests.refused_formulas import REFUSED

READ = {
    "x**2/20 + y**2": 0.2 + 9,
    "-x**2": -4,
    "+x - -y": 5,
    "2*pi*x": 4 * math.pi,
    "π*e": math.pi * math.e,
    "sin(x)*cos(y) + tan(x)": math.sin(2) * math.cos(3) + math.tan(2),
    "exp(-x) + log(y) + sqrt(x) + abs(-y)": math.exp(-2) + math.log(3) + math.sqrt(2) + 3,
    "tanh(x) + sinh(x) + cosh(x) + arctan(y)": (
        math.tanh(2) + math.sinh(2) + math.cosh(2) + math.atan(3)
    ),
    "minimum(x, y) - maximum(x, 7)": -5,
    "  1.5e1 + .5 + 1_000": 1015.5,
    "ｘ＊＊２＋（ｙ）": 7,
    "（ｘ＋１）＊２": 6,
    "ｓｉｎ（０）　＋ ５": 5,
    "2×x÷y−1": 2 * 2 / 3 - 1,
    "x +\n y": 5,
    "3": 3,
}


@pytest.mark.parametrize("text", READ)
def test_a_formula_has_its_value(text: str) -> None:
    assert ExpressionSurface(text).value(2.0, 3.0) == pytest.approx(READ[text])


@pytest.mark.parametrize(("text", "problem", "column"), REFUSED)
def test_anything_else_is_refused_with_reason_and_position(
    text: str, problem: Problem, column: int
) -> None:
    with pytest.raises(ExpressionError) as caught:
        ExpressionSurface(text)
    assert (caught.value.problem, caught.value.column) == (problem, column)
    assert "{" not in caught.value.reason or "{" in text
    assert str(caught.value) == f"{caught.value.reason} (at character {column + 1})"
    assert isinstance(caught.value, ValueError)


def test_every_problem_is_shown_above() -> None:
    assert {problem for _, problem, _ in REFUSED} == set(Problem)


@given(st.text(max_size=40) | st.text("xy+-*/^()., 12esincoπ²", max_size=40))
def test_no_text_makes_anything_but_a_surface_or_a_refusal(text: str) -> None:
    try:
        surface = ExpressionSurface(text)
    except ExpressionError as error:
        column = error.column
    else:
        column = 0
        surface.gradient(1.0, 2.0)
        assert surface.value(np.ones((2, 1)), np.ones(3)).shape == (2, 3)
    assert 0 <= column <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9**9**9**9", math.inf),
        ("1/0", math.inf),
        ("-1/0", -math.inf),
        ("0/0", math.nan),
        ("log(-1)", math.nan),
        ("(-8)**(1/3)", math.nan),
        ("sqrt(x - 5)", math.nan),
        ("exp(9999)", math.inf),
        ("9" * 200, float("9" * 200)),
    ],
)
def test_what_has_no_finite_value_is_inf_or_nan_at_once(text: str, expected: float) -> None:
    surface = ExpressionSurface(text)
    np.testing.assert_equal(float(surface.value(2.0, 3.0)), expected)
    surface.gradient(2.0, 3.0)
    surface.gradient(np.full(3, np.inf), np.zeros(3))


def test_the_longest_sum_and_the_deepest_brackets_are_read() -> None:
    assert ExpressionSurface("x+" * 99 + "x").value(1.0, 0.0) == 100
    assert ExpressionSurface("(" * 80 + "y" + ")" * 80).value(1.0, 7.0) == 7


def test_a_parser_warning_does_not_escape() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for text in ("'\\d'", "1if x else y", "x is 1"):
            with pytest.raises(ExpressionError):
                compile_formula(text)


TYPED = {
    SurfaceName.ELONGATED_BOWL: "x**2/20 + y**2",
    SurfaceName.ROSENBROCK: "(1 - x)**2 + 100*(y - x**2)**2",
    SurfaceName.NOISY_VALLEY: "x**2/20 + y**2 + (2 - cos(5*x) - cos(5*y))/10",
}


@given(st.sampled_from(sorted(TYPED)), st.floats(-3, 3), st.floats(-3, 3))
def test_a_typed_surface_agrees_with_the_built_in_one(
    name: SurfaceName, x: float, y: float
) -> None:
    typed, built_in = ExpressionSurface(TYPED[name]), SURFACES[name]
    value = built_in.value(x, y)
    np.testing.assert_allclose(typed.value(x, y), value)
    size = max(1.0, value)
    np.testing.assert_allclose(
        typed.gradient(x, y), built_in.gradient(x, y), rtol=1e-7, atol=1e-7 * size
    )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_arrays_keep_shape_and_dtype_even_if_a_variable_is_missing(
    dtype: type[np.floating[Any]],
) -> None:
    x, y = np.ones((2, 1)).astype(dtype), np.ones(3).astype(dtype)
    for text in ("3", "x", "sin(y)"):
        surface = ExpressionSurface(text)
        for result in (surface.value(x, y), *surface.gradient(x, y)):
            assert (result.shape, result.dtype) == ((2, 3), dtype)


def test_what_the_screen_shows() -> None:
    surface = ExpressionSurface(" x*y ", start=(1.0, 1.0), view=(-2.0, 2.0, -2.0, 2.0))
    assert (surface.name, surface.formula, surface.minima) == ("x*y", "x*y", ())
    assert (surface.start, surface.view) == ((1.0, 1.0), (-2.0, 2.0, -2.0, 2.0))


def test_all_functions_of_the_list_can_be_called() -> None:
    for name, function in FUNCTIONS.items():
        arguments = ", ".join("xy"[: function.nin])
        assert np.isfinite(ExpressionSurface(f"{name}({arguments})").value(0.5, 0.25))
