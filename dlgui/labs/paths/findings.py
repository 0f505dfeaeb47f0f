"""What a race shows, in one or two sentences, and what to try next.

Rules on the recorded paths, tried from the first to the last; nothing is said that they don't show.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import final

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.labs.paths.race_frame import Facts, RaceFrame, Track
from dlgui.labs.paths.race_texts import number_text as n
from dlgui.labs.paths.reasons import reason
from dlgui.labs.shared.findings import Finding, Mood
from engine.optimization.names import Verdict
from engine.optimization.path_facts import sign_changes

ZIGZAG = 0.5  # sign changes of y a step
DETOUR = 1.5  # times the shortest path
CRAWL = 0.35  # of the way to the nearest minimum


@final
@dataclass(frozen=True)
class Standing:
    """The racers with their facts at the step that is looked at."""

    frame: RaceFrame
    rows: tuple[tuple[Track, Facts], ...]

    def those(self, verdict: Verdict) -> list[tuple[Track, Facts]]:
        """Return the racers of whom this is true."""
        return [row for row in self.rows if row[1].verdict is verdict]


def find(standing: Standing) -> Finding:
    """Return the first finding whose rule holds."""
    for rule in RULES:
        if (finding := rule(standing)) is not None:
            return finding
    return Finding("")


def _no_racers(standing: Standing) -> Finding | None:
    if standing.rows:
        return None
    return Finding(
        QCoreApplication.translate("path_findings", "Nobody races."),
        suggestion=QCoreApplication.translate("path_findings", "Add a racer at the right."),
    )


def _no_ground(standing: Standing) -> Finding | None:
    """The formula has no value where the racers start."""
    x, y = standing.frame.start
    if math.isfinite(float(standing.frame.surface.value(x, y))):
        return None
    text = QCoreApplication.translate("path_findings", "f has no value at the start ({0}, {1}).")
    return Finding(
        text.format(n(x), n(y)),
        suggestion=QCoreApplication.translate(
            "path_findings", "Click a place on the map where f is defined, or change the formula."
        ),
        mood=Mood.ERROR,
    )


def _not_started(standing: Standing) -> Finding | None:
    frame = standing.frame
    if frame.position > 0:
        return None
    text = QCoreApplication.translate(
        "path_findings", "All start at ({0}, {1}), where f is {2}; each makes {3} steps."
    )
    value = float(frame.surface.value(*frame.start))
    return Finding(
        QCoreApplication.translate("path_findings", "Press Space to start the race."),
        text.format(n(frame.start[0]), n(frame.start[1]), n(value), f"{frame.total:,}"),
    )


def _escapes(standing: Standing) -> Finding | None:
    """On a saddle: who has left the ridge, downhill, and who has not."""
    frame = standing.frame
    if frame.surface.minima:
        return None
    exits = {track.name: _first_outside(track, frame) for track, _ in standing.rows}
    out = sorted((step, name) for name, step in exits.items() if step is not None)
    if not out:
        return None
    head = QCoreApplication.translate("path_findings", "{0} leaves the map first, at step {1}.")
    later = ", ".join(f"{name} ({step:,})" for step, name in out[1:])
    still = ", ".join(name for name, step in exits.items() if step is None)
    parts = []
    if later:
        text = QCoreApplication.translate("path_findings", "Then, downhill too: {0}.")
        parts.append(text.format(later))
    if still:
        text = QCoreApplication.translate("path_findings", "Still on the map: {0}.")
        parts.append(text.format(still))
    return Finding(head.format(out[0][1], f"{out[0][0]:,}"), " ".join(parts), mood=Mood.GOOD)


def _first_outside(track: Track, frame: RaceFrame) -> int | None:
    """Return the first step at which a racer is outside the surface's view, and lower."""
    left, right, bottom, top = frame.surface.view
    path, values = track.path[: frame.position + 1], track.values[: frame.position + 1]
    x, y = path[: len(values)].T
    with np.errstate(all="ignore"):
        outside = ((x < left) | (x > right) | (y < bottom) | (y > top)) & (values < values[0])
    found = np.flatnonzero(outside)
    return int(found[0]) if len(found) else None


def _leaves(standing: Standing) -> Finding | None:
    gone = standing.those(Verdict.LEAVING)
    if not gone:
        return None
    track, facts = gone[0]
    wider = QCoreApplication.translate("path_findings", "{0} leaves: every swing is wider.")
    lost = QCoreApplication.translate("path_findings", "{0} has left the map.")
    several = QCoreApplication.translate("path_findings", "{0} leave the map.")
    has_numbers = all(map(math.isfinite, facts.at))
    alone = wider if has_numbers and facts.sign_changes else lost
    headline = (alone if len(gone) == 1 else several).format(_names(gone))
    return Finding(headline, *reason(standing.frame.surface, track), mood=Mood.ERROR)


def _swings(standing: Standing) -> Finding | None:
    swinging = standing.those(Verdict.SWINGING)
    if not swinging:
        return None
    alone = QCoreApplication.translate("path_findings", "{0} swings to and fro.")
    several = QCoreApplication.translate("path_findings", "{0} swing to and fro.")
    steady = QCoreApplication.translate(
        "path_findings", "Its swings got no smaller in the last ten steps."
    )
    sentence, suggestion = reason(standing.frame.surface, swinging[0][0])
    headline = (alone if len(swinging) == 1 else several).format(_names(swinging))
    return Finding(headline, sentence or steady, suggestion, Mood.WARNING)


def _arrived(standing: Standing) -> Finding | None:
    """Who came within 1e-3 of a minimum first."""
    there = sorted(
        (facts.reached, track.name) for track, facts in standing.rows if facts.reached is not None
    )
    if not there:
        return None
    head = QCoreApplication.translate("path_findings", "{0} is there first, at step {1}.")
    late = QCoreApplication.translate("path_findings", "Then come {0}.")
    alone = QCoreApplication.translate(
        "path_findings", "No other racer is within 0.001 of a minimum yet."
    )
    others = ", ".join(f"{name} ({step:,})" for step, name in there[1:])
    sentence = late.format(others) if others else alone if len(standing.rows) > 1 else ""
    return Finding(head.format(there[0][1], f"{there[0][0]:,}"), sentence, mood=Mood.GOOD)


def _crawls(standing: Standing) -> Finding | None:
    """Whose learning rate is so small that the race is over before it got anywhere."""
    frame = standing.frame
    if frame.position < frame.total or not frame.surface.minima:
        return None
    way = min(math.dist(frame.start, minimum) for minimum in frame.surface.minima)
    slow = [row for row in standing.rows if row[1].length < CRAWL * way]
    if not slow:
        return None
    head = QCoreApplication.translate("path_findings", "Hardly any progress: {0}.")
    text = QCoreApplication.translate(
        "path_findings", "In {0} steps {1} went {2}; the minimum is {3} away from the start."
    )
    track, facts = min(slow, key=lambda row: row[1].length)
    return Finding(
        head.format(_names(slow)),
        text.format(f"{frame.position:,}", track.name, n(facts.length, 3), n(way, 3)),
        QCoreApplication.translate("path_findings", "Try a larger learning rate."),
        Mood.WARNING,
    )


def _zigzags(standing: Standing) -> Finding | None:
    """Who crosses the valley at every other step, and what that costs."""
    if len(standing.rows) < 2:
        return None
    track, facts = max(standing.rows, key=lambda row: row[1].sign_changes)
    best, least = min(standing.rows, key=lambda row: row[1].length)
    if facts.sign_changes < ZIGZAG * max(facts.steps, 4) or facts.length < DETOUR * least.length:
        return None
    if sign_changes(track.path[: facts.steps + 1, 0]) >= ZIGZAG * facts.sign_changes:
        return None  # to and fro along both axes: it overshoots, in no valley
    text = QCoreApplication.translate(
        "path_findings",
        "In {0} steps its y changed sign {1} times; its path is {2} long, that of {3} {4}.",
    )
    return Finding(
        QCoreApplication.translate("path_findings", "{0} zigzags across the valley.").format(
            track.name
        ),
        text.format(
            facts.steps, facts.sign_changes, n(facts.length, 3), best.name, n(least.length, 3)
        ),
        QCoreApplication.translate(
            "path_findings",
            "The gradient hardly points along the valley: “explain this step” shows it.",
        ),
    )


def _lowest(standing: Standing) -> Finding | None:
    """Who is lowest so far."""
    rows = [row for row in standing.rows if math.isfinite(row[1].value)]
    if not rows:
        return None
    track, facts = min(rows, key=lambda row: row[1].value)
    head = QCoreApplication.translate("path_findings", "{0} is lowest: f is {1} after {2} steps.")
    alone = QCoreApplication.translate("path_findings", "{0}: f is {1} after {2} steps.")
    text = alone if len(standing.rows) == 1 else head
    where = QCoreApplication.translate("path_findings", "It is at ({0}, {1}).")
    return Finding(
        text.format(track.name, n(facts.value, 3), f"{standing.frame.position:,}"),
        where.format(n(facts.at[0], 3), n(facts.at[1], 3)),
    )


def _names(rows: list[tuple[Track, Facts]]) -> str:
    return ", ".join(track.name for track, _ in rows)


RULES: tuple[Callable[[Standing], Finding | None], ...] = (
    _no_racers,
    _no_ground,
    _not_started,
    _escapes,
    _leaves,
    _swings,
    _crawls,
    _arrived,
    _zigzags,
    _lowest,
)
