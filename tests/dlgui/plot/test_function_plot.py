"""Curves over real numbers: drawn, read off, marked, on any axes, and handed out as a table."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.function_table import above_zero, curves_table, read
from dlgui.plot.view import Ranges

X = np.linspace(-2.0, 2.0, 41)


@pytest.fixture
def plot(qtbot: QtBot) -> FunctionPlot:
    plot = FunctionPlot("x", "y", name="own_plot")
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    plot.set_home(Ranges(-2.0, 2.0, -1.0, 4.0))
    square = FunctionCurve("square", X, X**2, CurveStyle(0))
    line = FunctionCurve("line", X, X, CurveStyle(1))
    plot.show_curves([square, line], [PlotPoint("at", 1.0, 1.0, 0)])
    return plot


def test_curves_and_points_are_as_they_were_given(plot: FunctionPlot) -> None:
    assert plot.titles() == ["square", "line"]
    np.testing.assert_array_equal(plot.curve("square")[1], X**2)
    assert plot.labels() == ["square", "line"]
    assert plot.points == (PlotPoint("at", 1.0, 1.0, 0),)
    assert plot.visible_range() == Ranges(-2.0, 2.0, -1.0, 4.0)


def test_a_curve_with_the_same_ends_is_drawn_anew(plot: FunctionPlot) -> None:
    before = plot._lines[0].item.path()
    other = np.where(np.abs(X) < 1, 0.0, X**2)
    plot.show_curves([FunctionCurve("square", X, other, CurveStyle(0))])
    assert plot._lines[0].item.path() != before
    assert plot.titles() == ["square"]


def test_what_is_seen_is_said(plot: FunctionPlot) -> None:
    said = plot.accessibleDescription()
    assert "x from -2 to 2; y from -1 to 4." in said
    assert "square, line." in said
    assert "at: x 1, 1." in said


def test_values_are_read_off_under_the_mouse(plot: FunctionPlot) -> None:
    place = plot.view().point(1.5, 1.0)
    plot.canvas.scene().sigMouseMoved.emit(QPointF(*place))
    assert plot.hover_text() == "x 1.5   square 2.25   line 1.5"
    plot.canvas.scene().sigMouseMoved.emit(QPointF(1.0, 1.0))
    assert plot.hover_text() == ""


def test_a_click_tells_where_it_was(plot: FunctionPlot, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plot.picked) as caught:
        plot.box.clicked.emit(QPointF(*plot.view().point(-1.0, 2.0)))
    assert caught.args == pytest.approx([-1.0, 2.0])


@pytest.mark.parametrize(("log_x", "log_y"), [(True, False), (False, True), (True, True)])
def test_any_axis_may_become_logarithmic(plot: FunctionPlot, log_x: bool, log_y: bool) -> None:
    plot.set_log_x(log_x)
    plot.set_log(log_y)
    seen = plot.visible_range()
    assert (seen.x0 > 0) == log_x
    assert (seen.y0 > 0) == log_y
    assert seen.x1 == 2.0
    assert seen.y1 == 4.0


def test_a_curve_that_is_nowhere_defined_is_no_trouble(plot: FunctionPlot) -> None:
    nothing = np.full(41, np.nan)
    curve = FunctionCurve("none", X, nothing, CurveStyle(0))
    plot.show_curves([curve], [PlotPoint("at", 0.0, float("nan"))])
    assert plot.labels() == []
    assert not any(marker.isVisible() for marker in plot._markers)
    plot.set_log(True)
    plot.set_log_x(True)
    assert plot.visible_range().y0 > 0


def test_the_table_has_every_x_that_one_of_the_curves_has() -> None:
    a, b = np.array([0.0, 1.0]), np.array([1.0, 2.0])
    table = curves_table("x", [("a", a, a * 2), ("b", b, b * 3)])
    assert table.names == ("x", "a", "b")
    assert table.rows == [[0.0, 0.0, ""], [1.0, 2.0, 3.0], [2.0, "", 6.0]]


def test_values_are_read_between_points_and_not_beyond() -> None:
    x, y = np.array([0.0, 2.0]), np.array([0.0, 4.0])
    assert read(x, y, 0.5) == 1.0
    assert np.isnan(read(x, y, 2.5))
    assert np.isnan(read(x[:0], y[:0], 0.0))


@pytest.mark.parametrize(
    ("ends", "data", "expected"),
    [
        ((0.5, 2.0), [], (0.5, 2.0)),
        ((0.0, 2.0), [[0.02, 1.0]], (0.02, 2.0)),
        ((-1.0, 2.0), [[-1.0, 1e-30]], (2e-6, 2.0)),
        ((-2.0, -1.0), [[-2.0, -1.0]], (0.1, 1.0)),
    ],
)
def test_a_log_axis_shows_what_is_above_zero(
    ends: tuple[float, float], data: list[list[float]], expected: tuple[float, float]
) -> None:
    assert above_zero(ends, [np.array(one) for one in data]) == pytest.approx(expected)
