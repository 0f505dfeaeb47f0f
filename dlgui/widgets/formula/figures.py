"""Numbers as they stand in formulas."""

from __future__ import annotations

import math


def figure(value: float, digits: int = 4) -> str:
    """Return a number as markup, with so many digits: -0.0512, 3.2·10^{-9}; inf and nan as such."""
    if not math.isfinite(value):
        return f"{value}"
    mantissa, is_power, exponent = f"{value:.{digits}g}".partition("e")
    if not is_power:
        return mantissa
    power = f"10^{{{int(exponent)}}}"
    return {"1": power, "-1": f"-{power}"}.get(mantissa, f"{mantissa}·{power}")


def bound(value: float, digits: int = 4) -> str:
    """Return a number as markup, in brackets if it is negative."""
    text = figure(value, digits)
    return f"({text})" if text.startswith("-") else text


def fraction(over: str, under: str) -> str:
    """Return one formula over another, as markup."""
    return f"\\frac{{{over}}}{{{under}}}"


def root(inside: str) -> str:
    """Return the square root of a formula, as markup."""
    return f"\\sqrt{{{inside}}}"


def muted(inside: str) -> str:
    """Return a formula that steps back, as markup."""
    return f"\\muted{{{inside}}}"


def strong(inside: str) -> str:
    """Return a formula that stands out, as markup."""
    return f"\\strong{{{inside}}}"
