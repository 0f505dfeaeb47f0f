"""A sheet of histograms in words: the range of each, and the figures under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dlgui.plot.histogram_data import Cell, SheetRow
from dlgui.plot.short_numbers import end_texts


def sheet_text(columns: Sequence[str], rows: Sequence[SheetRow]) -> list[str]:
    """Return a line for each cell: its row and column, its range, its fullest bin, its figures."""
    return [
        _cell_text(f"{row.title} {column}".strip(), cell, row, i)
        for row in rows
        for i, (column, cell) in enumerate(zip(columns, row.cells, strict=False))
    ]


def _cell_text(name: str, cell: Cell, row: SheetRow, i: int) -> str:
    figures = [f"{f.label} {f.figures[i].text}" for f in row.figures if i < len(f.figures)]
    return f"{name}: {', '.join((*_seen(cell), *figures))}."


def _seen(cell: Cell) -> list[str]:
    """The axis and where most values lie; words where there are no bars."""
    if not cell.bars:
        return [cell.words] if cell.words else []
    translate = QCoreApplication.translate
    axis = translate("SheetText", "from {0} to {1}").format(*end_texts(cell.low, cell.high))
    bars = cell.bars[0]
    if not bars.peak:
        return [axis]
    edges, fullest = bars.edges(), int(bars.counts.argmax())
    ends = end_texts(float(edges[fullest]), float(edges[fullest + 1]))
    return [axis, translate("SheetText", "most between {0} and {1}").format(*ends)]
