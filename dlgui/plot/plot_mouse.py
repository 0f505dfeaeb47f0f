"""Lets the mouse pan and zoom a plot, and remembers where it points."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject, QPointF, Signal, Slot

from dlgui.plot.canvas import Canvas
from dlgui.plot.plot_ranges import PlotRanges
from dlgui.plot.plot_scale import View


@final
class PlotMouse(QObject):
    """Dragging pans, the wheel zooms along the steps, with Ctrl along the values.

    `view_moved` tells that the ranges were changed, `pointed` that `position` was.
    """

    view_moved = Signal()
    pointed = Signal()

    def __init__(
        self, canvas: Canvas, ranges: PlotRanges, view: Callable[[], View], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.position: QPointF | None = None
        self._ranges, self._view = ranges, view
        canvas.hovered.connect(self._on_hovered)
        canvas.left.connect(self._on_left)
        canvas.dragged.connect(self._on_dragged)
        canvas.wheeled.connect(self._on_wheeled)
        canvas.double_clicked.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Go back to showing the run as it goes."""
        self._ranges.follow()
        self.view_moved.emit()

    @Slot(QPointF)
    def _on_dragged(self, by: QPointF) -> None:
        self._ranges.pan(self._view(), by.x(), by.y())
        self.view_moved.emit()

    @Slot(QPointF, float, bool)
    def _on_wheeled(self, at: QPointF, notches: float, vertical: bool) -> None:
        self._ranges.zoom(self._view(), at.x(), at.y(), notches, vertical)
        self.view_moved.emit()

    @Slot(QPointF)
    def _on_hovered(self, at: QPointF) -> None:
        self.position = at
        self.pointed.emit()

    @Slot()
    def _on_left(self) -> None:
        self.position = None
        self.pointed.emit()
