"""What is laid out by hand on a canvas without axes: tiles, bars, graphs, cubes."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from dlgui import theme
from dlgui.plot.drawing import Drawing
from dlgui.plot.menu import PictureMenu
from dlgui.plot.sheet_canvas import SheetCanvas


class Sheet(Drawing):
    """A drawing that takes what room there is and arranges its items in it.

    Its menu has the ways out that all pictures have. Subclasses call `dress` when they are made.
    """

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas = SheetCanvas(name=f"{name}_canvas", parent=self)
        self.canvas.scene().sigMouseClicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @abstractmethod
    def arrange(self) -> None:
        """Lay all items out, in the colours of the palette in use, for the room of the canvas."""
        raise NotImplementedError

    def click(self, at: QPointF) -> None:
        """Answer a click at a place of the scene; most sheets do nothing."""

    def dress(self) -> None:
        self.canvas.setBackgroundBrush(QBrush(QColor(theme.current().surface)))
        self.arrange()

    def menu(self, at: QPointF) -> QMenu:
        menu = PictureMenu(self)
        menu.add_ways_out()
        return menu

    def sizeHint(self) -> QSize:
        return self.minimumSize()  # it takes what room there is

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        self.arrange()

    @Slot(object)
    def _on_clicked(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.show_menu(event.scenePos(), event.screenPos().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton:
            self.click(event.scenePos())
