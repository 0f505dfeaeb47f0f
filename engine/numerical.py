"""Derivatives by trying: change x a little, see how f changes. And walking downhill with them.

Slow and nearly exact, so it explains what a gradient is, and checks the fast way to compute one.
The textbook, sections 4.3 and 4.4. All functions compute in float64.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

STEP = 1e-4
"""The textbook's h: smaller ones lose digits to rounding, larger ones to the function's bend."""


def numerical_derivative(f: Callable[[float], float], x: float, *, h: float = STEP) -> float:
    """df/dx = (f(x + h) - f(x - h)) / 2h, the central difference (section 4.3.1).

    Raises ValueError for an h that is not a finite number above 0.
    """
    _check_step(h)
    return (f(x + h) - f(x - h)) / (2 * h)


def forward_difference(f: Callable[[float], float], x: float, *, h: float = STEP) -> float:
    """df/dx = (f(x + h) - f(x)) / h: the textbook's first try (section 4.3.1), half as exact.

    Its error falls with h, that of the central difference with h^2, until rounding takes over.
    Raises ValueError for an h that is not a finite number above 0.
    """
    _check_step(h)
    return (f(x + h) - f(x)) / h


def tangent_line(f: Callable[[float], float], x: float, *, h: float = STEP) -> tuple[float, float]:
    """Slope and intercept of the line that touches f at x (section 4.3.2)."""
    slope = numerical_derivative(f, x, h=h)
    return slope, f(x) - slope * x


def numerical_gradient(f: Callable[[Array], float], x: npt.ArrayLike, *, h: float = STEP) -> Array:
    """df/dx_i for every entry of x, an array of any shape (section 4.4).

    Two evaluations of f for each entry. `f` gets an array that it must not keep; x is not changed.
    Raises ValueError for an h that is not a finite number above 0.
    """
    _check_step(h)
    point = np.array(x, np.float64)
    gradient = np.empty_like(point)
    for i in np.ndindex(point.shape):
        middle = point[i]
        point[i] = middle + h
        above = f(point)
        point[i] = middle - h
        below = f(point)
        point[i] = middle
        gradient[i] = (above - below) / (2 * h)
    return gradient


def gradient_vectors(
    f: Callable[[Array], float], points: npt.ArrayLike, *, h: float = STEP
) -> Array:
    """The gradient at each of the points (n, d): the arrows of the textbook's figure 4-9, (n, d).

    Raises ValueError for points that are not a table.
    """
    table = np.array(points, np.float64)
    if table.ndim != 2:
        raise ValueError(f"points must have the shape (n, d), not {table.shape}")
    return np.array([numerical_gradient(f, point, h=h) for point in table]).reshape(table.shape)


def gradient_descent(
    f: Callable[[Array], float],
    start: npt.ArrayLike,
    *,
    lr: float = 0.1,
    steps: int = 100,
    h: float = STEP,
) -> Array:
    """The path of x <- x - lr df/dx from `start` (d,): shape (steps + 1, d) (section 4.4.1).

    Too large an lr makes the path run away, too small a one leaves it where it is.
    Raises ValueError for an lr that is not finite and above 0, or a negative number of steps.
    """
    if not (lr > 0 and np.isfinite(lr)):
        raise ValueError(f"lr must be a finite number above 0, not {lr}")
    if steps < 0:
        raise ValueError(f"steps must be at least 0, not {steps}")
    x = np.array(start, np.float64)
    path = [x]
    for _ in range(steps):
        x = x - lr * numerical_gradient(f, x, h=h)
        path.append(x)
    return np.array(path)


def _check_step(h: float) -> None:
    if not (h > 0 and np.isfinite(h)):
        raise ValueError(f"h must be a finite number above 0, not {h}")
