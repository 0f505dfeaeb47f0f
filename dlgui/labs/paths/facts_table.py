"""The facts of a race in a table: how far, how many swings, when it arrived, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import final

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dlgui import theme
from dlgui.labs.paths.race_frame import Facts, Track
from dlgui.labs.paths.race_texts import number_text, verdict_text
from dlgui.plot.curve_style import marker_path
from engine.optimization.names import Verdict

SAMPLE = QSize(16, 16)
ROW_PX, HEADER_PX = 24, 28


@final
class FactsTable(QTableWidget):
    """A row a racer; `chosen` carries the key of the one that the user picks."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName("facts_table")
        self.setAccessibleName(self.tr("Facts of the race"))
        theme.set_tool_tip(self, self.tr("Click a row to choose the racer that is explained"))
        self._shown: object = None
        self._rows: tuple[Sequence[tuple[Track, Facts]], int] = ((), 0)
        self._keys: list[int] = []
        self.setHorizontalHeaderLabels(
            [
                self.tr("racer"),
                self.tr("path length"),
                self.tr("sign changes of y"),
                self.tr("within 10⁻³ at step"),
                self.tr("now"),
            ]
        )
        if (racer := self.horizontalHeaderItem(0)) is not None:
            racer.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        self.cellClicked.connect(self._on_clicked)
        theme.notifier().changed.connect(self._on_theme_changed)

    def show_facts(self, rows: Sequence[tuple[Track, Facts]], chosen: int) -> None:
        """Show these racers with their facts; the chosen one is marked."""
        key = (tuple((t.key, t.name, f) for t, f in rows), chosen, theme.current())
        if key == self._shown:
            return
        self._shown, self._rows = key, (rows, chosen)
        self._keys = [track.key for track, _ in rows]
        self.setRowCount(len(rows))
        for row, (track, facts) in enumerate(rows):
            self._fill(row, track, facts, bold=track.key == chosen)
        self.updateGeometry()

    def texts(self) -> list[list[str]]:
        """All cells, row by row."""
        return [
            [item.text() for c in range(self.columnCount()) if (item := self.item(r, c))]
            for r in range(self.rowCount())
        ]

    def sizeHint(self) -> QSize:
        header = self.horizontalHeader()
        columns = range(self.columnCount())
        width = sum(max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in columns)
        return QSize(
            width + 3 * theme.GRID, theme.scaled(HEADER_PX + ROW_PX * max(self.rowCount(), 3)) + 2
        )

    def _fill(self, row: int, track: Track, facts: Facts, *, bold: bool) -> None:
        reached = "—" if facts.reached is None else f"{facts.reached:,}"
        texts = (
            track.name,
            number_text(facts.length, 3),
            f"{facts.sign_changes:,}",
            reached,
            verdict_text(facts.verdict),
        )
        for column, text in enumerate(texts):
            item = self._cell(row, column)
            item.setText(text)
            font = theme.font(theme.TextRole.SMALL)
            font.setBold(bold)
            if item.font() != font:
                item.setFont(font)
        self._cell(row, 0).setIcon(sample_icon(track.series))
        self._cell(row, 4).setForeground(QBrush(QColor(_verdict_color(facts.verdict))))

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """Return a cell, made when it is first needed."""
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if 1 <= column <= 3:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        return item

    def _dress(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        theme.keep_scaled(self, self.setIconSize, SAMPLE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        theme.set_text_role(header, theme.TextRole.SMALL)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        theme.text_size.changed.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        """Headers are Qt's own: nothing of ours may live in them."""
        self.verticalHeader().setDefaultSectionSize(theme.scaled(ROW_PX))
        self.horizontalHeader().setFixedHeight(theme.scaled(HEADER_PX))

    @Slot(int, int)
    def _on_clicked(self, row: int, _column: int) -> None:
        self.chosen.emit(self._keys[row])

    @Slot()
    def _on_theme_changed(self) -> None:
        rows, chosen = self._rows
        self._shown = None
        self.show_facts(rows, chosen)


def sample_icon(series: int) -> QIcon:
    """Return a racer's marker in its colour."""
    style = theme.current().series_style(series)
    return _icon(style.color, style.marker)


@lru_cache(maxsize=64)
def _icon(color: str, marker: str) -> QIcon:
    pixmap = QPixmap(SAMPLE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(SAMPLE.width() / 2, SAMPLE.height() / 2)
    painter.translate(middle)
    painter.fillPath(marker_path(marker, 5.5), QColor(color))
    painter.end()
    return QIcon(pixmap)


def _verdict_color(verdict: Verdict) -> str:
    palette = theme.current()
    return {
        Verdict.UNDER_WAY: palette.muted,
        Verdict.ARRIVED: palette.good,
        Verdict.SWINGING: palette.warning,
        Verdict.LEAVING: palette.error,
        Verdict.NO_VALUE: palette.error,
    }[verdict]
