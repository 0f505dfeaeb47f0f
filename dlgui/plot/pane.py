"""One small picture of many: a view box, a grid, a few curves, a title and values at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, final

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsWidget

from dlgui import theme
from dlgui.plot.beyond import beyond_text, peak_beyond
from dlgui.plot.curve import Line
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ends import end_of
from dlgui.plot.grid import Grid
from dlgui.plot.marks import Cursor
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import Ranges, View
from dlgui.plot.view_box import PlotView

Number = Callable[[float], str]

TITLE_PX, VALUE_GAP_PX = 20.0, 10.0


@final
class CellCurve(NamedTuple):
    """A curve of a picture: its name, its look, and what tells it from others of the picture."""

    name: str
    style: CurveStyle
    label: str = ""


@final
@dataclass(frozen=True)
class Cell:
    """What a small picture shows."""

    title: str
    curves: tuple[CellCurve, ...]


@final
class Pane:
    """The items of one small picture, kept and filled with others. Owned by a `PaneGrid`."""

    def __init__(self, plot: QGraphicsWidget) -> None:
        self.box = PlotView()
        self.box.setParentItem(plot)
        # Its border is an item of its own: the view box itself is not to be painted by Python.
        self.box.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._grid = Grid(plot)
        self._title = SceneText(plot.scene())
        self._values: list[SceneText] = []
        self._beyond = SceneText(plot.scene())
        self.cell = Cell("", ())
        self.lines: dict[str, Line] = {}
        self.notes: dict[str, str] = {}
        self.cursor = Cursor(self.box)
        self._drawn: object = None
        self.recolor()

    def show(self, cell: Cell) -> None:
        """Show this picture and no other, still without points."""
        self.hide()
        self.cell = cell
        self.lines = {c.name: Line(self._grid.layer, c.label, c.style) for c in cell.curves}
        while len(self._values) < len(cell.curves):
            self._values.append(SceneText(self.box.scene()))
        self._set_visible(True)
        self._recolor_texts()

    def hide(self) -> None:
        """Show nothing."""
        for line in self.lines.values():
            line.remove()
        self.cell, self.lines, self.notes, self._drawn = Cell("", ()), {}, {}, None
        for text in (*self._values, self._beyond):
            text.set_text("")
        self.cursor.step = None
        self.cursor.line.hide()
        self._set_visible(False)

    def place(self, rect: QRectF) -> None:
        """Fill this rectangle of the canvas; the title stands above it."""
        self.box.setGeometry(rect)
        self._drawn = None

    def view(self, ranges: Ranges, logs: tuple[bool, bool]) -> View:
        """Return these ranges with the pixels they fill."""
        rect: QRectF = self.box.sceneBoundingRect()
        log_x, log_y = logs
        return View(ranges, log_y, rect.x(), rect.y(), rect.width(), rect.height(), log_x)

    def draw(self, view: View, ticks: list[float], number: Number, *, zoomed: bool) -> None:
        """Bring the picture up to date; what has not changed costs nothing."""
        revisions = tuple(line.data.revision for line in self.lines.values())
        key = (view, number, zoomed, revisions, tuple(self.notes.items()), self.cursor.step)
        if key == self._drawn:
            return
        self._drawn = key
        self._grid.draw(view, [], ticks)
        self.cursor.draw(view)
        for line in self.lines.values():
            line.draw(view)
        self._say_beyond(view, number, zoomed)
        self._write(view, [self._value(line, view, number, zoomed) for line in self.lines.values()])

    def _say_beyond(self, view: View, number: Number, zoomed: bool) -> None:
        """Write how high a curve goes that leaves the picture at the top."""
        peaks = [] if zoomed else [peak_beyond(line, view) for line in self.lines.values()]
        highest = max((peak[1] for peak in peaks if peak is not None), default=None)
        self._beyond.set_text("" if highest is None else beyond_text(highest, number))
        self._beyond.set_color(theme.current().muted)
        self._beyond.move(view.right - self._beyond.width() - 2, view.top + 1)

    def beyond(self) -> str:
        """Return what is written where a curve leaves the picture at the top."""
        return self._beyond.text()

    def set_grid_visible(self, visible: bool) -> None:
        """Show the lines at the numbers of the y axis, or hide them."""
        self._grid.set_visible(visible)

    def texts(self) -> list[str]:
        """Return the title as it is written, and the values at the ends of the curves."""
        return [self._title.text(), *(value.text() for value in self._values if value.text())]

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        self.box.recolor()
        self.box.setBorder(pg.mkPen(theme.current().border))
        self._grid.recolor()
        self.cursor.recolor()
        for line in self.lines.values():
            line.recolor()
        self._recolor_texts()
        self._drawn = None

    def _recolor_texts(self) -> None:
        palette, alone = theme.current(), len(self.lines) == 1
        self._title.set_color(palette.text)
        for text, (name, line) in zip(self._values, self.lines.items(), strict=False):
            own = palette.text if alone else line.style.ink().name()
            text.set_color(palette.error if name in self.notes else own)

    def _value(self, line: Line, view: View, number: Number, zoomed: bool) -> str:
        """Place the marker where the curve is last seen or looked at; return the value there."""
        end = end_of(line, view, self.cursor.step, zoomed=zoomed)
        seen = end is not None and end.inside and line.style.ends and line.style.labelled
        line.place_marker((end.x, end.y) if end and seen else None)
        value = number(end.value) if end and line.style.labelled else ""
        return f"{line.title} {value}".strip() if value and line.style.named else value

    def _write(self, view: View, values: list[str]) -> None:
        """The values end where the picture does; the title takes the room that is left."""
        y, right = view.top - TITLE_PX + 1, view.right
        told = [self.notes.get(name, value) for name, value in zip(self.lines, values, strict=True)]
        for text, value in reversed(list(zip(self._values, told, strict=False))):
            text.set_text(value)
            text.move(right - text.width(), y)
            right -= text.width() + VALUE_GAP_PX if value else 0.0
        metrics = QFontMetricsF(self._title.item.font())
        cut, room = Qt.TextElideMode.ElideMiddle, right - view.left
        self._title.set_text(metrics.elidedText(self.cell.title, cut, room))
        self._title.move(view.left, y)
        self._recolor_texts()

    def _set_visible(self, visible: bool) -> None:
        for item in (self.box, self._grid.layer, self._title.item):
            item.setVisible(visible)
