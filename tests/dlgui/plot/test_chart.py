"""What every plot can do: zoom in all ways, be ranged by numbers, and its menu, by real events."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.plot import PlotWidget
from dlgui.plot.range_dialog import RangeDialog
from dlgui.plot.view import Ranges
from tests.wheel import turn_wheel

# The offscreen platform has no keyboard that a menu could grab.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def plot(qtbot: QtBot) -> PlotWidget:
    widget = PlotWidget("step", "loss", name="plot")
    qtbot.addWidget(widget)
    widget.add_curve("train", "train", CurveStyle(0))
    widget.add_curve("test", "test", CurveStyle(1))
    steps = np.arange(0.0, 1001.0, 10.0)
    widget.set_curve("train", steps, 2.0 - steps / 500 * 0.9)
    widget.set_curve("test", steps, 2.0 - steps / 1000)
    widget.set_x_end(1000)
    widget.resize(760, 400)
    widget.show()
    widget.refresh()
    return widget


def at(plot: PlotWidget, step: float, value: float) -> QPoint:
    return QPointF(*plot.view().point(step, value)).toPoint()


def drag(
    plot: PlotWidget, start: QPoint, end: QPoint, key: Qt.KeyboardModifier | None = None
) -> None:
    viewport, modifier = plot.canvas.viewport(), key or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, LEFT, modifier, start)
    for part in (0.3, 0.7, 1.0):  # QTest's own moves have no keys held down
        where = QPointF(start + (end - start) * part)
        move = QMouseEvent(
            QEvent.Type.MouseMove, where, QPointF(viewport.mapToGlobal(where)),
            Qt.MouseButton.NoButton, LEFT, modifier,
        )  # fmt: skip
        QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, LEFT, modifier, end)


def wheel(plot: PlotWidget, where: QPoint, notches: int) -> None:
    turn_wheel(plot.canvas.viewport(), where, notches)


@pytest.fixture
def entry(plot: PlotWidget, qtbot: QtBot) -> Callable[[str], None]:
    """Click with the other button, and choose an entry of the menu that comes."""

    def choose(name: str) -> None:
        qtbot.mouseClick(plot.canvas.viewport(), RIGHT, pos=at(plot, 500, 1.9))
        menu = plot.findChild(QMenu, "plot_menu")
        assert menu is not None
        action = next(a for a in menu.actions() if a.objectName() == f"plot_{name}")
        qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        qtbot.waitUntil(lambda: plot.findChild(QMenu, "plot_menu") is None)

    return choose


def test_shift_draws_a_box_to_zoom_into(plot: PlotWidget) -> None:
    drag(plot, at(plot, 200, 1.8), at(plot, 600, 1.2), Qt.KeyboardModifier.ShiftModifier)
    seen = plot.visible_range()
    assert (seen.x0, seen.x1) == pytest.approx((200, 600), abs=4)
    assert (seen.y0, seen.y1) == pytest.approx((1.2, 1.8), abs=0.02)
    drag(plot, at(plot, 400, 1.5), at(plot, 300, 1.5))  # without it the view is moved
    assert plot.visible_range().x0 == pytest.approx(300, abs=4)


def test_a_box_may_be_the_way_without_shift(plot: PlotWidget, entry: Callable[[str], None]) -> None:
    entry("box")
    drag(plot, at(plot, 200, 1.8), at(plot, 600, 1.2))
    assert plot.visible_range().x1 - plot.visible_range().x0 == pytest.approx(400, abs=8)


def test_the_wheel_over_an_axis_zooms_along_it(plot: PlotWidget) -> None:
    home, left = plot.home(), plot.coordinates.y_axis.sceneBoundingRect().center().toPoint()
    wheel(plot, left, 2)
    seen = plot.visible_range()
    assert (seen.x0, seen.x1) == (home.x0, home.x1)
    assert seen.y1 - seen.y0 == pytest.approx((home.y1 - home.y0) * 0.8**2)


def test_an_axis_can_be_dragged(plot: PlotWidget) -> None:
    below = plot.coordinates.x_axis.sceneBoundingRect().center().toPoint()
    drag(plot, below, below - QPoint(100, 0))
    seen, width = plot.visible_range(), plot.view().width
    assert seen.x0 == pytest.approx(100 / width * 1000, rel=0.05)
    assert (seen.y0, seen.y1) == plot.home()[2:]


def test_labels_belong_to_what_is_seen(plot: PlotWidget) -> None:
    plot.show_range(Ranges(100.0, 400.0, 0.0, 2.0))
    assert plot.labels() == ["train 1.280", "test 1.600"]  # the values at step 400
    plot.show_range(Ranges(800.0, 1000.0, 0.9, 1.5))
    assert plot.labels() == ["test 1.000"]  # nothing of the other is in sight
    plot.follow()
    assert plot.labels() == ["train 0.200", "test 1.000"]


def test_ranges_are_typed(plot: PlotWidget, entry: Callable[[str], None], qtbot: QtBot) -> None:
    entry("ranges")
    dialog = plot.findChild(RangeDialog, "range_dialog")
    assert dialog is not None
    fields = {n: dialog.findChild(QLineEdit, f"range_{n}") for n in ("x0", "x1", "y0", "y1")}
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    for name, text, problem in (
        ("x1", "many", "Each end has to be a number."),
        ("x1", "nan", "Each end has to be a number."),
        ("x1", "-5", "The left end has to be below"),
        ("x1", "1,50,0", "Each end has to be a number."),
        ("x1", "1,500", ""),
    ):
        field = fields[name]
        assert field is not None
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.mouseClick(ok, LEFT)
        assert dialog.problem().startswith(problem)
    assert plot.visible_range() == pytest.approx((0.0, 1500.0, *plot.home()[2:]))
    entry("show_all")
    assert plot.following


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [("y1", "1e305", "Numbers between"), ("y0", "-1e101", "Numbers between"), ("x1", "1e9", "")],
)
def test_ranges_far_from_the_data_are_shown_or_refused(
    plot: PlotWidget, qtbot: QtBot, name: str, text: str, problem: str
) -> None:
    dialog = RangeDialog(plot.home(), log_x=False, log_y=False, parent=plot)
    field = dialog.findChild(QLineEdit, f"range_{name}")
    assert field is not None
    field.setText(text)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    assert dialog.problem().startswith(problem)
    if not problem:
        plot.show_range(dialog.ranges)
        assert plot.visible_range() == pytest.approx(dialog.ranges)
    dialog.deleteLater()


@pytest.mark.parametrize(("text", "end"), [("１，５", 1.5), ("2 000", 2000.0), ("50%", 0.5)])
def test_ends_are_read_like_all_numbers_and_shown_as_understood(
    plot: PlotWidget, qtbot: QtBot, text: str, end: float
) -> None:
    dialog = RangeDialog(plot.home(), log_x=False, log_y=False, parent=plot)
    field, left = (dialog.findChild(QLineEdit, f"range_{name}") for name in ("x1", "x0"))
    assert field is not None
    assert left is not None
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    field.setText(text)
    left.setText("9000")
    qtbot.mouseClick(ok, LEFT)
    assert field.text() == f"{end:g}"
    left.setText("0")
    qtbot.mouseClick(ok, LEFT)
    assert dialog.ranges.x1 == end
    dialog.deleteLater()


def test_what_is_not_edited_keeps_every_digit(plot: PlotWidget, qtbot: QtBot) -> None:
    ends = Ranges(1234567.2, 1234567.4, 0.1 + 0.2, 1.0)
    dialog = RangeDialog(ends, log_x=False, log_y=False, parent=plot)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    assert dialog.ranges == ends
    dialog.deleteLater()


def test_between_two_points_the_label_tells_where_the_line_leaves_the_view(
    plot: PlotWidget,
) -> None:
    plot.set_curve("train", np.array([0.0, 100.0, 200.0]), np.array([0.5, 1.0, 2.0]))
    plot.set_curve("test", np.array([0.0]), np.array([9.0]))
    plot.show_range(Ranges(120.0, 180.0, 0.0, 2.0))
    assert plot.labels() == ["train 1.800"]


def test_another_scale_of_y_leaves_the_steps_that_are_seen(plot: PlotWidget) -> None:
    plot.show_range(Ranges(100.0, 200.0, 1.0, 1.5))
    plot.set_log(True)
    assert plot.visible_range()[:2] == (100.0, 200.0)
    assert plot.visible_range()[2:] == pytest.approx(plot.home()[2:])


def test_axes_become_logarithmic_in_the_menu(
    plot: PlotWidget, entry: Callable[[str], None]
) -> None:
    entry("log_y")
    entry("log_x")
    assert plot.log
    assert plot.log_x
    assert plot.home().x0 == 10.0  # the first step that has a place
    x, y = plot.coordinates.x_axis.texts(), plot.coordinates.y_axis.texts()
    assert {"10", "100", "1,000"} <= set(x)
    assert len(y) >= 2
    minor = plot.coordinates.x_axis.tickValues(1.0, 3.0, 500.0)[1][1]
    assert len(minor) == 16  # 2 to 9 of both decades
    entry("log_x")
    assert not plot.log_x


def test_a_log_axis_ends_as_high_as_was_asked_for(plot: PlotWidget) -> None:
    plot.set_y_range(0.0, 1.0)
    plot.clear_curves()
    plot.reset()
    plot.add_curve("test", "test", CurveStyle(1))
    plot.set_curve("test", np.arange(3.0), np.array([0.1, 0.6, 0.97]))
    plot.set_log(True)
    assert plot.visible_range()[2:] == pytest.approx((0.1, 1.0))


def test_lines_of_the_grid_are_hidden_in_the_menu(
    plot: PlotWidget, entry: Callable[[str], None]
) -> None:
    entry("grid")
    assert not plot.coordinates.grid.item.isVisible()
    entry("grid")
    assert plot.coordinates.grid.item.isVisible()


def test_every_entry_has_a_name_and_a_tooltip(plot: PlotWidget) -> None:
    menu = plot.menu(QPointF())
    entries = [action for action in menu.actions() if not action.isSeparator()]
    assert len({action.objectName() for action in entries}) == len(entries) == 11
    assert all(action.toolTip() != action.text() for action in entries)
    menu.deleteLater()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    low=st.floats(-6, 6), decades=st.floats(0.02, 9), start=st.floats(-1e6, 1e6),
    span=st.floats(1e-3, 1e7), log=st.booleans(), width=st.integers(280, 1600),
    height=st.integers(104, 900),
)  # fmt: skip
def test_every_axis_has_two_numbers_at_every_size_and_zoom(
    plot: PlotWidget, low: float, decades: float, start: float, span: float, log: bool,
    width: int, height: int,
) -> None:  # fmt: skip
    plot.resize(width, height)
    plot.set_log(log)
    bottom, top = 10.0**low, 10.0 ** (low + decades)
    plot.coordinates.show_ranges(Ranges(start, start + span, bottom, top), is_home=True)
    for axis in (plot.coordinates.x_axis, plot.coordinates.y_axis):
        values, texts = axis.values(), axis.texts()
        assert len(values) >= 2
        assert all(a < b for a, b in itertools.pairwise(values))
        assert len(set(texts)) == len(texts)


def test_a_plot_that_is_gone_is_not_asked_for_other_colours(qapp: QApplication) -> None:
    window = QWidget()
    plots = [PlotWidget("step", "loss", name="one", parent=window)]
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.notifier().changed.emit()  # an exception in a slot would fail the test
    assert not Shiboken.isValid(plots[0])


@pytest.mark.parametrize("width", [290, 330, 760])
def test_the_way_back_never_covers_the_title(qtbot: QtBot, width: int) -> None:
    plot = PlotWidget("step", "a long title such as mean cross-entropy of each batch", name="p")
    qtbot.addWidget(plot)
    plot.resize(width, 200)
    plot.show()
    whole = plot.coordinates.title_rects()[1]
    plot.show_range(Ranges(0.2, 0.5, 0.1, 0.9))
    assert plot.follow_button.isVisible()
    title = plot.coordinates.title_rects()[1]
    assert title.right() <= plot.follow_button.x()
    assert title.width() > 50
    plot.follow()
    assert plot.coordinates.title_rects()[1] == whole
