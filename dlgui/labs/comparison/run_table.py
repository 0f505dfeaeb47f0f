"""The table under the curves: it is their legend, and a click in it follows or hides a run."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dlgui import theme
from dlgui.labs.comparison.run_table_model import Column, Index, RunTableModel
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.outline import ribbon
from dlgui.runs.compared import Group, Look, group_runs
from dlgui.session.frame import Frame

SAMPLE_PX = 34
ROW_PX = 26
ROWS_SEEN = 5
MOST_NAME_PX, LEAST_DIFFERENCE_PX, SECONDS_PX = 150, 80, 72
"""There is room for so many, also where there are fewer: claims beside them take as much."""

CELL_PX = 8
"""What Qt leaves free beside the text of a cell."""
TALLEST_PX = 10_000


@final
class RunTable(QTableView):
    """`followed` carries the group whose row is clicked; `hidden_toggled` that whose sample is.

    `menu_requested` carries that of a row clicked with the other button, and where on the screen.
    """

    followed = Signal(int)
    hidden_toggled = Signal(int)
    menu_requested = Signal(int, QPoint, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_table")
        self.setAccessibleName(self.tr("The runs and their figures"))
        theme.set_tool_tip(
            self, self.tr("Click a row to follow its run, its sample to hide it (key H)")
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self._model = RunTableModel(self)
        self._runs: object = None
        self.setModel(self._model)
        self._samples = _SampleDelegate(self)
        self.setItemDelegateForColumn(Column.SAMPLE, self._samples)
        self._dress()
        self.clicked.connect(self._on_clicked)
        theme.notifier().changed.connect(self._on_theme_changed)
        theme.text_size.changed.connect(self._measure)
        theme.text_size.changed.connect(self._on_text_size)

    def draw(self, frame: Frame, look: Look) -> None:
        """Show the figures of the runs at the step that is looked at."""
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs = runs
            self._model.look = look
            self._model.show_groups(group_runs(frame.histories))
            self._fit()
        self._model.refresh(look, frame.cursor)
        self._limit_height()
        self._select(look.followed)

    def minimumSizeHint(self) -> QSize:
        """The header and a row: the rest is scrolled to."""
        return QSize(0, 2 * self.row_height())

    def row_height(self) -> int:
        """How high a row of one line is, that of the titles too."""
        return theme.scaled(ROW_PX)

    def groups(self) -> list[Group]:
        """Return the groups, in the order of their rows."""
        return self._model.groups

    def row_texts(self, row: int) -> list[str]:
        """Return what stands in a row."""
        return [self._model.text(row, column) for column in Column]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """What tells the runs apart is worth more than how long they took."""
        others = [c for c in Column if c not in (Column.DIFFERENCE, Column.SECONDS)]
        taken = sum(self.columnWidth(column) for column in others) + theme.scaled(
            LEAST_DIFFERENCE_PX
        )
        room = self.viewport().width() - taken
        beside = room + theme.scaled(LEAST_DIFFERENCE_PX) - CELL_PX
        seconds = self._seconds_px()
        longest = max(map(self._length, self._model.groups), default=0)
        without = room < theme.scaled(SECONDS_PX) or longest > beside - seconds
        self.setColumnHidden(Column.SECONDS, without)
        self._wrap(beside if without else beside - seconds)

    def _length(self, group: Group) -> int:
        return self.fontMetrics().horizontalAdvance(group.short)

    def _seconds_px(self) -> int:
        return self.fontMetrics().horizontalAdvance("000.0 s") + 20

    def _wrap(self, width: int) -> None:
        """Give a row as many lines as what its run differs in takes."""
        metrics, high = self.fontMetrics(), theme.scaled(ROW_PX)
        room, wrapped = QRect(0, 0, max(width, 1), TALLEST_PX), Qt.TextFlag.TextWordWrap
        for row, group in enumerate(self._model.groups):
            taken = metrics.boundingRect(room, wrapped, group.short).height()
            self.setRowHeight(row, max(high, high + taken - metrics.height()))
        self._limit_height()

    def _limit_height(self) -> None:
        """No higher than its rows, or than the claims beside it that take as much room."""
        high, rows = theme.scaled(ROW_PX), range(len(self._model.groups))
        held = max(sum(map(self.rowHeight, rows)), ROWS_SEEN * high)
        self.setMaximumHeight(held + high + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_H and row >= 0:
            self.hidden_toggled.emit(self._model.groups[row].number)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.followed.emit(self._model.groups[row].number)
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(SAMPLE_PX)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        """Headers are Qt's own: nothing of ours may live in them."""
        rows, high = self.verticalHeader(), theme.scaled(ROW_PX)
        rows.setMinimumSectionSize(high)
        rows.setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(high)

    @Slot()
    def _on_text_size(self) -> None:
        theme.once_dressed(self, self._fit)

    def _fit(self) -> None:
        """Widths for what will stand there, so that figures do not shake the table."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        several = any(len(group.runs) > 1 for group in self._model.groups)
        final = "0.000 ± 0.000" if several else self.tr("diverged")
        texts = {Column.FINAL_TEST: final, Column.REACHED: self.tr("first ≥ {0}").format("0.99")}
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            title = self._model.headerData(column, Qt.Orientation.Horizontal)
            longest = max(title, "0.0000", texts.get(column, ""), key=metrics.horizontalAdvance)
            self.setColumnWidth(column, metrics.horizontalAdvance(longest) + 20)
        self.setColumnWidth(Column.SAMPLE, SAMPLE_PX + 12)
        names = [metrics.horizontalAdvance(group.name) for group in self._model.groups]
        self.setColumnWidth(
            Column.NAME, min(max(names, default=0) + 24, theme.scaled(MOST_NAME_PX))
        )
        self.setColumnWidth(Column.SECONDS, self._seconds_px())
        header.setSectionResizeMode(Column.DIFFERENCE, QHeaderView.ResizeMode.Stretch)
        self._make_room()

    def _select(self, number: int | None) -> None:
        rows = [row for row, group in enumerate(self._model.groups) if group.number == number]
        if rows and self.currentIndex().row() != rows[0]:
            self.setCurrentIndex(self._model.index(rows[0], Column.NAME))
        elif not rows and self.selectionModel().hasSelection():
            self.clearSelection()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        number = self._model.groups[index.row()].number
        signal = self.hidden_toggled if index.column() == Column.SAMPLE else self.followed
        signal.emit(number)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        """Asked for with the mouse at a row, or with a key at the current one."""
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        if index.isValid():
            number = self._model.groups[index.row()].number
            self.menu_requested.emit(number, self.viewport().mapToGlobal(at), None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()


@final
class _SampleDelegate(QStyledItemDelegate):
    """Paints a piece of the curve; that of a hidden run is empty."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_cell(painter, option, index)


def _paint_cell(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    model = index.model()
    assert isinstance(model, RunTableModel)
    group = model.groups[index.row()]
    rect = QRectF(getattr(option, "rect"))  # noqa: B009 - the stubs do not know it
    y, x = rect.center().y(), rect.left() + 6
    if group.number in model.look.hidden:
        painter.setPen(QColor(theme.current().disabled))
        painter.drawPath(marker_path("o", 4.0).translated(QPointF(x + SAMPLE_PX / 2, y)))
    else:
        _paint_sample(painter, x, y, CurveStyle(group.look))


def _paint_sample(painter: QPainter, x: float, y: float, style: CurveStyle) -> None:
    xs, ys = np.array([x, x + SAMPLE_PX]), np.array([y, y])
    brush = QBrush(style.color())
    painter.fillPath(ribbon(xs, ys, ys, style.width, style.pattern()), brush)
    marker = marker_path(style.marker(), 4.0).translated(QPointF(x + SAMPLE_PX / 2, y))
    painter.fillPath(marker, brush)
