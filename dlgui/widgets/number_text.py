"""Reads and writes numbers the way people type them, and checks them against limits. No Qt here."""

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, final

_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


@final
class Fault(StrEnum):
    """What is wrong with a number somebody typed."""

    EMPTY = "empty"
    COMMA = "comma"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"


@final
@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers that are allowed; an exclusive end is itself refused."""

    minimum: float = -math.inf
    maximum: float = math.inf
    exclusive_minimum: bool = False
    exclusive_maximum: bool = False
    integer: bool = False

    def allows(self, value: float) -> bool:
        """Tell whether `value` is finite, in range, and whole if it must be."""
        if not math.isfinite(value) or (self.integer and value != int(value)):
            return False
        low = value > self.minimum if self.exclusive_minimum else value >= self.minimum
        high = value < self.maximum if self.exclusive_maximum else value <= self.maximum
        return low and high


def parse(text: str, limits: Limits) -> float | Fault:
    """Return the number in `text`, or what is wrong with it. The decimal sign is the point."""
    text = text.strip().replace("\N{MINUS SIGN}", "-")
    if not text:
        return Fault.EMPTY
    if _NUMBER.fullmatch(text) is None:
        pointed = text.replace(",", ".", 1)
        return Fault.COMMA if _NUMBER.fullmatch(pointed) else Fault.NOT_A_NUMBER
    value = float(text)
    if not math.isfinite(value):
        return Fault.OUT_OF_RANGE
    if limits.integer and value != int(value):
        return Fault.NOT_WHOLE
    return value if limits.allows(value) else Fault.OUT_OF_RANGE


def shown(value: float) -> str:
    """Return the shortest text that reads back as `value`: 0.01, 1000, 1e-05."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = repr(float(value))
    if "e" not in text:
        return text
    mantissa, exponent = text.split("e")
    return f"{mantissa}e{int(exponent)}"


def rounded(value: float, digits: int) -> float:
    """Return `value` to so many significant digits, so that a drag gives 0.012, not 0.01203."""
    return float(f"{value:.{digits}g}")
