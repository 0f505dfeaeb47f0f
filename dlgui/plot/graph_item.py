"""Paints a computation graph: wires first, then boxes with their numbers, then the lines below."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, pi, sin
from typing import Final, final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.graph_box import box_texts, fitting, paint_box
from dlgui.plot.graph_data import Box, GraphPicture, Wire
from dlgui.plot.graph_layout import LINE_PX, MARGIN, Grid, grid_of, way
from dlgui.plot.placed_text import PlacedText
from dlgui.widgets.formula.painting import paint_block

LINE_FORMULA_PX: Final = 15
ARROW_PX, ARROW_TURN = 6.0, 0.42


@final
class GraphItem(QGraphicsItem):
    """The whole picture in one item: all of it changes at once, and then stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = GraphPicture()
        self.grid = Grid({}, 0.0, 1.0, 1.0)
        self._room = QRectF()

    def show_picture(self, picture: GraphPicture, width: float, height: float) -> None:
        """Show this picture in a room of this size."""
        self.prepareGeometryChange()
        self.picture, self._room = picture, QRectF(0, 0, width, height)
        self.grid = grid_of(picture, width, height)
        self.update()

    def box_at(self, at: QPointF) -> Box | None:
        """The box at a place of the scene."""
        return next((b for b in self.picture.boxes if self.grid.rect(b).contains(at)), None)

    def placed_texts(self) -> Iterator[PlacedText]:
        """Yield what is written in the boxes, but for formulas."""
        for box in self.picture.boxes:
            yield from box_texts(box, self.grid.rect(box), self.picture)

    def boundingRect(self) -> QRectF:
        return self._room

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for wire in sorted(self.picture.wires, key=lambda wire: wire.is_current):
                self._paint_wire(painter, wire)
            for box in self.picture.boxes:
                paint_box(painter, box, self.grid.rect(box), self.picture)
            self._paint_lines(painter)

    def _paint_wire(self, painter: QPainter, wire: Wire) -> None:
        palette = theme.current()
        going = wire.is_current and not wire.returned
        color = palette.accent if going else palette.muted if wire.fed else palette.border
        forward = way(wire, self.picture, self.grid, back=False)
        _paint_way(painter, forward, QPen(QColor(color), 2.0 if going else 1.2))
        if wire.returned:
            pen = QPen(QColor(palette.warning), 2.4 if wire.is_current else 1.4)
            pen.setStyle(Qt.PenStyle.SolidLine if wire.is_current else Qt.PenStyle.DashLine)
            _paint_way(painter, way(wire, self.picture, self.grid, back=True), pen)

    def _paint_lines(self, painter: QPainter) -> None:
        y = self._room.height() - LINE_PX * len(self.picture.lines)
        for line in self.picture.lines:
            block = fitting(line, self._room.width() - 2 * MARGIN, LINE_FORMULA_PX)
            baseline = y + LINE_PX / 2 + (block.ascent - block.descent) / 2
            paint_block(painter, block, MARGIN, baseline)
            y += LINE_PX


def _paint_way(painter: QPainter, points: list[QPointF], pen: QPen) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    before, end = points[-2], points[-1]
    angle = atan2(end.y() - before.y(), end.x() - before.x())
    corners = [end]
    for turn in (angle + pi - ARROW_TURN, angle + pi + ARROW_TURN):
        corners.append(end + QPointF(ARROW_PX * cos(turn), ARROW_PX * sin(turn)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPolygon(QPolygonF(corners))
