"""Numerical derivatives and descent on functions against the textbook's chapter 4."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.numerical import (
    forward_difference,
    gradient_descent,
    gradient_vectors,
    numerical_derivative,
    numerical_gradient,
    tangent_line,
)
from tests.oracle_data import small


def bowl(x: Array) -> float:
    return float((x**2).sum())


def parabola(x: float) -> float:
    return 0.01 * x**2 + 0.1 * x


def test_the_textbook_s_derivatives() -> None:
    assert numerical_derivative(parabola, 5) == pytest.approx(0.2, abs=1e-9)
    assert numerical_derivative(parabola, 10) == pytest.approx(0.3, abs=1e-9)


@pytest.mark.parametrize("h", [1e-2, 1e-3, 1e-4])
def test_a_forward_difference_is_off_by_half_the_bend_times_h(h: float) -> None:
    assert forward_difference(parabola, 5, h=h) == pytest.approx(0.2 + 0.01 * h, abs=1e-11)
    central = abs(numerical_derivative(np.sin, 1.0, h=h) - np.cos(1.0))
    assert central < abs(forward_difference(np.sin, 1.0, h=h) - np.cos(1.0)) * h


@pytest.mark.parametrize("h", [0.0, -1e-4, float("nan"), float("inf")])
def test_a_step_that_leads_nowhere_is_refused(h: float) -> None:
    for difference in (forward_difference, numerical_derivative):
        with pytest.raises(ValueError, match="h must be"):
            difference(parabola, 5, h=h)


def test_the_tangent_touches_at_its_point() -> None:
    slope, intercept = tangent_line(parabola, 5)
    assert slope * 5 + intercept == pytest.approx(parabola(5))


@pytest.mark.parametrize("row", small("numerical_gradient_x0sq_plus_x1sq"))
def test_the_textbook_s_gradients(row: dict[str, Any]) -> None:
    np.testing.assert_allclose(numerical_gradient(bowl, row["x"]), row["grad"], atol=1e-9)


def test_gradient_vectors_are_the_gradients_at_many_points() -> None:
    points = np.array([[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]])
    np.testing.assert_allclose(gradient_vectors(bowl, points), 2 * points, atol=1e-9)
    assert gradient_vectors(bowl, np.zeros((0, 2))).shape == (0, 2)


def test_descent_ends_where_the_textbook_s_ends() -> None:
    book = small("gradient_descent_book_ch4")
    path = gradient_descent(bowl, book["start"], lr=book["lr"], steps=book["steps"])
    assert path.shape == (book["steps"] + 1, 2)
    np.testing.assert_array_equal(path[0], book["start"])
    np.testing.assert_allclose(path[-1], book["final"], atol=1e-10)
    np.testing.assert_allclose(path[20], np.array(book["start"]) * 0.8**20, atol=1e-9)


def test_a_rate_too_large_runs_away_and_one_too_small_stays() -> None:
    assert np.abs(gradient_descent(bowl, [-3, 4], lr=10, steps=5)[-1]).max() > 1e5
    np.testing.assert_allclose(gradient_descent(bowl, [-3, 4], lr=1e-10)[-1], [-3, 4], atol=1e-6)


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=6))
def test_the_gradient_of_a_sine_is_its_cosine(values: list[float]) -> None:
    x = np.array(values).reshape(1, -1)
    before = x.copy()
    gradient = numerical_gradient(lambda x: float(np.sin(x).sum()), x)
    np.testing.assert_allclose(gradient, np.cos(x), atol=1e-7)
    np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: numerical_derivative(parabola, 1, h=0), "h must be"),
        (lambda: numerical_gradient(bowl, [1.0], h=-1), "h must be"),
        (lambda: gradient_vectors(bowl, [1.0, 2.0]), "points must have the shape"),
        (lambda: gradient_descent(bowl, [1.0], lr=0), "lr must be"),
        (lambda: gradient_descent(bowl, [1.0], steps=-1), "steps must be"),
    ],
)
def test_names_what_is_out_of_range(call: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        call()
