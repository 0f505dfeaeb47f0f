"""Drawing up a search: a rectangle of the picture as ranges, a setting changed, the first axes."""

from dataclasses import replace
from typing import Any

from dlgui.labs.search.frame import FIGURE, SearchFrame, names_of
from dlgui.plot.view import Ranges
from engine.search.narrowing import limited
from engine.search.ranges import Range
from engine.search.search import Round, Search
from engine.training.settings import replace as replace_settings


def first_axes(search: Search) -> tuple[str, str]:
    """Return the first two settings; the figure itself for a search of one."""
    fields = search.fields
    return fields[0], fields[1] if len(fields) > 1 else FIGURE


def drawn_round(frame: SearchFrame, drawn: Ranges) -> Round:
    """Return the round drawn up, in a rectangle of the picture; other settings keep theirs."""
    ends = {frame.x: (drawn.x0, drawn.x1), frame.y: (drawn.y0, drawn.y1)}
    ranges = [
        _drawn(frame, r, *ends[r.field]) if r.field in ends else r for r in frame.draft.ranges
    ]
    return replace(frame.draft, ranges=tuple(ranges))


def _drawn(frame: SearchFrame, searched: Range, low: float, high: float) -> Range:
    if not searched.choices:
        return limited(searched, low, high)
    names = names_of(frame, searched.field)
    kept = tuple(name for i, name in enumerate(names, 1) if low <= i <= high)
    return replace(searched, choices=kept) if len(kept) > 1 else searched


def changed_search(search: Search, name: str, value: Any) -> Search:
    """Return a search with its epochs, seeds, judge or halving changed. Raises ConfigError."""
    if name != "epochs":
        return replace(search, **{name: value})
    steps = max(1, round(value * updates_per_epoch(search)))
    return replace(search, base=replace_settings(search.base, {"training.steps": steps}))


def updates_per_epoch(search: Search) -> float:
    """Return how many updates see as many examples as there are to learn from."""
    return search.base.data.learnt / search.base.training.batch_size
