"""What stands above each other in a picture of a sequence: rows with a column for each step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.tile_colors import Scale

Numbers = NDArray[Any]


@final
@dataclass(frozen=True, eq=False)
class HeatRow:
    """Numbers (rows, T) as shades between `low` and `high`; one of the rows may be `marked`."""

    key: str
    title: str
    note: str
    values: Numbers
    scale: Scale
    low: float
    high: float
    weight: float = 1.0
    marked: int | None = None


@final
@dataclass(frozen=True, eq=False)
class BarRow:
    """A bar a step, from 0; those that are `strong` (T,) have the accent and their number."""

    key: str
    title: str
    note: str
    values: Numbers
    strong: NDArray[np.bool_]
    weight: float = 1.0


@final
@dataclass(frozen=True, eq=False)
class LineRow:
    """A curve, and behind it one that is dashed where it is a number (what was asked for)."""

    key: str
    title: str
    note: str
    values: Numbers
    wanted: Numbers
    weight: float = 1.0


@final
@dataclass(frozen=True, eq=False)
class SignRow:
    """A sign a step, as far as there is room; `right` says of each whether it is: 1, 0, or -1 where
    that is not asked.
    """

    key: str
    title: str
    note: str
    signs: tuple[str, ...]
    right: tuple[int, ...]
    weight: float = 0.45


TimeRow = HeatRow | BarRow | LineRow | SignRow


def line_ends(row: LineRow) -> tuple[float, float]:
    """Return the least and the largest number of a row, with a little room about them."""
    both = np.concatenate([row.values, row.wanted])
    known = both[np.isfinite(both)]
    if not known.size:
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    room = 0.08 * (high - low) or 0.5
    return low - room, high + room


def bar_ends(row: BarRow) -> tuple[float, float]:
    """Return what the axis of the bars goes from and to: 0 is always on it."""
    known = row.values[np.isfinite(row.values)]
    low, high = float(known.min(initial=0.0)), float(known.max(initial=0.0))
    return low, high if high > low else low + 1.0
