"""A surface from a formula that somebody typed, with its gradient by small differences."""

from typing import Any, final

import numpy as np

from engine.optimization.expression_text import ExpressionError, Problem
from engine.optimization.formula_reader import compile_formula
from engine.optimization.surface import Point, Surface, View

__all__ = ["ExpressionError", "ExpressionSurface", "Problem"]

DIFFERENCE_STEP = float(np.cbrt(np.finfo(np.float64).eps))


@final
class ExpressionSurface(Surface):
    """The surface of a typed formula; its gradient is a central difference.

    df/dx = (f(x + h, y) - f(x - h, y)) / 2h with h = cbrt(machine epsilon) max(1, |x|), about
    6e-6, where the error of the difference and that of rounding are equally small; so for y.
    Relative errors are near 1e-10 on smooth surfaces. No minima are known.

    Raises ExpressionError for a formula that cannot be read.
    """

    def __init__(
        self,
        text: str,
        *,
        start: Point = (3.0, 2.0),
        view: View = (-5.0, 5.0, -5.0, 5.0),
    ) -> None:
        self._f = compile_formula(text)
        self.name = self.formula = text.strip()
        self.start, self.view = start, view

    def _value(self, x: Any, y: Any) -> Any:
        return self._f(x, y)

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        h, k = (DIFFERENCE_STEP * np.maximum(1.0, np.abs(a)) for a in (x, y))
        right, left, above, below = x + h, x - h, y + k, y - k
        return (
            (self._f(right, y) - self._f(left, y)) / (right - left),
            (self._f(x, above) - self._f(x, below)) / (above - below),
        )
