"""What a search has shown: where the best lie, whether they press against an edge, what matters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, inf, log
from typing import final

import numpy as np

from engine.arrays import Array, IntArray
from engine.search.outcome import Outcome
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Round
from engine.training.fields import ConfigError, field_info

BEST_SHARE = 0.1
FEWEST = 10
"""With fewer whole trials in a round nothing is said of it."""
EDGE = 0.2
"""The part of a range, in its scale, that counts as its edge."""
PRESSED = 0.6
"""So large a share of the best in an edge is told. By chance a fifth lies there: six of ten do so
in one search of 150."""
MOST_GROUPS = 10
FEWEST_IN_GROUP = 5
FEW_DIGITS = 3
"""Of the ends of a range that was drawn by hand or narrowed."""
MARGIN = 0.1
"""The part of its own width by which a narrowed range is wider than what it was made for."""


@final
@dataclass(frozen=True)
class Edge:
    """So many of the best lie near one end of a range."""

    searched: Range
    upper: bool
    inside: int
    best: int

    @property
    def beyond(self) -> float:
        """Where the edge begins: that many lie beyond this value."""
        return float(self.searched.at(1 - EDGE if self.upper else EDGE))

    @property
    def end(self) -> float:
        """Where the range ends."""
        return self.searched.high if self.upper else self.searched.low


def best_of(results: Results, round_number: int) -> list[Outcome]:
    """Return the best tenth of a round's trials; none if there are too few to tell.

    Those that were stopped early count among the trials, but are not among the best.
    """
    tried = len(results.latest.keys() & set(results.search.numbers(round_number)))
    best = results.ranked(round_number)[: ceil(BEST_SHARE * tried)]
    return best if tried >= FEWEST else []


def places(results: Results, outcomes: Sequence[Outcome], searched: Range) -> list[float]:
    """Return where trials lie in a range, from 0 to 1."""
    numbers = [outcome.number for outcome in outcomes]
    return searched.places(results.search.column(searched.field, numbers))


def shares_along(
    results: Results, outcomes: Sequence[Outcome], searched: Range, bins: int
) -> list[float]:
    """Return which share of these trials lies in each of so many equal parts of a range."""
    found = np.asarray(places(results, outcomes, searched))
    counts, _ = np.histogram(np.clip(found, 0, 1), bins=bins, range=(0, 1))
    return [int(count) / max(len(found), 1) for count in counts]


def pressed(results: Results, round_number: int) -> list[Edge]:
    """Return the ends of ranges that most of the best lie at: the range should be wider there.

    An end where the setting itself ends is none: nothing lies beyond it.
    """
    best = best_of(results, round_number)
    if len(best) < 3:
        return []
    found = []
    for searched in _numbers(results.search.rounds[round_number - 1]):
        where = places(results, best, searched)
        for upper in (True, False):
            inside = sum((p > 1 - EDGE) if upper else (p < EDGE) for p in where)
            edge = Edge(searched, upper, inside, len(best))
            if inside >= PRESSED * len(best) and _can_widen(edge):
                found.append(edge)
    return found


def narrowed(results: Results, round_number: int) -> tuple[Range, ...]:
    """Return ranges round the best tenth of a round, with a margin; choices stay as they are.

    Raises ConfigError if there are too few trials to tell.
    """
    best = best_of(results, round_number)
    part = results.search.rounds[round_number - 1]
    if len(best) < 2:
        message = f"too few whole trials to tell the best; {2 * FEWEST} would do"
        raise ConfigError("trials", message)
    return tuple(
        r if r.choices else between(r, min(found := places(results, best, r)), max(found), MARGIN)
        for r in part.ranges
    )


def between(searched: Range, start: float, end: float, margin: float = 0.0) -> Range:
    """Return the part of a range between two places, in what the setting allows.

    Places beyond 0 and 1 widen it. It is not made so narrow that nothing is left to draw.
    """
    start, end = min(start, end), max(start, end)
    room = max(margin * (end - start), 0.0)
    low, high = (_value(searched, place) for place in (start - room, end + room))
    return limited(searched, low, high)


def limited(searched: Range, low: float, high: float) -> Range:
    """Return a range with other ends, in few digits and within what the setting allows."""
    ends = float(f"{low:.{FEW_DIGITS}g}"), float(f"{high:.{FEW_DIGITS}g}")
    low, high = _allowed(searched, *ends)
    return replace(searched, low=low, high=high)


def importance(results: Results, round_number: int) -> dict[str, float]:
    """Return which share of the variance of the figure each setting of a round explains, 0 to 1.

    The trials are sorted by the setting and put into up to ten groups of equal size (one a choice);
    1 - (mean square within groups) / (mean square overall), the adjusted R^2 of the groups' means,
    at least 0. It is about 0 for a setting without effect, however many groups there are. All
    trials count, by their figures at the first look, which all have; and none below 20.
    """
    first = results.rungs[0]
    numbers = results.search.numbers(round_number)
    judged = [o for o in results.outcomes if o.steps == first and o.number in numbers]
    if len(judged) < 2 * FEWEST:
        return {}
    scores = np.array([outcome.score(results.search.judge) for outcome in judged])
    part = results.search.rounds[round_number - 1]
    return {
        r.field: _explained(np.asarray(places(results, judged, r)), scores) for r in part.ranges
    }


def _explained(where: Array, scores: Array) -> float:
    n, overall = len(scores), float(scores.var(ddof=1))
    groups = _groups(where)
    count = len(groups)
    if overall == 0 or count < 2 or n <= count:
        return 0.0
    within = sum(float(((scores[g] - scores[g].mean()) ** 2).sum()) for g in groups) / (n - count)
    return max(0.0, 1 - within / overall)


def _groups(where: Array) -> list[IntArray]:
    """Equal values stay together: those of a grid or of choices are the groups themselves."""
    values, inverse = np.unique(where, return_inverse=True)
    most = min(MOST_GROUPS, len(where) // FEWEST_IN_GROUP)
    if len(values) <= most:
        return [np.flatnonzero(inverse == i) for i in range(len(values))]
    bounds = np.array_split(np.arange(len(values)), most)
    return [np.flatnonzero(np.isin(inverse, part)) for part in bounds]


def _numbers(part: Round) -> list[Range]:
    return [searched for searched in part.ranges if not searched.choices]


def _value(searched: Range, place: float) -> float:
    """The value at a place that may lie beyond the range, in few digits."""
    low, high = searched.low, searched.high
    if searched.scale is Scale.LOG:
        return float(f"{low * (high / low) ** place:.{FEW_DIGITS}g}")
    return float(f"{low + place * (high - low):.{FEW_DIGITS}g}")


def _allowed(searched: Range, low: float, high: float) -> tuple[float, float]:
    least, most = limits(searched.field, searched.scale)
    if searched.is_whole:
        low, high = float(round(low)), float(round(high))
        high = max(high, low + 1)
    low, high = max(low, least), min(high, most)
    if low < high:
        return low, high
    return searched.low, searched.high


def limits(path: str, scale: Scale) -> tuple[float, float]:
    """Return what a setting allows; an end that it must not reach is left by a little."""
    info = field_info(path)
    least = -inf if info.minimum is None else info.minimum
    most = inf if info.maximum is None else info.maximum
    if scale is Scale.LOG:
        least = max(least, 1e-12)
    open_below = info.above_minimum and least == info.minimum
    return least + 1e-9 * open_below, most - 1e-6 * info.below_maximum


def _can_widen(edge: Edge) -> bool:
    least, most = limits(edge.searched.field, edge.searched.scale)
    if edge.searched.scale is Scale.LOG and not edge.upper:
        return log(edge.searched.low) > log(max(least, 1e-12)) + 1e-9
    return edge.searched.high < most if edge.upper else edge.searched.low > least
