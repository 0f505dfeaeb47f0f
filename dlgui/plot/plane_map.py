"""A part of the plane: heights as colours or contour lines, arrows, a path, and points on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.chart import Chart
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.drag_point import DragPoint
from dlgui.plot.drawing import Table
from dlgui.plot.function_plot import PlotPoint
from dlgui.plot.plane_sampling import (
    Heights,
    Vectors,
    arrows_path,
    contours_path,
    lines_path,
    sample,
)
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale, lookup_table
from dlgui.plot.view import Part, Ranges, View, equal_units

Floats = NDArray[np.floating[Any]]

IMAGE_Z, LINES_Z, ARROWS_Z, PATH_Z, POINT_Z = -5.0, 2.0, 3.0, 5.0, 6.0
MARKER_PX, STEP_PX = 6.0, 3.0
RIGHT_PX = 40.0
LEAST = QSize(170, 130)
MOST_DRAWN = 400  # steps of a path that get a dot


@final
@dataclass(frozen=True, eq=False)
class PlaneContent:
    """What is to be seen; None for what is not. Functions take arrays of x and of y.

    With `color_limit`, heights are colours, from minus that to plus that; without, contour lines.
    Where heights are `edge`, a strong line is drawn.
    """

    heights: Heights | None = None
    color_limit: float | None = None
    edge: float | None = None
    arrows: Vectors | None = None
    path: Floats | None = None
    points: tuple[PlotPoint, ...] = ()
    hollow: frozenset[str] = frozenset()
    """Titles of points that are drawn as a ring."""


@final
class PlaneMap(Chart):
    """`place_chosen` carries where somebody clicks, or drags the ring to."""

    place_chosen = Signal(float, float)
    log_x_allowed = log_y_allowed = False

    def __init__(
        self, x_title: str, y_title: str, *, name: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(x_title, y_title, name=name, lock_aspect=True, parent=parent)
        self.keep_least(LEAST)
        self.set_name(title)
        self.coordinates.grid.set_visible(False)
        self.content = PlaneContent()
        self.part: Part = (-1.0, 1.0, -1.0, 1.0)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._image.setZValue(IMAGE_Z)
        self._image.setParentItem(self.layer())
        self._lines, self._edge, self._arrows, self._path, self._dots = (
            self._item(z) for z in (LINES_Z, PATH_Z, ARROWS_Z, PATH_Z, PATH_Z)
        )
        self._markers: list[QGraphicsPathItem] = []
        self.ring = DragPoint(self.box)
        self.ring.setVisible(False)
        self._sampled: object = None
        tip = self.tr("Show the whole map again (or double-click it)")
        theme.set_tool_tip(self.follow_button, tip)
        self.follow_button.setText(self.tr("Show all"))
        self.box.clicked.connect(self._on_clicked)
        self.ring.dragged.connect(self.place_chosen)
        self.dress()

    def set_part(self, part: Part) -> None:
        """Show this part of the plane, and what else there is room for."""
        if part != self.part:
            self.part = part
            self.follow()

    def show_content(self, content: PlaneContent, ring: tuple[float, float] | None = None) -> None:
        """Show this and nothing else; a `ring` can be dragged."""
        if _ground(content) != _ground(self.content):
            self._sampled = None
        self.content = content
        self.ring.setVisible(ring is not None)
        if ring is not None and not self.ring.moving:
            self.ring.place(*ring)
        self.refresh()

    # What a chart says ----------------------------------------------------------------------------

    def home(self) -> Ranges:
        rect = self.coordinates.rect(self.margin())
        return equal_units(self.part, rect.width(), rect.height())

    def margin(self) -> float:
        return RIGHT_PX

    def draw(self, view: View) -> None:
        if self._sampled != view:
            self._sampled = view
            self._draw_ground(view)
        content = self.content
        self._path.setPath(lines_path(view, content.path))
        self._dots.setPath(_dots(view, content.path))
        self._draw_points(view)

    def recolor(self) -> None:
        palette = theme.current()
        faint = QColor(palette.muted)
        faint.setAlphaF(0.55)
        self._lines.setPen(QPen(faint, 1.0))
        self._edge.setPen(QPen(QColor(palette.text), 2.0))
        self._arrows.setPen(QPen(QColor(palette.accent), 1.5))
        self._path.setPen(QPen(QColor(palette.warning), 1.5))
        self._dots.setBrush(QBrush(QColor(palette.warning)))
        self._dots.setPen(QPen(Qt.PenStyle.NoPen))
        self.ring.recolor()
        self._sampled = None

    def values(self) -> list[str]:
        at = self.tr("{0}: {1}, {2}.")
        points = [(p.title, p.x, p.y) for p in self.content.points if p.title]
        path = self.content.path
        if path is not None and len(path):
            points.append((self.tr("end of the path"), float(path[-1][0]), float(path[-1][1])))
        return [at.format(name, short_number(x, 4), short_number(y, 4)) for name, x, y in points]

    def table(self) -> Table:
        x, y = self.coordinates.titles
        if (path := self.content.path) is not None:
            rows = [[i, *map(float, point)] for i, point in enumerate(path)]
            return Table((self.tr("step"), x, y), rows)
        return Table((self.tr("point"), x, y), [[p.title, p.x, p.y] for p in self.content.points])

    # Plumbing -------------------------------------------------------------------------------------

    def _draw_ground(self, view: View) -> None:
        content = self.content
        shows_colors = content.heights is not None and content.color_limit is not None
        self._image.setVisible(shows_colors)
        for item in (self._lines, self._edge):
            item.setPath(QPainterPath())
        self._arrows.setPath(arrows_path(view, content.arrows))
        if content.heights is None:
            return
        x, y, heights = sample(content.heights, view)
        if content.color_limit is not None:
            limit = content.color_limit
            upright = np.nan_to_num(heights)[::-1]  # the first row of a picture is the uppermost
            self._image.setLookupTable(lookup_table(Scale.SIGNED)[:255], update=False)
            self._image.setImage(upright, levels=(-limit, limit))
            self._image.setRect(QRectF(view.left, view.top, view.width, view.height))
        else:
            self._lines.setPath(contours_path(view, x, y, heights))
        if content.edge is not None:
            self._edge.setPath(contours_path(view, x, y, heights, [content.edge]))

    def _draw_points(self, view: View) -> None:
        points = self.content.points
        while len(self._markers) < len(points):
            self._markers.append(self._item(POINT_Z))
        for i, marker in enumerate(self._markers):
            marker.setVisible(i < len(points))
            if i < len(points):
                self._draw_marker(marker, points[i], view)

    def _draw_marker(self, marker: QGraphicsPathItem, point: PlotPoint, view: View) -> None:
        color = CurveStyle(point.series).color()
        hollow = point.title in self.content.hollow
        marker.setPath(marker_path("o", MARKER_PX))
        marker.setPen(QPen(color if hollow else QColor(theme.current().surface), 2.0))
        marker.setBrush(QBrush(QColor(theme.current().surface) if hollow else color))
        place = view.point(point.x, point.y)
        marker.setVisible(all(map(np.isfinite, place)))
        if marker.isVisible():
            marker.setPos(*place)

    def _item(self, z: float) -> QGraphicsPathItem:
        item = QGraphicsPathItem(self.layer())
        item.setZValue(z)
        return item

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        view = self.view()
        self.place_chosen.emit(view.step_at(at.x()), view.value_at(at.y()))


def _ground(content: PlaneContent) -> object:
    """What lies under all else, and is dear to work out."""
    return content.heights, content.color_limit, content.edge, content.arrows


def _dots(view: View, path: Floats | None) -> QPainterPath:
    """A dot at every step of a path that is not too long."""
    dots = QPainterPath()
    if path is None or len(path) > MOST_DRAWN:
        return dots
    dots.setFillRule(Qt.FillRule.WindingFill)
    shape = marker_path("o", STEP_PX)
    for x, y in path:
        place = view.point(float(x), float(y))
        if all(map(np.isfinite, place)):
            dots.addPath(shape.translated(*place))
    return dots
