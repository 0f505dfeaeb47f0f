"""A range of one setting that is searched: between two numbers, evenly or by factors, or choices.

In a file it is a table: `low`, `high` and `scale` for numbers, `choices` for all else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, floor, isfinite, log
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.training.fields import ConfigError, FieldInfo, field_info, quoted
from engine.training.ranges import read_values
from engine.training.settings import NONE
from engine.training.typed_settings import number_of

DIGITS = 6
"""Significant digits of what is drawn: a table can show a value whole, and it can be typed."""

MOST_CHOICES = 32


class Scale(StrEnum):
    """How numbers are spread over a range: evenly, or evenly over their logarithms."""

    LINEAR = "linear"
    LOG = "log"


@final
@dataclass(frozen=True)
class Range:
    """The values that a setting may take in a search.

    Numbers lie from `low` to `high`, both included; where there are `choices`, they are all there
    is. Raises ConfigError, which names field and value, for a range upside down or of one value, a
    logarithm of 0, values that the field does not allow, and choices that do not exist.
    """

    field: str
    low: float = 0.0
    high: float = 0.0
    scale: Scale = Scale.LINEAR
    choices: tuple[Any, ...] = ()

    def __post_init__(self) -> None:
        info = field_info(self.field)
        for name in ("low", "high"):  # 2, as it may be written, is 2.0
            object.__setattr__(self, name, float(getattr(self, name)))
        if self.choices:
            _check_choices(self)
            return
        if info.kind not in ("int", "float"):
            raise ConfigError(self.field, "has no range of numbers: give its choices")
        _check_ends(self, info)

    @property
    def is_whole(self) -> bool:
        """Whether only whole numbers are drawn."""
        return not self.choices and field_info(self.field).kind == "int"

    @property
    def values(self) -> tuple[Any, ...]:
        """All values there are, of choices; of numbers the two ends."""
        if self.choices:
            return self.choices
        ends = (self.low, self.high)
        return tuple(map(round, ends)) if self.is_whole else ends

    def at(self, place: float) -> Any:
        """Return the value at a place from 0 to 1: places drawn evenly draw this range."""
        if self.choices:
            return self.choices[min(int(place * len(self.choices)), len(self.choices) - 1)]
        if self.is_whole:  # every number gets a part of its own, the last one too
            number = floor(self._between(place, self.low, self.high + 1))
            return min(max(number, round(self.low)), round(self.high))
        value = float(f"{self._between(place, self.low, self.high):.{DIGITS}g}")
        return min(max(value, self.low), self.high)

    def place(self, value: Any) -> float:
        """Return where a value lies, from 0 at the lower end to 1; beyond if it lies outside.

        A choice lies in the middle of its part. Raises ValueError for a choice there is none of.
        """
        return self.places([value])[0]

    def places(self, values: Sequence[Any] | npt.NDArray[Any]) -> list[float]:
        """Return where each of many values lies."""
        if self.choices:
            return [(self.choices.index(value) + 0.5) / len(self.choices) for value in values]
        low, high, numbers = self.low, self.high, np.asarray(values, np.float64)
        if self.scale is Scale.LOG:
            low, high, numbers = log(low), log(high), np.log(np.maximum(numbers, 1e-300))
        found: list[float] = ((numbers - low) / (high - low)).tolist()
        return found

    def evenly(self, count: int) -> tuple[Any, ...]:
        """Return so many values of a grid, ends included; of choices the first ones."""
        if self.choices:
            return self.choices[:count]
        if count == 1:
            return (self.at(0.5),)
        spread = [self._between(i / (count - 1), self.low, self.high) for i in range(count)]
        if self.is_whole:
            return tuple(dict.fromkeys(map(round, spread)))
        return tuple(min(max(float(f"{v:.{DIGITS}g}"), self.low), self.high) for v in spread)

    @property
    def most(self) -> float:
        """How many different values a grid can have of it."""
        if self.choices:
            return len(self.choices)
        return round(self.high) - round(self.low) + 1 if self.is_whole else float("inf")

    def _between(self, place: float, low: float, high: float) -> float:
        if self.scale is Scale.LOG:
            return exp(log(low) + place * (log(high) - log(low)))
        return low + place * (high - low)


def range_from_mapping(table: Any) -> Range:
    """Read a range as it stands in a file. Raises ConfigError."""
    if not isinstance(table, Mapping):
        raise ConfigError("range", "write each range as a table headed [[range]]")
    known = {"field", "low", "high", "scale", "choices"}
    if unknown := table.keys() - known:
        message = "not known; known are " + ", ".join(sorted(known))
        raise ConfigError(f"range.{min(unknown)}", message)
    if not isinstance(path := table.get("field"), str):
        raise ConfigError("range.field", "is missing; name the setting that is searched")
    field_info(path)
    if "choices" in table:
        return _choices_from(path, table)
    ends = [_number(path, name, table.get(name)) for name in ("low", "high")]
    return Range(path, ends[0], ends[1], _scale(path, table.get("scale", Scale.LINEAR)))


def range_to_mapping(searched: Range) -> dict[str, Any]:
    """Return a range as it stands in a file."""
    if searched.choices:
        plain = [NONE if c is None else _plain(c) for c in searched.choices]
        return {"field": searched.field, "choices": plain}
    low, high = searched.values
    return {"field": searched.field, "low": low, "high": high, "scale": str(searched.scale)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, StrEnum) else value


def _choices_from(path: str, table: Mapping[str, Any]) -> Range:
    if others := table.keys() & {"low", "high", "scale"}:
        raise ConfigError(path, f"has choices, and {min(others)} too: give one or the other")
    choices = table["choices"]
    if not isinstance(choices, str | list):
        raise ConfigError(path, f"{quoted(choices)} is not allowed; allowed is a list of values")
    return Range(path, choices=read_values(path, choices))


def _number(path: str, name: str, value: Any) -> float:
    if value is None:
        raise ConfigError(path, f"has no {name}: give low and high, or choices")
    if isinstance(value, str):
        value = number_of(path, value, whole=False)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigError(path, f"{name} {quoted(value)} is not allowed; allowed is a number")
    try:
        return float(value)
    except OverflowError:
        raise ConfigError(path, f"{name} {quoted(value)} is not allowed: too large") from None


def _scale(path: str, name: Any) -> Scale:
    try:
        return Scale(name)
    except ValueError:
        message = f"scale {quoted(name)} is not allowed; allowed is one of " + ", ".join(Scale)
        raise ConfigError(path, message) from None


def _check_choices(searched: Range) -> None:
    read = read_values(searched.field, searched.choices)
    if len(read) < 2:
        message = f"{quoted(read[0])} is the only choice: there is nothing to search"
        raise ConfigError(searched.field, message)
    object.__setattr__(searched, "choices", read)


def _check_ends(searched: Range, info: FieldInfo) -> None:
    low, high = searched.low, searched.high
    shown = f"{low:.10g} to {high:.10g}"
    if not (isfinite(low) and isfinite(high)):
        raise ConfigError(info.path, f"{shown} is no range of numbers")
    if searched.scale is Scale.LOG and min(low, high) <= 0:
        message = f"{shown} is not allowed: a log scale needs numbers above 0"
        raise ConfigError(info.path, message)
    if low >= high:
        fault = "upside down" if low > high else "of one value"
        message = f"{shown} is {fault}; the lower end comes first, and lies below the upper"
        raise ConfigError(info.path, message)
    for end in (low, high):
        info.check(_whole(end) if info.kind == "int" else end)


def _whole(value: float) -> float | int:
    return int(value) if value.is_integer() and abs(value) < 1e15 else value
