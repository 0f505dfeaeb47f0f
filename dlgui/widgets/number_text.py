"""Numbers of a field: what was typed held against limits, and the text that shows one. No Qt."""

import math
from dataclasses import dataclass
from typing import final

from engine.typed_numbers import Fault as Fault
from engine.typed_numbers import read_number


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
    """Return the number in `text`, or what is wrong with it."""
    number = read_number(text, whole=limits.integer)
    if isinstance(number, Fault):
        return number
    return number if limits.allows(number) else Fault.OUT_OF_RANGE


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
