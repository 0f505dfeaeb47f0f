"""Sizes and places on the map, and its numbers as a table and in words."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainterPath

from dlgui.labs.paths.race_frame import RaceFrame, facts_of
from dlgui.plot.drawing import Table
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import FAR, View
from dlgui.plot.view import equal_units as equal_units
from engine.optimization.surface import Point

CROSS_PX = 7.0


def is_near(view: View, point: Point) -> bool:
    """Whether Qt can place something there, in sight or not far off."""
    return max(map(abs, view.point(*point))) < FAR  # false for nan too


def rounded(view: View, point: Point) -> Point:
    """Return as many digits as a pixel is worth."""
    r = view.ranges
    unit = min((r.x1 - r.x0) / view.width, (r.y1 - r.y0) / view.height)
    digits = min(max(-math.floor(math.log10(unit)), 0), 12)
    return round(point[0], digits), round(point[1], digits)


def crosses(view: View, points: Sequence[Point]) -> QPainterPath:
    """Return a cross at each point."""
    path = QPainterPath()
    for x, y in (view.point(*point) for point in points if is_near(view, point)):
        for dx, dy in ((CROSS_PX, 0.0), (0.0, CROSS_PX)):
            path.moveTo(x - dx, y - dy)
            path.lineTo(x + dx, y + dy)
    return path


def paths_table(frame: RaceFrame, step: str) -> Table:
    """Return x, y and f of each racer at each step that is drawn; `step` names the first column."""
    names = (f"{track.name} {column}" for track in frame.tracks for column in ("x", "y", "f"))
    columns = [
        column[: frame.drawn + 1].tolist()
        for track in frame.tracks
        for column in (track.path[:, 0], track.path[:, 1], track.values)
    ]
    return Table((step, *names), list(zip(range(frame.drawn + 1), *columns, strict=False)))


def positions_text(frame: RaceFrame) -> list[str]:
    """Return the surface, and where each racer is at the step that is looked at."""
    translate = QCoreApplication.translate
    text = translate("ContourMap", "{0}: step {1}, x {2}, y {3}, f {4}.")
    facts = [(t.name, facts_of(t, frame.surface, frame.position)) for t in frame.tracks]
    return [
        f"f(x, y) = {frame.surface.formula}",
        *(
            text.format(name, f"{f.steps:,}", *map(short_number, (*f.at, f.value)))
            for name, f in facts
        ),
    ]
