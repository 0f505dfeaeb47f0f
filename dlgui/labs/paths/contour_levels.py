"""Which heights get a contour line: round numbers, evenly spaced or by factors of 2 to 2.5."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import final

import numpy as np

from dlgui.plot.ticks import ticks
from engine.arrays import Array

MOST_LEVELS = 10
HEIGHTS = (1.0, 2.0, 5.0)
SHARE_BELOW = 0.02


@final
class Spacing(StrEnum):
    """How far apart contour lines are."""

    LOG = "log"
    LINEAR = "linear"


def contour_levels(heights: Array, lowest: float | None, spacing: Spacing) -> list[float]:
    """Return rising levels for a grid of heights (inf and nan are passed over).

    `lowest` is the height of the known minima, None if there are none. Logarithmic levels are
    1, 2, 5, 10, ... above the lowest point; where a surface only passes through (a saddle), they
    are laid out on both sides of 0. Empty for a plane that is flat or has no numbers.
    """
    low, high = float(heights.min()), float(heights.max())
    if not math.isfinite(high - low):
        finite = heights[np.isfinite(heights)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 0.0)
    if not 0 < high - low < math.inf:
        return []
    if spacing is Spacing.LINEAR:
        return [v for v in ticks(low, high, MOST_LEVELS) if low < v < high]
    base = lowest if lowest is not None else _base(heights, low)
    if base is None:
        return _on_both_sides(low, high)
    if lowest is None:
        base = _rounded_down(base, high - low)
    return [float(f"{base + v:.6g}") for v in _factors(high - base, _floor(heights) - base)]


def _floor(heights: Array) -> float:
    """Return the height that a fiftieth of the picture lies below; a sample is enough."""
    sample = np.ravel(heights)[::7]
    return float(np.quantile(sample[np.isfinite(sample)], SHARE_BELOW))


def _base(heights: Array, low: float) -> float | None:
    """Return the lowest height if it lies inside the picture: the floor of a valley."""
    inside = heights[1:-1, 1:-1]
    inner = float(np.min(inside, initial=np.inf, where=np.isfinite(inside)))
    return inner if inner <= low and math.isfinite(inner) else None


def _rounded_down(value: float, span: float) -> float:
    """Return a number with few digits, a thirtieth of the span below `value` at most."""
    unit = 10.0 ** math.floor(math.log10(span / 30))
    return math.floor(value / unit + 1e-9) * unit


def _factors(high: float, low: float) -> list[float]:
    """Return 1, 2, 5 times powers of ten from `low` up to `high`; powers alone if too many."""
    low = max(low, high * 1e-12)
    powers = range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 1)
    for factors in (HEIGHTS, (1.0, 3.0), (1.0,)):
        found = [factor * 10.0**power for power in powers for factor in factors]
        found = [level for level in found if low <= level < high]
        if len(found) <= MOST_LEVELS:
            break
    return found[-MOST_LEVELS:]


def _on_both_sides(low: float, high: float) -> list[float]:
    reach = max(abs(low), abs(high))
    sizes = _factors(reach, reach * 10**-2.5)
    both = sorted({*sizes, *(-size for size in sizes), 0.0})
    return [level for level in both if low < level < high]


def level_text(level: float) -> str:
    """Return a level in few characters."""
    if level == 0:
        return "0"
    return f"{level:.6g}" if 1e-4 <= abs(level) < 1e6 else f"{level:.0e}".replace("e+", "e")
