"""A curve that is drawn with the mouse on a plot: its points, the pen, what lies between."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.drawn_curve import DrawnCurve
from dlgui.plot.plot import PlotWidget

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def plot(qtbot: QtBot) -> PlotWidget:
    plot = PlotWidget("step", "accuracy", name="plot")
    qtbot.addWidget(plot)
    plot.set_y_range(0.0, 1.0)
    plot.set_x_end(1000)
    plot.add_curve("test", "test", CurveStyle(1))
    plot.resize(600, 300)
    with qtbot.waitExposed(plot):
        plot.show()
    plot.refresh()
    return plot


@pytest.fixture
def curve(plot: PlotWidget) -> DrawnCurve:
    return DrawnCurve(plot, "test", "you {0}", CurveStyle(102))


def drag(plot: PlotWidget, points: list[tuple[float, float]]) -> None:
    view, port = plot.view(), plot.canvas.viewport()
    pixels = [QPoint(plot.canvas.mapFromScene(*view.point(x, y))) for x, y in points]
    QTest.mousePress(port, LEFT, NO, pixels[0])
    for pixel in pixels[1:]:
        QTest.mouseMove(port, pixel)
    QTest.mouseRelease(port, LEFT, NO, pixels[-1])


def rising(last: float) -> list[tuple[float, float]]:
    return [(x, last * x / 1000) for x in np.linspace(0, 1000, 40)]


def test_what_is_dragged_becomes_the_curve(plot: PlotWidget, curve: DrawnCurve) -> None:
    curve.take_pen(True)
    before = plot.visible_range()
    drag(plot, rising(0.8))
    assert curve.is_whole
    x, y = np.array(curve.points()).T
    assert np.all(np.diff(x) > 0)
    assert y == pytest.approx(0.8 * x / 1000, abs=0.03)
    assert plot.visible_range() == before
    assert curve.label().startswith("you 0.7") or curve.label().startswith("you 0.8")


def test_a_second_stroke_takes_the_place_of_the_first(plot: PlotWidget, curve: DrawnCurve) -> None:
    curve.take_pen(True)
    drag(plot, rising(0.8))
    drag(plot, [(x, 0.2) for x in np.linspace(500, 1000, 20)])
    x, y = np.array(curve.points()).T
    assert y[x > 550] == pytest.approx(0.2, abs=0.02)
    assert y[x < 450] == pytest.approx(0.8 * x[x < 450] / 1000, abs=0.03)


def test_without_the_pen_dragging_moves_the_picture(plot: PlotWidget, curve: DrawnCurve) -> None:
    drag(plot, rising(0.8))
    assert curve.points() == []
    assert not plot.following


def test_a_curve_can_be_had_without_a_mouse(
    qtbot: QtBot, plot: PlotWidget, curve: DrawnCurve
) -> None:
    plot.set_curve("test", np.array([0.0]), np.array([0.1]))
    plot.refresh()
    with qtbot.waitSignal(curve.drawn):
        curve.lead_to(0.9)
    assert curve.is_whole
    assert curve.points()[0] == pytest.approx([0.0, 0.1])
    assert curve.points()[-1] == pytest.approx([1000.0, 0.9])
    curve.clear()
    assert curve.points() == []
    assert curve.label() == ""


def test_what_lies_between_drawn_and_seen_is_shaded(plot: PlotWidget, curve: DrawnCurve) -> None:
    curve.set_points([[0.0, 0.5], [1000.0, 0.9]])
    assert curve.shaded().isEmpty()
    curve.compare(True)
    assert curve.apart() is None
    plot.set_curve("test", np.array([0.0, 500.0]), np.array([0.1, 0.4]))
    plot.refresh()
    assert curve.apart() == pytest.approx(0.3)
    box, view = curve.shaded().boundingRect(), plot.view()
    assert box.right() == pytest.approx(view.point(500, 0)[0], abs=1)
    assert box.top() == pytest.approx(view.point(0, 0.7)[1], abs=1)
    assert curve.label() == "you 0.900 · 0.300 apart"


def test_it_leaves_no_trace(plot: PlotWidget, curve: DrawnCurve) -> None:
    curve.set_points([[0.0, 0.5], [1000.0, 0.9]])
    count = len(plot.canvas.scene().items())
    curve.take_pen(True)
    curve.remove()
    assert not plot.box.draws
    assert len(plot.canvas.scene().items()) == count - 3
