"""What the pictures of the search lab show: the outcomes, on which axes, and the next round."""

from dataclasses import dataclass
from math import log10
from typing import Any, final

from dlgui.plot.view import Ranges
from engine.search.narrowing import best_of
from engine.search.outcome import Outcome
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Round

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

    @property
    def round_number(self) -> int:
        """The last round in which anything was found; the first if nothing was."""
        numbers = self.results.latest
        return self.results.search.round_of(max(numbers)) if numbers else 1

    @property
    def best(self) -> list[Outcome]:
        """The best tenth of that round."""
        return best_of(self.results, self.round_number)


def ranges_of(frame: SearchFrame, path: str) -> list[Range]:
    """Return all ranges that a setting has or will have, the rounds' first."""
    parts = [*frame.results.search.rounds, frame.draft]
    return [r for part in parts for r in part.ranges if r.field == path]


def names_of(frame: SearchFrame, path: str) -> tuple[Any, ...]:
    """Return the choices of a setting; none for numbers."""
    choices = [choice for r in ranges_of(frame, path) for choice in r.choices]
    return tuple(dict.fromkeys(choices))


def is_log(frame: SearchFrame, path: str) -> bool:
    """Whether the axis of a setting is logarithmic."""
    found = ranges_of(frame, path)
    return bool(found) and all(r.scale is Scale.LOG for r in found)


def ends_of(frame: SearchFrame, path: str) -> tuple[float, float]:
    """Return the ends of the axis of a setting: all its ranges lie within."""
    if names := names_of(frame, path):
        return 0.5, len(names) + 0.5
    found = ranges_of(frame, path)
    low, high = min(r.low for r in found), max(r.high for r in found)
    if is_log(frame, path):
        width = log10(high / low) * BESIDE
        return low / 10**width, high * 10**width
    return low - BESIDE * (high - low), high + BESIDE * (high - low)


def figure_ends(frame: SearchFrame) -> tuple[float, float]:
    """Return the ends of the scale of the figures."""
    judge = frame.results.search.judge
    figures = [o.figure(judge) for o in frame.results.latest.values()]
    low, high = (min(figures), max(figures)) if figures else (0.0, 1.0)
    return (low, high) if high > low else (low - 0.05, high + 0.05)


def home_of(frame: SearchFrame) -> Ranges:
    """Return what is seen of both axes."""
    return Ranges(*_ends(frame, frame.x), *_ends(frame, frame.y))


def place_of(frame: SearchFrame, path: str, number: int, outcome: Outcome) -> float:
    """Return where a trial stands on an axis; NaN if the setting was not drawn in its round."""
    if path == FIGURE:
        return outcome.figure(frame.results.search.judge)
    settings = frame.results.search.trial(number).settings
    if path not in settings:
        return float("nan")
    names = names_of(frame, path)
    return names.index(settings[path]) + 1.0 if names else float(settings[path])


def span(frame: SearchFrame, part: Round, path: str) -> tuple[float, float]:
    """Return where the range of a round lies on an axis; the whole axis if it has none."""
    found = [r for r in part.ranges if r.field == path]
    if not found:
        return _ends(frame, path)
    if found[0].choices:
        places = [names_of(frame, path).index(choice) + 1.0 for choice in found[0].choices]
        return min(places) - 0.5, max(places) + 0.5
    return found[0].low, found[0].high


def _ends(frame: SearchFrame, path: str) -> tuple[float, float]:
    if path != FIGURE:
        return ends_of(frame, path)
    low, high = figure_ends(frame)
    return low - BESIDE * (high - low), high + BESIDE * (high - low)
