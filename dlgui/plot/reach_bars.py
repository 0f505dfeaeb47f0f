"""Bars over the steps of a sequence on a log axis, one group beside the other: how much of a
gradient reaches each step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QWidget

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.drawing import Table
from dlgui.plot.group_head import FINE_PX, GroupHead, without_shared
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import short_number

LOWEST, LEAST_DECADES = -12, 2
"""Powers of ten: what is smaller has no bar; the axis covers so many at least."""
AXIS_PX, GAP_PX = 42.0, 12.0
LEAST = QSize(220, 110)


@final
@dataclass(frozen=True, eq=False)
class Reach:
    """A name, the look of it, and a number a step, above 0 where it has a bar."""

    name: str
    look: int
    values: NDArray[Any]


class _Group:
    """The items of one group."""

    def __init__(self, sheet: ReachBars) -> None:
        scene = sheet.canvas.scene()
        self.bars, self.lines = QGraphicsPathItem(), QGraphicsPathItem()
        self.bars.setPen(QPen(Qt.PenStyle.NoPen))
        self.bars.setZValue(2.0)
        self.cursor = QGraphicsRectItem()
        self.cursor.setZValue(4.0)
        for item in (self.bars, self.lines, self.cursor):
            scene.addItem(item)
        self.head = GroupHead(scene)
        self.first, self.last = SceneText(scene), SceneText(scene)

    def hide(self) -> None:
        self.bars.setPath(QPainterPath())
        self.lines.setPath(QPainterPath())
        self.cursor.hide()
        self.head.hide()
        for text in (self.first, self.last):
            text.set_text("")


@final
class ReachBars(Sheet):
    """`chosen` carries the step (from 0) that was clicked. All groups share one axis."""

    chosen = Signal(int)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self._reaches: tuple[Reach, ...] = ()
        self._cursor: int | None = None
        self._words = ""
        self._names: list[str] = []
        self._lines = 1
        self._groups: list[_Group] = []
        self._decades: list[SceneText] = []
        self._hint = SceneText(self.canvas.scene())
        self.keep_least(LEAST)
        self.dress()

    def show_reaches(self, reaches: Sequence[Reach], cursor: int | None) -> None:
        """Show these groups, the cursor at one of their steps."""
        self._reaches, self._cursor, self._words = tuple(reaches), cursor, ""
        self.arrange()

    def show_hint(self, words: str) -> None:
        """Show a few words, and no bars."""
        self._reaches, self._cursor, self._words = (), None, words
        self.arrange()

    def reaches(self) -> tuple[Reach, ...]:
        """What is shown."""
        return self._reaches

    @property
    def cursor_step(self) -> int | None:
        """The step at which the cursor stands, from 0."""
        return self._cursor

    def texts(self) -> list[str]:
        """What is written over the groups."""
        return [text for group in self._groups for text in group.head.texts()]

    def ends(self) -> tuple[int, int]:
        """The powers of ten that the axis goes from and to."""
        known = [r.values[r.values > 10.0**LOWEST] for r in self._reaches]
        all_values = np.concatenate(known) if known else np.empty(0)
        if not all_values.size:
            return -LEAST_DECADES, 0
        high = ceil(log10(float(all_values.max())) - 1e-9)
        low = min(floor(log10(float(all_values.min()))), high - LEAST_DECADES)
        return max(low, LOWEST), high

    def facts(self) -> list[str]:
        low, high = self.ends()
        head = self.tr("Bars on a log axis from {0} to {1}.").format(_power(low), _power(high))
        if not self._reaches:
            return [head, self._words]
        return [head, *(self._fact(r) for r in self._reaches if len(r.values))]

    def _fact(self, reach: Reach) -> str:
        if not reach.values.any():
            return self.tr("{0}: no gradient at step {1}.").format(reach.name, len(reach.values))
        ends = (short_number(reach.values[i], 2) for i in (0, -1))
        said = self.tr("{0}: {1} at step 1, {2} at step {3}.")
        return said.format(reach.name, *ends, len(reach.values))

    def table(self) -> Table:
        longest = max((len(r.values) for r in self._reaches), default=0)
        rows = [
            [t + 1, *(float(r.values[t]) if t < len(r.values) else "" for r in self._reaches)]
            for t in range(longest)
        ]
        return Table((self.tr("step"), *(r.name for r in self._reaches)), rows)

    def click(self, at: QPointF) -> None:
        for i, reach in enumerate(self._reaches):
            area = self._area(i)
            if area.adjusted(0, -20, 0, 20).contains(at) and len(reach.values):
                share = (at.x() - area.left()) / max(area.width(), 1.0)
                self.chosen.emit(int(np.clip(share * len(reach.values), 0, len(reach.values) - 1)))

    def arrange(self) -> None:
        while len(self._groups) < len(self._reaches):
            self._groups.append(_Group(self))
        self._hint.set_text(self._words)
        self._hint.set_color(theme.current().muted)
        room = self.canvas.room()
        self._hint.move((room.width() - self._hint.width()) / 2, room.height() / 2 - 10)
        self._make_heads()
        low, high = self.ends()
        for i, group in enumerate(self._groups):
            if i < len(self._reaches):
                self._place(group, i, self._area(i), (low, high))
            else:
                group.hide()
        self._write_axis(low, high)

    def _place(self, group: _Group, number: int, area: QRectF, ends: tuple[int, int]) -> None:
        palette, (low, high), reach = theme.current(), ends, self._reaches[number]
        style, per = CurveStyle(reach.look), area.height() / (high - low)
        wide = area.width() / max(len(reach.values), 1)
        bars, lines = QPainterPath(), QPainterPath()
        for power in range(low, high + 1):
            y = round(area.bottom() - (power - low) * per) + 0.5
            lines.moveTo(area.left(), y)
            lines.lineTo(area.right(), y)
        gap = 1.0 if wide > 3 else 0.0
        for t, value in enumerate(reach.values.tolist()):
            if value > 10.0**low:
                height = (log10(value) - low) * per
                left = area.left() + t * wide
                bars.addRect(left, area.bottom() - height, max(wide - gap, 0.6), height)
        group.bars.setPath(bars)
        group.bars.setBrush(QBrush(style.color()))
        group.lines.setPath(lines)
        group.lines.setPen(QPen(QColor(palette.grid), 1.0))
        self._place_cursor(group, area, wide, len(reach.values))
        self._write(group, number, area, style)

    def _place_cursor(self, group: _Group, area: QRectF, wide: float, count: int) -> None:
        at = self._cursor
        group.cursor.setVisible(at is not None and at < count)
        if at is not None:
            left, grown = area.left() + at * wide, max(wide, 4.0) - wide
            rect = QRectF(left - grown / 2, area.top() - 2, wide + grown, area.height() + 4)
            group.cursor.setRect(rect)
            group.cursor.setPen(QPen(QColor(theme.current().text), 1.0))

    def _write(self, group: _Group, number: int, area: QRectF, style: CurveStyle) -> None:
        values, lines = self._reaches[number].values, self._lines
        group.head.show(self._names[number], self._number(values), lines, area.width())
        corner = QPointF(area.left(), area.top() - lines * self._hint.height() - FINE_PX)
        group.head.place(corner, lines, area.width(), style.ink().name())
        group.first.set_text("1" if len(values) > 1 else "")
        group.last.set_text(str(len(values)) if len(values) else "")
        for text in (group.first, group.last):
            text.set_color(theme.current().muted)
        group.first.move(area.left(), area.bottom() + 2)
        group.last.move(area.right() - group.last.width(), area.bottom() + 2)

    def _number(self, values: NDArray[Any]) -> tuple[str, str]:
        """What there is at the cursor, in few words and in more."""
        if not len(values):
            return "", ""
        if not values.any():
            none = self.tr("no gradient")
            return none, self.tr("no gradient at step {0}").format(len(values))
        at = 0 if self._cursor is None else min(self._cursor, len(values) - 1)
        number = short_number(float(values[at]), 2)
        return number, self.tr("step {0}: {1}").format(at + 1, number)

    def _make_heads(self) -> None:
        """As many lines over all groups as the one that takes most; all bars begin below them."""
        self._names = without_shared([reach.name for reach in self._reaches])
        self._lines, wide = 1, self._area(0).width()
        for group, name, reach in zip(self._groups, self._names, self._reaches, strict=False):
            needed = group.head.lines_for(name, self._number(reach.values)[0], wide)
            self._lines = max(self._lines, needed)

    def _area(self, number: int) -> QRectF:
        room, line = self.canvas.room(), self._hint.height()
        count = max(len(self._reaches), 1)
        wide = (room.width() - AXIS_PX - GAP_PX * (count - 1) - 4) / count
        left, head = AXIS_PX + number * (wide + GAP_PX), self._lines * line + 4
        return QRectF(left, head, max(wide, 1.0), max(room.height() - head - line - 6, 10.0))

    def _write_axis(self, low: int, high: int) -> None:
        area = self._area(0)
        most = max(int(area.height() / 22), 1)
        stride = max(ceil((high - low) / most), 1)
        shown = list(range(high, low - 1, -stride)) if self._reaches else []
        while len(self._decades) < len(shown):
            self._decades.append(SceneText(self.canvas.scene()))
        for i, text in enumerate(self._decades):
            text.set_text(_power(shown[i]) if i < len(shown) else "")
            text.set_color(theme.current().muted)
            if i < len(shown):
                y = area.bottom() - (shown[i] - low) * area.height() / (high - low)
                text.move(AXIS_PX - 5 - text.width(), y - text.height() / 2)


def _power(exponent: int) -> str:
    """A power of ten in few signs."""
    return {0: "1", 1: "10", -1: "0.1"}.get(exponent, f"1e{exponent}".replace("-", "−"))
