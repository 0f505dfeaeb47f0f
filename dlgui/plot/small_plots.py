"""Many small pictures in a grid, all with the same axes, a few curves in each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QWidget

from dlgui import theme
from dlgui.plot.curve import Line
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.old_canvas import Canvas
from dlgui.plot.pick import curve_at
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import Ranges, View

Floats = NDArray[np.float64]

LEFT_PX, BOTTOM_PX, TITLE_PX, BETWEEN_PX = 30.0, 22.0, 20.0, 12.0
WIDEST = 3.2  # times as wide as high: a cell that is wider hides how steep a curve is


@final
@dataclass(frozen=True)
class Cell:
    """One small picture: its title and the names and styles of its curves."""

    title: str
    curves: tuple[tuple[str, CurveStyle], ...]


@final
class SmallPlots(QWidget):
    """A grid of small pictures.

    `clicked` carries the number of the one that is clicked, and the name of the curve if one is
    near; `menu_requested` those of a click with the other button, and where on the screen.
    """

    clicked = Signal(int, str)
    menu_requested = Signal(int, str, QPoint)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._cells: tuple[Cell, ...] = ()
        self._ranges = Ranges(0.0, 1.0, 0.0, 1.0)
        self._lines: dict[str, tuple[int, Line]] = {}
        self._frames: list[QGraphicsRectItem] = []
        self._titles: list[SceneText] = []
        self.canvas = Canvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        self._ticks = [SceneText(self.canvas.scene()) for _ in range(4)]
        self.canvas.resized.connect(self._arrange)
        self.canvas.clicked.connect(self._on_clicked)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._on_menu)
        theme.notifier().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_cells(self, cells: Sequence[Cell]) -> None:
        """Show these pictures and no others, still without points."""
        scene = self.canvas.scene()
        for frame in self._frames:
            scene.removeItem(frame)  # and what lies in it
        for title in self._titles:
            title.set_text("")
        self._cells, self._lines = tuple(cells), {}
        self._frames = [self._new_frame() for _ in cells]
        while len(self._titles) < len(cells):
            self._titles.append(SceneText(scene))
        for i, cell in enumerate(cells):
            self._titles[i].set_text(cell.title)
            for name, style in cell.curves:
                self._lines[name] = (i, Line(self._frames[i], "", style))
        self._on_theme_changed()

    def set_ranges(self, x_end: float, y_low: float, y_high: float) -> None:
        """The axes that all pictures share."""
        ranges = Ranges(0.0, max(x_end, 1.0), y_low, y_high)
        if ranges != self._ranges:
            self._ranges = ranges
            if self._cells:
                self._place_ticks()

    def set_curve(self, name: str, steps: Floats, values: Floats) -> None:
        """Hand over the whole curve as it is now."""
        self._lines[name][1].data.update(steps, values)

    def refresh(self) -> None:
        """Bring the pictures up to date with all that was set."""
        for i, line in self._lines.values():
            line.draw(self._view(i))

    def ends(self) -> tuple[str, ...]:
        """The numbers at the ends of the axes: top, bottom, left, right."""
        return tuple(tick.text() for tick in self._ticks)

    def titles(self) -> list[str]:
        """The titles of the pictures."""
        return [cell.title for cell in self._cells]

    def curve(self, name: str) -> tuple[Floats, Floats]:
        """Steps and values of a curve, all of them."""
        data = self._lines[name][1].data
        return data.x, data.y

    def columns(self) -> int:
        """How many pictures stand side by side: 4 of 16, more only where they'd be very flat."""
        count = max(len(self._cells), 1)
        columns = math.ceil(math.sqrt(count))
        while columns < count:
            rows = math.ceil(count / columns)
            flat = self.canvas.width() / columns > WIDEST * self.canvas.height() / rows
            if not flat:
                break
            columns += 1
        return columns

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    def _rect(self, i: int) -> QRectF:
        columns = self.columns()
        rows = math.ceil(len(self._cells) / columns)
        width = (self.canvas.width() - LEFT_PX - 8 - (columns - 1) * BETWEEN_PX) / columns
        height = (self.canvas.height() - BOTTOM_PX) / rows - TITLE_PX - 4
        row, column = divmod(i, columns)
        x = LEFT_PX + column * (width + BETWEEN_PX)
        return QRectF(round(x), round(row * (height + TITLE_PX + 4) + TITLE_PX), width, height)

    def _view(self, i: int) -> View:
        r = self._rect(i)
        return View(
            self._ranges, False, r.x() + 3, r.y() + 4, max(r.width() - 6, 8), max(r.height() - 8, 8)
        )

    @Slot()
    def _arrange(self) -> None:
        if not self._cells:
            return
        for i, frame in enumerate(self._frames):
            rect = self._rect(i)
            frame.setRect(rect)
            self._titles[i].move(rect.x(), rect.y() - TITLE_PX + 1)
        self._place_ticks()
        self.refresh()

    def _place_ticks(self) -> None:
        """The ends of both axes, at the outermost pictures only."""
        first = self._rect(0)
        columns = self.columns()
        last_row = self._rect((len(self._cells) - 1) // columns * columns)
        r, line = self._ranges, 16
        texts = (f"{r.y1:g}", f"{r.y0:g}", f"{r.x0:g}", f"{r.x1:,.0f}")
        for tick, text in zip(self._ticks, texts, strict=True):
            tick.set_text(text)
        self._ticks[0].move(LEFT_PX - 6 - self._ticks[0].width(), first.top() - 2)
        self._ticks[1].move(LEFT_PX - 6 - self._ticks[1].width(), first.bottom() - line)
        self._ticks[2].move(last_row.left(), last_row.bottom() + 2)
        self._ticks[3].move(last_row.right() - self._ticks[3].width(), last_row.bottom() + 2)

    def _new_frame(self) -> QGraphicsRectItem:
        frame = QGraphicsRectItem()
        frame.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.canvas.scene().addItem(frame)
        return frame

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        if (cell := self._cell_at(at)) is not None:
            self.clicked.emit(cell, self._curve_at(cell, at))

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if (cell := self._cell_at(QPointF(at))) is not None:
            name = self._curve_at(cell, QPointF(at))
            self.menu_requested.emit(cell, name, self.canvas.mapToGlobal(at))

    def _curve_at(self, cell: int, at: QPointF) -> str:
        """The curve of a picture that a click is meant for; empty if it is near none."""
        lines = {name: line for name, (i, line) in self._lines.items() if i == cell}
        return curve_at(lines, self._view(cell), at) or ""

    def _cell_at(self, at: QPointF) -> int | None:
        cells = range(len(self._cells))
        return next((i for i in cells if self._rect(i).contains(at)), None)

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        for frame in self._frames:
            frame.setPen(QPen(QColor(palette.border), 1.0))
            frame.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        for _, line in self._lines.values():
            line.recolor()
        for text in self._titles:
            text.set_color(palette.text)
        for tick in self._ticks:
            tick.set_color(palette.muted)
        self._arrange()
