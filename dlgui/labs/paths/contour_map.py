"""The map: contours of the surface, the racers' paths on it, and the start, which can be dragged.

The view is the user's: a racer that leaves the map takes nobody with it.
"""

from __future__ import annotations

import math
from typing import final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.labs.paths.contour_layer import ContourLayer, ContourLook
from dlgui.labs.paths.map_arrows import MapArrows
from dlgui.labs.paths.map_geometry import (
    crosses,
    equal_units,
    is_near,
    paths_table,
    positions_text,
    rounded,
)
from dlgui.labs.paths.path_items import RacerItem
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.plot.chart import Chart
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.drag_point import DragPoint
from dlgui.plot.drawing import Table
from dlgui.plot.kept_picture import KeptPicture
from dlgui.plot.legend import Legend
from dlgui.plot.plate import Plate
from dlgui.plot.view import Ranges, View
from dlgui.widgets.throttle import Throttle
from engine.optimization.surface import Point

RIGHT_PX, LEGEND_MARGIN = 26, 60
MINIMA_Z, READ_OUT_Z = 4.0, 10.0
CONTOURS_MS = 40  # between two computations of contours while the map is moved
NOWHERE = Ranges(-1.0, 1.0, -1.0, 1.0)


@final
class ContourMap(Chart):
    """Draws frames of a race. `start_chosen` carries where the user clicked or dragged the start;
    `view_changed` tells that the user has panned or zoomed, or gone home.
    """

    start_chosen = Signal(float, float)
    log_x_allowed = log_y_allowed = has_way_back = False

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        x = QCoreApplication.translate("ContourMap", "x")
        y = QCoreApplication.translate("ContourMap", "y")
        super().__init__(x, y, name=name, lock_aspect=True, parent=parent)
        for widget in (self, self.canvas):
            widget.setAccessibleName(self.tr("Contour map"))
        self.coordinates.grid.set_visible(False)
        self.racers: dict[int, RacerItem] = {}
        self.contours = ContourLayer()
        self.legend = Legend(name="contour_legend", parent=self)
        self.start = DragPoint(self.box)
        self._frame: RaceFrame | None = None
        self._look, self._equal = ContourLook(), True
        self._picture = KeptPicture(self.layer(), self.contours.draw)
        self._pictured: object = None
        self._throttle = Throttle(self._picture_contours, CONTOURS_MS, self)
        self._minima = QGraphicsPathItem(self.layer())
        self._minima.setZValue(MINIMA_Z)
        self._arrows = MapArrows(self.layer())
        self._plate = Plate(self.layer(), theme.picture_font(theme.TextRole.SMALL), READ_OUT_Z)
        self._before_click: Point | None = None
        self._since_click = QElapsedTimer()
        self._connect()
        self.dress()

    def show_frame(self, frame: RaceFrame) -> None:
        """Bring the picture up to date."""
        other_part = self._frame is None or frame.view != self._frame.view
        self._frame = frame
        self.legend.set_entries(tuple((t.name, CurveStyle(t.series)) for t in frame.tracks))
        self._place_legend()
        self.follow() if other_part else self.refresh()

    def set_look(self, look: ContourLook) -> None:
        """Show contours in another way."""
        self._look = look
        self.refresh()

    def set_equal(self, equal: bool) -> None:
        """Let a unit be equally long on both axes, or fill the picture."""
        self._equal = equal
        self.box.setAspectLocked(equal)
        self.refresh()

    def arrows(self) -> list[str]:
        """The names of the arrows that are seen."""
        return self._arrows.names()

    def read_out(self) -> str:
        """What stands under the mouse: x, y and f; empty while the mouse is elsewhere."""
        return self._plate.text()

    # What a chart says --------------------------------------------------------------------------

    def home(self) -> Ranges:
        if self._frame is None:
            return NOWHERE
        left, right, bottom, top = part = self._frame.view
        if not self._equal:
            return Ranges(left, right, bottom, top)
        rect = self.coordinates.rect(self.margin())
        return equal_units(part, rect.width(), rect.height())

    def margin(self) -> float:
        return RIGHT_PX

    def values(self) -> list[str]:
        return positions_text(self._frame) if self._frame else []

    def table(self) -> Table:
        step = self.tr("step")
        return paths_table(self._frame, step) if self._frame else Table((step,), [])

    def recolor(self) -> None:
        self.start.recolor()
        self._minima.setPen(QPen(QColor(theme.current().text), 2.0))
        for racer in self.racers.values():
            racer.recolor()
        self._pictured = None
        self._plate.hide()

    def draw(self, view: View) -> None:
        frame = self._frame
        if frame is None:
            return
        self._show_contours(view)
        if shown := is_near(view, frame.start):
            self.start.place(*frame.start)
        self.start.setVisible(shown)
        self._show_racers(view, frame)
        self._arrows.draw(view, frame)

    def _show_contours(self, view: View) -> None:
        """Compute contours at once; while the user moves the map, stretch the last ones between."""
        frame = self._frame
        if frame is None or self._pictured == self._to_picture(view):
            return
        self._minima.setPath(crosses(view, frame.surface.minima))
        if self.following or self._pictured is None or not self._picture.follow(view):
            self._throttle.now()
        else:
            self._throttle.ask()

    def _to_picture(self, view: View) -> object:
        """What the contours depend on."""
        return view, self._look, id(self._frame.surface) if self._frame else None

    def _picture_contours(self) -> None:
        view, frame = self.view(), self._frame
        if frame is not None:
            self._pictured = self._to_picture(view)
            self.contours.compute(frame.surface, view, self._look)
            self._picture.renew(view)

    def _show_racers(self, view: View, frame: RaceFrame) -> None:
        looks = {track.key: track.series for track in frame.tracks}
        gone = [key for key, item in self.racers.items() if looks.get(key) != item.series]
        for key in gone:
            self.racers.pop(key).remove()
        for track in frame.tracks:
            if track.key not in self.racers:
                self.racers[track.key] = RacerItem(self.layer(), track.series)
            racer = self.racers[track.key]
            racer.draw(view, track, frame.drawn, frame.position, frame.total)
            racer.set_faint(frame.explained is not None and track.key != frame.chosen)

    # What the user does -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.box.setCursor(Qt.CursorShape.CrossCursor)
        self.box.clicked.connect(self._on_clicked)
        self.canvas.double_clicked.connect(self._on_double_clicked)
        self.canvas.left.connect(self._plate.hide)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.start.dragged.connect(self._choose_start)

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        self._before_click = self._frame.start if self._frame else None
        self._since_click.start()
        view = self.view()
        self._choose_start(view.step_at(at.x()), view.value_at(at.y()))

    @Slot()
    def _on_double_clicked(self) -> None:
        """It was no click: the start stays where it was."""
        soon = self._since_click.isValid() and not self._since_click.hasExpired(
            QApplication.doubleClickInterval()
        )
        if soon and self._before_click is not None:
            self.start_chosen.emit(*self._before_click)
        self._before_click = None

    @Slot(float, float)
    def _choose_start(self, x: float, y: float) -> None:
        view = self.view()
        r = view.ranges
        self.start_chosen.emit(*rounded(view, (min(max(x, r.x0), r.x1), min(max(y, r.y0), r.y1))))

    @Slot(object)
    def _on_mouse_moved(self, at: QPointF) -> None:
        view, frame = self.view(), self._frame
        if frame is None or not self.box.sceneBoundingRect().contains(at):
            self._plate.hide()
            return
        x, y = rounded(view, (view.step_at(at.x()), view.value_at(at.y())))
        value = float(frame.surface.value(x, y))
        height = f"{value:.4g}" if math.isfinite(value) else "—"
        text, palette = self.tr("x {0}   y {1}   f {2}").format(x, y, height), theme.current()
        rect = self._plate.write(text, palette.text, palette.raised)
        self._plate.move(view.left + 8, view.bottom - rect.height() - 2)

    # Plumbing -----------------------------------------------------------------------------------

    def _place_legend(self) -> None:
        """Put it above the right end of the map, or away if it does not fit.

        (Not on the map: there it would be painted anew with every frame.)
        """
        right = self.width() - RIGHT_PX
        self.legend.setVisible(self.legend.width() + LEGEND_MARGIN < right)
        self.legend.move(right - self.legend.width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_legend()
