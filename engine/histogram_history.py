"""Histograms of the same layers at many steps, kept as counts so that a long run takes little room.

When the room is full every second entry is dropped, and from then on only every second one that
comes is taken (then every fourth, ...): the entries always lie evenly over the whole run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log2
from typing import final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray
from engine.histogram import Histogram, count, count_inside

CAPACITY = 2048
BINS = 128
LEAST_EXPONENT, LARGEST_EXPONENT = -100, 100
_ELSEWHERE = 4  # below, above, infinite, nan


@final
@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """What was kept of one step: a histogram and a few figures of each layer."""

    step: int
    histograms: tuple[Histogram, ...]
    figures: Array
    """Shape (layers, figures)."""


@final
class HistogramHistory:
    """Entries of `layers` layers, at most `capacity` of them, at rising steps.

    Every histogram has `BINS` bins between -2^k and 2^k, or 0 and 2^k if `unsigned`, with the least
    k that holds its values. So bins of different entries are halves, quarters, ... of each other
    and can be laid over one another without cutting any. `fixed_exponent` sets k for all.
    Written by one owner, as snapshots arrive. `nbytes` is the room that it takes.
    """

    def __init__(
        self,
        layers: int,
        *,
        figures: int = 0,
        unsigned: bool = False,
        fixed_exponent: int | None = None,
        capacity: int = CAPACITY,
    ) -> None:
        if layers < 1 or capacity < 2:
            raise ValueError(f"layers must be >= 1 and capacity >= 2, not {layers} and {capacity}")
        self.layers, self.unsigned, self.fixed_exponent = layers, unsigned, fixed_exponent
        self.stride = 1
        self.revision = 0
        self._seen = self._kept = 0
        self._steps = np.zeros(capacity, np.int64)
        self._room: Array = np.empty(0)
        self._counts = np.zeros((capacity, layers, BINS + _ELSEWHERE), np.uint32)
        self._exponents = np.zeros((capacity, layers), np.int16)
        self._figures = np.zeros((capacity, layers, figures), np.float32)

    def __len__(self) -> int:
        return self._kept

    @property
    def nbytes(self) -> int:
        """The room that all entries take, whether filled yet or not."""
        arrays = (self._steps, self._counts, self._exponents, self._figures)
        return sum(array.nbytes for array in arrays)

    @property
    def steps(self) -> npt.NDArray[np.int64]:
        """The steps of the entries, rising."""
        return self._steps[: self._kept]

    def wants(self, step: int) -> bool:
        """Whether `add` would keep an entry of this step; if not, it is counted as passed over."""
        if self._kept and step <= self._steps[self._kept - 1]:
            return False
        self._seen += 1
        return (self._seen - 1) % self.stride == 0

    def add(
        self, step: int, arrays: Sequence[Array], figures: Sequence[Sequence[float]] = ()
    ) -> None:
        """Keep the values of every layer at `step`, one that `wants` has said yes to.

        Raises ValueError for another number of layers or a step that is not after the last.
        """
        if self._kept and step <= self._steps[self._kept - 1]:
            raise ValueError(f"step must come after {self._steps[self._kept - 1]}, not {step}")
        if len(arrays) != self.layers:
            raise ValueError(f"there must be {self.layers} arrays, one a layer, not {len(arrays)}")
        if self._kept == len(self._steps):
            self._thin_out()
        i = self._kept
        self._steps[i] = step
        if self._figures.shape[2]:
            self._figures[i] = figures
        for layer, values in enumerate(arrays):
            self._write(i, layer, values)
        self._kept += 1
        self.revision += 1

    def at(self, step: int | None = None) -> Entry | None:
        """Return the last entry at or before `step` (None: the newest), None if there is none."""
        if (i := self._place(step)) < 0:
            return None
        histograms = tuple(self._histogram(i, layer) for layer in range(self.layers))
        return Entry(int(self._steps[i]), histograms, self._figures[i])

    def figures_at(self, step: int | None = None) -> Array | None:
        """Return the figures of that entry alone, shape (layers, figures)."""
        return None if (i := self._place(step)) < 0 else self._figures[i]

    def over_time(self, layer: int) -> tuple[npt.NDArray[np.float64], float, float]:
        """Return the counts of one layer, shape (entries, BINS), in bins that are the same for all.

        Also the ends of those bins. Small bins are added up to larger ones; none is cut.
        """
        exponents = self._exponents[: self._kept, layer]
        largest = int(exponents.max(initial=-LARGEST_EXPONENT)) if self._kept else 0
        counts = np.zeros((self._kept, BINS))
        for shift in np.unique(largest - exponents):
            rows = largest - exponents == shift
            counts[rows] = self._coarser(self._counts[: self._kept, layer, :BINS][rows], int(shift))
        return counts, *self._ends(largest)

    def _place(self, step: int | None) -> int:
        """Return the number of the last entry at or before `step`, -1 if there is none."""
        if step is None:
            return self._kept - 1
        return int(np.searchsorted(self.steps, step, side="right")) - 1

    def _coarser(self, counts: IntArray, shift: int) -> IntArray:
        """Return counts in bins 2^shift as wide, around 0; at most so wide that two are left."""
        sides = [counts] if self.unsigned else [counts[:, : BINS // 2], counts[:, BINS // 2 :]]
        coarse = np.zeros_like(counts)
        for number, side in enumerate(sides):
            bins = side.shape[1]
            merged = side.reshape(len(side), -1, min(1 << min(shift, 30), bins)).sum(axis=2)
            if self.unsigned:
                coarse[:, : merged.shape[1]] = merged
            elif number:
                coarse[:, BINS // 2 : BINS // 2 + merged.shape[1]] = merged
            else:
                coarse[:, BINS // 2 - merged.shape[1] : BINS // 2] = merged
        return coarse

    def _write(self, i: int, layer: int, values: Array) -> None:
        least, most = float(values.min(initial=0)), float(values.max(initial=0))
        exponent = self._exponent(values, max(most, -least))
        low, high = self._ends(exponent)
        self._exponents[i, layer] = exponent
        if low <= least and most <= high:  # not so if one of the values is no number
            if self._room.size != values.size or self._room.dtype != values.dtype:
                self._room = np.empty(values.size, values.dtype)
            inside = count_inside(values, low, high, BINS, room=self._room)
            self._counts[i, layer, :BINS] = inside
            self._counts[i, layer, BINS:] = 0
            return
        found = count(values, low, high, BINS)
        self._counts[i, layer, :BINS] = found.counts
        self._counts[i, layer, BINS:] = found.below, found.above, found.infinite, found.nan

    def _histogram(self, i: int, layer: int) -> Histogram:
        counts = self._counts[i, layer].astype(np.int64)
        ends = self._ends(int(self._exponents[i, layer]))
        return Histogram(*ends, counts[:BINS], *(int(n) for n in counts[BINS:]))

    def _ends(self, exponent: int) -> tuple[float, float]:
        high = 2.0**exponent
        return (0.0 if self.unsigned else -high), high

    def _exponent(self, values: Array, size: float) -> int:
        """Return the least k that holds values, the largest of which is `size` away from 0."""
        if self.fixed_exponent is not None:
            return self.fixed_exponent
        if not np.isfinite(size):
            finite = values[np.isfinite(values)]
            size = float(np.abs(finite).max(initial=0))
        return min(max(ceil(log2(size)), LEAST_EXPONENT), LARGEST_EXPONENT) if size else 0

    def _thin_out(self) -> None:
        """Drop every second entry, and take every second one from now on."""
        kept = ceil(self._kept / 2)
        for array in (self._steps, self._counts, self._exponents, self._figures):
            array[:kept] = array[: self._kept : 2].copy()
        self._kept = kept
        self.stride *= 2
