"""What a race shows, in one or two sentences, and what to try next.

Rules on the recorded paths, tried from the first to the last; nothing is said that they don't show.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dlgui.labs.paths.lost_rules import escapes, leaves, no_value, swings
from dlgui.labs.paths.race_texts import number_text as n
from dlgui.labs.paths.standing import Row, Standing, names_of
from dlgui.labs.shared.findings import Finding, Mood
from engine.optimization.path_facts import sign_changes

ZIGZAG = 0.5  # sign changes of y a step
DETOUR = 1.5  # times the shortest path
CRAWL = 0.35  # of the way to the nearest minimum


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


def _flat_start(standing: Standing) -> Finding | None:
    """Where the gradient is 0 no learning rate moves anybody."""
    frame = standing.frame
    if any(facts.length != 0 for _, facts in standing.rows) or any(frame.gradient_at_start):
        return None
    text = QCoreApplication.translate(
        "path_findings", "The gradient is 0 at the start ({0}, {1}): nobody moves."
    )
    return Finding(
        text.format(n(frame.start[0]), n(frame.start[1])),
        suggestion=QCoreApplication.translate("path_findings", "Click another place to start."),
    )


def _arrived(standing: Standing) -> Finding | None:
    """Who came within 1e-3 of a minimum first."""
    there = sorted(
        (facts.reached, track.name) for track, facts in standing.rows if facts.reached is not None
    )
    if not there:
        return None
    head = QCoreApplication.translate("path_findings", "{0} is there first, at step {1}.")
    together = QCoreApplication.translate("path_findings", "{0} are there first, at step {1}.")
    late = QCoreApplication.translate("path_findings", "Then come {0}.")
    alone = QCoreApplication.translate(
        "path_findings", "No other racer is within 0.001 of a minimum yet."
    )
    first = [name for step, name in there if step == there[0][0]]
    others = ", ".join(f"{name} ({step:,})" for step, name in there[len(first) :])
    is_alone = len(first) < len(standing.rows)
    sentence = late.format(others) if others else alone if is_alone else ""
    headline = head if len(first) == 1 else together
    return Finding(headline.format(", ".join(first), f"{there[0][0]:,}"), sentence, mood=Mood.GOOD)


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
        head.format(names_of(slow)),
        text.format(f"{frame.position:,}", track.name, n(facts.length, 3), n(way, 3)),
        QCoreApplication.translate("path_findings", "Try a larger learning rate."),
        Mood.WARNING,
    )


def _zigzags(standing: Standing) -> Finding | None:
    """Who crosses the valley at every other step, and what that costs."""
    rows = standing.numbered
    if len(rows) < 2:
        return None
    track, facts = max(rows, key=lambda row: row[1].sign_changes)
    as_far = [row for row in rows if _way(standing, row) >= _way(standing, (track, facts)) / 2]
    best, least = min(as_far, key=lambda row: row[1].length)
    zigzags = [row for row in rows if _is_zigzag(row, least.length)]
    if (track, facts) not in zigzags:
        return None
    text = QCoreApplication.translate(
        "path_findings",
        "In {0} steps its y changed sign {1} times; its path is {2} long, that of {3} {4}.",
    )
    alone = QCoreApplication.translate("path_findings", "{0} zigzags across the valley.")
    several = QCoreApplication.translate("path_findings", "{0} zigzag across the valley.")
    figures = n(facts.length, 3), best.name, n(least.length, 3)
    sentence = text.format(facts.steps, facts.sign_changes, *figures)
    return Finding(
        (alone if len(zigzags) == 1 else several).format(names_of(zigzags)),
        sentence if len(zigzags) == 1 else f"{track.name}: {sentence}",
        QCoreApplication.translate(
            "path_findings",
            "The gradient hardly points along the valley: “explain this step” shows it.",
        ),
    )


def _way(standing: Standing, row: Row) -> float:
    """How far from the start a racer is."""
    return math.dist(row[1].at, standing.frame.start)


def _is_zigzag(row: Row, shortest: float) -> bool:
    """To and fro along y on a long way, but not along x as well: that overshoots, in no valley."""
    track, facts = row
    if facts.sign_changes < ZIGZAG * max(facts.steps, 4) or facts.length < DETOUR * shortest:
        return False
    return sign_changes(track.path[: facts.steps + 1, 0]) < ZIGZAG * facts.sign_changes


def _lowest(standing: Standing) -> Finding | None:
    """Who is lowest so far; of those that are equal but for rounding none is preferred."""
    lowest = standing.lowest()
    if not lowest:
        return None
    translate = QCoreApplication.translate
    facts, step = lowest[0][1], f"{standing.frame.position:,}"
    if len(standing.rows) == 1:
        text = translate("path_findings", "{0}: f is {1} after {2} steps.")
    elif len(lowest) == len(standing.rows):
        text = translate("path_findings", "All are equally low: f is {1} after {2} steps.")
    elif len(lowest) > 1:
        text = translate("path_findings", "{0} are lowest: f is {1} after {2} steps.")
    else:
        text = translate("path_findings", "{0} is lowest: f is {1} after {2} steps.")
    where = translate("path_findings", "It is at ({0}, {1}).")
    at = where.format(n(facts.at[0], 3), n(facts.at[1], 3))
    return Finding(
        text.format(names_of(lowest), n(facts.value, 3), step), at if len(lowest) == 1 else ""
    )


RULES: tuple[Callable[[Standing], Finding | None], ...] = (
    _no_racers,
    _no_ground,
    _not_started,
    no_value,
    _flat_start,
    escapes,
    leaves,
    swings,
    _crawls,
    _arrived,
    _zigzags,
    _lowest,
)
