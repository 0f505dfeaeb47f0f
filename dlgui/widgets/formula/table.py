"""Formulas in rows and columns, in letters as large as there is room for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlgui import theme
from dlgui.widgets.focus_ring import FocusRing
from dlgui.widgets.formula.block import Block
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.formula.painting import paint_block
from dlgui.widgets.formula.setting import set_formula
from dlgui.widgets.formula.words import one_line
from dlgui.widgets.spoken import Speech, speak

SMALLEST_PX, LARGEST_PX = 12, 20
LEAST_LINE: Final = 1.3  # height of a row, in units of the letters
BETWEEN_ROWS: Final = 0.25
LOOSE: Final = 0.25  # more between rows, unless there is no room for it in the smallest letters
BETWEEN_COLUMNS: Final = 1.2
SPARE: Final = 1.02  # letters of another size are not wider by that size alone

Rows = Sequence[Sequence[str]]


@final
class FormulaTable(QWidget):
    """Shows rows of formulas, each written as `markup` says; the baselines of a row are one.

    Ctrl+C, or its menu, copies them as plain text. Columns grow and do not shrink while the
    formulas of the first one stay, so that numbers that change do not let the letters dance.
    """

    def __init__(self, *, name: str, largest: int = LARGEST_PX, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(name)
        self._largest = largest
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._px = largest
        self._widths: list[float] = []  # of columns, and
        self._heights: list[tuple[float, float]] = []  # of rows over and under their baselines: ems
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(self.tr("Copy formulas as text"), self)
        copy.setObjectName(f"{name}_copy")
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self._ring = FocusRing(self)
        theme.notifier().changed.connect(self._on_look_changed)
        theme.text_size.changed.connect(self._on_look_changed)

    def set_rows(self, rows: Rows) -> None:
        """Show other formulas.

        Raises:
            MarkupError: if one cannot be read.
        """
        new = tuple(tuple(row) for row in rows)
        if new == self._rows:
            return
        for cell in (cell for row in new for cell in row):
            parse(cell)
        if [row[:1] for row in new] != [row[:1] for row in self._rows]:
            self._widths = []
        self._rows = new
        self._measure()
        self._fit()
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the formulas as they were written."""
        return self._rows

    def text(self) -> str:
        """Return what is to be read as plain text, a line for each row."""
        return "\n".join(
            "\t".join(one_line(parse(cell)) for cell in row).strip() for row in self._rows
        )

    def letter_size(self) -> int:
        """Return how large the letters are, in pixels."""
        return self._px

    def needed(self, px: int, *, loose: float = 0.0) -> QSize:
        """Return how much room the formulas take in letters of so many pixels.

        `loose` is how much more each row gets, in units of the letters.
        """
        width = sum(self._widths) + BETWEEN_COLUMNS * max(len(self._widths) - 1, 0)
        height = sum(up + down + loose for up, down in self._heights)
        return QSize(math.ceil(width * px * SPARE) + 2, math.ceil(height * px * SPARE) + 2)

    def sizeHint(self) -> QSize:
        return self.needed(theme.scaled(self._largest), loose=LOOSE)

    def minimumSizeHint(self) -> QSize:
        return self.needed(theme.scaled(SMALLEST_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, y, room = self._px, 1.0, self._room_between() / 2
        with theme.painter_on(self) as painter:
            for row, (up, down) in zip(self._rows, self._heights, strict=True):
                x, y = 1.0, y + up * px + room
                for cell, width in zip(row, self._widths, strict=False):
                    paint_block(painter, set_formula(cell, px), x, y)
                    x += (width + BETWEEN_COLUMNS) * px
                y += down * px + room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    @Slot()
    def copy(self) -> None:
        """Put the formulas on the clipboard as plain text."""
        QGuiApplication.clipboard().setText(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.follow(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.follow(event)

    @Slot()
    def _on_look_changed(self) -> None:
        self._fit()
        self.updateGeometry()
        self.update()

    def _room_between(self) -> float:
        """What each row gets of the height that is left over, in pixels."""
        left = self.height() - self.needed(self._px).height()
        return min(max(left / max(len(self._rows), 1), 0.0), LOOSE * self._px)

    def _fit(self) -> None:
        """Choose letters as large as there is room for, and no larger than wanted."""
        largest = theme.scaled(self._largest)
        whole = self.needed(largest, loose=LOOSE)
        share = min(self.width() / whole.width(), self.height() / whole.height())
        px = min(max(int(largest * share), theme.scaled(SMALLEST_PX)), largest)
        if px != self._px:
            self._px = px
            self._measure()
            self.update()

    def _measure(self) -> None:
        """Set all formulas in the letters in use, once for each change."""
        blocks = [[set_formula(cell, self._px) for cell in row] for row in self._rows]
        columns = zip_longest(*blocks)
        now = [max(one.width for one in column if one) / self._px for column in columns]
        wider = zip_longest(now, self._widths, fillvalue=0.0)
        self._widths = [max(pair) for pair in wider][: len(now)]
        self._heights = [_heights(row, self._px) for row in blocks]


def _heights(row: list[Block], px: int) -> tuple[float, float]:
    """Return how far a row reaches over and under its baseline, with the room between, in ems."""
    up = max((block.ascent for block in row), default=0.0) / px
    down = max((block.descent for block in row), default=0.0) / px
    room = max(BETWEEN_ROWS, LEAST_LINE - up - down) / 2
    return up + room, down + room


speak(FormulaTable, Speech(QAccessible.Role.StaticText, describe=FormulaTable.text))
