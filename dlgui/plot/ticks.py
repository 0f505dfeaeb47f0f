"""Tidy ticks: round numbers on linear axes, powers of ten on log axes, and how they are written."""

from __future__ import annotations

import math
import sys
from itertools import pairwise

STEPS = (1.0, 2.0, 5.0, 10.0)
SMALLER = (5.0, 2.0, 1.0, 0.5, 0.2, 0.1)  # one after the other, until there are two ticks
MINOR = (2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)
MOST_DIGITS = 17  # a float has no more
NEAR = 0.02  # of the distance to the next tick
LEAST = 2
"""An axis with fewer ticks does not say how far apart two values are."""


def ticks(low: float, high: float, count: int) -> list[float]:
    """Return round values between `low` and `high`, about `count` of them, at least two."""
    rough = high / max(count, 1) - low / max(count, 1)  # high - low may be more than floats hold
    if not sys.float_info.min <= rough < math.inf:
        return []
    unit = 10.0 ** math.floor(math.log10(rough))
    above = next(s * unit for s in STEPS if s * unit >= rough * (1 - 1e-9))
    below = [s * unit for s in SMALLER if s * unit < above]
    for step in (above, *below):
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first + 1 >= LEAST or step == below[-1]:
            return [i * step for i in range(first, last + 1)]
    return []


def log_ticks(low: float, high: float, count: int) -> list[float]:
    """Return powers of ten, thinned to about `count`; with 2 and 5 between where there are few."""
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    factors = (1.0, 2.0, 5.0) if (last - first) * 3 <= count else (1.0,)
    for stride in range(max(1, -(-(last - first) // max(count, 1))), 0, -1):
        powers = [10.0**k for k in range(last, first - 1, -stride)]
        values = sorted(f * power for power in powers for f in factors)
        inside = [v for v in values if low * (1 - 1e-9) <= v <= high * (1 + 1e-9)]
        if len(inside) >= LEAST:
            return inside
    return [v for v in ticks(low, high, count) if v > 0]


def minor_log_ticks(low: float, high: float) -> list[float]:
    """Return 2 to 9 times each power of ten between `low` and `high`; none over many decades."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    if last - first > 8:
        return []
    values = [factor * 10.0**k for k in range(first, last) for factor in MINOR]
    return [v for v in values if low <= v <= high]


def tick_texts(values: list[float]) -> list[str]:
    """Return labels that tell neighbours apart: 0.25, 1,000, 200k, 1.5M, 2e12; a letter stands for
    a power of ten or an exponent does, never both.
    """
    if not values:
        return []
    largest = max(abs(v) for v in values)
    gap = min((b - a for a, b in pairwise(sorted(values)) if b > a), default=largest or 1.0)
    if largest >= 1e12 or (gap < 1e-4 and largest < 1e-2):
        return _powers_of_ten([v if abs(v) > gap / 2 else 0.0 for v in values])
    for unit, letter in ((1e9, "G"), (1e6, "M"), (1e5, "k")):
        if largest >= unit:
            scale = 1e3 if letter == "k" else unit
            decimals = _decimals(gap / scale)
            return [f"{_short(v / scale, decimals)}{letter}" if v else "0" for v in values]
    return [f"{0.0 if abs(v) < gap / 2 else v:,.{_decimals(gap)}f}" for v in values]


def log_tick_texts(values: list[float]) -> list[str]:
    """Return labels of a log axis, each with the digits it needs."""
    powers = _powers_of_ten(values)
    return [
        f"{v:,.10g}" if 1e-4 <= v < 1e6 else power for v, power in zip(values, powers, strict=True)
    ]


def _decimals(gap: float) -> int:
    """Return how many decimals tell two values apart."""
    return min(max(0, -math.floor(math.log10(gap) + 1e-9)), 15)


def _short(value: float, decimals: int) -> str:
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _powers_of_ten(values: list[float]) -> list[str]:
    """Return 1e-5, 1.5e-5, 2e7, 0: as few digits as tell neighbours apart."""
    texts: list[str] = []
    for digits in range(MOST_DIGITS):
        texts = [_power_of_ten(value, digits) for value in values]
        if all(_is_near(float(t), v, values) for t, v in zip(texts, values, strict=True)):
            break
    return texts


def _power_of_ten(value: float, digits: int) -> str:
    """Return 1e-5, 1.5e-5, 2e7: so many decimals, without zeros at the end."""
    mantissa, _, exponent = f"{value:.{digits}e}".partition("e")
    mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    return f"{mantissa}e{int(exponent)}" if value else "0"


def _is_near(read: float, value: float, values: list[float]) -> bool:
    """Whether a number as it is read lies so near its value that no other one is meant."""
    gap = min((abs(other - value) for other in values if other != value), default=abs(value))
    return abs(read - value) <= NEAR * gap
