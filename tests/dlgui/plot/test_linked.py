"""Two plots of a lab show the same steps, and both tell of the step under the mouse."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.linked import LinkedPlots
from dlgui.plot.plot import PlotWidget

Pair = tuple[PlotWidget, PlotWidget]


@pytest.fixture
def pair(qtbot: QtBot) -> Iterator[Pair]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    plots = tuple(PlotWidget("step", name, name=name, parent=window) for name in ("one", "other"))
    for number, plot in enumerate(plots):
        plot.add_curve("train", "a longer name" if number else "train", CurveStyle(0))
        plot.set_curve("train", np.arange(0.0, 1001.0, 10.0), np.linspace(0, 1 + number, 101))
        plot.set_x_end(1000)
        column.addWidget(plot)
    LinkedPlots(plots, window)
    window.resize(700, 600)
    window.show()
    for plot in plots:
        plot.refresh()
    yield plots[0], plots[1]
    del window  # it owns the plots: its name has kept it till here


def wheel(plot: PlotWidget, step: float, modifier: Qt.KeyboardModifier) -> None:
    where = QPointF(*plot.view().point(step, 0.5)).toPoint()
    viewport = plot.canvas.viewport()
    event = QWheelEvent(
        QPointF(where), QPointF(viewport.mapToGlobal(where)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def x_range(plot: PlotWidget) -> tuple[float, float]:
    seen = plot.visible_range()
    return seen.x0, seen.x1


def test_zooming_into_one_zooms_into_the_same_steps_of_the_other(pair: Pair) -> None:
    one, other = pair
    height = other.visible_range()[2:]
    wheel(one, 400, Qt.KeyboardModifier.NoModifier)
    assert x_range(one) == x_range(other) != (0.0, 1000.0)
    assert other.visible_range()[2:] == height
    wheel(other, 400, Qt.KeyboardModifier.NoModifier)
    assert x_range(one) == x_range(other)


def test_zooming_into_values_is_nobody_elses_business(pair: Pair) -> None:
    one, other = pair
    wheel(one, 400, Qt.KeyboardModifier.ControlModifier)
    assert not one.following
    assert other.following


def test_all_of_one_is_all_of_the_other(pair: Pair) -> None:
    one, other = pair
    wheel(one, 400, Qt.KeyboardModifier.NoModifier)
    other.follow()
    assert one.following
    assert x_range(one) == x_range(other) == (0.0, 1000.0)


def test_a_logarithmic_x_axis_is_one_in_both(pair: Pair) -> None:
    one, other = pair
    one.set_log_x(True)
    assert other.log_x
    assert x_range(one) == x_range(other) == (10.0, 1000.0)
    assert len(one.coordinates.x_axis.texts()) >= 2


def test_the_step_under_the_mouse_is_read_in_both(pair: Pair) -> None:
    one, other = pair
    QTest.mouseMove(one.canvas.viewport(), QPointF(*one.view().point(500, 0.5)).toPoint())
    assert one.hover_lines()[0] == other.hover_lines()[0]
    assert other.hover_lines()[1].startswith("a longer name 1.0")
    QTest.mouseMove(one.canvas.viewport(), QPoint(2, 2))
    assert one.hover_lines() == other.hover_lines() == []
