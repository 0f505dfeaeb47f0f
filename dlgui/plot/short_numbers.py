"""Numbers in few signs, for pictures in which there is little room."""

from __future__ import annotations

import math
import re


def count_text(number: int) -> str:
    """Return a count in at most six signs: 812, 3,204, 51.2k, 1.2M, 3G, 1.2e13.

    A letter stands for a power of ten, or an exponent does; never both.
    """
    if number < 10_000:
        return f"{number:,}"
    for unit, letter in ((1e3, "k"), (1e6, "M"), (1e9, "G")):
        if number < 999.5 * unit:
            return f"{number / unit:.3g}{letter}"
    return short_number(float(number))


def short_number(value: float, digits: int = 3) -> str:
    """Return a number with so many digits: 0, 1, -2.7, 0.043, 1.2e-5, ∞, NaN."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "NaN" if math.isnan(value) else "∞" if value > 0 else "-∞"
    if 1e-3 <= abs(value) < 1e4:
        return f"{value:.{digits}g}" if abs(value) < 10**digits else f"{value:.0f}"
    text = f"{value:.{max(digits - 2, 0)}e}"
    return text.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def end_texts(low: float, high: float) -> tuple[str, str]:
    """Return what stands at the ends of an axis: as many digits as it takes to tell them apart."""
    for digits in range(3, 16):
        if (texts := (short_number(low, digits), short_number(high, digits)))[0] != texts[1]:
            break
    return texts


def narrow_end_texts(low: float, high: float) -> list[tuple[str, ...]]:
    """Return ever shorter ways to say the same, one text where it stands for both ends."""
    short = short_number(low, 2), short_number(high, 2)
    shorter = tuple(re.sub(r"^(-?)0\.", r"\1.", text) for text in short)
    if low == -high:
        return [(f"±{short[1]}",), (f"±{shorter[1]}",)]
    return [short, shorter, short[1:]] if short[0] != short[1] else [short[1:]]
