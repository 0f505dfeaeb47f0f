"""The rows of the table under the curves, one a group of runs, for Qt's own table view."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from math import isnan
from typing import Any, final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from dlgui import theme
from dlgui.labs.shared.run_figures_table import RunFigures, run_figures
from dlgui.plot.ends import NOTHING
from dlgui.runs.compared import Group, Look

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands in each column."""

    SAMPLE = 0
    NAME = 1
    DIFFERENCE = 2
    FINAL_TEST = 3
    BEST_TEST = 4
    FINAL_TRAIN = 5
    GAP = 6
    LOSS = 7
    REACHED = 8
    SECONDS = 9


@final
class RunTableModel(QAbstractTableModel):
    """Names, settings and figures of the groups. Filled by the table, read by the view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: list[Group] = []
        self.look = Look()
        self.figures: list[RunFigures] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups and no others."""
        self.beginResetModel()
        self.groups = list(groups)
        self.figures = [run_figures(group, self.look.threshold) for group in self.groups]
        self.endResetModel()

    def refresh(self, look: Look, step: int | None = None) -> None:
        """Work the figures out again, for a step that is looked back at or for the newest.

        Cells that say what they said are not painted again.
        """
        repaint_all = look != self.look
        if look.threshold != self.look.threshold:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.REACHED, Column.REACHED)
        self.look = look
        for row, group in enumerate(self.groups):
            figures = run_figures(group, look.threshold, step)
            if not repaint_all and figures == self.figures[row]:
                continue
            before = [self.text(row, column) for column in Column]
            self.figures[row] = figures
            after = [self.text(row, column) for column in Column]
            changed = [c for c in Column if repaint_all or before[c] != after[c]]
            if changed:
                ends = self.index(row, changed[0]), self.index(row, changed[-1])
                self.dataChanged.emit(*ends)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.groups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return theme.wrapped(str(self._tip(index.row(), index.column()) or ""))
        return None

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        group, figures = self.groups[row], self.figures[row]
        match Column(column):
            case Column.NAME:
                return group.name
            case Column.DIFFERENCE:
                return group.short or NOTHING
            case Column.FINAL_TEST if figures.diverged:
                return self.tr("diverged")
            case Column.FINAL_TEST if figures.spread is not None:
                return f"{figures.final_test:.3f} ± {figures.spread:.3f}"
            case Column.FINAL_TEST:
                return _share(figures.final_test)
            case Column.BEST_TEST:
                return _share(figures.best_test)
            case Column.FINAL_TRAIN:
                return NOTHING if figures.diverged else _share(figures.final_train)
            case Column.GAP:
                return NOTHING if figures.diverged else _share(figures.final_gap)
            case Column.LOSS:
                return NOTHING if figures.diverged else _share(figures.final_loss)
            case Column.REACHED:
                return NOTHING if figures.reached_at is None else f"{figures.reached_at:,}"
            case Column.SECONDS if isnan(figures.seconds):
                return NOTHING
            case Column.SECONDS:
                return self.tr("{0} s").format(f"{figures.seconds:.1f}")
        return ""

    def _headers(self) -> tuple[str, ...]:
        reached = self.tr("first ≥ {0}").format(f"{self.look.threshold:g}")
        return (
            "",
            self.tr("run"),
            self.tr("differs in"),
            self.tr("test"),
            self.tr("best"),
            self.tr("train"),
            self.tr("gap"),
            self.tr("loss"),
            reached,
            self.tr("time"),
        )

    def _tip(self, row: int, column: int) -> str:
        figures = self.figures[row]
        if column == Column.SAMPLE:
            return self.tr("Click to hide or show the run")
        if column == Column.BEST_TEST and figures.best_step is not None:
            return self.tr("best test accuracy, at step {0}").format(figures.best_step)
        if column == Column.GAP and figures.final_gap is not None:
            return self.tr("train accuracy minus test accuracy")
        whole = column == Column.DIFFERENCE
        return theme.wrapped(self.groups[row].difference if whole else self.text(row, column))

    def _color(self, row: int, column: int) -> QBrush:
        palette = theme.current()
        if self.groups[row].number in self.look.hidden:
            return QBrush(QColor(palette.disabled))
        quiet = column in (Column.DIFFERENCE, Column.SECONDS)
        return QBrush(QColor(palette.muted if quiet else palette.text))


def _share(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3f}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column < Column.FINAL_TEST else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
