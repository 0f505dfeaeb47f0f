"""Histograms: how often values fall into each of many equal bins, counted exactly in one pass.

What lies outside the bins, and what is infinite or not a number, is counted too: nothing is lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, frexp, isfinite
from typing import final

import numpy as np

from engine.arrays import Array, IntArray

EQUAL_VALUES_MARGIN = 0.5
"""How far the range reaches to both sides where all values are the same number."""
SLACK = 1e-6
"""The part of a bin by which an end may be off through rounding."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class Histogram:
    """Counts of values in equal bins between `low` and `high`, and of those elsewhere.

    `counts` has the shape (bins,). Bin i holds edges[i] <= x < edges[i + 1], the last one x = high
    too. `below` and `above` are finite values outside; `infinite` and `nan` are the others.
    """

    low: float
    high: float
    counts: IntArray
    below: int = 0
    above: int = 0
    infinite: int = 0
    nan: int = 0

    @property
    def edges(self) -> Array:
        """The ends of the bins, shape (bins + 1,)."""
        return np.linspace(self.low, self.high, len(self.counts) + 1)

    @property
    def inside(self) -> int:
        """How many values lie in the bins."""
        return int(self.counts.sum())

    @property
    def outside(self) -> int:
        """How many finite values lie beside the bins."""
        return self.below + self.above

    @property
    def total(self) -> int:
        """How many values there were: every one is counted once."""
        return self.inside + self.outside + self.infinite + self.nan

    def within(self, low: float, high: float) -> "Histogram":
        """Return the bins that lie wholly between `low` and `high`; the others count as outside.

        If there is no such bin, one empty bin from `low` to `high` stands for them. No bin is cut.
        """
        bins, width = len(self.counts), (self.high - self.low) / len(self.counts)
        first = min(max(ceil((low - self.low) / width - SLACK), 0), bins)
        stop = min(max(floor((high - self.low) / width + SLACK), 0), bins)
        below, above = self.below, self.above
        if first >= stop:
            under = int(self.counts[:first].sum())
            below, above = below + under, above + self.inside - under
            return Histogram(low, high, np.zeros(1, np.intp), below, above, self.infinite, self.nan)
        below += int(self.counts[:first].sum())
        above += int(self.counts[stop:].sum())
        ends = self.low + first * width, self.low + stop * width
        return Histogram(*ends, self.counts[first:stop], below, above, self.infinite, self.nan)

    def filled(self) -> tuple[float, float]:
        """Return the ends of the bins that are not empty; the whole range if all of them are."""
        used = np.flatnonzero(self.counts)
        if not len(used):
            return self.low, self.high
        width = (self.high - self.low) / len(self.counts)
        return self.low + int(used[0]) * width, self.low + (int(used[-1]) + 1) * width


def count(values: Array, low: float, high: float, bins: int) -> Histogram:
    """Count `values` (any shape) in `bins` equal bins between `low` and `high`.

    Raises ValueError unless low < high are finite and there is at least one bin.
    """
    if not (isfinite(low) and isfinite(high) and low < high):
        raise ValueError(f"low and high must be finite and low < high, not {low} and {high}")
    if bins < 1:
        raise ValueError(f"bins must be at least 1, not {bins}")
    flat = values.ravel()
    finite = flat if np.isfinite(flat).all() else flat[np.isfinite(flat)]
    nan = int(np.count_nonzero(np.isnan(flat))) if len(finite) < len(flat) else 0
    slots = np.bincount(_slots(finite, low, high, bins), minlength=bins + 2)
    return Histogram(
        low,
        high,
        slots[1:-1],
        below=int(slots[0]),
        above=int(slots[-1]),
        infinite=len(flat) - len(finite) - nan,
        nan=nan,
    )


def count_inside(
    values: Array, low: float, high: float, bins: int, *, room: Array | None = None
) -> IntArray:
    """Return what `count` counts in the bins, in half the time: nobody looks for what lies outside.

    All values have to be finite and lie between `low` and `high`, bins be a power of two wide, and
    `low` be an edge of such bins counted from 0. `room`, of as many numbers of the same type, saves
    asking for memory again and again.
    """
    scale = bins / (high - low)
    place = np.multiply(values.ravel(), values.dtype.type(scale), out=room)
    if low < 0:
        np.floor(place, out=place)
        place -= values.dtype.type(low * scale)
    counts: IntArray = np.bincount(place.astype(np.int32), minlength=bins + 1)
    counts[bins - 1] += counts[bins]  # the last bin holds its upper end too
    return counts[:bins]


def value_range(arrays: Iterable[Array]) -> tuple[float, float]:
    """Return the least and the largest finite value; a little around it if there is only one.

    (0, 1) if there is no finite value at all.
    """
    low, high = np.inf, -np.inf
    for array in arrays:
        finite = array if np.isfinite(array).all() else array[np.isfinite(array)]
        if finite.size:
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
    if low > high:
        return 0.0, 1.0
    # Values that differ by less than what floats can tell apart leave no room for bins either.
    if high - low <= 1e-9 * max(abs(low), abs(high)):
        margin = EQUAL_VALUES_MARGIN * max(1.0, abs(low))
        return low - margin, high + margin
    return low, high


def _slots(x: Array, low: float, high: float, bins: int) -> IntArray:
    """Return for each x its bin's number plus 1; 0 is below, bins + 1 above."""
    scale = bins / (high - low)
    if frexp(scale)[0] == 0.5 and (low * scale).is_integer():
        return _slots_by_powers_of_two(x, low, scale, high, bins)
    edges = np.concatenate([np.linspace(low, high, bins + 1), [np.inf]])
    place = x.astype(np.float64)
    place -= low
    place *= scale
    np.clip(place, 0, bins - 1, out=place)
    slots: IntArray = place.astype(np.int64)
    # Rounding may put a value that lies on an edge into the neighbouring bin: the edges decide.
    slots -= x < edges[slots]
    slots += x >= edges[slots + 1]
    slots[x == high] = bins - 1
    return slots + 1


def _slots_by_powers_of_two(x: Array, low: float, scale: float, high: float, bins: int) -> IntArray:
    """`_slots` where bins are a power of two wide and 0 is an edge: no rounding, thrice as fast."""
    with np.errstate(over="ignore"):  # what becomes infinite lies above all bins anyway
        place = x * x.dtype.type(scale)
    np.floor(place, out=place)
    first = x.dtype.type(low * scale)
    np.clip(place, first - 1, first + bins, out=place)
    place -= first - 1  # among floats: integers take twice the room
    slots: IntArray = place.astype(np.intp)
    if (at_end := x == high).any():
        slots[at_end] = bins
    return slots
