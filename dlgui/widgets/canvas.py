"""A bare canvas for plots: pixels as coordinates, painted by Qt's own code, with the mouse passed
on.

Nothing here or in its children overrides a paint method in Python, so Python's lock stays free for
the engine while a picture is painted.
"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget


@final
class Canvas(QGraphicsView):
    """Shows a scene whose unit is the pixel, and tells what the mouse does over it."""

    resized = Signal()
    hovered = Signal(QPointF)
    left = Signal()
    dragged = Signal(QPointF)  # by how many pixels
    wheeled = Signal(QPointF, float, bool)  # where, notches, whether Ctrl is down
    double_clicked = Signal()
    clicked = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._stayed = False
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
            self._pressed = event.position().toPoint()
            self._stayed = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._stayed = self._stayed and at == self._pressed
            self.dragged.emit(QPointF(at - self._pressed))
            self._pressed = at
        else:
            self.hovered.emit(QPointF(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            if self._stayed:
                self._stayed = False
                self.clicked.emit(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if notches:
            self.wheeled.emit(event.position(), notches, control)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()
