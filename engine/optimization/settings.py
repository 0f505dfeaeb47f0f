"""Numbers that are checked whenever they are set, so that a live change is as safe as the first.

class Optimizer:
    lr = positive()

optimizer.lr = 0.0  # ValueError: lr must be a finite number above 0, not 0.0
"""

import math
from collections.abc import Callable
from numbers import Real
from typing import Self, final, overload


@final
class Setting:
    """A float attribute that refuses numbers outside its range with a ValueError."""

    def __init__(self, allowed: str, accepts: Callable[[float], bool]) -> None:
        self._allowed, self._accepts = allowed, accepts
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> float: ...
    def __get__(self, instance: object | None, owner: type) -> Self | float:
        return self if instance is None else float(vars(instance)[self._name])

    def __set__(self, instance: object, value: float) -> None:
        vars(instance)[self._name] = checked(self._name, value, self._allowed, self._accepts)


def checked(name: str, value: object, allowed: str, accepts: Callable[[float], bool]) -> float:
    """Return `value` as a float, or raise ValueError with the name, the value and the range."""
    if isinstance(value, Real) and math.isfinite(value) and accepts(float(value)):
        return float(value)
    raise ValueError(f"{name} must be a finite number {allowed}, not {value!r}")


def positive() -> Setting:
    """A number above 0: learning rates, limits."""
    return Setting("above 0", lambda value: value > 0)


def not_negative() -> Setting:
    """A number of 0 or more: eps, strengths."""
    return Setting("of at least 0", lambda value: value >= 0)


def fraction() -> Setting:
    """A number in [0, 1): momentum, the betas of moving averages."""
    return Setting("of at least 0 and below 1", lambda value: 0 <= value < 1)


def at_least_one(name: str, value: object) -> int:
    """Return `value`, a count, or raise ValueError when it is not a whole number above 0."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be a whole number of at least 1, not {value!r}")
    return value
