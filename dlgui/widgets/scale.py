"""How a number maps to a place on a slider: evenly, or by factors of ten. No Qt here."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Final, final

from dlgui.widgets.number_text import rounded

ZERO_ZONE: Final = 0.08  # the part of a logarithmic track that is kept for a true zero
STEPS_PER_DECADE: Final = 20
_DIGITS: Final = 2


class Scale(ABC):
    """A range of numbers laid along a track; a place on the track is a fraction from 0 to 1."""

    @abstractmethod
    def fraction(self, value: float) -> float:
        """Return where `value` lies on the track; outside the range, the nearer end."""

    @abstractmethod
    def value(self, fraction: float) -> float:
        """Return the number at `fraction`, rounded to what a person would have typed."""

    @abstractmethod
    def moved(self, value: float, steps: int) -> float:
        """Return the number that many key presses away from `value`, kept in range."""

    @property
    @abstractmethod
    def page(self) -> int:
        """How many steps the page keys take at once."""


@final
@dataclass(frozen=True, slots=True)
class LinearScale(Scale):
    """Equal distances for equal differences; numbers are whole multiples of `step`."""

    minimum: float
    maximum: float
    step: float

    def __post_init__(self) -> None:
        """Refuse a range that is empty or a step that leads nowhere."""
        if not self.minimum < self.maximum:
            raise ValueError(f"minimum must be below maximum, got {self.minimum}, {self.maximum}")
        if not self.step > 0:
            raise ValueError(f"step must be positive, got {self.step}")

    def fraction(self, value: float) -> float:
        return _clamped((value - self.minimum) / (self.maximum - self.minimum), 0.0, 1.0)

    def value(self, fraction: float) -> float:
        return self._snapped(self.minimum + fraction * (self.maximum - self.minimum))

    def moved(self, value: float, steps: int) -> float:
        return self._snapped(value + steps * self.step)

    @property
    def page(self) -> int:
        return max(1, round((self.maximum - self.minimum) / self.step / 10))

    def _snapped(self, value: float) -> float:
        count = round((value - self.minimum) / self.step)
        # Twelve digits hide the last bit of 3 * 0.1 and keep every digit a person can mean.
        return _clamped(rounded(self.minimum + count * self.step, 12), self.minimum, self.maximum)


@final
@dataclass(frozen=True, slots=True)
class LogScale(Scale):
    """Equal distances for equal factors; with `zero`, the left end of the track is a true 0."""

    minimum: float
    maximum: float
    zero: bool = False
    integer: bool = False

    def __post_init__(self) -> None:
        """Refuse a range that has no logarithm."""
        if not 0 < self.minimum < self.maximum:
            raise ValueError(
                f"a logarithmic scale needs 0 < minimum < maximum, got {self.minimum}, "
                f"{self.maximum}"
            )

    def fraction(self, value: float) -> float:
        start = ZERO_ZONE if self.zero else 0.0
        if value < self.minimum:
            return 0.0 if value <= 0 or not self.zero else start * value / self.minimum
        part = math.log(value / self.minimum) / math.log(self.maximum / self.minimum)
        return _clamped(start + part * (1 - start), 0.0, 1.0)

    def value(self, fraction: float) -> float:
        start = ZERO_ZONE if self.zero else 0.0
        if self.zero and fraction < start / 2:
            return 0.0
        part = _clamped((fraction - start) / (1 - start), 0.0, 1.0)
        return self._snapped(self.minimum * (self.maximum / self.minimum) ** part)

    def moved(self, value: float, steps: int) -> float:
        for _ in range(abs(steps)):
            value = self._next(value, 1 if steps > 0 else -1)
        return value

    @property
    def page(self) -> int:
        return STEPS_PER_DECADE

    def _next(self, value: float, direction: int) -> float:
        if value < self.minimum:  # at zero, or below the range
            return self.minimum if direction > 0 or not self.zero else 0.0
        if direction < 0 and self.zero and value <= self.minimum:
            return 0.0
        # From the nearest rung of a fixed ladder, so that the way back leads to the same numbers.
        rung = round(math.log10(value) * STEPS_PER_DECADE) + direction
        result = self._snapped(10 ** (rung / STEPS_PER_DECADE))
        if self.integer and result == round(value):  # small whole numbers: go by one
            result = self._snapped(value + direction)
        return result

    def _snapped(self, value: float) -> float:
        value = rounded(value, _DIGITS)
        return _clamped(float(round(value)) if self.integer else value, self.minimum, self.maximum)


def _clamped(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
