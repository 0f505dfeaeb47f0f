"""Where a step and a value stand on the screen: ranges that grow in strides, and tidy ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STRIDES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
TICK_STEPS = (1.0, 2.0, 5.0, 10.0)
FAR = 16000.0  # pixels; farther out the painter's own arithmetic gives way


class Ranges(NamedTuple):
    """What part of the data is to be seen."""

    x0: float
    x1: float
    y0: float
    y1: float


@final
@dataclass(frozen=True)
class View:
    """The part of the data that is seen, and the rectangle of pixels that it fills."""

    ranges: Ranges
    log: bool
    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def to_x(self, steps: Floats) -> Floats:
        """Pixels from steps."""
        r = self.ranges
        return np.asarray(self.left + (steps - r.x0) * (self.width / (r.x1 - r.x0)))

    def to_y(self, values: Floats) -> Floats:
        """Pixels from values; NaN where a value has no place (NaN, or nothing above 0 on a log
        axis).
        """
        low, high = self._unit(np.array([self.ranges.y0, self.ranges.y1]))
        pixels = self.bottom - (self._unit(values) - low) * (self.height / (high - low))
        return np.asarray(np.clip(pixels, -FAR, FAR))

    def step_at(self, pixel: float) -> float:
        """The step under a pixel."""
        r = self.ranges
        return r.x0 + (pixel - self.left) / self.width * (r.x1 - r.x0)

    def value_at(self, pixel: float) -> float:
        """The value at the height of a pixel."""
        low, high = self._unit(np.array([self.ranges.y0, self.ranges.y1]))
        unit = float(low + (self.bottom - pixel) / self.height * (high - low))
        return 10.0 ** min(max(unit, -300.0), 300.0) if self.log else unit

    def point(self, step: float, value: float) -> tuple[float, float]:
        """Pixels of one point."""
        return float(self.to_x(np.array(step))), float(self.to_y(np.array(value)))

    def _unit(self, values: Floats) -> Floats:
        if not self.log:
            return values
        positive = np.where(values > 0, values, np.nan)
        return np.asarray(np.log10(positive))


def stride_up(value: float) -> float:
    """The next round number that is not less than a positive `value`: the ends an axis grows to."""
    if not (value > 0 and math.isfinite(value)):
        return 1.0
    unit = 10.0 ** math.floor(math.log10(value))
    return next((s * unit for s in STRIDES if s * unit >= value * (1 - 1e-12)), 10.0 * unit)


def decade_stride(value: float, up: bool) -> float:
    """The nearest of 1, 2, 5 times a power of ten above (or below) a positive `value`, for a log
    axis.
    """
    unit = 10.0 ** math.floor(math.log10(value))
    steps = [s * unit for s in TICK_STEPS]
    if up:
        return next(s for s in (*steps, 20 * unit) if s >= value * (1 - 1e-9))
    return next(s for s in reversed(steps) if s <= value * (1 + 1e-9))


@final
class GrowingRange:
    """A range of values that only ever widens, and in strides, because a changing axis is dear to
    draw.
    """

    def __init__(self) -> None:
        self._seen: tuple[float, float] | None = None

    def reset(self) -> None:
        """Forget what was seen: a new run."""
        self._seen = None

    def include(self, low: float, high: float) -> None:
        """Make room for values between `low` and `high`."""
        old = self._seen or (low, high)
        self._seen = (min(old[0], low), max(old[1], high))

    def linear(self) -> tuple[float, float]:
        """From 0 (or below, if values are) to the next round number."""
        low, high = self._seen or (0.0, 1.0)
        bottom = -stride_up(-low) if low < 0 else 0.0
        top = stride_up(max(high, 1e-12)) if high > 0 or bottom == 0 else 0.0
        return bottom, top

    def log(self, lowest: float) -> tuple[float, float]:
        """Between two of 1, 2, 5 times a power of ten; `lowest` is the least value above 0."""
        high = max((self._seen or (0.0, 1.0))[1], 1e-12)
        low = min(max(lowest, high * 1e-9), high)
        ends = decade_stride(low, up=False), decade_stride(high, up=True)
        return (ends[0] / 2, ends[1]) if ends[0] == ends[1] else ends


def ticks(low: float, high: float, count: int) -> list[float]:
    """Round values between `low` and `high`, about `count` of them."""
    rough = (high - low) / max(count, 1)
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(s * unit for s in TICK_STEPS if s * unit >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [i * step for i in range(first, last + 1)]


def log_ticks(low: float, high: float, count: int) -> list[float]:
    """Powers of ten, thinned to about `count`; with 2 and 5 between where there are few."""
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    factors = (1.0, 2.0, 5.0) if (last - first) * 3 <= count else (1.0,)
    for stride in range(max(1, -(-(last - first) // max(count, 1))), 0, -1):
        powers = [10.0**k for k in range(last, first - 1, -stride)]
        values = sorted(f * power for power in powers for f in factors)
        inside = [v for v in values if low * (1 - 1e-9) <= v <= high * (1 + 1e-9)]
        if len(inside) > 1:
            return inside
    return [v for v in ticks(low, high, count) if v > 0]


def tick_texts(values: list[float]) -> list[str]:
    """Labels with as many decimals as tell neighbours apart; 200k and 1.5M for large steps."""
    if not values:
        return []
    largest = max(abs(v) for v in values)
    for unit, letter in ((1e9, "G"), (1e6, "M"), (1e5, "k")):
        if largest >= unit:
            scale = 1e3 if letter == "k" else unit
            return [f"{v / scale:.4g}{letter}" if v else "0" for v in values]
    gaps = [abs(b - a) for a, b in pairwise(values)] or [largest or 1.0]
    decimals = max(0, -math.floor(math.log10(min(gaps)) + 1e-9))
    if decimals > 4:
        return [f"{v:.2g}" if v else "0" for v in values]
    return [f"{0.0 if abs(v) < 1e-12 else v:,.{decimals}f}" for v in values]


def log_tick_texts(values: list[float]) -> list[str]:
    """Labels of a log axis, each with the digits it needs."""
    return [f"{v:,.10g}" if 1e-4 <= v < 1e6 else _power_of_ten(v) for v in values]


def _power_of_ten(value: float) -> str:
    """1e-5, 1.5e-5, 2e7: as many digits as the value has, without the zeros of the exponent."""
    digits, exponent = f"{value:.6e}".split("e")
    return f"{digits.rstrip('0').rstrip('.')}e{int(exponent)}"
