"""The lasting items of the map: axes, contours, minima, the start, arrows and a read-out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
)

from dlgui import theme
from dlgui.labs.paths.map_arrows import MapArrows
from dlgui.plot.plot_axes import Axes
from dlgui.plot.view import View
from engine.optimization.surface import Point

START_PX, CROSS_PX = 9.0, 7.0
FAR_PX = 1e4
CLIP_Z, MINIMA_Z, START_Z, READ_OUT_Z = 1.5, 4.0, 7.0, 10.0


@final
class MapItems:
    """What is on the map beside the racers; `clip` holds all that must not leave it."""

    def __init__(self, scene: QGraphicsScene, titles: tuple[str, str]) -> None:
        self.axes = Axes(scene, *titles)
        self.clip = QGraphicsRectItem()
        self.clip.setPen(QPen(Qt.PenStyle.NoPen))
        self.clip.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.clip.setZValue(CLIP_Z)
        scene.addItem(self.clip)
        self._contours = QGraphicsPixmapItem(self.clip)
        self._minima, self.start = QGraphicsPathItem(self.clip), QGraphicsPathItem(self.clip)
        self._minima.setZValue(MINIMA_Z)
        self.start.setZValue(START_Z)
        ring = QPainterPath()
        ring.addEllipse(QPointF(0, 0), START_PX, START_PX)
        self.start.setPath(ring)
        self.arrows = MapArrows(self.clip)
        self._plate = QGraphicsRectItem(self.clip)
        self._plate.setPen(QPen(Qt.PenStyle.NoPen))
        self._plate.setZValue(READ_OUT_Z)
        self._plate.hide()
        self._text = QGraphicsSimpleTextItem(self._plate)
        self._text.setFont(theme.font(theme.TextRole.SMALL))

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self.axes.recolor()
        self._minima.setPen(QPen(QColor(palette.text), 2.0))
        self.start.setPen(QPen(QColor(palette.text), 2.0))
        self._plate.setBrush(QBrush(QColor(palette.raised)))
        self._text.setBrush(QBrush(QColor(palette.text)))

    def lay_out(self, view: View) -> None:
        """Take the place that the view has."""
        self.axes.draw(view)
        self.clip.setRect(QRectF(view.left, view.top, view.width, view.height))

    def show_contours(self, view: View, picture: QPixmap, minima: Sequence[Point]) -> None:
        """Show these contours, and a cross at each minimum."""
        self._contours.setPixmap(picture)
        self._contours.setPos(view.left, view.top)
        crosses = QPainterPath()
        for minimum in minima:
            x, y = view.point(*minimum)
            if math.hypot(x, y) < FAR_PX:
                for dx, dy in ((CROSS_PX, 0.0), (0.0, CROSS_PX)):
                    crosses.moveTo(x - dx, y - dy)
                    crosses.lineTo(x + dx, y + dy)
        self._minima.setPath(crosses)

    def place_start(self, view: View, start: Point) -> None:
        """Put the ring around the start."""
        x, y = view.point(*start)
        self.start.setVisible(max(abs(x), abs(y)) < FAR_PX)
        if self.start.isVisible():
            self.start.setPos(x, y)

    def show_read_out(self, view: View, text: str) -> None:
        """Write this at the lower left of the map."""
        self._text.setText(text)
        rect = self._text.boundingRect().adjusted(-8, -2, 8, 2)
        self._plate.setRect(rect)
        self._plate.setPos(view.left + 16, view.bottom - rect.height() - 2)
        self._plate.show()

    def hide_read_out(self) -> None:
        """Take the read-out away."""
        self._plate.hide()

    def read_out(self) -> str:
        """What the read-out says; empty while it is away."""
        return self._text.text() if self._plate.isVisible() else ""
