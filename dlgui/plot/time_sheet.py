"""One sequence, step by step from left to right: rows above each other with one cursor for all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QWidget

from dlgui import theme
from dlgui.plot.drawing import Table
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import short_number
from dlgui.plot.time_items import BarItems, HeatItems, LineItems, RowItems, SignItems
from dlgui.plot.time_rows import BarRow, HeatRow, LineRow, SignRow, TimeRow

LEFT_PX, GAP_PX, RIGHT_PX = 10.0, 7.0, 6.0
LEAST = QSize(240, 190)
KINDS: dict[type[Any], type[RowItems]] = {
    HeatRow: HeatItems,
    BarRow: BarItems,
    LineRow: LineItems,
    SignRow: SignItems,
}
TICKS = (1, 2, 5)


@final
class TimeSheet(Sheet):
    """Shows rows of the same number of steps. `chosen` carries the step (from 0) that was clicked.

    Titles and notes stand at the left of the rows, the numbers of the steps below them.
    """

    chosen = Signal(int)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self._rows: tuple[TimeRow, ...] = ()
        self._steps = 0
        self._cursor: int | None = None
        self._words = ""
        self._items: list[tuple[type[Any], RowItems]] = []
        self._titles: list[tuple[SceneText, SceneText]] = []
        self._ticks: list[SceneText] = []
        scene = self.canvas.scene()
        self._hint = SceneText(scene)
        self._frame = QGraphicsRectItem()
        self._frame.setZValue(4.0)
        scene.addItem(self._frame)
        self.canvas.scene().sigMouseMoved.connect(self._on_moved)
        self.keep_least(LEAST)
        self.dress()

    def show_rows(self, rows: Sequence[TimeRow], steps: int, cursor: int | None) -> None:
        """Show these rows of so many steps, the cursor at one of them."""
        self._rows, self._steps, self._cursor = tuple(rows), steps, cursor
        self._words = ""
        self.arrange()

    def show_hint(self, words: str) -> None:
        """Show a few words, and no rows."""
        self._rows, self._steps, self._cursor, self._words = (), 0, None, words
        self.arrange()

    def rows(self) -> tuple[TimeRow, ...]:
        """What is shown."""
        return self._rows

    def row(self, key: str) -> TimeRow:
        """One of the rows. Raises StopIteration for one that there is not."""
        return next(row for row in self._rows if row.key == key)

    @property
    def cursor_step(self) -> int | None:
        """The step at which the cursor stands, from 0."""
        return self._cursor

    def text_rects(self) -> list[QRectF]:
        """Where titles and notes stand."""
        texts = [text for pair in self._titles for text in pair]
        return [text.item.sceneBoundingRect() for text in texts if text.text()]

    def facts(self) -> list[str]:
        head = self.tr("{0} rows over the steps from 1 to {1}.").format(
            len(self._rows), self._steps
        )
        if self._cursor is None:
            return [head, self._words]
        at = self.tr("At step {0}:").format(self._cursor + 1)
        return [head, at, *(f"{row.title}: {row.note}." for row in self._rows if row.note)]

    def table(self) -> Table:
        rows = [
            [row.title, i + 1, *values]
            for row in self._rows
            for i, values in enumerate(_lines(row))
        ]
        steps = tuple(str(t + 1) for t in range(self._steps))
        return Table((self.tr("row"), self.tr("number"), *steps), rows)

    def place_of(self, step: int) -> QPointF:
        """The middle of a step's column, in the scene."""
        area = self._area()
        return QPointF(self._middle_of(step, area), area.center().y())

    def _middle_of(self, step: int, area: QRectF) -> float:
        return area.left() + (step + 0.5) * area.width() / max(self._steps, 1)

    def click(self, at: QPointF) -> None:
        area = self._area()
        if self._steps and area.adjusted(-2, -area.top(), 2, 0).contains(at):
            share = (at.x() - area.left()) / max(area.width(), 1.0)
            self.chosen.emit(int(np.clip(share * self._steps, 0, self._steps - 1)))

    @Slot(object)
    def _on_moved(self, at: QPointF) -> None:
        """Dragging along the steps moves the cursor with the mouse."""
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.click(at)

    def arrange(self) -> None:
        self._fit_items()
        palette, area = theme.current(), self._area()
        self._hint.set_text(self._words)
        self._hint.set_color(palette.muted)
        room = self.canvas.room()
        self._hint.move((room.width() - self._hint.width()) / 2, room.height() / 2 - 10)
        total = sum(row.weight for row in self._rows) or 1.0
        spare = area.height() - GAP_PX * max(len(self._rows) - 1, 0)
        top = area.top()
        for row, (_, items), texts in zip(self._rows, self._items, self._titles, strict=False):
            rect = QRectF(area.left(), top, area.width(), max(spare * row.weight / total, 2.0))
            items.place(row, rect)
            self._write(row, texts, rect)
            top = rect.bottom() + GAP_PX
        self._place_ticks(area)
        self._place_cursor(area)

    def _fit_items(self) -> None:
        """Have as many items as rows, each of its kind."""
        scene = self.canvas.scene()
        for i, row in enumerate(self._rows):
            kind = KINDS[type(row)]
            if i < len(self._items) and self._items[i][0] is kind:
                continue
            if i < len(self._items):
                self._items[i][1].remove()
                self._items[i] = (kind, kind(scene))
            else:
                self._items.append((kind, kind(scene)))
        while len(self._items) > len(self._rows):
            self._items.pop()[1].remove()
        while len(self._titles) < len(self._rows):
            self._titles.append((SceneText(scene), SceneText(scene)))
        for pair in self._titles[len(self._rows) :]:
            for text in pair:
                text.set_text("")

    def _write(self, row: TimeRow, texts: tuple[SceneText, SceneText], rect: QRectF) -> None:
        palette, (title, note) = theme.current(), texts
        line = title.height()
        beside = isinstance(row, SignRow) and bool(row.note)
        title.set_text(f"{row.title}  {row.note}" if beside else row.title)
        note.set_text(row.note if rect.height() >= 1.7 * line and not beside else "")
        title.set_color(palette.text)
        note.set_color(palette.muted)
        lines = 2 if note.text() else 1
        top = rect.center().y() - lines * line / 2
        title.move(rect.left() - LEFT_PX - title.width(), top)
        note.move(rect.left() - LEFT_PX - note.width(), top + line)

    def _area(self) -> QRectF:
        room, text = self.canvas.room(), self._hint
        widths = [text.width_of(words) for row in self._rows for words in (row.title, row.note)]
        signs = (f"{r.title}  {r.note}" for r in self._rows if isinstance(r, SignRow))
        widest = max([*widths, *map(text.width_of, signs)], default=0.0)
        left = min(widest + LEFT_PX + 4, room.width() / 2)
        bottom = text.height() + 4
        return QRectF(left, 4, room.width() - left - RIGHT_PX, room.height() - 4 - bottom)

    def _place_ticks(self, area: QRectF) -> None:
        shown = _ticks(self._steps, area.width())
        while len(self._ticks) < len(shown):
            self._ticks.append(SceneText(self.canvas.scene()))
        for i, text in enumerate(self._ticks):
            text.set_text(str(shown[i]) if i < len(shown) else "")
            text.set_color(theme.current().muted)
            if i < len(shown):
                x = self._middle_of(shown[i] - 1, area) - text.width() / 2
                text.move(min(x, area.right() - text.width()), area.bottom() + 3)

    def _place_cursor(self, area: QRectF) -> None:
        self._frame.setVisible(self._cursor is not None and self._steps > 0)
        if self._cursor is not None and self._steps:
            wide = area.width() / self._steps
            left = area.left() + self._cursor * wide
            grown = max(wide, 5.0) - wide
            rect = QRectF(left, area.top(), wide, area.height())
            self._frame.setRect(rect.adjusted(-grown / 2, -2, grown / 2, 2))
            self._frame.setPen(QPen(QColor(theme.current().text), 1.5))


def _ticks(steps: int, width: float) -> list[int]:
    """The steps whose numbers are written: the first, round ones, and the last."""
    if steps < 1:
        return []
    room = max(width / 44.0, 1.0)
    strides = (unit * 10**power for power in range(5) for unit in TICKS)
    stride = next((s for s in strides if steps / s <= room), steps)
    inner = [n for n in range(stride, steps, stride) if n > 1 and steps - n >= 0.7 * stride]
    return [1, *inner, *([steps] if steps > 1 else [])]


def _lines(row: TimeRow) -> list[list[object]]:
    match row:
        case HeatRow():
            return [[short_number(v, 4) for v in line] for line in row.values.tolist()]
        case LineRow():
            return [list(row.values.tolist()), list(row.wanted.tolist())]
        case SignRow():
            return [list(row.signs)]
        case _:
            return [list(row.values.tolist())]
