"""One racer on the map: its line, a marker at its steps, and a large one where it is now."""

from __future__ import annotations

from functools import lru_cache
from typing import final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from dlgui import theme
from dlgui.labs.paths.path_outline import Indices, apart, marked_steps, outline
from dlgui.labs.paths.race_frame import Track
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.outline import array_path
from dlgui.plot.view import FAR, View
from engine.arrays import Array

# Qt draws lines one pixel wide twenty times as fast as wider smooth ones: a line of two pixels is
# four of one pixel, a little apart.
COPIES = np.array([[-0.5, 0.0], [0.5, 0.0], [0.0, -0.5], [0.0, 0.5]])
FAINT = 0.25
STEP_PX, HEAD_PX = 3.2, 7.0
LINE_Z, MARKS_Z, HEAD_Z = 5.0, 6.0, 8.0


@final
class RacerItem:
    """The items of one racer, kept for as long as it races. Owned by the map."""

    def __init__(self, clip: QGraphicsItem, series: int) -> None:
        self.series = series
        self._style = CurveStyle(series)
        self._line, self._marks, self._head = (QGraphicsPathItem(clip) for _ in range(3))
        lift = -1e-4 * series
        for item, z in ((self._line, LINE_Z), (self._marks, MARKS_Z), (self._head, HEAD_Z)):
            item.setZValue(z + lift)
        self._drawn: object = None
        self._dashed: bool | None = None
        self.recolor()

    def recolor(self) -> None:
        """Take the colours and dashes of the palette in use."""
        color = self._style.color()
        pen = QPen(color, 1.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        self._line.setPen(pen)
        self._marks.setPen(QPen(Qt.PenStyle.NoPen))
        self._marks.setBrush(QBrush(color))
        self._head.setBrush(QBrush(color))
        self._head.setPen(QPen(QColor(theme.current().surface), 1.5))
        self._head.setPath(marker_path(self._style.marker(), HEAD_PX))
        self._drawn = self._dashed = None

    def draw(self, view: View, track: Track, drawn: int, position: int, total: int) -> None:
        """Show the path up to `drawn` with the large marker at `position`."""
        key = (view, id(track.path), len(track.values), drawn, position, total)
        if key == self._drawn:
            return
        self._drawn = key
        x, y = to_pixels(view, track.path[: drawn + 1])
        shape = outline(x, y, QRectF(view.left, view.top, view.width, view.height))
        self._line.setPath(_fourfold(shape.x, shape.y, shape.connect))
        if shape.whole != self._dashed:
            self._show_dashes(shape.whole)
        steps = apart(x, y, marked_steps(total, drawn))
        self._marks.setPath(self._markers(view, x[steps], y[steps]))
        self._place_head(x, y, min(position, drawn), total)

    def set_faint(self, faint: bool) -> None:
        """Step back behind the racer that is explained."""
        for item in (self._line, self._marks, self._head):
            item.setOpacity(FAINT if faint else 1.0)

    def remove(self) -> None:
        """Take its items out of the scene."""
        for item in (self._line, self._marks, self._head):
            scene = item.scene()
            if scene is not None:
                scene.removeItem(item)

    def head(self) -> tuple[float, float] | None:
        """Where the large marker is, in pixels; None while the racer is out of sight."""
        at = self._head.pos()
        return (at.x(), at.y()) if self._head.isVisible() else None

    def line(self) -> QPainterPath:
        """The line as it is drawn."""
        return self._line.path()

    def _show_dashes(self, whole: bool) -> None:
        """A line in thousands of pieces cannot be dashed: each piece would start a new dash."""
        self._dashed = whole
        pen, dash = self._line.pen(), self._style.pattern() if whole else ()
        pen.setDashPattern(list(dash)) if dash else pen.setStyle(Qt.PenStyle.SolidLine)
        self._line.setPen(pen)

    def _markers(self, view: View, x: Array, y: Array) -> QPainterPath:
        seen = (np.abs(x - view.left - view.width / 2) < view.width / 2 + STEP_PX) & (
            np.abs(y - view.top - view.height / 2) < view.height / 2 + STEP_PX
        )
        if not seen.any():
            return QPainterPath()
        corners = _corners(self._style.marker())
        all_x = (x[seen][:, None] + corners[:, 0]).ravel()
        all_y = (y[seen][:, None] + corners[:, 1]).ravel()
        connect = np.ones(len(all_x), np.int32)
        connect[len(corners) - 1 :: len(corners)] = 0
        path = array_path(all_x, all_y, connect)
        path.setFillRule(Qt.FillRule.WindingFill)
        return path

    def _place_head(self, x: Array, y: Array, position: int, total: int) -> None:
        """At the end of the race the large markers meet: they are a little smaller there."""
        at_x, at_y = float(x[position]), float(y[position])
        near = max(abs(at_x), abs(at_y)) < FAR  # false for nan too
        self._head.setVisible(near)
        if near:
            self._head.setPos(at_x, at_y)
            self._head.setScale(0.75 if position == total else 1.0)


def to_pixels(view: View, points: Array) -> tuple[Array, Array]:
    """Return the pixels of points of the plane, however far away they are."""
    r = view.ranges
    with np.errstate(all="ignore"):
        x = view.left + (points[:, 0] - r.x0) * (view.width / (r.x1 - r.x0))
        y = view.bottom - (points[:, 1] - r.y0) * (view.height / (r.y1 - r.y0))
    return x, y


def _fourfold(x: Array, y: Array, connect: Indices) -> QPainterPath:
    """Return four copies of a line side by side."""
    connect[-1:] = 0
    path = array_path(
        (COPIES[:, :1] + x).ravel(),
        (COPIES[:, 1:] + y).ravel(),
        np.tile(connect, len(COPIES)),
    )
    return path


@lru_cache(maxsize=16)
def _corners(shape: str) -> Array:
    """Return the outline of a small marker as corners around (0, 0)."""
    polygon = marker_path(shape, STEP_PX).toFillPolygon()
    return np.array([(point.x(), point.y()) for point in polygon.toList()])
