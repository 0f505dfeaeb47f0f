"""Boxes and wires of a computation graph, kept as a picture as long as none of them changes."""

from __future__ import annotations

from math import atan2, cos, pi, sin
from typing import Final, final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.graph_box import paint_frame
from dlgui.plot.graph_data import GraphPicture, Wire
from dlgui.plot.graph_layout import Grid, way

ARROW_PX: Final = 6.0
ARROW_TURN: Final = 0.42


@final
class GraphFrames(QGraphicsItem):
    """Lies behind the item that paints the numbers."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._picture = GraphPicture()
        self._grid = Grid({}, 0.0, 1.0, 1.0)
        self._room = QRectF()
        self._painted: object = None

    def show_frames(self, picture: GraphPicture, grid: Grid, room: QRectF) -> None:
        """Show the frames of a picture; they are painted anew only if they look otherwise."""
        looks = [
            (b.key, b.formula, b.shape, b.is_current, b.is_current and b.gradient is not None)
            for b in picture.boxes
        ]
        now = (looks, picture.wires, grid, room, theme.current())
        self._picture, self._grid = picture, grid
        if now != self._painted:
            self._painted = now
            self.prepareGeometryChange()
            self._room = room
            self.update()

    def boundingRect(self) -> QRectF:
        return self._room

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for wire in sorted(self._picture.wires, key=lambda wire: wire.is_current):
                self._paint_wire(painter, wire)
            for box in self._picture.boxes:
                paint_frame(painter, box, self._grid.rect(box))

    def _paint_wire(self, painter: QPainter, wire: Wire) -> None:
        palette = theme.current()
        going = wire.is_current and not wire.returned
        color = palette.accent if going else palette.muted if wire.fed else palette.border
        forward = way(wire, self._picture, self._grid, back=False)
        _paint_way(painter, forward, QPen(QColor(color), 2.0 if going else 1.2))
        if wire.returned:
            pen = QPen(QColor(palette.warning), 2.4 if wire.is_current else 1.4)
            pen.setStyle(Qt.PenStyle.SolidLine if wire.is_current else Qt.PenStyle.DashLine)
            _paint_way(painter, way(wire, self._picture, self._grid, back=True), pen)


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
