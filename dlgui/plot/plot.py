"""Curves over steps: the one plot that all panels use, quick enough to be redrawn while a network
trains.

A panel hands over data and calls `refresh`; only what changed since the last call is worked out
again. All coordinates are pixels, curves are filled outlines of at most one column every two pixels
(see `ribbon`), and all painting is Qt's own, so a frame costs the same however long the run is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.canvas import Canvas
from dlgui.plot.plot_ends import three_decimals
from dlgui.plot.plot_ghosts import Ghost
from dlgui.plot.plot_items import CurveStyle
from dlgui.plot.plot_marks import Edge, PlotMark
from dlgui.plot.plot_mouse import PlotMouse
from dlgui.plot.plot_picture import Picture
from dlgui.plot.plot_ranges import PlotRanges
from dlgui.plot.plot_read_out import show_read_out
from dlgui.plot.plot_scale import Ranges, View
from dlgui.widgets.surfaces import Chip

Floats = NDArray[np.float64]

LEFT_PX = 48.0
LEAST_PX = 40.0


@final
class PlotWidget(QWidget):
    """Curves with labels at their ends, a read-out under the mouse, pan and zoom, marks, ghosts and
    a cursor.

    `following_changed` tells whether the plot shows the run as it goes (True) or where the user has
    panned to.
    """

    following_changed = Signal(bool)

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
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(y_title)
        self.setMinimumSize(280, 104)
        self._number, self._x_title = number, x_title
        self._ranges = PlotRanges()
        self._included: dict[str, int] = {}
        self._was_following = True
        self.canvas = Canvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        self.picture = Picture(self.canvas.scene(), (x_title, y_title), number, chips)
        self.follow_button = self._make_follow_button(name)
        self._mouse = PlotMouse(self.canvas, self._ranges, self.view, self)
        self._mouse.view_moved.connect(self._on_view_moved)
        self._mouse.pointed.connect(self._on_pointed)
        self.canvas.resized.connect(self.refresh)
        theme.notifier().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # What is drawn ------------------------------------------------------------------------------

    def add_curve(self, name: str, title: str, style: CurveStyle) -> None:
        """Make room for a curve; `title` stands at its end."""
        self.picture.add_line(name, title, style)

    def set_curve(self, name: str, steps: Floats, values: Floats) -> None:
        """Hand over the whole curve as it is now; one that has not changed costs nothing."""
        self.picture.lines[name].data.update(steps, values)

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
        self.picture.set_hint(text)

    def set_x_end(self, step: int) -> None:
        """The step that the axis reaches at least; past it the axis grows in strides."""
        self._ranges.x_end = step

    def set_y_range(self, low: float, high: float) -> None:
        """Fix the y axis; without this call it grows in strides."""
        self._ranges.fixed_y = (low, high)

    def set_log(self, log: bool) -> None:
        """Logarithmic y axis, or a linear one; values that are not above 0 are left out of the
        former.
        """
        self._ranges.set_log(log)
        self._included.clear()
        self._on_view_moved()

    def reset(self) -> None:
        """Forget the curves, ranges and view of the run before."""
        nothing = np.empty(0)
        for line in self.picture.lines.values():
            line.data.update(nothing, nothing)
        self._ranges.reset()
        self._included.clear()
        self.picture.reset()
        self._on_view_moved()

    def refresh(self) -> None:
        """Bring the picture up to date with all that was set."""
        lines = self.picture.lines
        fresh = {n: v.data.revision for n, v in lines.items() if not v.style.faint}
        changed = [lines[n].data for n, seen in fresh.items() if self._included.get(n) != seen]
        ghosts = [line.data for line in self.picture.ghosts.lines()]
        self._ranges.include(changed + ghosts)
        self._included = fresh
        view = self.view()
        self.picture.draw(view)
        if (roomier := self.view()) != view:  # what was just written at the ends is longer
            self.picture.draw(view := roomier)
        self._show_read_out(view)

    # What is seen -------------------------------------------------------------------------------

    @property
    def following(self) -> bool:
        """False once the user has panned or zoomed."""
        return self._ranges.following

    def visible_range(self) -> Ranges:
        """The part of the data that is seen: x0, x1, y0, y1."""
        return self._ranges.current()

    def view(self) -> View:
        """The visible range and the pixels it fills."""
        axes, margin = self.picture.axes, self.picture.margin()
        top = axes.title_height + 4
        width = max(self.canvas.width() - LEFT_PX - margin, LEAST_PX)
        height = max(self.canvas.height() - top - axes.tick_height - 4, LEAST_PX)
        return View(self.visible_range(), self._ranges.log, LEFT_PX, top, width, height)

    def curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and values of a curve, all of them."""
        data = self.picture.lines[name].data
        return data.x, data.y

    def labels(self) -> list[str]:
        """What is written at the ends of the curves."""
        return self.picture.labels.texts()

    def label_rects(self) -> list[QRectF]:
        """Where those labels are, in pixels of the canvas."""
        return self.picture.labels.rects()

    def mark_texts(self) -> list[str]:
        """What the chips at the marked steps say."""
        return self.picture.marks.texts()

    def hover_lines(self) -> list[str]:
        """The read-out under the mouse, line by line; empty while the mouse is elsewhere."""
        return self.picture.hover.lines()

    # Plumbing -----------------------------------------------------------------------------------

    @Slot()
    def follow(self) -> None:
        """Go back to showing the run as it goes."""
        self._mouse.follow()

    @Slot()
    def _on_view_moved(self) -> None:
        """Draw the new view; the button that leads back is there as long as it is needed."""
        self.refresh()
        if self.following != self._was_following:
            self._was_following = self.following
            self.follow_button.setVisible(not self.following)
            self.following_changed.emit(self.following)

    @Slot()
    def _on_pointed(self) -> None:
        self._show_read_out(self.view())

    def _show_read_out(self, view: View) -> None:
        if self._mouse.position is None:
            self.picture.hover.hide()
        else:
            at = self._mouse.position
            show_read_out(self.picture, view, at, self._x_title, self._number)

    def _make_follow_button(self, name: str) -> Chip:
        button = Chip(self.tr("Follow"), name=f"{name}_follow", parent=self)
        button.setToolTip(self.tr("Show the whole run again (or double-click the plot)"))
        button.clicked.connect(self.follow)
        button.hide()
        return button

    @Slot()
    def _on_theme_changed(self) -> None:
        self.canvas.setBackgroundBrush(QBrush(QColor(theme.current().surface)))
        self.picture.recolor()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        size = self.follow_button.sizeHint()
        self.follow_button.setGeometry(self.width() - size.width(), 0, size.width(), size.height())
