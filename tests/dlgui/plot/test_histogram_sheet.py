"""Bars stand where their bins are; texts and figures are those that were given."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.histogram_data import Bars, Cell, Figure, FigureRow, SheetRow
from dlgui.plot.histogram_sheet import HistogramSheet


def row(columns: int, *, title: str = "", lines: int = 1) -> SheetRow:
    cells = tuple(
        Cell((Bars(0.0, 1.0, np.array([1, 4, 2, 0])),), 0.0, 1.0, "0", "1", "4")
        for _ in range(columns)
    )
    figures = tuple(
        FigureRow(f"line {i}", tuple(Figure(f"{i}.{j}", 0.5) for j in range(columns)))
        for i in range(lines)
    )
    return SheetRow(title, cells, figures)


@pytest.fixture
def sheet(qtbot: QtBot) -> HistogramSheet:
    widget = HistogramSheet(name="sheet")
    qtbot.addWidget(widget)
    widget.resize(700, 300)
    widget.show()
    return widget


def columns(number: int) -> list[str]:
    return [f"layer {i + 1}" for i in range(number)]


def test_bars_fill_their_cell_from_the_base_line_up(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(3), [row(3)], log=False)
    cell = sheet.cell(0, 1)
    bars = cell.path_rect()
    assert bars.left() == pytest.approx(cell.rect.left())
    assert bars.right() == pytest.approx(cell.rect.right())
    assert bars.bottom() == pytest.approx(cell.rect.bottom())
    assert cell.rect.top() < bars.top() < cell.rect.center().y()


def test_a_bin_is_found_under_its_pixel(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2)], log=False)
    cell = sheet.cell(0, 0)
    assert cell.bin_at(cell.rect.left() + 0.3 * cell.rect.width()) == (0.25, 0.5, 4)
    assert cell.bin_at(cell.rect.right() + 5) is None


def test_bins_that_cover_a_part_of_the_axis_stand_there(sheet: HistogramSheet) -> None:
    cells = (Cell((Bars(0.5, 1.0, np.array([3])),), 0.0, 1.0),)
    sheet.set_rows(["a"], [SheetRow("", cells)], log=True)
    cell = sheet.cell(0, 0)
    assert cell.path_rect().left() == pytest.approx(cell.rect.center().x())


def test_a_table_stands_under_the_cells(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2, lines=2)], log=False)
    assert sheet.figures(0) == [["line 0", "0.0", "0.1"], ["line 1", "1.0", "1.1"]]


@pytest.mark.parametrize("number", [1, 5, 12])
@pytest.mark.parametrize("rows", [1, 4])
def test_nothing_is_cut_off(sheet: HistogramSheet, number: int, rows: int) -> None:
    sheet.resize(700, 460)
    sheet.set_rows(columns(number), [row(number, title=f"row {i}") for i in range(rows)], log=False)
    area = QRectF(sheet.rect())
    for rect in sheet.text_rects():
        assert area.contains(rect)


def test_a_smaller_sheet_hides_what_is_left_over(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(5), [row(5), row(5)], log=False)
    sheet.set_rows(columns(2), [row(2)], log=False)
    assert sheet.cell(1, 0).texts() == []
    assert sheet.cell(0, 4).texts() == []
    assert sheet.cell(0, 1).texts() == ["0", "1", "4"]
    sheet.set_rows(columns(5), [row(5), row(5)], log=False)
    assert sheet.cell(1, 4).texts() == ["0", "1", "4"]


def test_while_it_moves_only_the_bars_follow(sheet: HistogramSheet) -> None:
    sheet.set_rows(["a"], [row(1)], log=False)
    other = Cell((Bars(0.0, 1.0, np.array([9, 1])),), 0.0, 1.0, "0", "1", "9")
    assert sheet.show_cells([(other,)], log=False)
    assert sheet.cell(0, 0).texts() == ["0", "1", "4"]
    assert sheet.cell(0, 0).bin_at(sheet.cell(0, 0).rect.left() + 1) == (0.0, 0.5, 9)
    assert sheet.figures(0) == [["line 0", "0.0"]]


def test_cells_of_another_form_are_not_shown_without_their_figures(sheet: HistogramSheet) -> None:
    sheet.set_rows(["a"], [row(1)], log=False)
    assert not sheet.show_cells([row(2).cells], log=False)
    assert not sheet.show_cells([], log=False)
    assert sheet.cell(0, 0).texts() == ["0", "1", "4"]


def test_words_stand_where_there_are_no_bars(sheet: HistogramSheet) -> None:
    sheet.set_rows(["a"], [SheetRow("", (Cell((), 0, 1, words="all outside"),))], log=False)
    assert "all outside" in sheet.cell(0, 0).texts()


def test_it_follows_the_palette(sheet: HistogramSheet) -> None:
    sheet.set_rows(["a"], [row(1)], log=False)
    theme.notifier().changed.emit()
    assert sheet.figures(0) == [["line 0", "0.0"]]
