"""Which look a thing has: what it is decides its colour, dash and marker, not where it stands.

Train, test and validation have looks of their own, every optimizer has one, and runs that do not
differ in their optimizer take looks in turn, in hues that train and test never have. A look goes by
a number, which files of kept runs keep: they are never given another meaning.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Final, NamedTuple, final


class Hue(IntEnum):
    """The places of a palette's series colours."""

    BLUE = 0
    ORANGE = 1
    GREEN = 2
    PINK = 3
    INK = 4
    VIOLET = 5
    GOLD = 6


@final
class Look(NamedTuple):
    """A hue, and which of the dashes and markers: both have a meaning of their own."""

    hue: Hue
    dash: int
    marker: int


CUES: Final = 5  # dashes, and markers, that there are
TRAIN, TEST, VALIDATION = 0, 1, 2
RUNS, METHODS = 100, 1000  # the first numbers of runs in turn, and of optimizers
REPEATS: Final = 100  # numbers for runs of one optimizer

# How far the marker is ahead of the dash tells the kinds apart where they share a hue: the methods
# of the textbook 0, their kin 1, runs 2 and 3, validation 4.
NAMED: Final = {
    TRAIN: Look(Hue.BLUE, 0, 0),
    TEST: Look(Hue.ORANGE, 1, 1),
    VALIDATION: Look(Hue.GREEN, 3, 2),
}
# By the names in `engine.optimization.names`: without NumPy, for a quick start.
METHOD_LOOKS: Final = {
    "sgd": Look(Hue.INK, 0, 0),
    "momentum": Look(Hue.GREEN, 1, 1),
    "adagrad": Look(Hue.PINK, 2, 2),
    "rmsprop": Look(Hue.VIOLET, 3, 3),
    "adam": Look(Hue.GOLD, 4, 4),
    "nesterov": Look(Hue.GREEN, 3, 4),
    "adamw": Look(Hue.GOLD, 0, 1),
    "amsgrad": Look(Hue.GOLD, 2, 3),
}
METHOD_NUMBERS: Final = tuple(METHOD_LOOKS)  # in the order in which numbers were given: it stays
RUN_HUES: Final = (Hue.GREEN, Hue.VIOLET, Hue.PINK, Hue.GOLD, Hue.INK)


def look(number: int) -> Look:
    """Return the look that goes by a number; one without a name is a run's."""
    if number >= METHODS:
        place, repeat = divmod(number - METHODS, REPEATS)
        return _repeated(METHOD_LOOKS[METHOD_NUMBERS[place % len(METHOD_NUMBERS)]], repeat)
    return NAMED[number] if number in NAMED else _run(number % RUNS)


def run_look(place: int) -> int:
    """Return the number of the look of a run, by its place among runs."""
    return RUNS + place % (METHODS - RUNS)


def method_looks(methods: Sequence[str]) -> list[int]:
    """Return a number for each: its method's; a second one of a method has its hue only."""
    return [
        METHODS + METHOD_NUMBERS.index(m) * REPEATS + methods[:i].count(m) % REPEATS
        for i, m in enumerate(methods)
    ]


def looks_of(methods: Sequence[str]) -> list[int]:
    """Return a number for each run: by its optimizer if they differ in it, else in turn."""
    if len(set(methods)) > 1:
        return method_looks(methods)
    return [run_look(place) for place in range(len(methods))]


def next_run_look(taken: Iterable[int]) -> int:
    """Return the number after the newest run's, where `taken` begins with the newest."""
    newest = next((number for number in taken if RUNS <= number < METHODS), RUNS - 1)
    return run_look(newest + 1 - RUNS)


def kept_look(number: int) -> int:
    """Return the number that a file keeps; the smallest are places of runs, of older files."""
    return number if number >= RUNS else run_look(number)


def _run(place: int) -> Look:
    dash = (place + place // len(RUN_HUES)) % CUES
    ahead = 2 + place // (len(RUN_HUES) * CUES) % 2
    return Look(RUN_HUES[place % len(RUN_HUES)], dash, (dash + ahead) % CUES)


def _repeated(first: Look, repeat: int) -> Look:
    marker = first.marker + repeat + 2 * (repeat // CUES)
    return Look(first.hue, (first.dash + repeat) % CUES, marker % CUES)
