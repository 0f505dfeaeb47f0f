"""The canvas of maps, with the mouse passed on: a drag has a beginning, and needs a few pixels."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from dlgui.plot.bare_canvas import BareCanvas

CLICK_PX = 4.0  # a hand that clicks moves less


@final
class MapCanvas(BareCanvas):
    """Tells where a drag began and goes, and what was a mere click."""

    hovered = Signal(QPointF)
    pressed = Signal(QPointF)
    dragged = Signal(QPointF, QPointF)  # from the last place to this one
    released = Signal()
    clicked = Signal(QPointF)
    wheeled = Signal(QPointF, float)  # where, notches

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._last: QPointF | None = None

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
