"""Paints a cube of numbers: its three faces, the names of the axes, and what is said beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.cube_data import CubeCell, CubePicture, Face, cells_of, front_of
from dlgui.plot.placed_text import LEFT, RIGHT, PlacedText, width_of
from dlgui.theme import TextRole

AXIS_LEFT, AXIS_BELOW, TEXT_PX, LINE_PX = 58.0, 20.0, 150.0, 21.0
TOP_SHADE, SIDE_SHADE = 115, 122
"""How much the top is lighter than the front (on a light ground darker), and the side darker."""


@final
class CubeItem(QGraphicsItem):
    """Paints the cube at the left and what is said of it at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = CubePicture()
        self._room = QRectF()

    def resize(self, room: QRectF) -> None:
        """Fill another room, or paint anew."""
        self.prepareGeometryChange()
        self._room = room
        self.update()

    def cells(self) -> list[CubeCell]:
        """All cells where they stand, those at the back first."""
        return list(cells_of(self.picture, self._place()))

    def cell_at(self, at: QPointF) -> CubeCell | None:
        """The cell at a place of the scene."""
        rule = Qt.FillRule.OddEvenFill
        return next((c for c in self.cells() if c.corners.containsPoint(at, rule)), None)

    def boundingRect(self) -> QRectF:
        return self._room

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_cells(painter)
            for text in self.placed_texts():
                text.write(painter)

    def _place(self) -> QRectF:
        text = min(TEXT_PX, self._room.width() / 2)
        room = self._room.adjusted(AXIS_LEFT, 4, -text - 12, -AXIS_BELOW)
        if room.width() > 1.9 * room.height():
            room.setWidth(1.9 * room.height())
        return room

    def _paint_cells(self, painter: QPainter) -> None:
        palette = theme.current()
        painter.setPen(QPen(QColor(palette.surface), 1.0))
        for cell in self.cells():
            is_lit = self.picture.lights(cell.sample, cell.channel)
            color = QColor(palette.accent if is_lit else palette.track)
            painter.setBrush(_shaded(color, cell.face))
            painter.drawPolygon(cell.corners)

    def placed_texts(self) -> Iterator[PlacedText]:
        """Yield the names of the axes, and what is said beside the cube."""
        palette, place = theme.current(), self._place()
        front = front_of(place)
        samples, channels, places = self.picture.axes
        below = QRectF(front.left() - 20, front.bottom(), front.width() + 40, AXIS_BELOW)
        yield PlacedText(channels, below, palette.muted)
        left = QRectF(0, front.top(), AXIS_LEFT - 6, front.height())
        yield PlacedText(places, left, palette.muted, RIGHT)
        far = QPointF(place.right(), place.top() + front.height())
        corner = (QPointF(front.right(), front.bottom()) + far) / 2
        beside = QRectF(corner + QPointF(10, 0), QSizeF(width_of(samples) + 4, LINE_PX))
        yield PlacedText(samples, beside, palette.muted, LEFT)
        yield from self._figures()

    def _figures(self) -> Iterator[PlacedText]:
        palette, left = theme.current(), self._place().right() + 16
        row = QRectF(left, 4, max(self._room.width() - left - 4, 1), LINE_PX)
        accent = palette.ink(palette.accent)
        for line in self.picture.title:
            yield PlacedText(line, row, accent, LEFT, TextRole.BODY)
            row = row.translated(0, LINE_PX)
        row = row.translated(0, 4)
        for name, figure in self.picture.figures:
            yield PlacedText(name, row, palette.muted, LEFT)
            yield PlacedText(figure, row, palette.text, RIGHT)
            row = row.translated(0, LINE_PX)


def _shaded(color: QColor, face: Face) -> QColor:
    if face is Face.FRONT:
        return color
    if face is Face.SIDE:
        return color.darker(SIDE_SHADE)
    return color.lighter(TOP_SHADE) if theme.current().dark else color.darker(TOP_SHADE - 6)
