"""Many small pictures in a grid, all with the same axes, a few curves in each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from dlgui import theme
from dlgui.plot.curve import Line
from dlgui.plot.curve_table import curve_table
from dlgui.plot.described import axes_text
from dlgui.plot.drawing import Drawing, Table
from dlgui.plot.ends import NOTHING, three_decimals
from dlgui.plot.menu import PictureMenu
from dlgui.plot.pane import Cell, Number, Pane
from dlgui.plot.pane_grid import PaneGrid
from dlgui.plot.pick import curve_at
from dlgui.plot.range_dialog import ask_for_ranges
from dlgui.plot.ranges import HomeRange
from dlgui.plot.step_unit import StepUnit, unit_of
from dlgui.plot.view import Ranges, View
from dlgui.widgets.surfaces import Chip
from dlgui.words.known_name import named

Floats = NDArray[np.float64]


@final
class SmallPlots(Drawing):
    """A grid of small pictures that are zoomed together.

    `clicked` carries the number of the one that is clicked, and the name of the curve if one is
    near; `menu_requested` those of a click near a curve with the other button, and where on the
    screen. `follow_button` leads back from a zoom: whoever has room for it shows it.
    """

    clicked = Signal(int, str)
    menu_requested = Signal(int, str, QPoint)

    def __init__(
        self, x_title: str, *, name: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self._x_name = x_title
        self._home = HomeRange()
        self._gone_to: Ranges | None = None
        self._number: Number = three_decimals
        self._grid = PaneGrid(x_title, name=f"{name}_canvas", parent=self, new_pane=self._listen_to)
        self.canvas = self._grid.canvas
        self.canvas.double_clicked.connect(self.follow)
        self.follow_button = Chip(self.tr("Follow"), name=f"{name}_follow", parent=self)
        theme.set_tool_tip(
            self.follow_button, self.tr("Show the whole runs again (or double-click)")
        )
        self.follow_button.clicked.connect(self.follow)
        self.follow_button.hide()
        self.claim_menu = self._claim_menu
        self.dress()

    def set_cells(self, cells: Iterable[Cell]) -> None:
        """Show these pictures and no others, still without points."""
        self._grid.set_cells(tuple(cells))

    def set_ranges(self, x_end: float, y_low: float, y_high: float) -> None:
        """The axes that all pictures share, while nobody has zoomed."""
        self._home.x_end, self._home.fixed_y = x_end, (y_low, y_high)

    def set_number(self, number: Number) -> None:
        """How the values at the ends of the curves are written."""
        self._number = number

    def set_curve(self, name: str, steps: Floats, values: Floats) -> None:
        """Hand over the whole curve as it is now."""
        self.line(name).data.update(steps, values)

    def set_note(self, name: str, note: str) -> None:
        """Write this instead of the value of a curve; an empty note takes it away."""
        self._grid.set_note(name, note)

    def set_cursor(self, step: int | None) -> None:
        """Draw a line at a step of the past, whose values are written; None for the newest."""
        self._grid.set_cursor(step)

    def refresh(self) -> None:
        """Bring the pictures up to date with all that was set."""
        self._home.reset()
        curves = [line.data for pane in self._grid.panes for line in pane.lines.values()]
        self._home.include(curves, log=self._grid.logs[1])
        seen = self._grid.show_ranges(self.visible_range(), is_home=self.following)
        self._gone_to = None if self.following else seen
        self._grid.draw(seen, self._number, zoomed=not self.following)

    @property
    def unit(self) -> StepUnit:
        """What the x axes count in."""
        return unit_of(self._x_name, self.steps_per_epoch, in_epochs=self.in_epochs)

    def count_anew(self) -> None:
        self._grid.set_x_unit(self.unit)
        self.refresh()

    @property
    def following(self) -> bool:
        """False once the user has panned or zoomed."""
        return self._gone_to is None

    def visible_range(self) -> Ranges:
        """The part of the data that is seen in every picture: x0, x1, y0, y1."""
        return self._gone_to or self._home_ranges()

    def view(self, cell: int) -> View:
        """The visible range and the pixels of a picture."""
        return self._grid.panes[cell].view(self.visible_range(), self._grid.logs)

    def axis_texts(self) -> tuple[list[str], list[str]]:
        """What is written at an x axis and at a y axis."""
        return self._grid.texts("bottom"), self._grid.texts("left")

    def titles(self) -> list[str]:
        """The titles of the pictures."""
        return [pane.cell.title for pane in self._grid.panes]

    def written(self, cell: int) -> list[str]:
        """What is written above a picture: its title, then the value of each curve, or a note."""
        return self._grid.panes[cell].texts()

    def beyond(self, cell: int) -> str:
        """What is written where a curve leaves a picture at the top; empty if none does."""
        return self._grid.panes[cell].beyond()

    def curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and values of a curve."""
        return self.line(name).points

    def line(self, name: str) -> Line:
        """A curve as it is drawn."""
        return named(self._grid.lines(), name, "curve")

    def columns(self) -> int:
        """How many pictures stand side by side."""
        return self._grid.columns()

    def facts(self) -> list[str]:
        seen = self.unit.seen(self.visible_range())
        axes = axes_text(self.unit.title, self.tr("values"), seen, self._grid.logs)
        cells = ((pane.cell.title, pane) for pane in self._grid.panes)
        return [axes, *(f"{title}: {', '.join(self._said(pane))}." for title, pane in cells)]

    def _said(self, pane: Pane) -> list[str]:
        """The value of each curve of a picture, or the note in its place."""
        last = ((name, line, line.data.y) for name, line in pane.lines.items())
        told = [(n, v.title, self._number(float(y[-1])) if len(y) else NOTHING) for n, v, y in last]
        return [f"{title} {pane.notes.get(name, value)}".strip() for name, title, value in told]

    def table(self) -> Table:
        curves = [
            (f"{pane.cell.title} {line.title}".strip(), line.data.x, line.data.y)
            for pane in self._grid.panes
            for line in pane.lines.values()
        ]
        return curve_table(self.unit, curves)

    def menu(self, at: QPointF) -> QMenu:
        menu = PictureMenu(self)
        menu.add_view(self.follow, self._ask_for_ranges)
        log_x, log_y = self._grid.logs
        menu.add_scales(log_x=(log_x, self.set_log_x), log_y=(log_y, self.set_log))
        menu.add_epochs()
        menu.add_grid(self._grid.grid_visible, self._grid.set_grid_visible)
        menu.add_box(self._grid.boxes, self._grid.set_boxes)
        menu.add_ways_out()
        return menu

    def set_log(self, log: bool) -> None:
        """Logarithmic y axes, or linear ones; what is not above 0 is left out of the former."""
        self._grid.set_logs((self._grid.logs[0], log))
        self.follow()

    def set_log_x(self, log: bool) -> None:
        """Logarithmic x axes, or linear ones."""
        self._grid.set_logs((log, self._grid.logs[1]))
        self.follow()

    def show_range(self, ranges: Ranges | None) -> None:
        """Go to a part of the data, as the user would; None for all there is."""
        self._gone_to = ranges
        self.follow_button.setVisible(ranges is not None)
        self.refresh()

    @Slot()
    def follow(self) -> None:
        """Go back to showing all there is."""
        self.show_range(None)

    # Plumbing -------------------------------------------------------------------------------------

    def _home_ranges(self) -> Ranges:
        return self._home.ranges(log=self._grid.logs[1], log_x=self._grid.logs[0])

    def _listen_to(self, pane: Pane) -> None:
        pane.box.sigRangeChangedManually.connect(partial(self._on_moved_by_hand, pane))
        pane.box.clicked.connect(self._on_clicked)
        pane.box.menu_wanted.connect(self.show_menu)

    def _on_moved_by_hand(self, pane: Pane, _axes: object) -> None:
        self.show_range(self._grid.ranges_of(pane))

    def _at(self, at: QPointF) -> tuple[int, str] | None:
        """The picture at a place and its curve near it; None beside all pictures, as on an axis."""
        for i, pane in enumerate(self._grid.panes):
            if pane.box.sceneBoundingRect().contains(at):
                return i, curve_at(pane.lines, self.view(i), at) or ""
        return None

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        if found := self._at(at):
            self.clicked.emit(*found)

    def _claim_menu(self, at: QPointF, on_screen: QPoint) -> bool:
        """Near a curve its menu is shown instead of the picture's."""
        cell, name = self._at(at) or (0, "")
        if name:
            self.menu_requested.emit(cell, name, on_screen)
        return bool(name)

    def _ask_for_ranges(self) -> None:
        x, y = self._grid.logs
        ask_for_ranges(self, self.visible_range(), self.show_range, log_x=x, log_y=y)

    def dress(self) -> None:
        self._grid.recolor()
        self._grid.arrange()
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        self._grid.arrange()
        self.refresh()
