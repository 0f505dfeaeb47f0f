"""Which part of the plane the map of the codes shows; free of Qt."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.view import Ranges

INSIDE = 99.0
"""Per cent of the points, from the middle, that the map has to show."""
PAD = 0.12
PARTS = 8
LEAST = 0.5
"""The map shows at least so much to either side, so that codes of one value have a map too."""


def area_of(points: NDArray[Any]) -> Ranges:
    """Return round ends around nearly all points (N, 2), so that they do not move at every step."""
    if not len(points) or not np.isfinite(points).all():
        return Ranges(-3.0, 3.0, -3.0, 3.0)
    low, high = np.percentile(points, [100 - INSIDE, INSIDE], axis=0)
    (x0, x1), (y0, y1) = (_ends(float(a), float(b)) for a, b in zip(low, high, strict=True))
    return Ranges(x0, x1, y0, y1)


def grid_of(area: Ranges, side: int) -> NDArray[Any]:
    """Return the middles of side x side cells of an area, row by row, the largest y first."""
    x = np.linspace(area.x0, area.x1, 2 * side + 1)[1::2]
    y = np.linspace(area.y1, area.y0, 2 * side + 1)[1::2]
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def cell_at(area: Ranges, side: int, x: float, y: float) -> int:
    """Return the number of the cell that a place lies in; -1 outside of the area."""
    column = floor((x - area.x0) / (area.x1 - area.x0) * side)
    row = floor((area.y1 - y) / (area.y1 - area.y0) * side)
    return row * side + column if 0 <= column < side and 0 <= row < side else -1


def _ends(low: float, high: float) -> tuple[float, float]:
    pad = max(PAD * (high - low), LEAST - (high - low) / 2, 0.0)
    low, high = low - pad, high + pad
    unit = _round_unit((high - low) / PARTS)
    return floor(low / unit) * unit, ceil(high / unit) * unit


def _round_unit(size: float) -> float:
    """The next of 1, 2 and 5 times a power of ten."""
    power = 10.0 ** floor(log10(size))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= size)
