"""Where small pictures stand, and what part of the data all of them show together."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal, final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.axis import Axis
from dlgui.plot.canvas import Canvas
from dlgui.plot.curve import Line
from dlgui.plot.pane import TITLE_PX, Cell, Number, Pane
from dlgui.plot.scene_text import SceneText
from dlgui.plot.step_unit import StepUnit
from dlgui.plot.view import Ranges

LEFT_PX, RIGHT_PX, BOTTOM_PX = 44.0, 22.0, 26.0
BETWEEN_PX, BELOW_PX, LEAST_PX = 24.0, 6.0, 16.0
X_TITLE_PX, X_TITLE_DOWN_PX = 10.0, 7.0
WIDEST = 3.2  # times as wide as high: a cell that is wider hides how steep a curve is

Side = Literal["left", "bottom"]


@final
class PaneGrid:
    """Panes in rows, an axis at the left of each row and one under each column; all are kept.

    `new_pane` is called with each pane that is made, to listen to it.
    """

    def __init__(
        self, x_title: str, *, name: str, parent: QWidget, new_pane: Callable[[Pane], None]
    ) -> None:
        self.canvas = Canvas(name=name, parent=parent)
        self.panes: list[Pane] = []
        self._pool: list[Pane] = []
        self._axes: dict[Side, list[Axis]] = {"left": [], "bottom": []}
        self._unit = 1
        self._x_title = SceneText(self.canvas.scene())
        self._x_title.set_text(x_title)
        self._new_pane = new_pane
        self._shown: Ranges | None = None
        self.logs = (False, False)
        self.grid_visible, self.boxes = True, False

    # The pictures ---------------------------------------------------------------------------------

    def draw(self, seen: Ranges, number: Number, *, zoomed: bool) -> None:
        """Draw this part of the data in every picture."""
        ticks = self.ticks()
        for pane in self.panes:
            pane.draw(pane.view(seen, self.logs), ticks, number, zoomed=zoomed)

    def set_note(self, name: str, note: str) -> None:
        """Write this instead of the value of a curve; an empty note takes it away."""
        notes = next(pane.notes for pane in self.panes if name in pane.lines)
        notes.pop(name, None)
        if note:
            notes[name] = note

    def set_cursor(self, step: int | None) -> None:
        """Mark a step of the past in every picture; None for the newest."""
        for pane in self.panes:
            pane.cursor.step = step

    def set_cells(self, cells: tuple[Cell, ...]) -> None:
        """Show these pictures; panes of earlier ones are filled anew."""
        while len(self._pool) < len(cells):
            self._pool.append(pane := Pane(self.canvas.ci))
            self._new_pane(pane)
        self.panes = self._pool[: len(cells)]
        for pane, cell in zip(self.panes, cells, strict=True):
            pane.show(cell)
        for pane in self._pool[len(cells) :]:
            pane.hide()
        self.set_logs(self.logs)
        self.set_grid_visible(self.grid_visible)
        self.set_boxes(self.boxes)
        self.arrange()

    def columns(self) -> int:
        """How many pictures stand side by side: 4 of 16, more only where they'd be very flat."""
        count = max(len(self.panes), 1)
        columns = math.ceil(math.sqrt(count))
        while columns < count:
            rows = math.ceil(count / columns)
            room = self.canvas.room()
            flat = room.width() / columns > WIDEST * room.height() / rows
            if not flat:
                break
            columns += 1
        return columns

    def arrange(self) -> None:
        """Give every picture and every axis its place."""
        columns, count = self.columns(), len(self.panes)
        for i, pane in enumerate(self.panes):
            pane.place(self._rect(i))
        self._place_axes("left", list(range(0, count, columns)))
        self._place_axes("bottom", list(range(max(count - columns, 0), count)))
        self._place_x_title()
        self._shown = None

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        self._x_title.set_color(palette.muted)
        for pane in self._pool:
            pane.recolor()
        for axis in (*self._axes["left"], *self._axes["bottom"]):
            axis.recolor()

    def set_x_unit(self, unit: StepUnit) -> None:
        """Count the x axes in steps or in epochs."""
        self._unit = unit.steps
        self._x_title.set_text(unit.title)
        for axis in self._axes["bottom"]:
            axis.set_unit(unit.steps)
        self._place_x_title()

    def lines(self) -> dict[str, Line]:
        """All curves by their names."""
        return {name: line for pane in self.panes for name, line in pane.lines.items()}

    def texts(self, side: Side) -> list[str]:
        """Return what is written at the ticks of the first axis at a side."""
        return self._axes[side][0].texts() if self.panes else []

    def ticks(self) -> list[float]:
        """Return the numbers at the y axes."""
        return self._axes["left"][0].values() if self.panes else []

    # What is seen ---------------------------------------------------------------------------------

    def ranges_of(self, pane: Pane) -> Ranges:
        """Return the part of the data that a picture shows."""
        return pane.box.shown(self.logs)

    def show_ranges(self, ranges: Ranges, *, is_home: bool) -> Ranges:
        """Show a part of the data in all pictures; return what their limits make of it."""
        if not self.panes or ranges == self._shown:
            return ranges
        for pane in self.panes:
            pane.box.show_data(ranges, self.logs, is_home=is_home)
            pane.box.prepareForPaint()
        self._shown = ranges if is_home else self.ranges_of(self.panes[0])
        return self._shown

    def set_logs(self, logs: tuple[bool, bool]) -> None:
        """Choose the scales of all axes: x, y."""
        self.logs, self._shown = logs, None
        for axes, log in zip((self._axes["bottom"], self._axes["left"]), logs, strict=True):
            for axis in axes:
                axis.setLogMode(log)
        for pane in self.panes:
            pane.box.setLogMode("x", logs[0])
            pane.box.setLogMode("y", logs[1])
            pane.box.disableAutoRange()

    def set_grid_visible(self, visible: bool) -> None:
        """Show the lines at the numbers of the y axes, or hide them."""
        self.grid_visible = visible
        for pane in self.panes:
            pane.set_grid_visible(visible)

    def set_boxes(self, boxes: bool) -> None:
        """Let dragging draw a box to zoom into, and pan only with Shift."""
        self.boxes = boxes
        for pane in self.panes:
            pane.box.set_box_by_default(boxes)

    # Plumbing -------------------------------------------------------------------------------------

    def _rect(self, i: int) -> QRectF:
        columns = self.columns()
        rows = math.ceil(len(self.panes) / columns)
        inner = self.canvas.room().width() - LEFT_PX - RIGHT_PX - (columns - 1) * BETWEEN_PX
        width = max(inner / columns, LEAST_PX)
        pitch = (self.canvas.room().height() - BOTTOM_PX + BELOW_PX) / rows
        row, column = divmod(i, columns)
        x, y = LEFT_PX + column * (width + BETWEEN_PX), row * pitch + TITLE_PX
        return QRectF(round(x), round(y), width, max(pitch - TITLE_PX - BELOW_PX, LEAST_PX))

    def _place_axes(self, side: Side, cells: list[int]) -> None:
        """An axis beside each of these pictures, which it follows."""
        axes = self._axes[side]
        while len(axes) < len(cells):
            axes.append(self._make_axis(side))
        for axis, i in zip(axes, cells, strict=False):
            axis.linkToView(self.panes[i].box)
            axis.setGeometry(_beside(self._rect(i), side))
        for k, axis in enumerate(axes):
            axis.setVisible(k < len(cells))

    def _make_axis(self, side: Side) -> Axis:
        axis = Axis(side)
        axis.setParentItem(self.canvas.ci)
        axis.setLogMode(self.logs[side == "left"])
        axis.set_unit(self._unit if side == "bottom" else 1)
        return axis

    def _place_x_title(self) -> None:
        """Beside the first number under the lowest row."""
        count, columns = len(self.panes), self.columns()
        self._x_title.item.setVisible(count > 0)
        if count:
            corner = self._rect((count - 1) // columns * columns).bottomLeft()
            self._x_title.move(
                corner.x() - self._x_title.width() - X_TITLE_PX, corner.y() + X_TITLE_DOWN_PX
            )


def _beside(rect: QRectF, side: Side) -> QRectF:
    """Where the axis of a picture has its place."""
    if side == "left":
        return QRectF(rect.left() - LEFT_PX, rect.top(), LEFT_PX, rect.height())
    return QRectF(rect.left(), rect.bottom(), rect.width(), BOTTOM_PX)
