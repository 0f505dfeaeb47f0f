"""Histograms in rows and columns on one canvas, with a table of figures under each row.

One widget serves a single row as well as a grid. Items are kept; only their data is replaced, and
what changes with every picture is painted by Qt's own code, so that it can be live beside a network
that trains.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from dlgui import theme
from dlgui.plot.drawing import Drawing, Table
from dlgui.plot.histogram_cell import HistogramCell
from dlgui.plot.histogram_data import Cell, SheetRow
from dlgui.plot.menu import PictureMenu
from dlgui.plot.sheet_canvas import SheetCanvas
from dlgui.plot.sheet_items import SheetItems
from dlgui.plot.sheet_text import sheet_text


@final
class HistogramSheet(Drawing):
    """Shows rows of cells; all rows have the same number of columns.

    Who zooms into the values of a cell zooms into all cells that have the same axis: what they hold
    is to be compared. `log_chosen` tells that the user wants other counts.
    """

    log_chosen = Signal(bool)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas = SheetCanvas(name=f"{name}_canvas", parent=self)
        self._rows: tuple[SheetRow, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._log = self._boxes = False
        self._items = SheetItems(self.canvas.scene(), self._new_cell)
        self.canvas.scene().sigMouseMoved.connect(self._on_hovered)
        self.canvas.left.connect(QToolTip.hideText)
        self.canvas.double_clicked.connect(self.show_all)
        self.canvas.wheeled.connect(self._on_wheeled)
        self.dress()

    # What is shown --------------------------------------------------------------------------------

    def set_rows(self, columns: Sequence[str], rows: Sequence[SheetRow], *, log: bool) -> None:
        """Show these rows under these column titles; under others, whole axes are seen again."""
        if tuple(columns) != self._columns:
            self._forget_zoom()
        self._columns, self._rows, self._log = tuple(columns), tuple(rows), log
        if self._items.set_rows(self._columns, self._rows):
            self.setMinimumHeight(theme.text_size.scaled(self._items.least_height()))
            self._arrange()
        else:
            self._show()

    def show_cells(self, rows: Sequence[Sequence[Cell]], *, log: bool) -> bool:
        """Let only the bars follow; False, and nothing is done, if there are other cells by now.

        Figures that change sixty times a second can be neither read nor laid out at that rate.
        """
        if [len(row) for row in rows] != [len(row.cells) for row in self._rows]:
            return False
        for cell, data in zip(self._items.shown(), (c for row in rows for c in row), strict=True):
            cell.show(data, log=log, texts=False)
        return True

    def rows(self) -> tuple[SheetRow, ...]:
        """Return what is shown."""
        return self._rows

    def cell(self, row: int, column: int) -> HistogramCell:
        """Return one cell."""
        return self._items.cells[row][column]

    def figures(self, row: int) -> list[list[str]]:
        """Return the texts of a row's table, line by line."""
        return self._items.tables[row].texts()

    def text_rects(self) -> list[QRectF]:
        """Return where the texts of headings and tables are."""
        return self._items.text_rects()

    def facts(self) -> list[str]:
        return sheet_text(self._columns, self._rows)

    def table(self) -> Table:
        names = self.tr("row"), self.tr("layer"), self.tr("from"), self.tr("to"), self.tr("values")
        rows = [
            (bars.name or row.title, column, float(edges[i]), float(edges[i + 1]), int(number))
            for row in self._rows
            for column, cell in zip(self._columns, row.cells, strict=True)
            for bars in cell.bars
            for edges in (bars.edges(),)
            for i, number in enumerate(bars.counts)
        ]
        return Table(names, rows)

    # What is done ---------------------------------------------------------------------------------

    @Slot()
    def show_all(self) -> None:
        """Let every cell show its whole axis."""
        for cell in self._items.shown():
            cell.show_all()

    def show_log(self, log: bool) -> None:
        """Show the logarithm of the counts, or the counts."""
        self.set_rows(self._columns, self._rows, log=log)
        self.log_chosen.emit(log)

    def set_box_by_default(self, boxes: bool) -> None:
        """Let dragging draw a box to zoom into, and pan only with Shift."""
        self._boxes = boxes
        for cells in self._items.cells:
            for cell in cells:
                cell.box.set_box_by_default(boxes)

    def menu(self, at: QPointF) -> QMenu:
        menu = PictureMenu(self)
        tip = self.tr("All values of all layers again (double click)")
        menu.add("show_all", self.tr("Show all"), tip, self.show_all)
        menu.addSeparator()
        tip = self.tr("A bin with ten times as many values is only a little higher")
        menu.add_switch("log_counts", self.tr("Logarithmic counts"), tip, self._log, self.show_log)
        menu.add_box(self._boxes, self.set_box_by_default)
        menu.add_ways_out()
        return menu

    @Slot()
    def _on_moved(self) -> None:
        moved = next(cell for cell in self._items.shown() if cell.box is self.sender())
        ranges = moved.view().ranges
        for cell in self._items.shown():
            if cell is moved:
                cell.moved_by_hand()
            elif cell.ends == moved.ends:
                cell.show_values(ranges.x0, ranges.x1)

    @Slot(QPointF, float)
    def _on_wheeled(self, at: QPointF, notches: float) -> None:
        if (cell := self._items.cell_at(at)) is not None:
            cell.zoom(at, notches)

    @Slot(object)
    def _on_hovered(self, at: QPointF) -> None:
        cell = self._items.cell_at(at)
        if cell is None or (found := cell.bin_at(at.x())) is None:
            QToolTip.hideText()
            return
        low, high, number = found
        text = self.tr("{0} to {1}: {2} values").format(f"{low:.4g}", f"{high:.4g}", f"{number:,}")
        self.show_tip(at, text)

    # Plumbing -------------------------------------------------------------------------------------

    def _forget_zoom(self) -> None:
        for cells in self._items.cells:
            for cell in cells:
                cell.forget_zoom()

    def dress(self) -> None:
        self.canvas.setBackgroundBrush(QBrush(QColor(theme.current().surface)))
        self._items.recolor()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self._items.least_height()) * theme.scale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        self._arrange()

    def _new_cell(self) -> HistogramCell:
        cell = HistogramCell(self.canvas.scene())
        cell.box.set_box_by_default(self._boxes)
        cell.box.sigRangeChangedManually.connect(self._on_moved)
        cell.box.menu_wanted.connect(self.show_menu)
        return cell

    def _arrange(self) -> None:
        self._items.place(*self.canvas.room().toTuple())
        self._show()

    def _show(self) -> None:
        data = (cell for row in self._rows for cell in row.cells)
        for cell, one in zip(self._items.shown(), data, strict=True):
            cell.show(one, log=self._log)
        self._items.show_texts()
