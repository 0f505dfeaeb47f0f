"""What the pictures of the search lab show: the outcomes, on which axes, and the next round."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log10, nan
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.view import Ranges
from engine.search.narrowing import best_of
from engine.search.outcome import Outcome
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Round

Floats = NDArray[np.float64]

FIGURE = ""
"""The axis of the figure that trials are judged by, for a search of one setting."""
BESIDE = 0.04
"""The part of an axis that is seen beside the outermost values."""


@final
@dataclass(frozen=True, eq=False)
class SearchFrame:
    """Outcomes up to where one looks back, the axes, and the round that is drawn up."""

    results: Results
    x: str
    y: str
    draft: Round
    is_new: bool
    """Whether the draft differs from the last round."""
    playing: bool = False

    @cached_property
    def round_number(self) -> int:
        """The last round in which anything was found; the first if nothing was."""
        numbers = self.results.latest
        return self.results.search.round_of(max(numbers)) if numbers else 1

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """The last outcome of every trial, by their numbers."""
        latest = self.results.latest
        return [latest[number] for number in sorted(latest)]

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The least and the largest figure; a range of some width, also of none or one."""
        figures = self.results.figures.values()
        low, high = (min(figures), max(figures)) if figures else (0.0, 1.0)
        return (low, high) if high > low else (low - 0.05, high + 0.05)

    @cached_property
    def best(self) -> list[Outcome]:
        """The best tenth of that round."""
        return best_of(self.results, self.round_number)


def ranges_of(frame: SearchFrame, path: str) -> list[Range]:
    """Return all ranges that a setting has or will have, the rounds' first."""
    parts = [*frame.results.search.rounds, frame.draft]
    return [r for part in parts for r in part.ranges if r.field == path]


def names_of(frame: SearchFrame, path: str) -> tuple[Any, ...]:
    """Return the choices of a setting; none for numbers, if only some rounds list them."""
    found = ranges_of(frame, path)
    choices = [choice for r in found for choice in r.choices if all(r.choices for r in found)]
    return tuple(dict.fromkeys(choices))


def is_log(frame: SearchFrame, path: str) -> bool:
    """Whether the axis of a setting is logarithmic."""
    found = [r for r in ranges_of(frame, path) if not r.choices]
    return bool(found) and all(r.scale is Scale.LOG for r in found) and _low(frame, path) > 0


def ends_of(frame: SearchFrame, path: str) -> tuple[float, float]:
    """Return the ends of the axis of a setting: all its ranges lie within."""
    if names := names_of(frame, path):
        return 0.5, len(names) + 0.5
    found = ranges_of(frame, path)
    low, high = _low(frame, path), max(number for r in found for number in numbers_in(r))
    if is_log(frame, path):
        width = log10(high / low) * BESIDE
        return low / 10**width, high * 10**width
    return low - BESIDE * (high - low), high + BESIDE * (high - low)


def numbers_in(searched: Range) -> list[float]:
    """Return the ends of a range of numbers, or all that are listed; "none" is no number."""
    return [float(value) for value in searched.values if value is not None]


def _low(frame: SearchFrame, path: str) -> float:
    return min(number for r in ranges_of(frame, path) for number in numbers_in(r))


def home_of(frame: SearchFrame) -> Ranges:
    """Return what is seen of both axes."""
    return Ranges(*_ends(frame, frame.x), *_ends(frame, frame.y))


def places_of(frame: SearchFrame, path: str, outcomes: Sequence[Outcome]) -> Floats:
    """Return where trials stand on an axis; NaN if the setting was not drawn in their round."""
    search, names = frame.results.search, names_of(frame, path)
    if path == FIGURE:
        figures = frame.results.figures
        return np.array([figures[outcome.number] for outcome in outcomes], float)
    drawn = search.column(path, [outcome.number for outcome in outcomes])
    if names:
        return np.array([names.index(v) + 1.0 if v in names else nan for v in drawn], float)
    return drawn.astype(float)


def span(frame: SearchFrame, part: Round, path: str) -> tuple[float, float]:
    """Return where the range of a round lies on an axis; the whole axis if it has none."""
    found = [r for r in part.ranges if r.field == path]
    if not found:
        return _ends(frame, path)
    if found[0].choices and names_of(frame, path):
        places = [names_of(frame, path).index(choice) + 1.0 for choice in found[0].choices]
        return min(places) - 0.5, max(places) + 0.5
    numbers = numbers_in(found[0])
    return min(numbers), max(numbers)


def _ends(frame: SearchFrame, path: str) -> tuple[float, float]:
    if path != FIGURE:
        return ends_of(frame, path)
    low, high = frame.ends
    return low - BESIDE * (high - low), high + BESIDE * (high - low)
