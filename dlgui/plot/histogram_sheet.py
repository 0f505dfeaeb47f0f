"""Histograms in rows and columns on one canvas, with a table of figures under each row.

One widget serves a single row as well as a grid. Items are kept; only their data is replaced, and
everything is painted by Qt's own code, so that it can be live beside a network that trains.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dlgui import theme
from dlgui.plot.figure_table import LINE_PX, FigureTable
from dlgui.plot.histogram_cell import TICK_PX, HistogramCell
from dlgui.plot.histogram_data import Cell, SheetRow
from dlgui.plot.old_canvas import Canvas
from dlgui.plot.scene_text import SceneText
from dlgui.theme import TextRole

ROW_GAP = 10.0
HEADER_GAP = 12.0
TOP_PX = 22.0
LEAST_PLOT_PX = 24.0


@final
class HistogramSheet(QWidget):
    """Shows rows of cells; all rows have the same number of columns."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.canvas = Canvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        self._rows: tuple[SheetRow, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._log = False
        self._cells: list[list[HistogramCell]] = []
        self._tables: list[FigureTable] = []
        self._titles: list[SceneText] = []
        self._heads: list[SceneText] = []
        self.canvas.resized.connect(self._arrange)
        self.canvas.hovered.connect(self._on_hovered)
        theme.notifier().changed.connect(self._recolor)
        self._recolor()

    def set_rows(self, columns: Sequence[str], rows: Sequence[SheetRow], *, log: bool) -> None:
        """Show these rows under these column titles."""
        shape = self._shape
        self._columns, self._rows, self._log = tuple(columns), tuple(rows), log
        if self._shape != shape:
            self._make()
            self.setMinimumHeight(self._least_height())
            self._arrange()
            return
        # There may be more items than data: those of a larger sheet before, which are hidden.
        for row, cells in zip(self._rows, self._cells, strict=False):
            for cell, data in zip(cells, row.cells, strict=False):
                cell.show(data, log=log)
        self._show_texts()

    def show_cells(self, rows: Sequence[Sequence[Cell]], *, log: bool) -> bool:
        """Let only the bars follow; False, and nothing is done, if there are other cells by now.

        Figures that change sixty times a second can be neither read nor laid out at that rate.
        """
        if [len(row) for row in rows] != [len(row.cells) for row in self._rows]:
            return False
        for cells, data in zip(self._cells, rows, strict=False):
            for cell, one in zip(cells, data, strict=False):
                cell.show(one, log=log, texts=False)
        return True

    def rows(self) -> tuple[SheetRow, ...]:
        """Return what is shown."""
        return self._rows

    def cell(self, row: int, column: int) -> HistogramCell:
        """Return one cell."""
        return self._cells[row][column]

    def figures(self, row: int) -> list[list[str]]:
        """Return the texts of a row's table, line by line."""
        return self._tables[row].texts()

    def text_rects(self) -> list[QRectF]:
        """Return where the texts of headings and tables are."""
        texts = [*self._titles, *self._heads, *(t for table in self._tables for t in table.items())]
        return [text.item.sceneBoundingRect() for text in texts if text.text()]

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self._least_height())

    def _least_height(self) -> int:
        lines = sum(len(row.figures) for row in self._rows)
        plots = len(self._rows) * (LEAST_PLOT_PX + TICK_PX + ROW_GAP)
        return int(TOP_PX + plots + lines * LINE_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    @property
    def _shape(self) -> tuple[object, ...]:
        lines = tuple((len(row.figures), len(row.cells)) for row in self._rows)
        return self._columns, lines, tuple(row.title for row in self._rows)

    def _make(self) -> None:
        """Have as many items as there are cells, and hide those left over."""
        scene = self.canvas.scene()
        while len(self._rows) > len(self._cells):
            self._cells.append([])
            self._tables.append(FigureTable(scene))
            self._heads.append(SceneText(scene, TextRole.BODY))
        while len(self._columns) > len(self._titles):
            self._titles.append(SceneText(scene, TextRole.SMALL))
        for i, cells in enumerate(self._cells):
            wanted = len(self._rows[i].cells) if i < len(self._rows) else 0
            cells += [HistogramCell(scene) for _ in range(wanted - len(cells))]
            for j, cell in enumerate(cells):
                cell.set_visible(j < wanted)
        self._recolor()

    @Slot()
    def _arrange(self) -> None:
        """Work out where everything stands."""
        left, top = self._left(), TOP_PX
        columns = max(len(self._columns), 1)
        gap = 12.0 if columns <= 8 else 7.0
        width = (self.canvas.width() - left - gap * (columns - 1)) / columns
        lines = sum(len(row.figures) for row in self._rows)
        spare = self.canvas.height() - top - lines * LINE_PX - ROW_GAP * max(len(self._rows) - 1, 0)
        height = max(spare / max(len(self._rows), 1), LEAST_PLOT_PX + TICK_PX)
        for i, row in enumerate(self._rows):
            for j in range(len(row.cells)):
                self._cells[i][j].place(QRectF(left + j * (width + gap), top, width, height))
            self._heads[i].move(0, top + (height - TICK_PX) / 2 - 10)
            top += height
            self._tables[i].place(left, top, width, gap)
            top += len(row.figures) * LINE_PX + ROW_GAP
        for j, title in enumerate(self._titles):
            title.move(left + j * (width + gap), 0)
        self.set_rows(self._columns, self._rows, log=self._log)

    def _left(self) -> float:
        """The width of the headings at the left."""
        labels = [line.label for row in self._rows for line in row.figures]
        small = max((FigureTable.width_of(label) for label in labels), default=0.0)
        heads = zip(self._heads, self._rows, strict=False)
        return max([small, *(head.width_of(row.title) for head, row in heads)]) + HEADER_GAP

    def _show_texts(self) -> None:
        for i, head in enumerate(self._heads):
            head.set_text(self._rows[i].title if i < len(self._rows) else "")
        for i, table in enumerate(self._tables):
            table.show(self._rows[i].figures if i < len(self._rows) else ())
        for j, title in enumerate(self._titles):
            title.set_text(self._columns[j] if j < len(self._columns) else "")

    @Slot(QPointF)
    def _on_hovered(self, at: QPointF) -> None:
        for cells, row in zip(self._cells, self._rows, strict=False):
            for cell in cells[: len(row.cells)]:
                if cell.rect.contains(at) and (found := cell.bin_at(at.x())) is not None:
                    text = self.tr("{0} to {1}: {2} values")
                    low, high, number = found
                    shown = text.format(f"{low:.4g}", f"{high:.4g}", f"{number:,}")
                    QToolTip.showText(self.canvas.mapToGlobal(at.toPoint()), shown, self.canvas)
                    return
        QToolTip.hideText()

    @Slot()
    def _recolor(self) -> None:
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        for cells in self._cells:
            for cell in cells:
                cell.recolor()
        for table in self._tables:
            table.recolor()
        for title in self._titles:
            title.set_color(palette.muted)
        for head in self._heads:
            head.set_color(palette.text)
