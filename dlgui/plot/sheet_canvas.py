"""pyqtgraph's view of a scene in which many small pictures are placed by hand."""

from __future__ import annotations

from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QWidget

from dlgui import theme
from dlgui.plot.canvas import drop_menu
from dlgui.plot.magnified import Magnified
from dlgui.widgets.spoken import Speech, speak

NOTCH = 120


@final
class SheetCanvas(Magnified, pg.GraphicsView):
    """Tells of double clicks and of the wheel; where there is more than is seen, the wheel scrolls
    unless Ctrl is down.
    """

    left = Signal()
    double_clicked = Signal()
    wheeled = Signal(QPointF, float)  # where, notches

    def __init__(self, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(parent.accessibleName())
        # Bars stand upright: smooth edges would blur them, and cost a quarter of a picture.
        self.setAntialiasing(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scene = self.scene()
        # All items are seen all the time, and many move: an index of them would only cost.
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        drop_menu(scene)

    def accessibleDescription(self) -> str:  # noqa: N802 - Qt's name
        """Say what the picture says: readers may come to the canvas instead."""
        return str(self.parentWidget().accessibleDescription())

    def wheelEvent(self, event: QWheelEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not control and self._is_cut_off():
            event.ignore()  # the area that the sheet lies in scrolls
            return
        if notches := event.angleDelta().y() / NOTCH:  # there are none of a sideways turn
            self.wheeled.emit(event.position() / theme.scale(), notches)
        event.accept()

    def _is_cut_off(self) -> bool:
        seen = self.viewport().visibleRegion().boundingRect()
        return bool(seen.height() < self.height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()


speak(SheetCanvas, Speech(QAccessible.Role.Canvas, describe=SheetCanvas.accessibleDescription))
