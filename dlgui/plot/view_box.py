"""The view box of every plot: pyqtgraph's, which tells what the user does in it."""

from __future__ import annotations

import math
from typing import Any, final

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal

from dlgui import theme
from dlgui.plot.view import Ranges, from_axis, to_axis

ZOOM = 0.8  # of the range, a notch of the wheel
REACH = (1e-5, 4.0)  # least and largest part of the home range that a view may have,
MAP_REACH = (1e-7, 1e3)  # on maps, since what moves over them may leave them far behind
FARTHEST = 1e4  # home ranges away from it
NOTCH = 120


@final
class PlotView(pg.ViewBox):
    """Dragging pans, with Shift it draws a box to zoom into; the wheel zooms along the x axis, with
    Ctrl along the y axis, over an axis along that one. On a map (`lock_aspect`) it zooms both.
    """

    clicked = Signal(QPointF)  # in pixels of the scene
    menu_wanted = Signal(QPointF, QPoint)  # in the scene, on the screen
    drawn = Signal(QPointF, QPointF, bool)  # from where to where in the scene, whether let go

    def __init__(self, *, lock_aspect: bool = False) -> None:
        super().__init__(enableMenu=False, lockAspect=lock_aspect, defaultPadding=0.0)
        self.disableAutoRange()
        self.state["wheelScaleFactor"] = math.log(ZOOM) / math.log(1.02) / NOTCH
        self.is_map = lock_aspect
        self.box_by_default = False
        self.draws = False
        """Whether dragging draws: it is told in `drawn`, and moves nothing, unless it zooms."""
        self.recolor()

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        accent = theme.current().accent
        self.rbScaleBox.setPen(pg.mkPen(accent, width=1))
        self.rbScaleBox.setBrush(pg.mkBrush(f"{accent}33"))

    def set_box_by_default(self, boxes: bool) -> None:
        """Let dragging draw a box to zoom into, and pan only with Shift."""
        self.box_by_default = boxes

    def shown(self, logs: tuple[bool, bool]) -> Ranges:
        """Return the part of the data that is seen, on logarithmic axes or linear ones: x, y."""
        (x, y), (log_x, log_y) = self.viewRange(), logs
        return Ranges(*(from_axis(end, log_x) for end in x), *(from_axis(end, log_y) for end in y))

    def show_data(self, ranges: Ranges, logs: tuple[bool, bool], *, is_home: bool) -> None:
        """Show a part of the data; nobody can zoom absurdly far in or out from home."""
        x = to_axis(ranges.x0, logs[0]), to_axis(ranges.x1, logs[0])
        y = to_axis(ranges.y0, logs[1]), to_axis(ranges.y1, logs[1])
        if is_home or not self.allows(x, y):  # what was typed is shown as it was typed
            self.limit_to(x, y)
        self.setRange(xRange=x, yRange=y, padding=0.0)

    def limit_to(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Let nobody zoom to an absurdly small or large part of home, or move absurdly far off."""
        limits = {}
        for name, (low, high) in (("x", x), ("y", y)):
            size, (least, most) = high - low, MAP_REACH if self.is_map else REACH
            limits[f"min{name.upper()}Range"] = size * least
            limits[f"max{name.upper()}Range"] = size * most
            limits[f"{name}Min"], limits[f"{name}Max"] = (
                low - size * FARTHEST,
                high + size * FARTHEST,
            )
        self.setLimits(**limits)

    def allows(self, x: tuple[float, float], y: tuple[float, float]) -> bool:
        """Whether the limits of the view leave a range as it is."""
        limits = self.state["limits"]
        return all(
            least <= high - low <= most and first <= low and high <= last
            for (low, high), (least, most), (first, last) in (
                (x, limits["xRange"], limits["xLimits"]),
                (y, limits["yRange"], limits["yLimits"]),
            )
        )

    def mouseClickEvent(self, event: Any) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.scenePos(), event.screenPos().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton and not event.double():
            self.clicked.emit(event.scenePos())

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if self._is_drawing(event, axis):
            event.accept()
            self.drawn.emit(event.buttonDownScenePos(), event.scenePos(), event.isFinish())
            return
        if event.isStart():
            self.state["mouseMode"] = self.RectMode if self._boxes(event) else self.PanMode
        super().mouseDragEvent(event, axis)

    def _is_drawing(self, event: Any, axis: int | None) -> bool:
        left = event.button() == Qt.MouseButton.LeftButton
        return self.draws and left and axis is None and not self._boxes(event)

    def _boxes(self, event: Any) -> bool:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return shift != self.box_by_default

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        if axis is None and not self.is_map:
            axis = int(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        super().wheelEvent(event, axis)
