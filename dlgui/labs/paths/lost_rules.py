"""Rules on racers that do not come to rest: off the map, swinging, where f has no value."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.labs.paths.race_frame import RaceFrame, Track
from dlgui.labs.paths.race_texts import number_text as n
from dlgui.labs.paths.reasons import reason
from dlgui.labs.paths.standing import Standing, names_of
from dlgui.labs.shared.findings import Finding, Mood
from engine.optimization.names import Verdict
from engine.optimization.path_facts import is_widening


def no_value(standing: Standing) -> Finding | None:
    """Who has stepped to where f is not defined: its race is over, but it left no map."""
    gone = standing.those(Verdict.NO_VALUE)
    if not gone:
        return None
    alone = QCoreApplication.translate("path_findings", "{0} steps to where f has no value.")
    several = QCoreApplication.translate("path_findings", "{0} step to where f has no value.")
    where = QCoreApplication.translate("path_findings", "{0}: step {1}, at ({2}, {3}).")
    track, facts = gone[0]
    step = int(np.flatnonzero(~np.isfinite(track.values[: facts.steps + 1]))[0])
    x, y = track.path[step].tolist()
    return Finding(
        (alone if len(gone) == 1 else several).format(names_of(gone)),
        where.format(track.name, f"{step:,}", n(x, 3), n(y, 3)),
        QCoreApplication.translate(
            "path_findings", "Try a formula that has a value there, or another start."
        ),
        Mood.ERROR,
    )


def escapes(standing: Standing) -> Finding | None:
    """On a saddle: who has left the ridge, downhill, and who has not."""
    frame = standing.frame
    if frame.surface.minima:
        return None
    lost = (Verdict.LEAVING, Verdict.NO_VALUE)
    exits = {track.name: _first_outside(track, frame) for track, _ in standing.rows}
    nowhere = {track.name for track, facts in standing.rows if facts.verdict in lost}
    out = sorted((step, name) for name, step in exits.items() if step is not None)
    if not out:
        return None
    alone = QCoreApplication.translate("path_findings", "{0} leaves the map first, at step {1}.")
    several = QCoreApplication.translate("path_findings", "{0} leave the map first, at step {1}.")
    first = [name for step, name in out if step == out[0][0]]
    later = ", ".join(f"{name} ({step:,})" for step, name in out[len(first) :])
    still = ", ".join(n for n, step in exits.items() if step is None and n not in nowhere)
    parts = []
    if later:
        text = QCoreApplication.translate("path_findings", "Then, downhill too: {0}.")
        parts.append(text.format(later))
    if still:
        text = QCoreApplication.translate("path_findings", "Still on the map: {0}.")
        parts.append(text.format(still))
    headline = (alone if len(first) == 1 else several).format(", ".join(first), f"{out[0][0]:,}")
    return Finding(headline, " ".join(parts), mood=Mood.GOOD)


def _first_outside(track: Track, frame: RaceFrame) -> int | None:
    """Return the first step at which a racer is outside the surface's view, and lower."""
    left, right, bottom, top = frame.surface.view
    path, values = track.path[: frame.position + 1], track.values[: frame.position + 1]
    x, y = path[: len(values)].T
    with np.errstate(all="ignore"):
        outside = ((x < left) | (x > right) | (y < bottom) | (y > top)) & (values < values[0])
    found = np.flatnonzero(outside)
    return int(found[0]) if len(found) else None


def leaves(standing: Standing) -> Finding | None:
    gone = standing.those(Verdict.LEAVING)
    if not gone:
        return None
    track, facts = gone[0]
    wider = QCoreApplication.translate("path_findings", "{0} leaves: every swing is wider.")
    lost = QCoreApplication.translate("path_findings", "{0} has left the map.")
    several = QCoreApplication.translate("path_findings", "{0} leave the map.")
    alone = wider if is_widening(track.path[: facts.steps + 1]) else lost
    headline = (alone if len(gone) == 1 else several).format(names_of(gone))
    return Finding(headline, *reason(standing.frame.surface, track), mood=Mood.ERROR)


def swings(standing: Standing) -> Finding | None:
    swinging = standing.those(Verdict.SWINGING)
    if not swinging:
        return None
    alone = QCoreApplication.translate("path_findings", "{0} swings to and fro.")
    several = QCoreApplication.translate("path_findings", "{0} swing to and fro.")
    steady = QCoreApplication.translate(
        "path_findings", "Its swings got no smaller in the last ten steps."
    )
    sentence, suggestion = reason(standing.frame.surface, swinging[0][0])
    headline = (alone if len(swinging) == 1 else several).format(names_of(swinging))
    return Finding(headline, sentence or steady, suggestion, Mood.WARNING)
