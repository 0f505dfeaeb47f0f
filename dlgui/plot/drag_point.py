"""A ring in a plot that can be dragged: pyqtgraph's target, in the program's dress."""

from __future__ import annotations

from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme

RING_PX, GRAB_PX = 9.0, 16.0  # from the middle; a hand need not hit the ring itself
RING_Z = 7.0


@final
class DragPoint(pg.TargetItem):
    """`dragged` carries where the user holds it, in units of the data."""

    dragged = Signal(float, float)

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(size=2 * GRAB_PX, symbol="o", brush=pg.mkBrush(None))
        self.setHoverBrush(None)
        self.setZValue(RING_Z)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.sigPositionChanged.connect(self._on_moved)
        box.addItem(self, ignoreBounds=True)

    def recolor(self) -> None:
        """Take the colour of the palette in use."""
        pen = pg.mkPen(theme.current().text, width=2 * theme.scale())
        self.setPen(pen)
        self.setHoverPen(pen)

    def place(self, x: float, y: float) -> None:
        """Put it somewhere; this is no dragging."""
        with QSignalBlocker(self):
            self.setPos(x, y)

    def paint(self, painter: QPainter, *_: object) -> None:
        with theme.safe_painting(painter, self):
            painter.setPen(self.currentPen)
            painter.setBrush(self.currentBrush)
            share = RING_PX / GRAB_PX  # the shape is where it can be grabbed
            painter.drawPath(QTransform.fromScale(share, share).map(self.shape()))

    @Slot()
    def _on_moved(self) -> None:
        if self.moving:
            self.dragged.emit(self.pos().x(), self.pos().y())
