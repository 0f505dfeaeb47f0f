"""Which part of the data a plot shows: the home range that grows in strides, or where the user has
panned to.
"""

from __future__ import annotations

import math
from typing import final

from dlgui.plot.plot_scale import GrowingRange, Ranges, View, stride_up
from dlgui.plot.reduce import Pyramid

ZOOM = 0.8  # of the range, a notch of the wheel
LEAST_SHARE = 1e-5
MOST_SHARE = 4.0
EXPLOSION = 4.0  # times its first value, and a curve may leave the picture at the top


@final
class PlotRanges:
    """The ranges of both axes; `following` until the user pans or zooms."""

    def __init__(self) -> None:
        self.log = False
        self.fixed_y: tuple[float, float] | None = None
        self.x_end = 0.0
        self._grown_x = 0.0
        self._y = GrowingRange()
        self._least_positive = math.inf
        self._away: Ranges | None = None

    @property
    def following(self) -> bool:
        """Whether the ranges are the program's own."""
        return self._away is None

    def follow(self) -> None:
        """Give up where the user has panned to."""
        self._away = None

    def reset(self) -> None:
        """Forget how far the ranges had grown: a new run."""
        self._grown_x = 0.0
        self._y.reset()
        self._least_positive = math.inf
        self._away = None

    def set_log(self, log: bool) -> None:
        """Choose the scale of the y axis; a zoomed view would make no sense on the other one."""
        self.log = log
        self._away = None

    def include(self, curves: list[Pyramid]) -> None:
        """Make room for these curves, except where one explodes to many times the value it began
        with.
        """
        for curve in curves:
            if not len(curve):
                continue
            self._grown_x = max(self._grown_x, float(curve.x[-1]))
            if (extent := curve.extent()) is not None:
                self._y.include(extent[0], min(extent[1], _ceiling(curve)))
                if self.log:
                    self._least_positive = min(self._least_positive, curve.least_positive())

    def current(self) -> Ranges:
        """What is to be seen now."""
        return self._away or self.home()

    def home(self) -> Ranges:
        """All of the data, or all that the run will have."""
        end = self.x_end if self.x_end >= self._grown_x else stride_up(self._grown_x)
        if self.fixed_y is not None:
            low, high = self.fixed_y
        else:
            low, high = self._y.log(self._least_positive) if self.log else self._y.linear()
        return Ranges(0.0, max(end, 1.0), low, high)

    def pan(self, view: View, dx: float, dy: float) -> None:
        """Move by so many pixels."""
        x0, x1 = (view.step_at(view.left - dx), view.step_at(view.right - dx))
        y0, y1 = (view.value_at(view.bottom - dy), view.value_at(view.top - dy))
        self._go(Ranges(x0, x1, y0, y1))

    def zoom(self, view: View, x: float, y: float, notches: float, vertical: bool) -> None:
        """Zoom about a pixel, along the steps or (`vertical`) along the values."""
        factor = ZOOM**notches
        r = view.ranges
        if vertical:
            low, high = y + (view.bottom - y) * factor, y + (view.top - y) * factor
            self._go(Ranges(r.x0, r.x1, view.value_at(low), view.value_at(high)))
        else:
            left, right = x + (view.left - x) * factor, x + (view.right - x) * factor
            self._go(Ranges(view.step_at(left), view.step_at(right), r.y0, r.y1))

    def _go(self, wanted: Ranges) -> None:
        """Accept a view unless it is absurdly small or large."""
        home = self.home()
        wide = (wanted.x1 - wanted.x0) / (home.x1 - home.x0)
        if self.log:
            high = math.log10(wanted.y1 / wanted.y0) / math.log10(home.y1 / home.y0)
        else:
            high = (wanted.y1 - wanted.y0) / (home.y1 - home.y0)
        if all(LEAST_SHARE <= share <= MOST_SHARE for share in (wide, high)):
            self._away = wanted


def _ceiling(curve: Pyramid) -> float:
    first = float(curve.y[0])
    return EXPLOSION * first if first > 0 and math.isfinite(first) else math.inf
