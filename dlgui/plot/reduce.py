"""Boils a curve of any length down to the lowest and highest value of each column of pixels.

It keeps the extremes of blocks of 16, 64, 256, ... points as they arrive, so that the work for one
picture depends on its width and not on how long the run has been going.
"""

from __future__ import annotations

from typing import NamedTuple, final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FIRST_BLOCK = 16
FACTOR = 4
BLOCKS_A_COLUMN = 2


class Columns(NamedTuple):
    """A reduced curve: where each column stands, and the lowest and highest value in it (NaN:
    none).
    """

    x: Floats
    low: Floats
    high: Floats


@final
class _Level:
    """Lowest and highest of every full block of `size` points, in arrays that grow by doubling."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.count = 0
        self._store = np.empty((2, 64))

    @property
    def low(self) -> Floats:
        return self._store[0, : self.count]

    @property
    def high(self) -> Floats:
        return self._store[1, : self.count]

    def extend(self, low: Floats, high: Floats, group: int) -> None:
        """Add the blocks that `group` values each of `low` and `high` make; their number divides
        evenly.
        """
        fresh = len(low) // group
        while self.count + fresh > self._store.shape[1]:
            self._store = np.concatenate((self._store, np.empty_like(self._store)), axis=1)
        part = slice(self.count, self.count + fresh)
        np.fmin.reduce(low.reshape(-1, group), axis=1, out=self._store[0, part])
        np.fmax.reduce(high.reshape(-1, group), axis=1, out=self._store[1, part])
        self.count += fresh


@final
class Pyramid:
    """A growing curve with x in rising order, and its extremes at coarser and coarser levels.

    Points are only ever added at the end, and the very last one may change (of a smoothed curve it
    does); anything else is taken for a new curve. `revision` changes with the data. A curve that
    ends without a number says nothing by its ends: it is compared value by value.
    """

    def __init__(self) -> None:
        self.x: Floats = np.empty(0)
        self.y: Floats = np.empty(0)
        self.revision = 0
        self._levels: list[_Level] = []

    def __len__(self) -> int:
        return len(self.x)

    def update(self, x: Floats, y: Floats) -> bool:
        """Take the whole curve as it is now; False if it has not changed (found out from its ends,
        at no cost).
        """
        if len(x) != len(y):
            raise ValueError(f"y: {len(y)} values for {len(x)} steps; both need the same length")
        kept = self._kept(x, y)
        if kept == len(self.x) == len(x):
            return False
        for level in self._levels:
            level.count = min(level.count, kept // level.size)
        self.x, self.y = x, y
        self.revision += 1
        self._build()
        return True

    def _kept(self, x: Floats, y: Floats) -> int:
        """How many points are as they were: all, all but the last, or none."""
        old = len(self.x)
        if not 0 < old <= len(x) or not self._same_at(x, y, 0):
            return 0
        is_told_by_ends = np.isfinite(self.y[-2:]).all()
        if not is_told_by_ends and not np.array_equal(self.y[:-1], y[: old - 1], equal_nan=True):
            return 0
        if self._same_at(x, y, old - 1):
            return old
        return old - 1 if old > 1 and self._same_at(x, y, old - 2) else 0

    def _same_at(self, x: Floats, y: Floats, i: int) -> bool:
        return bool(
            x[i] == self.x[i] and (y[i] == self.y[i] or (y[i] != y[i] and self.y[i] != self.y[i]))
        )

    def _build(self) -> None:
        """Add the blocks that have become full, level by level."""
        below_low = below_high = self.y
        group, size = FIRST_BLOCK, FIRST_BLOCK
        for depth in range(32):
            if len(below_low) < group:
                return
            if depth == len(self._levels):
                self._levels.append(_Level(size))
            level = self._levels[depth]
            part = slice(level.count * group, len(below_low) // group * group)
            if part.start == part.stop:
                return
            low, high = below_low[part], below_high[part]
            if depth == 0:
                low = high = np.where(np.isfinite(low), low, np.nan)
            level.extend(low, high, group)
            below_low, below_high = level.low, level.high
            group, size = FACTOR, size * FACTOR

    def extent(self) -> tuple[float, float] | None:
        """Lowest and highest finite value of all."""
        _, lows, highs = self._blocks(0, len(self.x), 1)
        low = np.fmin.reduce(lows, initial=np.inf)
        high = np.fmax.reduce(highs, initial=-np.inf)
        return (float(low), float(high)) if low <= high else None

    def least_positive(self) -> float:
        """Lowest value above 0 (infinity: none); blocks that reach below 0 count with their
        highest.
        """
        _, lows, highs = self._blocks(0, len(self.x), 1)
        candidates = np.where(lows > 0, lows, np.where(highs > 0, highs, np.inf))
        return float(np.min(candidates, initial=np.inf))

    def columns(self, start: float, stop: float, count: int) -> Columns:
        """The curve between two x, in about `count` columns; as it is if it has hardly more points
        than that.
        """
        first = max(int(np.searchsorted(self.x, start)) - 1, 0)
        last = min(int(np.searchsorted(self.x, stop, side="right")) + 1, len(self.x))
        index, low, high = self._blocks(first, last, count)
        x = self.x[index].astype(np.float64)
        if len(x) <= BLOCKS_A_COLUMN * count:
            return Columns(x, low, high)
        column = ((x - start) * (count / (stop - start))).astype(np.intp)
        return _with_end(_gather(column, x, low, high), self, last)

    def _blocks(self, first: int, last: int, count: int) -> tuple[NDArray[np.intp], Floats, Floats]:
        """Index of the first point, lowest and highest of each block; the coarsest that leave
        enough to a column.
        """
        enough = [v for v in self._levels if (last - first) >= BLOCKS_A_COLUMN * count * v.size]
        parts: list[tuple[NDArray[np.intp], Floats, Floats]] = []
        for level in reversed(enough):
            a, b = first // level.size, min(last // level.size, level.count)
            if a < b:
                parts.append((np.arange(a, b) * level.size, level.low[a:b], level.high[a:b]))
                first = b * level.size
        raw = self.y[first:last]
        if not (finite := np.isfinite(raw)).all():
            raw = np.where(finite, raw, np.nan)
        raw = raw.astype(np.float64, copy=False)
        if not parts:
            return np.arange(first, last), raw, raw
        parts.append((np.arange(first, last), raw, raw))
        index, low, high = (np.concatenate(each) for each in zip(*parts, strict=True))
        return index, low, high


def _gather(column: NDArray[np.intp], x: Floats, low: Floats, high: Floats) -> Columns:
    """Extremes of the blocks that fall into the same column."""
    starts = np.concatenate(([0], np.flatnonzero(np.diff(column)) + 1))
    return Columns(x[starts], np.fmin.reduceat(low, starts), np.fmax.reduceat(high, starts))


def _with_end(columns: Columns, curve: Pyramid, last: int) -> Columns:
    """The same with the very last point at its own place, where the marker sits."""
    x, y = curve.x[last - 1], curve.y[last - 1]
    if not np.isfinite(y) or x <= columns.x[-1]:
        return columns
    end = (np.append(columns.x, x), np.append(columns.low, y), np.append(columns.high, y))
    return Columns(*end)
