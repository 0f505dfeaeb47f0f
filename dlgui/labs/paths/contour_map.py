"""The map: contours of the surface, the racers' paths on it, and the start, which can be dragged.

Coordinates are pixels, all painting is Qt's own. The view is the user's: a racer that leaves the
map takes nobody with it.
"""

from __future__ import annotations

import math
from typing import final

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.labs.paths.contour_layer import ContourLayer, ContourLook
from dlgui.labs.paths.map_items import MapItems
from dlgui.labs.paths.path_items import RacerItem
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.plot.map_canvas import MapCanvas
from dlgui.plot.map_ranges import MapRanges
from dlgui.plot.view import View
from engine.optimization.surface import Point

LEFT_PX, RIGHT_PX, TOP_PX = 34.0, 26.0, 4.0
LEAST_PX = 40.0
GRAB_PX = 16.0


@final
class ContourMap(QWidget):
    """Draws frames of a race. `start_chosen` carries where the user clicked or dragged the start;
    `view_changed` tells that the user has panned or zoomed, or gone home.
    """

    start_chosen = Signal(float, float)
    view_changed = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Contour map"))
        self.setMinimumSize(280, 104)
        self.ranges = MapRanges((-1.0, 1.0, -1.0, 1.0))
        self.contours = ContourLayer()
        self.racers: dict[int, RacerItem] = {}
        self._look = ContourLook()
        self._frame: RaceFrame | None = None
        self._pictured: object = None
        self._grabbed = False
        self.canvas = MapCanvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        self._items = MapItems(self.canvas.scene(), (self.tr("x"), ""))
        self._connect()
        self._on_theme_changed()

    def draw(self, frame: RaceFrame) -> None:
        """Bring the picture up to date."""
        if self._frame is None or frame.view != self._frame.view:
            self.ranges.set_home(frame.view)
            self.view_changed.emit()
        self._frame = frame
        self._refresh()

    def set_look(self, look: ContourLook) -> None:
        """Show contours in another way."""
        self._look = look
        self._refresh()

    def set_equal(self, equal: bool) -> None:
        """Let a unit be equally long on both axes, or fill the picture."""
        self.ranges.equal = equal
        self._moved()

    @Slot()
    def go_home(self) -> None:
        """Show the view the surface comes with."""
        self.ranges.go_home()
        self._moved()

    def view(self) -> View:
        """The visible part of the plane and the pixels it fills."""
        width = max(self.canvas.width() - LEFT_PX - RIGHT_PX, LEAST_PX)
        height = max(self.canvas.height() - TOP_PX - self._items.axes.tick_height - 4, LEAST_PX)
        return View(self.ranges.ranges(width, height), False, LEFT_PX, TOP_PX, width, height)

    def arrows(self) -> list[str]:
        """The names of the arrows that are seen."""
        return self._items.arrows.names()

    def read_out(self) -> str:
        """What stands under the mouse: x, y and f; empty while the mouse is elsewhere."""
        return self._items.read_out()

    def _refresh(self) -> None:
        frame = self._frame
        if frame is None:
            return
        view = self.view()
        self._items.lay_out(view)
        self._show_contours(view, frame)
        self._items.place_start(view, frame.start)
        self._show_racers(view, frame)
        self._items.arrows.draw(view, frame)

    def _show_contours(self, view: View, frame: RaceFrame) -> None:
        ratio = self.devicePixelRatioF()
        key = (view, self._look, id(frame.surface), theme.current(), ratio)
        if key == self._pictured:
            return
        self._pictured = key
        picture = self.contours.render(frame.surface, view, self._look, ratio)
        self._items.show_contours(view, picture, frame.surface.minima)

    def _show_racers(self, view: View, frame: RaceFrame) -> None:
        looks = {track.key: track.series for track in frame.tracks}
        gone = [key for key, item in self.racers.items() if looks.get(key) != item.series]
        for key in gone:
            self.racers.pop(key).remove()
        for track in frame.tracks:
            if track.key not in self.racers:
                self.racers[track.key] = RacerItem(self._items.clip, track.series)
            racer = self.racers[track.key]
            racer.draw(view, track, frame.drawn, frame.position, frame.total)
            racer.set_faint(frame.explained is not None and track.key != frame.chosen)

    # What the user does -------------------------------------------------------------------------

    @Slot(QPointF)
    def _on_pressed(self, at: QPointF) -> None:
        self._grabbed = self._is_at_start(at)

    @Slot(QPointF, QPointF)
    def _on_dragged(self, last: QPointF, at: QPointF) -> None:
        view = self.view()
        if self._grabbed:
            self._choose_start(at)
            return
        dx = view.step_at(at.x()) - view.step_at(last.x())
        dy = view.value_at(at.y()) - view.value_at(last.y())
        self.ranges.pan(dx, dy)
        self._moved()

    @Slot()
    def _on_released(self) -> None:
        self._grabbed = False

    @Slot(QPointF)
    def _choose_start(self, at: QPointF) -> None:
        view = self.view()
        x = min(max(at.x(), view.left), view.right)
        y = min(max(at.y(), view.top), view.bottom)
        self.start_chosen.emit(*self._rounded(view, (view.step_at(x), view.value_at(y))))

    @Slot(QPointF, float)
    def _on_wheeled(self, at: QPointF, notches: float) -> None:
        view = self.view()
        self.ranges.zoom(view.step_at(at.x()), view.value_at(at.y()), notches)
        self._moved()

    @Slot(QPointF)
    def _on_hovered(self, at: QPointF) -> None:
        view, frame = self.view(), self._frame
        on_map = view.left <= at.x() <= view.right and view.top <= at.y() <= view.bottom
        if not on_map or frame is None:
            self._items.hide_read_out()
            return
        grab = self._is_at_start(at)
        self.canvas.setCursor(Qt.CursorShape.SizeAllCursor if grab else Qt.CursorShape.CrossCursor)
        x, y = self._rounded(view, (view.step_at(at.x()), view.value_at(at.y())))
        value = float(frame.surface.value(x, y))
        height = f"{value:.4g}" if math.isfinite(value) else "—"
        self._items.show_read_out(view, self.tr("x {0}   y {1}   f {2}").format(x, y, height))

    @Slot()
    def _on_left(self) -> None:
        self._items.hide_read_out()

    def _moved(self) -> None:
        self._refresh()
        self.view_changed.emit()

    def _is_at_start(self, at: QPointF) -> bool:
        return (at - self._items.start.pos()).manhattanLength() < GRAB_PX

    def _rounded(self, view: View, point: Point) -> Point:
        """As many digits as a pixel is worth."""
        r = view.ranges
        unit = min((r.x1 - r.x0) / view.width, (r.y1 - r.y0) / view.height)
        digits = min(max(-math.floor(math.log10(unit)), 0), 12)
        return round(point[0], digits), round(point[1], digits)

    # Plumbing -----------------------------------------------------------------------------------

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.resized.connect(self._refresh)
        canvas.hovered.connect(self._on_hovered)
        canvas.left.connect(self._on_left)
        canvas.pressed.connect(self._on_pressed)
        canvas.dragged.connect(self._on_dragged)
        canvas.released.connect(self._on_released)
        canvas.clicked.connect(self._choose_start)
        canvas.wheeled.connect(self._on_wheeled)
        theme.notifier().changed.connect(self._on_theme_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.canvas.setBackgroundBrush(QBrush(QColor(theme.current().surface)))
        self._items.recolor()
        for racer in self.racers.values():
            racer.recolor()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
