"""Rows over the steps of a sequence: each kind is drawn, one cursor stands in all."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.export import as_csv, as_png
from dlgui.plot.tile_colors import TOP, Scale, pixel_table
from dlgui.plot.time_rows import BarRow, HeatRow, LineRow, SignRow, TimeRow, bar_ends, line_ends
from dlgui.plot.time_sheet import TimeSheet, _ticks

STEPS = 8
HEAT = HeatRow(
    "heat",
    "cell",
    "-1 to 1; here 0.5",
    np.linspace(-1, 1, 3 * STEPS).reshape(3, STEPS),
    Scale.SIGNED,
    -1.0,
    1.0,
    marked=1,
)
BARS = BarRow("bars", "read", "0.2", np.linspace(0.1, 0.8, STEPS), np.arange(STEPS) == 2)
LINE = LineRow(
    "line", "answer", "0.9", np.linspace(0, 1, STEPS), np.r_[np.full(STEPS - 1, np.nan), 0.7]
)
SIGNS = SignRow("signs", "letters", "a", tuple("abcdefgh"), (1, 0, -1, 1, 1, 1, 0, -1))
ROWS: list[TimeRow] = [BARS, LINE, HEAT, SIGNS]


@pytest.fixture
def sheet(qtbot: QtBot) -> TimeSheet:
    widget = TimeSheet(name="sheet", title="a sequence")
    qtbot.addWidget(widget)
    widget.resize(420, 300)
    widget.show()
    return widget


def test_rows_are_shown_and_said(sheet: TimeSheet) -> None:
    sheet.show_rows(ROWS, STEPS, 3)
    assert [row.key for row in sheet.rows()] == ["bars", "line", "heat", "signs"]
    said = sheet.accessibleDescription()
    assert "4 rows over the steps from 1 to 8." in said
    assert "At step 4:" in said
    assert "cell: -1 to 1; here 0.5." in said
    assert as_png(sheet).startswith(b"\x89PNG")
    lines = as_csv(sheet).splitlines()
    assert len(lines) == 1 + 1 + 2 + 3 + 1
    assert lines[-1] == "letters,1,a,b,c,d,e,f,g,h"


def test_a_click_chooses_the_step_under_it(qtbot: QtBot, sheet: TimeSheet) -> None:
    sheet.show_rows(ROWS, STEPS, None)
    for step in (0, 5, STEPS - 1):
        with qtbot.waitSignal(sheet.chosen) as chosen:
            sheet.click(sheet.place_of(step))
        assert chosen.args == [step]
    with qtbot.assertNotEmitted(sheet.chosen):
        sheet.click(QPointF(2, 100))


def test_shades_are_those_of_the_numbers(sheet: TimeSheet) -> None:
    sheet.show_rows([HEAT], STEPS, 0)
    image = sheet._items[0][1]._image.pixmap().toImage()  # type: ignore[attr-defined]
    table = pixel_table(Scale.SIGNED)
    assert (image.width(), image.height()) == (STEPS, 3)
    assert (image.pixel(0, 0), image.pixel(STEPS - 1, 2)) == (table[0], table[TOP])
    rect = sheet._items[0][1]._image.sceneBoundingRect()  # type: ignore[attr-defined]
    assert rect.right() == pytest.approx(sheet._area().right())


def test_other_rows_take_the_place_of_those_before(sheet: TimeSheet) -> None:
    sheet.show_rows(ROWS, STEPS, 3)
    sheet.show_rows([HEAT, BARS], STEPS, 7)
    assert len(sheet._items) == 2
    sheet.show_hint("Press Space to start")
    assert sheet.rows() == ()
    assert "Press Space to start" in sheet.accessibleDescription()
    sheet.show_rows(ROWS, STEPS, 3)
    assert len(sheet._items) == 4


def test_one_step_and_no_step_are_drawn(sheet: TimeSheet) -> None:
    sheet.show_rows([BarRow("b", "read", "", np.array([0.5]), np.array([True]))], 1, 0)
    assert sheet.grab().width() > 0
    sheet.show_rows([], 0, None)
    assert sheet.grab().width() > 0


@pytest.mark.parametrize("steps", [1, 2, 9, 50, 100, 784])
@pytest.mark.parametrize("width", [60.0, 300.0, 900.0])
def test_numbers_of_steps_begin_and_end_and_keep_apart(steps: int, width: float) -> None:
    ticks = _ticks(steps, width)
    assert (ticks[0], ticks[-1]) == (1, steps)
    assert ticks == sorted(set(ticks))
    assert len(ticks) <= width / 44 + 2


def test_ends_of_rows_have_all_numbers_between_them() -> None:
    low, high = line_ends(LINE)
    assert low < 0 < 1 < high
    assert line_ends(LineRow("l", "", "", np.full(3, np.nan), np.full(3, np.nan))) == (0.0, 1.0)
    assert bar_ends(BARS) == pytest.approx((0.0, 0.8))
    assert bar_ends(BarRow("b", "", "", np.zeros(3), np.zeros(3, bool))) == (0.0, 1.0)


@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0])
def test_titles_stay_in_the_picture_however_large_type_is(
    qapp: QApplication, sheet: TimeSheet, factor: float
) -> None:
    theme.set_scale(qapp, factor)
    sheet.resize(sheet.minimumSize())
    sheet.show_rows(ROWS, STEPS, 3)
    room = sheet.canvas.room()
    for rect in sheet.text_rects():
        assert rect.left() >= -1
        assert rect.right() <= room.width() + 1
