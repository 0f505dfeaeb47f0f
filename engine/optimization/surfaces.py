"""Landscapes to walk on, each with its exact gradient: bowls, a ravine, a saddle, ripples.

What happens on them in two dimensions happens to a network in a hundred thousand.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, final

import numpy as np

from engine.optimization.names import SurfaceName
from engine.optimization.surface import Surface

__all__ = [
    "SURFACES",
    "Beale",
    "Bowl",
    "ElongatedBowl",
    "Himmelblau",
    "NoisyValley",
    "Rosenbrock",
    "Saddle",
    "Surface",
]


@final
class Bowl(Surface):
    """f = x^2 + y^2, gradient (2 x, 2 y). Source: the textbook, section 4.4.1."""

    name = "Round bowl"
    formula = "x² + y²"
    minima = ((0.0, 0.0),)
    start = (-3.0, 4.0)
    view = (-5.0, 5.0, -5.0, 5.0)

    def _value(self, x: Any, y: Any) -> Any:
        return x * x + y * y

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return 2.0 * x, 2.0 * y


@final
class ElongatedBowl(Surface):
    """f = x^2 / 20 + y^2, gradient (x / 10, 2 y): its gradient rarely points at the minimum.

    Source: the textbook, section 6.1.2, equation 6.2.
    """

    name = "Elongated bowl"
    formula = "x²/20 + y²"
    minima = ((0.0, 0.0),)
    start = (-7.0, 2.0)
    view = (-10.0, 10.0, -5.0, 5.0)

    def _value(self, x: Any, y: Any) -> Any:
        return x * x / 20.0 + y * y

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return x / 10.0, 2.0 * y


@final
class Rosenbrock(Surface):
    """f = (1 - x)^2 + 100 (y - x^2)^2: a curved ravine with a nearly flat floor.

    Gradient (-2 (1 - x) - 400 x (y - x^2), 200 (y - x^2)). Source: Rosenbrock (1960).
    """

    name = "Rosenbrock's ravine"
    formula = "(1 − x)² + 100 (y − x²)²"
    minima = ((1.0, 1.0),)
    start = (-1.2, 1.0)
    view = (-2.0, 2.0, -1.0, 3.0)

    def _value(self, x: Any, y: Any) -> Any:
        return (1.0 - x) ** 2 + 100.0 * (y - x * x) ** 2

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        above_floor = y - x * x
        return -2.0 * (1.0 - x) - 400.0 * x * above_floor, 200.0 * above_floor


@final
class Beale(Surface):
    """f = sum over k = 1, 2, 3 of (c_k - x (1 - y^k))^2 with c = 1.5, 2.25, 2.625.

    Flat in the middle, steep at the corners. Gradient: with the brackets r_k,
    df/dx = -2 sum r_k (1 - y^k), df/dy = 2 x sum r_k k y^(k - 1). Source: Beale (1958).
    """

    name = "Beale's plateau"
    formula = "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²"
    minima = ((3.0, 0.5),)
    start = (1.0, 1.5)
    view = (-4.5, 4.5, -4.5, 4.5)

    def _value(self, x: Any, y: Any) -> Any:
        r1, r2, r3 = self._brackets(x, y)
        return r1 * r1 + r2 * r2 + r3 * r3

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        r1, r2, r3 = self._brackets(x, y)
        by_x = r1 * (y - 1.0) + r2 * (y * y - 1.0) + r3 * (y * y * y - 1.0)
        by_y = x * (r1 + 2.0 * r2 * y + 3.0 * r3 * y * y)
        return 2.0 * by_x, 2.0 * by_y

    @staticmethod
    def _brackets(x: Any, y: Any) -> tuple[Any, Any, Any]:
        return 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y


@final
class Himmelblau(Surface):
    """f = (x^2 + y - 11)^2 + (x + y^2 - 7)^2: four minima, all of them 0.

    Which one a path finds depends on the start and on the optimizer. Gradient: with the
    brackets p, q, (4 x p + 2 q, 2 p + 4 y q). Source: Himmelblau (1972).
    """

    name = "Himmelblau's four"
    formula = "(x² + y − 11)² + (x + y² − 7)²"
    minima = (
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.283185991286170),
        (3.584428340330492, -1.848126526964404),
    )
    start = (-0.5, -1.0)
    view = (-5.0, 5.0, -5.0, 5.0)

    def _value(self, x: Any, y: Any) -> Any:
        return (x * x + y - 11.0) ** 2 + (x + y * y - 7.0) ** 2

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        p, q = x * x + y - 11.0, x + y * y - 7.0
        return 4.0 * x * p + 2.0 * q, 2.0 * p + 4.0 * y * q


@final
class Saddle(Surface):
    """f = x^2 - y^2, gradient (2 x, -2 y): a valley in x, a ridge in y, no minimum.

    A start on the ridge, y = 0, never leaves it; just beside it the optimizers differ in how
    soon they do.
    """

    name = "Saddle"
    formula = "x² − y²"
    minima = ()
    start = (-2.0, 0.01)
    view = (-3.0, 3.0, -3.0, 3.0)

    def _value(self, x: Any, y: Any) -> Any:
        return x * x - y * y

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return 2.0 * x, -2.0 * y


@final
class NoisyValley(Surface):
    """f = x^2 / 20 + y^2 + (2 - cos 5x - cos 5y) / 10: the elongated bowl with ripples.

    The ripples are exact, not random, and leave many small hollows on the way to (0, 0) in
    which a slow walker stays. Gradient (x / 10 + sin(5x) / 2, 2 y + sin(5y) / 2).
    """

    name = "Noisy valley"
    formula = "x²/20 + y² + (2 − cos 5x − cos 5y)/10"
    minima = ((0.0, 0.0),)
    start = (-7.0, 2.0)
    view = (-10.0, 10.0, -5.0, 5.0)

    def _value(self, x: Any, y: Any) -> Any:
        ripples = 2.0 - np.cos(5.0 * x) - np.cos(5.0 * y)
        return x * x / 20.0 + y * y + ripples / 10.0

    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return x / 10.0 + np.sin(5.0 * x) / 2.0, 2.0 * y + np.sin(5.0 * y) / 2.0


SURFACES: Mapping[SurfaceName, Surface] = MappingProxyType(
    {
        SurfaceName.BOWL: Bowl(),
        SurfaceName.ELONGATED_BOWL: ElongatedBowl(),
        SurfaceName.ROSENBROCK: Rosenbrock(),
        SurfaceName.BEALE: Beale(),
        SurfaceName.HIMMELBLAU: Himmelblau(),
        SurfaceName.SADDLE: Saddle(),
        SurfaceName.NOISY_VALLEY: NoisyValley(),
    }
)
