"""Where data stands on the screen: the part that is seen, and the rectangle of pixels it fills."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple, final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FAR = 16000.0  # pixels; farther out the painter's own arithmetic gives way
EXPONENTS = 300.0  # powers of ten that a float holds with room to spare


Part = tuple[float, float, float, float]
"""Ends of a part of the plane: xmin, xmax, ymin, ymax."""


class Ranges(NamedTuple):
    """What part of the data is to be seen."""

    x0: float
    x1: float
    y0: float
    y1: float


@final
@dataclass(frozen=True)
class View:
    """Ranges of both axes, each linear or logarithmic, on a rectangle of the canvas."""

    ranges: Ranges
    log: bool
    left: float
    top: float
    width: float
    height: float
    log_x: bool = False

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def to_x(self, steps: Floats) -> Floats:
        """Return pixels from steps; NaN where a step has no place on a log axis."""
        low, high = to_axis(self.ranges.x0, self.log_x), to_axis(self.ranges.x1, self.log_x)
        place = (_on_axis(steps, self.log_x) - low) * (self.width / (high - low))
        return np.asarray(self.left + place)

    def to_y(self, values: Floats) -> Floats:
        """Return pixels from values; NaN where a value has no place."""
        low, high = to_axis(self.ranges.y0, self.log), to_axis(self.ranges.y1, self.log)
        place = (_on_axis(values, self.log) - low) * (self.height / (high - low))
        return np.minimum(np.maximum(self.bottom - place, -FAR), FAR)

    def step_at(self, pixel: float) -> float:
        """Return the step under a pixel."""
        low, high = to_axis(self.ranges.x0, self.log_x), to_axis(self.ranges.x1, self.log_x)
        return from_axis(low + (pixel - self.left) / self.width * (high - low), self.log_x)

    def value_at(self, pixel: float) -> float:
        """Return the value at the height of a pixel."""
        low, high = to_axis(self.ranges.y0, self.log), to_axis(self.ranges.y1, self.log)
        return from_axis(low + (self.bottom - pixel) / self.height * (high - low), self.log)

    def point(self, step: float, value: float) -> tuple[float, float]:
        """Return the pixels of one point."""
        r = self.ranges
        x = _place(step, r.x0, r.x1, self.log_x) * self.width
        y = _place(value, r.y0, r.y1, self.log) * self.height
        return self.left + x, min(max(self.bottom - y, -FAR), FAR) if y == y else math.nan


def equal_units(part: Part, width: float, height: float) -> Ranges:
    """Return the least ranges that show a part of the plane with a unit equally long both ways."""
    left, right, bottom, top = part
    unit = max((right - left) / width, (top - bottom) / height)
    x, y, half_x, half_y = (
        (left + right) / 2,
        (bottom + top) / 2,
        unit * width / 2,
        unit * height / 2,
    )
    return Ranges(x - half_x, x + half_x, y - half_y, y + half_y)


def to_axis(value: float, log: bool) -> float:
    """Return where a value stands on an axis, in the axis' own units."""
    return math.log10(value) if log else value


def from_axis(place: float, log: bool) -> float:
    """Return the value at a place of an axis."""
    return 10.0 ** min(max(place, -EXPONENTS), EXPONENTS) if log else place


def to_axes(ranges: Ranges, logs: tuple[bool, bool]) -> tuple[float, ...]:
    """Return ends of ranges in the axes' own units."""
    return tuple(to_axis(end, logs[i // 2]) for i, end in enumerate(ranges))


def from_axes(ends: tuple[float, ...], logs: tuple[bool, bool]) -> Ranges:
    """Return ranges whose ends are given in the axes' own units."""
    return Ranges(*(from_axis(end, logs[i // 2]) for i, end in enumerate(ends)))


def _place(value: float, low: float, high: float, log: bool) -> float:
    """Return where a value lies between the ends of an axis, as a share of its length."""
    if not log:
        return (value - low) / (high - low)
    if not value > 0:
        return math.nan
    return math.log10(value / low) / math.log10(high / low)


def _on_axis(values: Floats, log: bool) -> Floats:
    if not log:
        return values
    return np.asarray(np.log10(np.where(values > 0, values, np.nan)))
