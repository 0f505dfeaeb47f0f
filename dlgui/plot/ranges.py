"""The part of the data that a plot shows of its own accord: ranges that grow in strides, because
an axis that changes is dear to draw and hard to read.
"""

from __future__ import annotations

import math
from typing import final

from dlgui.plot.reduce import Pyramid
from dlgui.plot.ticks import STEPS
from dlgui.plot.view import Ranges

STRIDES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
EXPLOSION = 4.0  # times its first value, and a curve may leave the picture at the top


@final
class HomeRange:
    """All of the data, or all that the run will have; `fixed_y` stands whatever the data is."""

    def __init__(self) -> None:
        self.fixed_y: tuple[float, float] | None = None
        self.may_grow = False
        """Whether a curve that grows to many times its first value is shown whole."""
        self.x_end = 0.0
        self.reset()

    def reset(self) -> None:
        """Forget how far the ranges had grown: a new run."""
        self._grown_x = 0.0
        self._least_x = self._least_positive = math.inf
        self._seen: tuple[float, float] | None = None

    def include(self, curves: list[Pyramid], *, log: bool = False) -> None:
        """Make room for these curves, except where one explodes to many times its first value.

        What only a `log` axis needs is looked for only then.
        """
        for curve in curves:
            if not len(curve):
                continue
            self._grown_x = max(self._grown_x, float(curve.x[-1]))
            positive = curve.x[:2][curve.x[:2] > 0]
            self._least_x = min(self._least_x, float(positive[0]) if len(positive) else math.inf)
            if (extent := curve.extent()) is not None:
                ceiling = math.inf if self.may_grow else _ceiling(curve)
                low, high = extent[0], min(extent[1], ceiling)
                old = self._seen or (low, high)
                self._seen = (min(old[0], low), max(old[1], high))
            if log:
                self._least_positive = min(self._least_positive, curve.least_positive())

    def ranges(self, *, log: bool, log_x: bool = False) -> Ranges:
        """Return what is to be seen while nobody has zoomed."""
        end = self.x_end if self.x_end >= self._grown_x else stride_up(self._grown_x)
        start = min(self._least_x, max(end, 1.0) / 10) if log_x else 0.0
        return Ranges(start, max(end, 1.0), *self._y(log))

    def _y(self, log: bool) -> tuple[float, float]:
        if self.fixed_y is None:
            return self._log() if log else self._linear()
        if not log or self.fixed_y[0] > 0:
            return self.fixed_y
        # A log axis cannot begin at 0, but it ends as high as was asked for: a curve that grows to
        # many times its first value, as an accuracy does, is no explosion.
        low, high = self._log()
        return low, max(high, self.fixed_y[1])

    def _linear(self) -> tuple[float, float]:
        """From 0 (or below, if values are) to the next round number."""
        low, high = self._seen or (0.0, 1.0)
        bottom = -stride_up(-low) if low < 0 else 0.0
        top = stride_up(max(high, 1e-12)) if high > 0 or bottom == 0 else 0.0
        return bottom, top

    def _log(self) -> tuple[float, float]:
        """Between two of 1, 2, 5 times a power of ten."""
        high = max((self._seen or (0.0, 1.0))[1], 1e-12)
        low = min(max(self._least_positive, high * 1e-9), high)
        ends = decade_stride(low, up=False), decade_stride(high, up=True)
        return (ends[0] / 2, ends[1]) if ends[0] == ends[1] else ends


def stride_up(value: float) -> float:
    """Return the next round number that is not less than a positive `value`."""
    if not (value > 0 and math.isfinite(value)):
        return 1.0
    unit = 10.0 ** math.floor(math.log10(value))
    return next((s * unit for s in STRIDES if s * unit >= value * (1 - 1e-12)), 10.0 * unit)


def decade_stride(value: float, up: bool) -> float:
    """Return the nearest of 1, 2, 5 times a power of ten above (or below) a positive `value`."""
    unit = 10.0 ** math.floor(math.log10(value))
    steps = [s * unit for s in STEPS]
    if up:
        return next(s for s in (*steps, 20 * unit) if s >= value * (1 - 1e-9))
    return next(s for s in reversed(steps) if s <= value * (1 + 1e-9))


def _ceiling(curve: Pyramid) -> float:
    first = float(curve.y[0])
    return EXPLOSION * first if first > 0 and math.isfinite(first) else math.inf
