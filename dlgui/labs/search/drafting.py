"""Drawing up a search: a rectangle of the picture as ranges, a setting changed, the first axes."""

from dataclasses import replace
from typing import Any

from dlgui.labs.search.frame import FIGURE, SearchFrame, names_of
from dlgui.plot.view import Ranges
from engine.search.effect import check_effect
from engine.search.narrowing import limited
from engine.search.ranges import Range
from engine.search.results import Results
from engine.search.search import Round, Search
from engine.training.settings import replace as replace_settings


def first_axes(search: Search) -> tuple[str, str]:
    """Return the first two settings; the figure itself for a search of one."""
    fields = search.fields
    return fields[0], fields[1] if len(fields) > 1 else FIGURE


def axes_in(search: Search, axes: tuple[str, str]) -> tuple[str, str]:
    """Return axes as far as a search has them, and others of it in place of the rest."""
    kept = [path if path in (*search.fields, FIGURE) else None for path in axes]
    spare = [path for path in (*search.fields, FIGURE) if path not in kept]
    x, y = (spare.pop(0) if path is None else path for path in kept)
    return x, y


def with_draft(results: Results, draft: Round) -> Search:
    """Return the search that a round is drawn up for: nothing is found yet, so it has it already.

    Else it stays as it is, and the round is the next. Raises ConfigError for a round of settings
    that cannot be searched.
    """
    search = results.search
    check_effect(search.base, draft.ranges)
    draft.check_grid()
    return search if len(results) else replace(search, rounds=(*search.rounds[:-1], draft))


def drawn_ranges(frame: SearchFrame, drawn: Ranges) -> tuple[Range, ...]:
    """Return the ranges of a rectangle of the picture; settings that it does not show keep theirs.

    Raises ConfigError for a rectangle that is no range of such a setting.
    """
    ends = {frame.x: (drawn.x0, drawn.x1), frame.y: (drawn.y0, drawn.y1)}
    return tuple(
        _drawn(frame, r, *ends[r.field]) if r.field in ends else r for r in frame.draft.ranges
    )


def _drawn(frame: SearchFrame, searched: Range, low: float, high: float) -> Range:
    if not searched.choices:
        return limited(searched, low, high)
    if not (names := names_of(frame, searched.field)):  # numbers, which other rounds drew freely
        kept = tuple(value for value in searched.choices if low <= value <= high)
        return replace(searched, choices=kept) if len(kept) > 1 else searched
    kept = tuple(name for i, name in enumerate(names, 1) if low <= i <= high)
    return replace(searched, choices=kept) if len(kept) > 1 else searched


def changed_search(search: Search, draft: Round, name: str, value: Any) -> Search:
    """Return a search with its epochs, seeds, judge or halving changed. Raises ConfigError.

    By another judge the same trials are looked at; all else begins anew, with the round drawn up.
    """
    if name == "judge":
        return replace(search, judge=value)
    search = replace(search, rounds=(*search.rounds[:-1], draft))
    if name != "epochs":
        return replace(search, **{name: value})
    steps = max(1, round(value * updates_per_epoch(search)))
    return replace(search, base=replace_settings(search.base, {"training.steps": steps}))


def updates_per_epoch(search: Search) -> float:
    """Return how many updates see as many examples as there are to learn from."""
    return search.base.data.learnt / search.base.training.batch_size
