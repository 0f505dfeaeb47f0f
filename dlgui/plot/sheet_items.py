"""The items of a sheet of histograms: cells, headings and tables, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from dlgui import theme
from dlgui.plot.figure_table import LINE_PX, FigureTable
from dlgui.plot.histogram_cell import TICK_PX, HistogramCell
from dlgui.plot.histogram_data import SheetRow
from dlgui.plot.scene_text import SceneText
from dlgui.theme import TextRole

ROW_GAP = 10.0
HEADER_GAP = 12.0
TOP_PX = 22.0
LEAST_PLOT_PX = 24.0
MOST_WIDE = 8
"""With more columns they stand closer together."""


@final
class SheetItems:
    """Items are kept for larger sheets to come: a view box is dear to make."""

    def __init__(self, scene: QGraphicsScene, new_cell: Callable[[], HistogramCell]) -> None:
        self._scene, self._new_cell = scene, new_cell
        self._rows: tuple[SheetRow, ...] = ()
        self._columns: tuple[str, ...] = ()
        self.cells: list[list[HistogramCell]] = []
        self.tables: list[FigureTable] = []
        self._titles: list[SceneText] = []
        self._heads: list[SceneText] = []

    def set_rows(self, columns: tuple[str, ...], rows: tuple[SheetRow, ...]) -> bool:
        """Hold these rows; True if they are of another form: everything has to be placed anew."""
        before, self._columns, self._rows = self._shape(), columns, rows
        if changed := self._shape() != before:
            self._make()
        return changed

    def shown(self) -> Iterator[HistogramCell]:
        """The cells that hold data; the others are left from a larger sheet before."""
        for row, cells in zip(self._rows, self.cells, strict=False):
            yield from cells[: len(row.cells)]

    def cell_at(self, at: QPointF) -> HistogramCell | None:
        """The cell at a place of the scene."""
        return next((cell for cell in self.shown() if cell.rect.contains(at)), None)

    def least_height(self) -> int:
        """Below it something would be cut off."""
        plots = len(self._rows) * (LEAST_PLOT_PX + ROW_GAP) + self._axes() * TICK_PX
        return int(TOP_PX + plots + self._lines() * LINE_PX)

    def place(self, width: float, height: float) -> None:
        """Work out where everything stands in a sheet of this size."""
        left, top, columns = self._left(), TOP_PX, max(len(self._columns), 1)
        gap = 12.0 if columns <= MOST_WIDE else 7.0
        width = max((width - left - gap * (columns - 1)) / columns, 1.0)
        spare = height - top - self._lines() * LINE_PX - ROW_GAP * max(len(self._rows) - 1, 0)
        spare -= self._axes() * TICK_PX
        plot = max(spare / max(len(self._rows), 1), LEAST_PLOT_PX)
        for i, row in enumerate(self._rows):
            with_axis = i >= len(self._rows) - self._axes()
            height = plot + (TICK_PX if with_axis else 0.0)
            for j in range(len(row.cells)):
                rect = QRectF(left + j * (width + gap), top, width, height)
                self.cells[i][j].place(rect, with_axis=with_axis)
            self._heads[i].move(0, top + plot / 2 - 10)
            top += height
            self.tables[i].place(left, top, width, gap)
            top += len(row.figures) * LINE_PX + ROW_GAP
        for j, title in enumerate(self._titles):
            title.move(left + j * (width + gap), 0)

    def show_texts(self) -> None:
        """Write headings and figures."""
        for i, head in enumerate(self._heads):
            head.set_text(self._rows[i].title if i < len(self._rows) else "")
        for i, table in enumerate(self.tables):
            table.show(self._rows[i].figures if i < len(self._rows) else ())
        for j, title in enumerate(self._titles):
            title.set_text(self._columns[j] if j < len(self._columns) else "")

    def text_rects(self) -> list[QRectF]:
        """Where headings and figures are."""
        texts = [*self._titles, *self._heads, *(t for table in self.tables for t in table.items())]
        return [text.item.sceneBoundingRect() for text in texts if text.text()]

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        for table in self.tables:
            table.recolor()
        for cells in self.cells:
            for cell in cells:
                cell.recolor()
        for title in self._titles:
            title.set_color(theme.current().muted)
        for head in self._heads:
            head.set_color(theme.current().text)

    def _shape(self) -> tuple[object, ...]:
        lines = tuple((len(row.figures), len(row.cells)) for row in self._rows)
        return self._columns, lines, tuple(row.title for row in self._rows), self._axes()

    def _axes(self) -> int:
        """How many rows have axes: the last one alone if those of all rows are the same."""
        ends = {tuple((cell.low, cell.high) for cell in row.cells) for row in self._rows}
        return 1 if len(ends) == 1 else len(self._rows)

    def _lines(self) -> int:
        return sum(len(row.figures) for row in self._rows)

    def _make(self) -> None:
        """Have as many items as there are cells, and hide those left over."""
        while len(self._rows) > len(self.cells):
            self.cells.append([])
            self.tables.append(FigureTable(self._scene))
            self._heads.append(SceneText(self._scene, TextRole.BODY))
        while len(self._columns) > len(self._titles):
            self._titles.append(SceneText(self._scene))
        for i, cells in enumerate(self.cells):
            wanted = len(self._rows[i].cells) if i < len(self._rows) else 0
            cells += [self._new_cell() for _ in range(wanted - len(cells))]
            for j, cell in enumerate(cells):
                cell.set_visible(j < wanted)
        self.recolor()

    def _left(self) -> float:
        """The width of the headings at the left."""
        labels = [line.label for row in self._rows for line in row.figures]
        small = max((FigureTable.width_of(label) for label in labels), default=0.0)
        heads = zip(self._heads, self._rows, strict=False)
        return max([small, *(head.width_of(row.title) for head, row in heads)]) + HEADER_GAP
