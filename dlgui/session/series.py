"""The points of a curve that grows: steps and values in arrays, read as views."""

from collections.abc import Sequence
from typing import final

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Values = Points | Sequence[float]

FIRST_ROOM = 16
"""Points that a new curve has room for: of hundreds of kept runs, many curves stay empty."""


@final
class Series:
    """Points (step, value) in the order of their steps, in arrays that grow by doubling."""

    def __init__(self, points: Points | None = None) -> None:
        self._points = np.empty((2, FIRST_ROOM)) if points is None else points
        self._count = 0 if points is None else points.shape[1]

    def append(self, step: int, value: float) -> None:
        """Add a point at the end."""
        self.extend((step,), (value,))

    def extend(self, steps: Values, values: Values) -> None:
        """Add points at the end."""
        end = self._count + len(steps)
        if end > self._points.shape[1]:
            room = np.empty((2, max(end, 2 * self._points.shape[1])))
            room[:, : self._count] = self._points[:, : self._count]
            self._points = room
        self._points[0, self._count : end] = steps
        self._points[1, self._count : end] = values
        self._count = end

    def until(self, step: int) -> "Series":
        """Return the points up to `step`; what is appended to either leaves the other alone."""
        count = int(np.searchsorted(self._points[0, : self._count], step, side="right"))
        return Series(self._points[:, :count])

    def so_far(self) -> "Series":
        """Return all points; what is appended to either leaves the other alone."""
        return Series(self._points[:, : self._count])

    @property
    def points(self) -> tuple[Points, Points]:
        """Steps and values, as views that stay right while points are added."""
        steps, values = self._points[:, : self._count]
        steps.flags.writeable = values.flags.writeable = False
        return steps, values
