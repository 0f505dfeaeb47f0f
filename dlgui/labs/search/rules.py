"""What is said of a search: where the best lie, how sure that is, and what to try next."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.search.frame import SearchFrame
from dlgui.labs.search.texts import (
    axis_text,
    figure_text,
    judge_text,
    search_summary,
    setting_text,
    settings_text,
)
from dlgui.labs.shared.findings import Finding, Mood
from engine.search.narrowing import Edge, importance, pressed
from engine.search.outcome import Outcome
from engine.search.search import Draw

HARDLY = 0.05
"""A setting that explains less of the variance hardly matters."""
TOP = 10


def find(frame: SearchFrame) -> Finding:
    """Return what the outcomes show."""
    translate = QCoreApplication.translate
    results = frame.results
    if not len(results):
        headline = translate("search", "Nothing is tried yet: play.")
        if frame.playing:
            headline = translate("search", "The first trials are on their way.")
        return Finding(headline, search_summary(results.search))
    if not (ranked := results.ranked()):
        return Finding(translate("search", "Trials are being looked at; none is whole yet."))
    edges = pressed(results, frame.round_number)
    headline = _edge_headline(edges[0]) if edges else _best_headline(frame, ranked[0])
    said = [_edge_text(edges[0])] if edges else []
    said += [_versus(frame), _noise(frame, ranked), _diverged(frame)]
    return Finding(
        headline,
        " ".join(filter(None, said)),
        _hardly(frame),
        Mood.WARNING if edges else Mood.INFO,
    )


def _best_headline(frame: SearchFrame, best: Outcome) -> str:
    text = QCoreApplication.translate("search", "Best so far: trial {0}, {1} {2}.")
    judge = frame.results.search.judge
    headline = text.format(best.number, judge_text(judge), figure_text(best, judge))
    return f"{headline} ({', '.join(settings_text(frame.results.search, best.number))})"


def _edge_headline(edge: Edge) -> str:
    translate = QCoreApplication.translate
    if edge.upper:
        text = translate("search", "The best press against the upper edge of {0}: widen upwards.")
    else:
        text = translate("search", "The best press against the lower edge of {0}: widen downwards.")
    return text.format(axis_text(edge.searched.field))


def _edge_text(edge: Edge) -> str:
    translate = QCoreApplication.translate
    if edge.upper:
        text = translate("search", "{0} of the best {1} lie above {2}, the range ends at {3}.")
    else:
        text = translate("search", "{0} of the best {1} lie below {2}, the range begins at {3}.")
    beyond, end = setting_text(edge.beyond), setting_text(edge.end)
    return text.format(edge.inside, edge.best, beyond, end)


def _noise(frame: SearchFrame, ranked: list[Outcome]) -> str:
    """Say it if the figures of the best ten differ by no more than chance has them differ."""
    judge, top = frame.results.search.judge, ranked[:TOP]
    error = top[0].error(judge)
    spread = abs(top[0].figure(judge) - top[-1].figure(judge))
    if len(top) < TOP or spread > 3 * error:
        text = QCoreApplication.translate("search", "One standard error is {0}.")
        return text.format(f"{error:.2g}") if len(top) >= TOP else ""
    text = QCoreApplication.translate(
        "search", "One standard error is {0}: the order of the best ten is noise."
    )
    return text.format(f"{error:.2g}")


def _diverged(frame: SearchFrame) -> str:
    count = sum(outcome.diverged > 0 for outcome in frame.results.latest.values())
    text = QCoreApplication.translate("search", "{0} trials diverged: they count as guessing.")
    return text.format(count) if count else ""


def _hardly(frame: SearchFrame) -> str:
    found = importance(frame.results, frame.round_number)
    weak = [axis_text(path) for path, share in found.items() if share < HARDLY]
    text = QCoreApplication.translate("search", "{0} hardly matters here.")
    return text.format(", ".join(weak)) if weak and len(weak) < len(found) else ""


def _versus(frame: SearchFrame) -> str:
    """Compare a grid and random trials in the same ranges, on the setting that matters most."""
    search, rounds = frame.results.search, frame.results.search.rounds
    draws = {part.draw: i for i, part in enumerate(rounds, 1)}
    if (
        len(draws) < 2
        or rounds[draws[Draw.GRID] - 1].ranges != rounds[draws[Draw.RANDOM] - 1].ranges
    ):
        return ""
    best = [frame.results.ranked(draws[draw]) for draw in (Draw.GRID, Draw.RANDOM)]
    shares = importance(frame.results, draws[Draw.RANDOM])
    if not (all(best) and shares):
        return ""
    path = max(shares, key=shares.__getitem__)
    tried = [
        len({search.trial(n).settings[path] for n in search.numbers(draws[draw])})
        for draw in (Draw.GRID, Draw.RANDOM)
    ]
    text = QCoreApplication.translate(
        "search", "{0}: the grid tried {1} values (best {2}), chance {3} (best {4})."
    )
    figures = [figure_text(ranked[0], search.judge) for ranked in best]
    return text.format(axis_text(path), tried[0], figures[0], tried[1], figures[1])
