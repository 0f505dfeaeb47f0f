"""Curves over steps: the one plot that all panels use, quick enough to be redrawn while a network
trains.

A panel hands over data and calls `refresh`; only what changed since the last call is worked out
again. Curves are filled outlines of at most one column every two pixels (see `outline`), painted by
Qt's own code, so a frame costs the same however long the run is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.plot.chart import Chart
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.curve_table import curve_table
from dlgui.plot.described import curves_text
from dlgui.plot.drawing import Table
from dlgui.plot.ends import three_decimals
from dlgui.plot.ghosts import Ghost
from dlgui.plot.marks import Edge, PlotMark
from dlgui.plot.picture import Picture
from dlgui.plot.ranges import HomeRange
from dlgui.plot.view import Ranges, View
from dlgui.words.known_name import named

Floats = NDArray[np.float64]


@final
class PlotWidget(Chart):
    """Curves with labels at their ends, a read-out under the mouse, marks, ghosts and a cursor.

    `pointed` carries the step under the mouse, None when it has left the plot; `refreshed` tells
    that the picture is up to date, for what lies on top of it.
    """

    pointed = Signal(object)
    refreshed = Signal()

    def __init__(
        self,
        x_title: str,
        y_title: str,
        *,
        name: str,
        number: Callable[[float], str] = three_decimals,
        chips: Edge = Edge.BOTTOM,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(x_title, y_title, name=name, parent=parent)
        self._home = HomeRange()
        self._included: dict[str, int] = {}
        self._mouse: QPointF | None = None
        self.picture = Picture(self.box, self.layer(), x_title, number, chips)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.canvas.left.connect(self._on_mouse_left)
        self.scales_changed.connect(self._include_anew)
        self.dress()

    # What is drawn ------------------------------------------------------------------------------

    def add_curve(self, name: str, title: str, style: CurveStyle) -> None:
        """Make room for a curve; `title` stands at its end."""
        self.picture.add_line(name, title, style)

    def set_curve(self, name: str, steps: Floats, values: Floats) -> None:
        """Hand over the whole curve as it is now; one that has not changed costs nothing."""
        self.picture.lines[name].data.update(steps, values)

    def remove_curve(self, name: str) -> None:
        """Take away a curve; the ranges stay."""
        self.picture.lines.pop(name).remove()

    def clear_curves(self) -> None:
        """Take away all curves and bands; the ranges stay."""
        self.picture.clear()
        self._included.clear()

    def add_band(self, name: str, style: CurveStyle) -> None:
        """Make room for a shaded band."""
        self.picture.add_band(name, style)

    def set_band(self, name: str, steps: Floats, low: Floats, high: Floats) -> None:
        """Hand over the whole band as it is now."""
        self.picture.bands[name].update(steps, low, high)

    def set_gap(self, upper: str, lower: str, *, least: float) -> None:
        """Shade where `upper` is above `lower`; write the difference if it is at least `least`."""
        self.picture.set_gap(upper, lower, least)

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show these kept runs behind the curves, and no others."""
        self.picture.ghosts.set(ghosts)

    def set_marks(self, marks: Sequence[PlotMark]) -> None:
        """Show these marked steps, oldest first, and no others."""
        self.picture.marks.marks = tuple(marks)

    def set_cursor(self, step: int | None) -> None:
        """Draw a line at a step of the past, whose values the labels show; None for the newest."""
        self.picture.cursor.step = step

    def set_chips(self, edge: Edge) -> None:
        """Which side of the plot the chips of marked steps stand at."""
        self.picture.marks.edge = edge

    def set_hint(self, text: str) -> None:
        """A few words in the middle of an empty plot; an empty text takes them away."""
        self.picture.hint.set_text(text)

    def set_x_end(self, step: int) -> None:
        """The step that the axis reaches at least; past it the axis grows in strides."""
        self._home.x_end = step

    def set_y_range(self, low: float, high: float) -> None:
        """Fix the y axis; without this call it grows in strides."""
        self._home.fixed_y = (low, high)

    def let_grow(self) -> None:
        """Show curves whole that grow to many times their first value: here that is no failure."""
        self._home.may_grow = True

    def reset(self) -> None:
        """Forget the curves, ranges and view of the run before."""
        nothing = np.empty(0)
        for line in self.picture.lines.values():
            line.data.update(nothing, nothing)
        self._home.reset()
        self._included.clear()
        self.picture.reset()
        self.follow()

    def refresh(self) -> None:
        lines = self.picture.lines
        fresh = {n: v.data.revision for n, v in lines.items() if not v.style.faint}
        changed = [lines[n].data for n, seen in fresh.items() if self._included.get(n) != seen]
        ghosts = [line.data for line in self.picture.ghosts.lines()]
        self._home.include(changed + ghosts, log=self.log)
        self._included = fresh
        super().refresh()
        self.refreshed.emit()

    # What is seen -------------------------------------------------------------------------------

    def count_anew(self) -> None:
        self.picture.read_out.unit = self.unit
        super().count_anew()

    def home(self) -> Ranges:
        return self._home.ranges(log=self.log, log_x=self.log_x)

    def margin(self) -> float:
        return self.picture.margin()

    def draw(self, view: View) -> None:
        self.picture.draw(view, zoomed=not self.following)
        self._read_out(view)

    def recolor(self) -> None:
        self.picture.recolor()

    def table(self) -> Table:
        lines = self.picture.lines
        titles = {n: v.title for n, v in lines.items() if v.title or v.style.faint}
        curves = [(title or n, *self.curve(n)) for n, title in titles.items()]
        return curve_table(self.unit, curves)

    def values(self) -> list[str]:
        picture = self.picture
        lines = (*picture.lines.values(), *picture.ghosts.lines())
        said = curves_text(self.unit, lines, picture.number, picture.cursor.step)
        return said or [self.hint()]

    def curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and values of a curve, all of them."""
        return named(self.picture.lines, name, "curve").points

    def labels(self) -> list[str]:
        """What is written at the ends of the curves."""
        return self.picture.labels.texts()

    def label_rects(self) -> list[QRectF]:
        """Where those labels are, in pixels of the canvas."""
        return self.picture.labels.rects()

    def beyond_texts(self) -> list[str]:
        """What is written where curves leave the picture at the top, as in "↑ 17.000"."""
        return self.picture.beyond.texts()

    def mark_texts(self) -> list[str]:
        """What the chips at the marked steps say."""
        return self.picture.marks.texts()

    def hint(self) -> str:
        """The words in the middle of an empty plot; empty if there are none."""
        return self.picture.hint.text()

    def hover_lines(self) -> list[str]:
        """The read-out under the mouse, line by line; empty while the mouse is elsewhere."""
        return self.picture.read_out.lines()

    @Slot()
    def _include_anew(self) -> None:
        self._included = {}

    # The mouse ----------------------------------------------------------------------------------

    def point_to(self, step: float | None) -> None:
        """Read out a step that the mouse points to in another plot, with a line but no box."""
        view = self.view()
        if self._mouse is not None or step is None or not view.ranges.x0 <= step <= view.ranges.x1:
            self._read_out(view)
        else:
            self.picture.read(view, view.point(step, view.ranges.y1)[0], None)

    def _read_out(self, view: View) -> None:
        at = self._mouse
        if at is not None and self._is_inside(at):
            self.picture.read(view, at.x(), at.y())
        else:
            self.picture.read_out.hide()

    def _is_inside(self, at: QPointF) -> bool:
        rect: QRectF = self.box.sceneBoundingRect()
        return rect.adjusted(-1, -1, 1, 1).contains(at)  # the last step lies on the very edge

    @Slot(object)
    def _on_mouse_moved(self, at: QPointF) -> None:
        self._mouse = at
        view = self.view()
        self._read_out(view)
        self.pointed.emit(view.step_at(at.x()) if self._is_inside(at) else None)

    @Slot()
    def _on_mouse_left(self) -> None:
        self._mouse = None
        self.picture.read_out.hide()
        self.pointed.emit(None)
