"""What a function of two variables offers: its value, its gradient, and a place to start."""

from abc import ABC, abstractmethod
from typing import Any, final

import numpy as np

Point = tuple[float, float]
View = tuple[float, float, float, float]
Numbers = Any  # a number or an array of numbers


class Surface(ABC):
    """f(x, y): `value` and `gradient` take numbers or arrays that broadcast.

    `name` and `formula` are for the screen, `minima` the known global minima, `start` a good
    place to begin, `view` the part worth seeing (xmin, xmax, ymin, ymax).
    Results keep the dtype of float arguments. Where f overflows or is not defined they are inf
    or nan, without a warning.
    """

    name: str
    formula: str
    minima: tuple[Point, ...] = ()
    start: Point
    view: View

    @final
    def value(self, x: Numbers, y: Numbers) -> Any:
        """Return f(x, y)."""
        a, b, dtype = _as_float64(x, y)
        with np.errstate(all="ignore"):
            return _shaped(self._value(a, b), a, b, dtype)

    @final
    def gradient(self, x: Numbers, y: Numbers) -> tuple[Any, Any]:
        """Return (df/dx, df/dy)."""
        if isinstance(x, float) and isinstance(y, float):  # a walker's point: the short way
            with np.errstate(all="ignore"):
                return self._gradient(np.float64(x), np.float64(y))
        a, b, dtype = _as_float64(x, y)
        with np.errstate(all="ignore"):
            dx, dy = self._gradient(a, b)
            return _shaped(dx, a, b, dtype), _shaped(dy, a, b, dtype)

    @abstractmethod
    def _value(self, x: Any, y: Any) -> Any:
        """Return f at float64 numbers or arrays."""

    @abstractmethod
    def _gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return df/dx and df/dy at float64 numbers or arrays."""


def _as_float64(x: Numbers, y: Numbers) -> tuple[Any, Any, np.dtype[Any]]:
    """Return both as float64 (NumPy's, whose scalars overflow to inf) and the result's dtype."""
    a, b = np.asarray(x), np.asarray(y)
    dtype = np.result_type(a, b)
    if not np.issubdtype(dtype, np.floating):
        dtype = np.dtype(np.float64)
    return a.astype(np.float64)[()], b.astype(np.float64)[()], dtype


def _shaped(result: Any, x: Any, y: Any, dtype: np.dtype[Any]) -> Any:
    """Return `result`, which may lack x or y, in the shape of both together."""
    shape = np.broadcast_shapes(np.shape(x), np.shape(y))
    if not shape:
        return dtype.type(result)
    return np.broadcast_to(np.asarray(result), shape).astype(dtype)
