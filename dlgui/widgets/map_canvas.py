"""A bare canvas for maps: pixels as coordinates, painted by Qt's own code, the mouse passed on.

Unlike the canvas of the plots it tells a click from a drag, and where a drag began.
"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

CLICK_PX = 4.0  # a hand that clicks moves less


@final
class MapCanvas(QGraphicsView):
    """Shows a scene whose unit is the pixel, and tells what the mouse does over it."""

    resized = Signal()
    hovered = Signal(QPointF)
    left = Signal()
    pressed = Signal(QPointF)
    dragged = Signal(QPointF, QPointF)  # from the last place to this one
    released = Signal()
    clicked = Signal(QPointF)
    wheeled = Signal(QPointF, float)  # where, notches

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._last: QPointF | None = None
        scene = QGraphicsScene(self)
        # All items are seen all the time, and many move: an index of them would only cost.
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setSceneRect(self.viewport().rect())
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._last = event.position(), None
            self.pressed.emit(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.hovered.emit(at)
            return
        if self._last is None and (at - self._pressed).manhattanLength() < CLICK_PX:
            return
        last, self._last = self._last or self._pressed, at
        self.dragged.emit(last, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        is_click = self._last is None
        self._pressed = self._last = None
        if is_click:
            self.clicked.emit(event.position())
        self.released.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.wheeled.emit(event.position(), notches)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()
