"""Small pictures that share their axes, under real mouse events: zoomed, clicked, exported."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.export import Pose, as_csv, as_png, as_svg
from dlgui.plot.pane import Cell, CellCurve
from dlgui.plot.small_plots import SmallPlots
from dlgui.plot.view import Ranges
from dlgui.theme import ColorMode
from tests.wheel import turn_wheel

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NAMES = "abcde"
# The offscreen platform has no keyboard that a menu could grab.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def plots(qtbot: QtBot) -> SmallPlots:
    widget = SmallPlots("step", name="plots", title="Runs")
    qtbot.addWidget(widget)
    widget.resize(700, 420)
    widget.show()
    fill(widget, NAMES)
    return widget


def fill(plots: SmallPlots, names: str, end: float = 1000.0) -> None:
    plots.set_cells(Cell(f"run {name}", (CellCurve(name, CurveStyle()),)) for name in names)
    plots.set_ranges(end, 0.0, 1.0)
    for i, name in enumerate(names):
        plots.set_curve(name, np.array([0.0, end]), np.array([0.1, 0.5 + i / 10]))
    plots.refresh()


def at(plots: SmallPlots, cell: int, step: float, value: float) -> QPoint:
    return QPointF(*plots.view(cell).point(step, value)).toPoint()


def wheel(plots: SmallPlots, where: QPoint, notches: int) -> None:
    turn_wheel(plots.canvas.viewport(), where, notches)


def drag(viewport: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(viewport, LEFT, pos=start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share)
    QTest.mouseRelease(viewport, LEFT, pos=end)


def open_menu(plots: SmallPlots, where: QPoint) -> QMenu:
    QTest.mouseClick(plots.canvas.viewport(), RIGHT, pos=where)
    menu = plots.findChild(QMenu, "plots_menu")
    assert menu is not None
    return menu


def test_the_numbers_at_the_axes_are_those_of_the_ranges(plots: SmallPlots) -> None:
    for steps in (1000, 20_000):
        fill(plots, "ab", steps)
        plots.set_ranges(steps, 0.0, 3.0)
        plots.refresh()
        x, y = plots.axis_texts()
        assert (x[0], x[-1], y[0], y[-1]) == ("0", f"{steps:,}", "0.0", "3.0")


@pytest.mark.parametrize("count", [1, 2, 5, 16, 25])
@pytest.mark.parametrize("size", [(300, 160), (700, 420), (1600, 900)])
def test_every_axis_has_two_numbers_and_no_picture_leaves_the_canvas(
    plots: SmallPlots, count: int, size: tuple[int, int]
) -> None:
    plots.resize(*size)
    fill(plots, "abcdefghijklmnopqrstuvwxy"[:count])
    for zoom in (None, Ranges(123.4, 125.1, 0.331, 0.342)):
        plots.show_range(zoom)
        assert all(len(texts) >= 2 for texts in plots.axis_texts())
    for cell in range(count):
        view = plots.view(cell)
        assert 0 <= view.left < view.right <= plots.width()
        assert 0 <= view.top < view.bottom <= plots.height()


def test_the_value_at_the_end_stands_above_each_picture(plots: SmallPlots) -> None:
    assert [plots.written(i) for i in range(2)] == [["run a", "0.500"], ["run b", "0.600"]]
    plots.show_range(Ranges(0.0, 500.0, 0.0, 1.0))  # the value at the edge of what is seen
    assert plots.written(0) == ["run a", "0.300"]
    plots.show_range(Ranges(0.0, 500.0, 5.0, 6.0))  # nothing of a curve is seen
    assert plots.written(0) == ["run a"]


def test_looking_back_the_values_are_those_of_that_step(plots: SmallPlots) -> None:
    plots.set_curve("a", np.array([0.0, 400.0, 1000.0]), np.array([0.1, 0.3, 0.5]))
    plots.set_cursor(500)
    plots.refresh()
    assert [plots.written(i) for i in range(2)] == [["run a", "0.300"], ["run b", "0.100"]]
    plots.set_cursor(None)
    plots.refresh()
    assert plots.written(0) == ["run a", "0.500"]


def test_pictures_that_are_gone_show_no_step(plots: SmallPlots) -> None:
    plots.set_cursor(500)
    plots.refresh()
    fill(plots, NAMES)
    assert plots.written(0) == ["run a", "0.500"]


def test_a_note_stands_in_place_of_the_value(plots: SmallPlots) -> None:
    plots.set_note("a", "diverged at 3")
    plots.refresh()
    assert plots.written(0) == ["run a", "diverged at 3"]
    plots.set_note("a", "")
    plots.refresh()
    assert plots.written(0) == ["run a", "0.500"]


def test_a_long_title_gives_way_to_the_values(plots: SmallPlots) -> None:
    named = CellCurve("x", CurveStyle(), "on"), CellCurve("y", CurveStyle(named=False), "off")
    plots.set_cells([Cell("a title that is much too long " * 4, named), Cell("b", ())])
    for name in "xy":
        plots.set_curve(name, np.array([0.0, 10.0]), np.array([0.1, 0.25]))
    plots.refresh()
    title, *values = plots.written(0)
    assert "…" in title
    assert values == ["on 0.250", "0.250"]


def test_all_pictures_are_zoomed_together_and_back(plots: SmallPlots, qtbot: QtBot) -> None:
    before = plots.visible_range()
    wheel(plots, at(plots, 3, 500, 0.9), 2)
    assert not plots.following
    x0, x1, *y = plots.visible_range()
    assert before.x0 < x0 < x1 < before.x1
    assert tuple(y) == pytest.approx(before[2:])
    assert [plots.view(i).step_at(plots.view(i).left) for i in range(5)] == pytest.approx([x0] * 5)
    QTest.mouseDClick(plots.canvas.viewport(), LEFT, pos=at(plots, 0, x0 + (x1 - x0) / 2, 0.95))
    assert plots.visible_range() == before
    wheel(plots, at(plots, 0, 500, 0.9), 1)
    qtbot.mouseClick(plots.follow_button, LEFT)
    assert plots.following


def test_the_wheel_over_an_axis_zooms_along_it(plots: SmallPlots) -> None:
    view, before = plots.view(0), plots.visible_range()
    wheel(plots, QPointF(view.left - 15, view.top + view.height / 2).toPoint(), 1)
    after = plots.visible_range()
    assert after[:2] == pytest.approx(before[:2])
    assert after.y1 - after.y0 < before.y1 - before.y0


def test_dragging_pans_or_draws_a_box_to_zoom_into(plots: SmallPlots) -> None:
    start, end = at(plots, 1, 200, 0.9), at(plots, 1, 600, 0.7)
    drag(plots.canvas.viewport(), start, end)
    assert plots.visible_range().x0 == pytest.approx(-400, abs=20)
    plots.follow()
    menu = open_menu(plots, at(plots, 1, 500, 0.95))
    next(a for a in menu.actions() if a.objectName() == "plot_box").trigger()
    menu.close()
    drag(plots.canvas.viewport(), start, end)
    assert tuple(plots.visible_range()) == pytest.approx((200, 600, 0.7, 0.9), rel=0.05)


def test_what_is_said_to_be_seen_is_what_the_axes_show(plots: SmallPlots) -> None:
    for ranges in (Ranges(0.0, 1e9, 0.0, 1.0), Ranges(100.0, 400.0, -1e9, 1e9)):
        plots.show_range(ranges)
        seen = plots.visible_range()
        assert seen == pytest.approx(ranges)
        for pane in plots._grid.panes:
            x, y = pane.box.viewRange()
            assert (*x, *y) == pytest.approx(tuple(seen))
        assert plots.view(4).ranges == seen
        plots.refresh()
        assert plots.visible_range() == seen


def test_a_click_tells_the_picture_and_the_curve_near_it(plots: SmallPlots, qtbot: QtBot) -> None:
    for value, name in ((0.4, "c"), (0.95, "")):
        place = at(plots, 2, 500, value) + QPoint(3, -3)
        with qtbot.waitSignal(plots.clicked) as told:
            QTest.mouseClick(plots.canvas.viewport(), LEFT, pos=place)
        assert told.args == [2, name]


def test_near_a_curve_its_menu_is_asked_for_and_elsewhere_the_pictures(
    plots: SmallPlots, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(plots.menu_requested) as told:
        QTest.mouseClick(plots.canvas.viewport(), RIGHT, pos=at(plots, 1, 500, 0.35))
    assert told.args is not None
    assert told.args[:2] == [1, "b"]
    assert plots.findChild(QMenu, "plots_menu") is None
    menu = open_menu(plots, at(plots, 1, 500, 0.95))
    names = {action.objectName().removeprefix("plot_") for action in menu.actions()} - {""}
    ways_out = {"copy_picture", "copy_data", "save_png", "save_svg", "save_csv"}
    assert names == ways_out | {"show_all", "ranges", "log_x", "log_y", "grid", "box"}
    assert all(action.toolTip() for action in menu.actions() if action.objectName())
    menu.close()


def test_a_log_axis_leaves_out_what_has_no_logarithm(plots: SmallPlots) -> None:
    plots.set_curve("a", np.array([0.0, 500.0, 1000.0]), np.array([0.0, 1e-4, 0.5]))
    plots.refresh()
    menu = open_menu(plots, at(plots, 1, 500, 0.95))
    next(a for a in menu.actions() if a.objectName() == "plot_log_y").trigger()
    menu.close()
    assert plots.visible_range().y0 > 0
    assert len(plots.axis_texts()[1]) >= 2
    plots.set_cells(Cell(name, (CellCurve(name, CurveStyle()),)) for name in "abcdefgh")
    plots.refresh()  # new pictures keep the scale
    assert plots.view(7).log


@pytest.mark.parametrize("low", [0.1, 0.003])
def test_a_log_axis_holds_both_ends_of_the_curves(plots: SmallPlots, low: float) -> None:
    plots.set_curve("b", np.array([0.0, 1000.0]), np.array([low, 0.97]))
    plots.set_log(True)
    seen = plots.visible_range()
    assert low / 10 < seen.y0 <= low < 0.97 <= seen.y1 == 1.0
    for value in (low, 0.97):
        assert 0 <= plots.view(1).point(500, value)[1] - plots.view(1).top <= plots.view(1).height


def test_pictures_are_kept_and_filled_anew(plots: SmallPlots) -> None:
    items = len(plots.canvas.scene().items())
    for _ in range(3):
        fill(plots, "xy")
        fill(plots, NAMES)
    assert len(plots.canvas.scene().items()) == items
    assert plots.titles() == [f"run {name}" for name in NAMES]


def test_they_take_the_colours_of_the_palette(plots: SmallPlots, qapp: QApplication) -> None:
    for mode, palette in ((ColorMode.LIGHT, theme.LIGHT), (ColorMode.DARK, theme.DARK)):
        theme.apply(qapp, mode)
        assert plots.line("a").item.brush().color() == QColor(palette.series[0])
        assert plots.canvas.backgroundBrush().color() == QColor(palette.surface)


def test_pictures_and_numbers_leave_the_program(plots: SmallPlots) -> None:
    assert as_png(plots, Pose(mode=ColorMode.LIGHT)).startswith(b"\x89PNG")
    assert b"run a" in as_svg(plots)
    head, *rows = csv.reader(as_csv(plots).splitlines())
    assert head == ["step", *(f"run {name}" for name in NAMES)]
    assert rows[0] == ["0.0", *["0.1"] * 5] or rows[0] == ["0", *["0.1"] * 5]


def test_no_pictures_are_no_trouble(plots: SmallPlots) -> None:
    plots.set_cells([])
    plots.refresh()
    assert plots.titles() == []
    assert plots.axis_texts() == ([], [])
    QTest.mouseClick(plots.canvas.viewport(), LEFT, pos=QPoint(100, 100))
