"""The map: contours of the surface, the racers' paths on it, and the start, which can be dragged.

Coordinates are pixels, all painting is Qt's own. The view is the user's: a racer that leaves the
map takes nobody with it.
"""

from __future__ import annotations

import math
from typing import final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
    QGraphicsSimpleTextItem,
    QWidget,
)

from dlgui import theme
from dlgui.panels.contour_layer import ContourLayer, ContourLook
from dlgui.panels.map_arrows import MapArrows
from dlgui.panels.path_items import RacerItem
from dlgui.panels.race_frame import RaceFrame
from dlgui.widgets.map_canvas import MapCanvas
from dlgui.widgets.map_ranges import MapRanges
from dlgui.widgets.plot_axes import Axes
from dlgui.widgets.plot_scale import View
from engine.optimization.surface import Point

LEFT_PX, RIGHT_PX = 34.0, 26.0
LEAST_PX = 40.0
START_PX = 9.0
GRAB_PX = 16.0
CONTOURS_Z, MINIMA_Z, START_Z, READ_OUT_Z = 1.5, 4.0, 7.0, 10.0


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
        self.setMinimumSize(280, 160)
        self.ranges = MapRanges((-1.0, 1.0, -1.0, 1.0))
        self.contours = ContourLayer()
        self.racers: dict[int, RacerItem] = {}
        self._look = ContourLook()
        self._frame: RaceFrame | None = None
        self._pictured: object = None
        self._grabbed = False
        self.canvas = MapCanvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        self._make_items()
        self._connect()
        self._on_theme_changed()

    def draw(self, frame: RaceFrame) -> None:
        """Bring the picture up to date."""
        if self._frame is None or frame.surface is not self._frame.surface:
            self.ranges.set_home(frame.surface.view)
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
        top = self._axes.title_height + 4
        width = max(self.canvas.width() - LEFT_PX - RIGHT_PX, LEAST_PX)
        height = max(self.canvas.height() - top - self._axes.tick_height - 4, LEAST_PX)
        return View(self.ranges.ranges(width, height), False, LEFT_PX, top, width, height)

    def arrows(self) -> list[str]:
        """The names of the arrows that are seen."""
        return self._arrows.names()

    def read_out(self) -> str:
        """What stands under the mouse: x, y and f; empty while the mouse is elsewhere."""
        return self._read_out.text() if self._read_out_plate.isVisible() else ""

    def _refresh(self) -> None:
        frame = self._frame
        if frame is None:
            return
        view = self.view()
        self._axes.draw(view)
        self._clip.setRect(QRectF(view.left, view.top, view.width, view.height))
        self._show_contours(view, frame)
        self._start.setPos(*view.point(*frame.start))
        self._show_racers(view, frame)
        self._arrows.draw(view, frame)

    def _show_contours(self, view: View, frame: RaceFrame) -> None:
        ratio = self.devicePixelRatioF()
        key = (view, self._look, id(frame.surface), theme.current(), ratio)
        if key == self._pictured:
            return
        self._pictured = key
        self._contours.setPixmap(self.contours.render(frame.surface, view, self._look, ratio))
        self._contours.setPos(view.left, view.top)
        crosses = QPainterPath()
        for minimum in frame.surface.minima:
            x, y = view.point(*minimum)
            if math.hypot(x, y) < 1e4:
                for dx, dy in ((7, 0), (0, 7)):
                    crosses.moveTo(x - dx, y - dy)
                    crosses.lineTo(x + dx, y + dy)
        self._minima.setPath(crosses)

    def _show_racers(self, view: View, frame: RaceFrame) -> None:
        gone = set(self.racers) - {track.key for track in frame.tracks}
        for key in gone:
            self.racers.pop(key).remove()
        for track in frame.tracks:
            if track.key not in self.racers:
                self.racers[track.key] = RacerItem(self._clip, track.series)
            racer = self.racers[track.key]
            racer.draw(view, track, frame.drawn, frame.position, frame.total)

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
        self._read_out_plate.setVisible(on_map and frame is not None)
        if not on_map or frame is None:
            return
        grab = self._is_at_start(at)
        self.canvas.setCursor(Qt.CursorShape.SizeAllCursor if grab else Qt.CursorShape.CrossCursor)
        x, y = self._rounded(view, (view.step_at(at.x()), view.value_at(at.y())))
        value = float(frame.surface.value(x, y))
        height = f"{value:.4g}" if math.isfinite(value) else "—"
        self._read_out.setText(self.tr("x {0}   y {1}   f {2}").format(x, y, height))
        rect = self._read_out.boundingRect().adjusted(-8, -2, 8, 2)
        self._read_out_plate.setRect(rect)
        self._read_out_plate.setPos(view.left + 16, view.bottom - rect.height() - 2)

    @Slot()
    def _on_left(self) -> None:
        self._read_out_plate.hide()

    def _moved(self) -> None:
        self._refresh()
        self.view_changed.emit()

    def _is_at_start(self, at: QPointF) -> bool:
        return (at - self._start.pos()).manhattanLength() < GRAB_PX

    def _rounded(self, view: View, point: Point) -> Point:
        """As many digits as a pixel is worth."""
        r = view.ranges
        unit = min((r.x1 - r.x0) / view.width, (r.y1 - r.y0) / view.height)
        digits = min(max(-math.floor(math.log10(unit)), 0), 12)
        return round(point[0], digits), round(point[1], digits)

    # Plumbing -----------------------------------------------------------------------------------

    def _make_items(self) -> None:
        scene = self.canvas.scene()
        self._axes = Axes(scene, self.tr("x"), self.tr("y"))
        self._clip = QGraphicsRectItem()
        self._clip.setPen(QPen(Qt.PenStyle.NoPen))
        self._clip.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._clip.setZValue(CONTOURS_Z)
        scene.addItem(self._clip)
        self._contours = QGraphicsPixmapItem(self._clip)
        self._minima, self._start = QGraphicsPathItem(self._clip), QGraphicsPathItem(self._clip)
        self._minima.setZValue(MINIMA_Z)
        self._start.setZValue(START_Z)
        ring = QPainterPath()
        ring.addEllipse(QPointF(0, 0), START_PX, START_PX)
        self._start.setPath(ring)
        self._arrows = MapArrows(self._clip)
        self._read_out_plate = QGraphicsRectItem(self._clip)
        self._read_out_plate.setPen(QPen(Qt.PenStyle.NoPen))
        self._read_out_plate.setZValue(READ_OUT_Z)
        self._read_out_plate.hide()
        self._read_out = QGraphicsSimpleTextItem(self._read_out_plate)
        self._read_out.setFont(theme.font(theme.TextRole.SMALL))

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
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        self._axes.recolor()
        self._minima.setPen(QPen(QColor(palette.text), 2.0))
        self._start.setPen(QPen(QColor(palette.text), 2.0))
        self._read_out_plate.setBrush(QBrush(QColor(palette.raised)))
        self._read_out.setBrush(QBrush(QColor(palette.text)))
        for racer in self.racers.values():
            racer.recolor()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
