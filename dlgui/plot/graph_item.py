"""Paints a computation graph: the numbers in its boxes, the lines below, and the legend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.graph_box import box_texts, fitting, paint_numbers
from dlgui.plot.graph_data import Box, GraphPicture
from dlgui.plot.graph_frames import GraphFrames
from dlgui.plot.graph_layout import LEGEND_PX, LINES_PX, MARGIN, Grid, below, grid_of
from dlgui.plot.placed_text import RIGHT, PlacedText, width_of
from dlgui.widgets.formula.painting import paint_block

LINE_FORMULA_PX: Final = 15
SWATCH_PX: Final = 10.0


@final
class GraphItem(QGraphicsItem):
    """The numbers of a graph and the lines below; boxes and wires lie behind them in an item of
    their own, which is kept as a picture: while a slider is dragged, the numbers alone change.
    """

    def __init__(self) -> None:
        super().__init__()
        self.picture = GraphPicture()
        self.grid = Grid({}, 0.0, 1.0, 1.0)
        self._room = QRectF()
        self._frames = GraphFrames(self)

    def show_picture(self, picture: GraphPicture, width: float, height: float) -> None:
        """Show this picture in a room of this size."""
        self.prepareGeometryChange()
        self.picture, self._room = picture, QRectF(0, 0, width, height)
        self.grid = grid_of(picture, width, height)
        self._frames.show_frames(picture, self.grid, self._room)
        self.update()

    def box_at(self, at: QPointF) -> Box | None:
        """The box at a place of the scene."""
        return next((b for b in self.picture.boxes if self.grid.rect(b).contains(at)), None)

    def placed_texts(self) -> Iterator[PlacedText]:
        """Yield what is written in the boxes, but for formulas, and the legend."""
        for box in self.picture.boxes:
            yield from box_texts(box, self.grid.rect(box), self.picture)
        yield from (text for text, _ in self._legend())

    def boundingRect(self) -> QRectF:
        return self._room

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for box in self.picture.boxes:
                paint_numbers(painter, box, self.grid.rect(box), self.picture)
                if box.key == self.picture.looked_at:
                    painter.setPen(QPen(QColor(theme.current().text), 1.5))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(self.grid.rect(box), 6, 6)
            self._paint_lines(painter)
            for text, color in self._legend():
                if color:
                    painter.fillRect(_swatch(text.place), QColor(color))
                text.write(painter)

    def _legend(self) -> list[tuple[PlacedText, str]]:
        """What is written at the lower right, from the right to the left, with the colours."""
        palette, found = theme.current(), []
        right, bottom = self._room.right() - MARGIN, self._room.bottom()
        names = (self.picture.note, *self.picture.legend)
        colors = ("", palette.series[0], palette.warning)
        for name, color in reversed(list(zip(names, colors, strict=False))):
            if not name:
                continue
            place = QRectF(right - width_of(name), bottom - LEGEND_PX, width_of(name), LEGEND_PX)
            found.append((PlacedText(name, place, palette.muted, RIGHT), color))
            right = place.left() - 3 * SWATCH_PX
        return found

    def _paint_lines(self, painter: QPainter) -> None:
        y = self._room.height() - below(self.picture)
        for line, tall in zip(self.picture.lines, LINES_PX, strict=False):
            block = fitting(line, self._room.width() - 2 * MARGIN, LINE_FORMULA_PX)
            baseline = y + tall / 2 + (block.ascent - block.descent) / 2
            paint_block(painter, block, MARGIN, baseline)
            y += tall


def _swatch(text: QRectF) -> QRectF:
    """A little square before a text."""
    swatch = QRectF(0, 0, SWATCH_PX, SWATCH_PX)
    swatch.moveCenter(QPointF(text.left() - SWATCH_PX, text.center().y()))
    return swatch
