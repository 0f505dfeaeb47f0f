"""The line at the step that the timeline was dragged back to, with its number under the axis."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.plot.plot_scale import View

CURSOR_Z = 6.5


@final
class Cursor:
    """A vertical line in the accent colour."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self.step: int | None = None
        self._line, self._plate = QGraphicsPathItem(), QGraphicsPathItem()
        self._text = QGraphicsSimpleTextItem()
        self._text.setFont(theme.font(theme.TextRole.SMALL))
        for item, rise in ((self._line, 0.0), (self._plate, 3.0), (self._text, 3.1)):
            item.setZValue(CURSOR_Z + rise)
            item.setVisible(False)
            scene.addItem(item)

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self._line.setPen(QPen(QColor(palette.accent), 1.5))
        self._plate.setPen(QPen(QColor(palette.accent), 1.0))
        self._plate.setBrush(QBrush(QColor(palette.accent)))
        self._text.setBrush(QBrush(QColor(palette.on_accent)))

    def draw(self, view: View) -> None:
        """Show the line where it belongs, if it is to be seen."""
        seen = self.step is not None and view.ranges.x0 <= self.step <= view.ranges.x1
        for item in (self._line, self._plate, self._text):
            item.setVisible(seen)
        if self.step is None or not seen:
            return
        x = round(view.point(self.step, view.ranges.y1)[0]) + 0.5
        path = QPainterPath()
        path.moveTo(x, view.top)
        path.lineTo(x, view.bottom + 6)
        self._line.setPath(path)
        self._text.setText(f"{self.step:,}")
        rect = self._text.boundingRect()
        self._text.setPos(round(x - rect.width() / 2), view.bottom + 6)
        plate = QPainterPath()
        plate.addRoundedRect(
            QRectF(x - rect.width() / 2 - 6, view.bottom + 5, rect.width() + 12, rect.height() + 1),
            4, 4,
        )  # fmt: skip
        self._plate.setPath(plate)
