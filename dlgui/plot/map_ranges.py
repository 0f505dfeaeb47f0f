"""Which part of a plane a map shows: a middle and a magnification, for any size of the picture."""

from __future__ import annotations

import math
from typing import final

from dlgui.plot.view import Ranges

ZOOM = 0.85  # a notch of the wheel
LEAST_ZOOM, MOST_ZOOM = 1e-3, 1e7
FARTHEST = 1e4  # home widths from the middle


@final
class MapRanges:
    """Pan and zoom over a home view, with equal units on both axes or each axis filled."""

    def __init__(self, home: tuple[float, float, float, float]) -> None:
        self.equal = True
        self._home = home
        self.go_home()

    @property
    def at_home(self) -> bool:
        """Whether the user has neither panned nor zoomed."""
        return self._zoom == 1.0 and self._middle == self._home_middle()

    def set_home(self, home: tuple[float, float, float, float]) -> None:
        """Show another part of the plane: xmin, xmax, ymin, ymax."""
        self._home = home
        self.go_home()

    def go_home(self) -> None:
        """Undo all panning and zooming."""
        self._zoom = 1.0
        self._middle = self._home_middle()

    def ranges(self, width: float, height: float) -> Ranges:
        """Return what a picture of so many pixels shows; never less than the home view."""
        left, right, bottom, top = self._home
        half_x, half_y = (right - left) / 2, (top - bottom) / 2
        if self.equal:
            unit = max(half_x / width, half_y / height)
            half_x, half_y = unit * width, unit * height
        half_x, half_y = half_x / self._zoom, half_y / self._zoom
        x, y = self._middle
        return Ranges(x - half_x, x + half_x, y - half_y, y + half_y)

    def pan(self, dx: float, dy: float) -> None:
        """Move the map by so much, in its own units."""
        left, right, bottom, top = self._home
        x, y = self._middle
        if abs(dx) + abs(dy) < math.inf:
            reach_x, reach_y = FARTHEST * (right - left), FARTHEST * (top - bottom)
            x = min(max(x - dx, -reach_x), reach_x)
            y = min(max(y - dy, -reach_y), reach_y)
            self._middle = (x, y)

    def zoom(self, x: float, y: float, notches: float) -> None:
        """Magnify (positive notches) about a point, which stays where it is."""
        wanted = min(max(self._zoom * ZOOM**-notches, LEAST_ZOOM), MOST_ZOOM)
        share = self._zoom / wanted
        middle_x, middle_y = self._middle
        self._middle = x + (middle_x - x) * share, y + (middle_y - y) * share
        self._zoom = wanted

    def _home_middle(self) -> tuple[float, float]:
        left, right, bottom, top = self._home
        return (left + right) / 2, (bottom + top) / 2
