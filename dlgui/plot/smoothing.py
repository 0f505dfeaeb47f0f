"""Smooths a curve without looking ahead, and never hides its last point.

Every value becomes the mean of itself and those before it, which count the less the further back
they lie: exp(-d / width) at a distance of d. The first values are means of what there is, so that
none is dragged towards 0 (the bias correction of Adam, Kingma and Ba 2015).
"""

from typing import final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BLOCK = 300.0
"""Exponents up to this many widths are summed at once: far from what a float can hold (709)."""


@final
class Smoother:
    """Smooths a curve that grows: only the points that are new are worked out."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._values: Floats = np.empty(0)
        self._count = 0
        self._forget()

    def update(self, x: Floats, y: Floats) -> Floats:
        """Return the smoothed values of the whole curve as it is now; a `width` of 0 leaves them.

        The last value stays what it is: a smoothed end would tell of another figure than there is.
        """
        if self.width <= 0 or len(y) < 3:
            return y
        if not self._has_grown(x, y):
            self._forget()
        if len(y) > len(self._values):
            room = np.empty(max(len(y), 2 * len(self._values)))
            room[: self._count] = self._values[: self._count]
            self._values = room
        self._extend(x, y)
        self._end = float(y[-1])
        smooth = self._values[: self._count].copy()
        smooth[-1] = y[-1]
        return smooth

    def _forget(self) -> None:
        self._count = 0
        self._x = self._end = self._total = self._weight = 0.0

    def _has_grown(self, x: Floats, y: Floats) -> bool:
        last = self._count - 1
        if not 0 <= last < len(y):
            return False
        return bool(x[last] == self._x and (y[last] == self._end or y[last] != y[last]))

    def _extend(self, x: Floats, y: Floats) -> None:
        """Add the points from `_count` on, in pieces whose exponents a float can hold."""
        while (start := self._count) < len(y):
            stop = int(np.searchsorted(x, x[start] + BLOCK * self.width, side="right"))
            new, finite = y[start:stop], np.isfinite(y[start:stop])
            growth = np.exp((x[start:stop] - x[start]) / self.width)
            fade = np.exp((self._x - x[start]) / self.width)
            totals = self._total * fade + np.cumsum(np.where(finite, new, 0.0) * growth)
            weights = self._weight * fade + np.cumsum(finite * growth)
            self._values[start:stop] = totals / np.maximum(weights, 1e-300)
            self._x, self._count = float(x[stop - 1]), stop
            self._total = float(totals[-1] / growth[-1])
            self._weight = float(weights[-1] / growth[-1])


def smoothed(x: Floats, y: Floats, width: float) -> Floats:
    """Return the smoothed values of a curve that is handed over once."""
    return Smoother(width).update(x, y)
