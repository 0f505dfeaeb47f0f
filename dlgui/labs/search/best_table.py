"""The best trials in a table: all their settings, and their figures with standard errors."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dlgui import theme
from dlgui.labs.search.frame import SearchFrame
from dlgui.labs.search.texts import axis_text, figure_text, judge_text, setting_text
from dlgui.plot.curve_style import marker_path
from engine.search.outcome import Outcome

BEST, ROW_PX, WHISKER_PX = 10, 26, 96
PLACE = Qt.ItemDataRole.UserRole
Index = object


@final
class BestTable(QTableWidget):
    """Ten rows; `pointed` carries the trial of the row that is chosen, `opened` that of Enter."""

    pointed = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setObjectName("search_best")
        self.setAccessibleName(self.tr("The best trials"))
        theme.set_tool_tip(self, self.tr("Click a row to see its trial in the picture"))
        self._shown: object = None
        self._whiskers = _Whiskers(self)
        self._dress()
        self.itemSelectionChanged.connect(self._on_selected)
        theme.notifier().changed.connect(self._on_theme_changed)
        theme.text_size.changed.connect(self._on_text_size)

    def draw(self, frame: SearchFrame) -> None:
        """Show the best of all rounds; the same ones cost nothing."""
        search, best = frame.results.search, frame.results.ranked()[:BEST]
        key = (search, tuple(best))
        if key == self._shown:
            return
        self._shown = key
        fields, judge = search.fields, search.judge
        titles = [self.tr("trial"), *map(axis_text, fields), judge_text(judge), "± s.e."]
        self.blockSignals(True)
        self.setColumnCount(len(titles))
        self.setRowCount(len(best))
        self.setHorizontalHeaderLabels(titles)
        for row, outcome in enumerate(best):
            settings = search.trial(outcome.number).settings
            drawn = [setting_text(settings[f]) if f in settings else "–" for f in fields]
            for column, text in enumerate([str(outcome.number), *drawn]):
                self.setItem(row, column, _cell(text))
            self.setItem(row, len(titles) - 2, _cell(figure_text(outcome, judge)))
        self._show_whiskers(frame, best, len(titles) - 1)
        self.blockSignals(False)
        self._fit(len(titles))

    def texts(self) -> list[list[str]]:
        """What stands in the rows."""
        columns = range(self.columnCount() - 1)
        return [[self._text(row, c) for c in columns] for row in range(self.rowCount())]

    def select(self, number: int) -> None:
        """Mark the row of a trial, if it has one; nobody is told."""
        rows = [row for row in range(self.rowCount()) if self._text(row, 0) == str(number)]
        self.blockSignals(True)
        self.selectRow(rows[0]) if rows else self.clearSelection()
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(int(self._text(self.currentRow(), 0)))
            return
        super().keyPressEvent(event)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def _show_whiskers(self, frame: SearchFrame, best: list[Outcome], column: int) -> None:
        judge = frame.results.search.judge
        ends = [(o.figure(judge) - o.error(judge), o.figure(judge) + o.error(judge)) for o in best]
        low, high = min((a for a, _ in ends), default=0), max((b for _, b in ends), default=1)
        width = (high - low) or 1.0
        for row, (start, end) in enumerate(ends):
            item = _cell("")
            item.setData(PLACE, ((start - low) / width, (end - low) / width))
            self.setItem(row, column, item)
        for other in range(column):
            self.setItemDelegateForColumn(other, self.itemDelegate())
        self.setItemDelegateForColumn(column, self._whiskers)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._measure()

    @Slot()
    def _on_text_size(self) -> None:
        theme.once_dressed(self, self._measure)

    def _measure(self) -> None:
        high = theme.scaled(ROW_PX)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(high)
        self.setMinimumHeight(3 * high + 4)
        self._fit(self.columnCount())

    def _fit(self, columns: int) -> None:
        header = self.horizontalHeader()
        for column in range(columns):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            needed = max(header.sectionSizeHint(column), self.sizeHintForColumn(column))
            self.setColumnWidth(column, needed + 2 * theme.GRID)
        if columns:
            header.setSectionResizeMode(columns - 1, QHeaderView.ResizeMode.Stretch)

    @Slot()
    def _on_selected(self) -> None:
        if self.selectedItems():
            self.pointed.emit(int(self._text(self.currentRow(), 0)))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()


@final
class _Whiskers(QStyledItemDelegate):
    """Paints each figure as a point with its standard error to either side, on a common scale."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)  # type: ignore[arg-type]
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_whisker(painter, option, index)


def _paint_whisker(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    place = index.data(PLACE)  # type: ignore[attr-defined]
    if place is None:
        return
    rect = QRectF(getattr(option, "rect"))  # noqa: B009 - the stubs do not know it
    left, width = rect.left() + 10, min(rect.width() - 20, theme.scaled(WHISKER_PX))
    y, color = rect.center().y(), QColor(theme.current().accent)
    start, end = (left + share * width for share in place)
    painter.setPen(QPen(color, 1.5))
    painter.drawLine(QPointF(start, y), QPointF(end, y))
    painter.fillPath(marker_path("o", 3.5).translated(QPointF((start + end) / 2, y)), color)


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
