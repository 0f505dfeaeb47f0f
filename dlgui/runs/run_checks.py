"""What a kept run may say of itself: ranges, lengths and texts, checked once, where it is read.

A file may come from anybody, and what is wrong in it is to be said here, by name, and not by a
picture that cannot be painted. Every function returns the value in its own type or raises
`ValueFaultError`, which is a ValueError with a sentence.
"""

from itertools import pairwise
from math import isfinite
from typing import Any, final

import numpy as np

from dlgui.session.history import Points

LAST_STEP = 10_000_000
"""A run has no more updates than its configuration allows."""
MOST_EVALUATIONS = 1_000_000
MOST_MARKS = 100_000
NAME_LETTERS, TEXT_LETTERS = 1_100, 2_000
"""Names are cut to fewer where runs are named; a number in brackets may follow."""
LATEST = 1e11
"""Seconds since 1970: the year 5138."""
SERIES = 1 << 31


@final
class ValueFaultError(ValueError):
    """A value that a run cannot have."""


def text(value: Any, what: str, most: int = TEXT_LETTERS) -> str:
    """A text of signs that can be written and shown, not too long."""
    if not isinstance(value, str):
        raise ValueFaultError(f"its {what} is no text")
    if len(value) > most:
        raise ValueFaultError(f"its {what} has {len(value):,} letters, of which {most:,} are read")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueFaultError(f"its {what} has signs that are no letters") from None
    return value


def name(value: Any) -> str:
    """A text that is not blank."""
    if not text(value, "name", NAME_LETTERS).strip():
        raise ValueFaultError("its name is blank")
    return str(value)


def whole(value: Any, what: str, most: int = LAST_STEP) -> int:
    """A whole number from 0 on."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise ValueFaultError(f"its {what} is no whole number from 0 to {most:,}")
    return value


def number(value: Any, what: str) -> float:
    """A number, which may be infinite or none, as losses may be."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueFaultError(f"its {what} is no number")
    try:
        return float(value)
    except OverflowError:
        raise ValueFaultError(f"its {what} is no number that a computer can have") from None


def seconds(value: Any, what: str) -> float:
    """A time that has passed, or a time of day since 1970."""
    found = number(value, what)
    if not (isfinite(found) and 0 <= found <= LATEST):
        raise ValueFaultError(f"its {what} is no number from 0 to {LATEST:,.0f}")
    return found


def flag(value: Any, what: str) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise ValueFaultError(f"its {what} is neither true nor false")
    return value


def check_curves(steps: Points, losses: Points, accuracies: Points) -> None:
    """See that there is a loss and an accuracy for every step, and that no step comes twice."""
    if not len(steps) == len(losses) == len(accuracies):
        raise ValueFaultError("it has not as many steps as losses and accuracies")
    if len(steps) and not (steps[0] >= 0 and steps[-1] <= LAST_STEP and (np.diff(steps) > 0).all()):
        raise ValueFaultError("its steps are not in their order")


def check_order(steps: list[int], what: str, most: int) -> None:
    """See that these steps do not go back, and that there are not too many."""
    if len(steps) > most:
        raise ValueFaultError(f"it has {len(steps):,} {what}, of which {most:,} are read")
    if any(later < earlier for earlier, later in pairwise(steps)):
        raise ValueFaultError(f"its {what} are not in their order")
