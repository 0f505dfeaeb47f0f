"""Bars stand where their bins are; texts and figures are those that were given."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.export import as_png, as_svg
from dlgui.plot.histogram_data import Bars, Cell, Figure, FigureRow, SheetRow
from dlgui.plot.histogram_sheet import HistogramSheet
from tests.wheel import turn_wheel


def row(columns: int, *, title: str = "", lines: int = 1) -> SheetRow:
    cells = tuple(Cell((Bars(0.0, 1.0, np.array([1, 4, 2, 0])),), 0.0, 1.0) for _ in range(columns))
    figures = tuple(
        FigureRow(f"line {i}", tuple(Figure(f"{i}.{j}", 0.5) for j in range(columns)))
        for i in range(lines)
    )
    return SheetRow(title, cells, figures)


@pytest.fixture
def sheet(qtbot: QtBot) -> HistogramSheet:
    widget = HistogramSheet(name="sheet", title="layers")
    qtbot.addWidget(widget)
    widget.resize(700, 300)
    widget.show()
    return widget


def columns(number: int) -> list[str]:
    return [f"layer {i + 1}" for i in range(number)]


def test_bars_fill_their_cell_from_the_base_line_up(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(3), [row(3)], log=False)
    cell = sheet.cell(0, 1)
    bars = cell.outline().boundingRect()
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
    assert cell.outline().boundingRect().left() == pytest.approx(cell.rect.center().x())


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
    other = Cell((Bars(0.0, 1.0, np.array([9, 1])),), 0.0, 1.0)
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


# Zooming --------------------------------------------------------------------------------------


def place(sheet: HistogramSheet, column: int, x: float, y: float) -> QPoint:
    """A place in a cell of the first row, as shares of its width and height."""
    rect = sheet.cell(0, column).rect
    return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()).toPoint()


def drag(sheet: HistogramSheet, start: QPoint, end: QPoint, *, shift: bool = False) -> None:
    viewport, left = sheet.canvas.viewport(), Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, keys, start)
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(end), QPointF(viewport.mapToGlobal(end)), left, left, keys
    )
    QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, left, keys, end)


def tops(sheet: HistogramSheet) -> list[float]:
    """How high the outline of the bars reaches over each bin."""
    path = sheet.cell(0, 0).outline()
    points = [path.elementAt(i) for i in range(path.elementCount())]
    return [point.y for point in points[1:-1:2]]


def seen(sheet: HistogramSheet, column: int) -> tuple[float, float]:
    ranges = sheet.cell(0, column).view().ranges
    return ranges.x0, ranges.x1


@pytest.mark.parametrize("control", [False, True])
def test_the_wheel_zooms_into_all_cells_of_the_same_axis(
    sheet: HistogramSheet, control: bool
) -> None:
    other = Cell((Bars(0.0, 4.0, np.array([1, 2])),), 0.0, 4.0)
    sheet.set_rows(columns(3), [SheetRow("", (*row(2).cells, other))], log=False)
    turn_wheel(sheet.canvas.viewport(), place(sheet, 0, 0.0, 0.5), 3, control=control)
    low, high = seen(sheet, 0)
    assert low == pytest.approx(0.0, abs=0.01)
    assert high == pytest.approx(0.8**3, rel=0.02)
    assert seen(sheet, 1) == pytest.approx((low, high))
    assert seen(sheet, 2) == (0.0, 4.0)
    assert sheet.cell(0, 1).texts()[:2] == ["0", f"{high:.3g}"]


def test_nobody_can_leave_the_axis(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(1), [row(1)], log=False)
    turn_wheel(sheet.canvas.viewport(), place(sheet, 0, 0.5, 0.5), -5)
    drag(sheet, place(sheet, 0, 0.2, 0.5), place(sheet, 0, 0.8, 0.5))
    assert seen(sheet, 0) == (0.0, 1.0)


def test_a_box_is_zoomed_into_and_a_double_click_shows_all(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2)], log=False)
    drag(sheet, place(sheet, 0, 0.5, 0.5), place(sheet, 0, 0.75, 0.9), shift=True)
    assert seen(sheet, 0) == pytest.approx((0.5, 0.75), abs=0.02)
    assert len(sheet.cell(0, 0).texts()) == 2  # the count of the fullest bin is not at the top now
    drag(sheet, place(sheet, 0, 0.5, 0.5), place(sheet, 0, 0.9, 0.5))
    assert seen(sheet, 0)[1] < 0.75
    left = Qt.MouseButton.LeftButton
    QTest.mouseDClick(sheet.canvas.viewport(), left, pos=place(sheet, 0, 0.5, 0.5))
    assert seen(sheet, 0) == seen(sheet, 1) == (0.0, 1.0)
    assert sheet.cell(0, 0).texts() == ["0", "1", "4"]


def test_a_zoomed_cell_stays_so_while_the_bars_move(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(1), [row(1)], log=False)
    turn_wheel(sheet.canvas.viewport(), place(sheet, 0, 0.0, 0.5), 3)
    before = seen(sheet, 0)
    sheet.set_rows(columns(1), [row(1)], log=False)
    assert sheet.show_cells([row(1).cells], log=False)
    assert seen(sheet, 0) == before


def wide(low: float, high: float) -> SheetRow:
    return SheetRow("", (Cell((Bars(low, high, np.array([1, 4, 2, 0])),), low, high),))


def test_another_axis_is_seen_whole_even_if_the_last_was_zoomed_into(sheet: HistogramSheet) -> None:
    sheet.set_rows(["a"], [wide(-1.0, 1.0)], log=False)
    turn_wheel(sheet.canvas.viewport(), place(sheet, 0, 0.5, 0.5), 3)
    assert seen(sheet, 0)[1] < 0.6
    sheet.set_rows(["a"], [wide(-10.0, 10.0)], log=False)
    assert seen(sheet, 0) == (-10.0, 10.0)
    assert sheet.cell(0, 0).texts() == ["-10", "10", "4"]
    sheet.set_rows(["a"], [wide(-1.0, 1.0)], log=False)
    assert seen(sheet, 0) == (-1.0, 1.0)


def test_other_columns_are_seen_whole(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2)], log=False)
    turn_wheel(sheet.canvas.viewport(), place(sheet, 0, 0.0, 0.5), 3)
    sheet.set_rows(columns(3), [row(3)], log=False)
    assert [seen(sheet, column) for column in range(3)] == [(0.0, 1.0)] * 3


def test_a_row_that_was_away_comes_back_whole(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(1), [row(1), row(1)], log=False)
    turn_wheel(sheet.canvas.viewport(), place(sheet, 0, 0.0, 0.5), 3)
    sheet.set_rows(columns(1), [row(1)], log=False)
    sheet.show_all()
    sheet.set_rows(columns(1), [row(1), row(1)], log=False)
    ranges = sheet.cell(1, 0).view().ranges
    assert (ranges.x0, ranges.x1) == (0.0, 1.0)


def test_a_sideways_turn_of_the_wheel_is_no_zoom(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2)], log=False)
    window, at = sheet.window(), place(sheet, 0, 0.5, 0.5)
    where = QPointF(sheet.canvas.viewport().mapTo(window, at))
    QTest.wheelEvent(window.windowHandle(), where, QPoint(120, 0), QPoint())
    QApplication.processEvents()
    assert seen(sheet, 0) == seen(sheet, 1) == (0.0, 1.0)
    assert not any(sheet.cell(0, column).zoomed for column in range(2))


# The menu -------------------------------------------------------------------------------------


def menu(sheet: HistogramSheet) -> dict[str, QAction]:
    return {a.objectName(): a for a in sheet.menu(QPointF(9, 9)).actions() if a.objectName()}


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_opens_over_a_cell_and_shows_log_counts(
    sheet: HistogramSheet, qtbot: QtBot
) -> None:
    sheet.set_rows(columns(1), [row(1)], log=False)
    QTest.mouseClick(
        sheet.canvas.viewport(), Qt.MouseButton.RightButton, pos=place(sheet, 0, 0.5, 0.5)
    )
    shown = sheet.findChild(QMenu, "sheet_menu")
    assert shown is not None
    assert shown.isVisible()
    shown.close()
    before = tops(sheet)
    with qtbot.waitSignal(sheet.log_chosen) as told:
        menu(sheet)["plot_log_counts"].trigger()
    assert told.args == [True]
    after = tops(sheet)
    assert after[1] == pytest.approx(before[1])
    assert after[0] < before[0]  # the lowest bar is higher


def test_dragging_zooms_once_it_is_told_to(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(1), [row(1)], log=False)
    menu(sheet)["plot_box"].trigger()
    drag(sheet, place(sheet, 0, 0.5, 0.5), place(sheet, 0, 0.75, 0.9))
    assert seen(sheet, 0) == pytest.approx((0.5, 0.75), abs=0.02)
    menu(sheet)["plot_show_all"].trigger()
    assert seen(sheet, 0) == (0.0, 1.0)


def test_its_data_are_the_counts_of_all_bins(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2, title="He")], log=False)
    table = sheet.table()
    assert table.names == ("row", "layer", "from", "to", "values")
    assert list(table.rows)[:2] == [
        ("He", "layer 1", 0.0, 0.25, 1),
        ("He", "layer 1", 0.25, 0.5, 4),
    ]
    assert len(table.rows) == 8


def test_it_is_saved_as_it_is_seen(sheet: HistogramSheet) -> None:
    sheet.set_rows(columns(2), [row(2)], log=False)
    image = QImage.fromData(as_png(sheet))
    assert (image.width(), image.height()) == (1400, 600)
    assert b"layer 2" in as_svg(sheet)


@pytest.mark.parametrize(
    ("low", "high"), [(0.0, 1.0), (-1e-12, 3e-12), (-1e30, 2e30), (0.43, 0.58), (7.0, 7.0000001)]
)
@pytest.mark.parametrize("number", [1, 12])
def test_every_axis_tells_both_of_its_ends(
    sheet: HistogramSheet, low: float, high: float, number: int
) -> None:
    cell = Cell((Bars(low, high, np.array([3, 1])),), low, high)
    sheet.set_rows(columns(number), [SheetRow("", (cell,) * number)], log=False)
    shown = sheet.cell(0, number - 1)
    texts = shown.axis.texts()
    assert len(set(texts)) == 2 or (number == 12 and len(texts) == 1)
    bars = shown.outline().boundingRect()
    assert bars.left() == pytest.approx(shown.rect.left(), abs=0.01)
    assert bars.right() == pytest.approx(shown.rect.right(), abs=0.01)
