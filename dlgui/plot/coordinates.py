"""What data is drawn against: a view box, two axes with their titles, and a grid."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.axis import Axis
from dlgui.plot.canvas import Canvas
from dlgui.plot.grid import Grid
from dlgui.plot.scene_text import SceneText
from dlgui.plot.step_unit import StepUnit
from dlgui.plot.view import Ranges, View
from dlgui.plot.view_box import PlotView

GAP_PX = 8
LEAST_PX = 40.0


@final
class Coordinates:
    """Keeps axes, grid and titles in step with the part of the data that is seen."""

    def __init__(
        self, x_title: str, y_title: str, *, lock_aspect: bool, name: str, parent: QWidget
    ) -> None:
        self.box = PlotView(lock_aspect=lock_aspect)
        self.y_axis, self.x_axis = Axis("left"), Axis("bottom")
        self.canvas = Canvas(name=f"{name}_canvas", parent=parent)
        self.canvas.hold(self.box, self.y_axis, self.x_axis)
        self.grid = Grid(self.canvas.ci)
        self._x_title, self._y_title = (SceneText(self.canvas.scene()) for _ in range(2))
        self._titles = x_title, y_title
        self._y_name = y_title
        self._chip_px = 0
        self._x_title.set_text(x_title)
        self._y_title.set_text(y_title)
        self._drawn: View | None = None
        self._shown: object = None
        self._laid_out: object = None
        self._rect = QRectF()

    def set_x_unit(self, unit: StepUnit) -> None:
        """Count the x axis in steps or in epochs."""
        self._titles = unit.title, self._titles[1]
        self._x_title.set_text(unit.title)
        self.x_axis.set_unit(unit.steps)
        self._drawn = None

    def set_y_title(self, text: str) -> None:
        """Say something else of what the y axis counts."""
        self._y_name = text
        self._titles = self._titles[0], text
        self._drawn = None

    @property
    def titles(self) -> tuple[str, str]:
        """The titles of the x axis and of the y axis."""
        return self._titles

    @property
    def logs(self) -> tuple[bool, bool]:
        """Whether the x axis is logarithmic, and whether the y axis is."""
        return bool(self.x_axis.logMode), bool(self.y_axis.logMode)

    def set_logs(self, log_x: bool, log_y: bool) -> None:
        """Choose the scales of both axes."""
        for axis, name, log in ((self.x_axis, "x", log_x), (self.y_axis, "y", log_y)):
            axis.setLogMode(log)
            self.box.setLogMode(name, log)
        self.box.disableAutoRange()

    def ranges(self) -> Ranges:
        """Return the part of the data that is seen."""
        return self.box.shown(self.logs)

    def show_ranges(self, ranges: Ranges, *, is_home: bool) -> None:
        """Show a part of the data; nobody can zoom absurdly far in or out from home."""
        key = (ranges, self.logs)
        if key != self._shown:
            self._shown = key
            self.box.show_data(ranges, self.logs, is_home=is_home)

    def moved_by_hand(self) -> None:
        """The view box shows something else than it was told."""
        self._shown = None

    def rect(self, margin: float) -> QRectF:
        """Return the pixels that data fills, with room for labels at the right."""
        key = (margin, *self.canvas.room().toTuple(), self.box.geometry().getRect())
        if key != self._laid_out:
            self.canvas.lay_out(margin)
            self._laid_out = (*key[:3], self.box.geometry().getRect())
            rect = self.box.mapRectToScene(self.box.rect())
            size = max(rect.width(), LEAST_PX), max(rect.height(), LEAST_PX)
            self._rect = QRectF(rect.x(), rect.y(), *size)
        return self._rect

    def view(self, ranges: Ranges, margin: float) -> View:
        """Return ranges with the pixels they fill."""
        rect, (log_x, log_y) = self.rect(margin), self.logs
        return View(ranges, log_y, rect.x(), rect.y(), rect.width(), rect.height(), log_x)

    def make_room(self, chip_px: int) -> None:
        """Let the title at the top end before a button of this width at the right edge."""
        if chip_px != self._chip_px:
            self._chip_px, self._drawn = chip_px, None

    def draw(self, view: View) -> None:
        """Lay grid and titles out; nothing is done if it is the view drawn last."""
        if view != self._drawn:
            self._drawn = view
            x_values = self.x_axis.values() if self.box.is_map else []
            self.grid.draw(view, x_values, self.y_axis.values())
            self._x_title.move(self._right_of_ticks(view), view.bottom + GAP_PX)
            self._y_title.set_text(self._shortened(view))
            above = view.top - self.canvas.above_px
            self._y_title.move(view.left, above - self._y_title.height() - 1.5 * GAP_PX)

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        for part in (self.x_axis, self.y_axis, self.box, self.grid):
            part.recolor()
        for title in (self._x_title, self._y_title):
            title.set_color(palette.muted)

    def title_rects(self) -> list[QRectF]:
        """Return where the titles of the axes are, in pixels of the canvas."""
        return [title.item.sceneBoundingRect() for title in (self._x_title, self._y_title)]

    def texts(self) -> list[str]:
        """Return what is written at the ticks of the y axis, then of the x axis."""
        return [*self.y_axis.texts(), *self.x_axis.texts()]

    def _shortened(self, view: View) -> str:
        chip = self._chip_px / theme.scale()
        room = self.canvas.room().width() - view.left - chip - GAP_PX
        return self._y_title.elided(self._y_name, room) if self._chip_px else self._y_name

    def _right_of_ticks(self, view: View) -> float:
        """Where there is room beside the last label of the x axis."""
        values, texts = self.x_axis.values(), self.x_axis.texts()
        if not values:
            return view.right + 1.5 * GAP_PX
        end = view.point(values[-1], view.ranges.y1)[0] + self._x_title.width_of(texts[-1]) / 2
        return max(end, view.right) + 1.5 * GAP_PX
