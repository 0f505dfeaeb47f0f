"""The canvas of the plots, with the mouse passed on."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from dlgui.plot.bare_canvas import BareCanvas


@final
class Canvas(BareCanvas):
    """Tells of clicks, of the wheel, and of every stretch that the mouse drags."""

    hovered = Signal(QPointF)
    dragged = Signal(QPointF)  # by how many pixels
    wheeled = Signal(QPointF, float, bool)  # where, notches, whether Ctrl is down
    double_clicked = Signal()
    clicked = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._stayed = False

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
