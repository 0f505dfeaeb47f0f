"""Lines over layers on a log axis; what has no place on it is written."""

from math import inf, nan

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlgui.plot.layer_chart import LayerChart, LayerSeries
from tests.wheel import turn_wheel


@pytest.fixture
def chart(qtbot: QtBot) -> LayerChart:
    widget = LayerChart("std", name="chart")
    qtbot.addWidget(widget)
    widget.resize(360, 160)
    widget.show()
    return widget


def test_the_last_value_stands_at_the_end_of_a_line(chart: LayerChart) -> None:
    chart.set_series(["1", "2"], [LayerSeries("Xavier", (0.2, 0.119), 0)])
    assert chart.labels() == ["Xavier 0.119"]
    assert {"1", "2"} <= set(chart.notes())


def test_what_is_no_positive_number_is_written(chart: LayerChart) -> None:
    chart.set_series(["1", "2", "3", "4"], [LayerSeries("", (1.0, 0.0, inf, nan))])
    assert {"0", "∞", "NaN"} <= set(chart.notes())
    assert chart.labels() == ["1"]


def test_nothing_to_draw_is_drawn_without_fuss(chart: LayerChart) -> None:
    chart.set_series(["1"], [LayerSeries("", (nan,))])
    chart.set_series([], [])
    assert chart.labels() == []


def test_forty_decades_fit_on_one_axis(chart: LayerChart) -> None:
    chart.set_series(["1", "2"], [LayerSeries("", (1e-20, 1e20))])
    assert len(chart.notes()) < 12


def test_a_value_between_the_ends_may_be_the_only_one_that_changes(chart: LayerChart) -> None:
    chart.set_series(["1", "2", "3"], [LayerSeries("", (1.0, 2.0, 1.0))])
    before = chart.visible_range()
    chart.set_series(["1", "2", "3"], [LayerSeries("", (1.0, 2000.0, 1.0))])
    assert chart.visible_range().y1 > before.y1
    assert list(chart.table().rows)[1] == ("2", 2000.0)


def test_zoomed_in_the_labels_tell_what_is_seen(chart: LayerChart) -> None:
    chart.set_series(["1", "2", "3"], [LayerSeries("He", (0.5, 0.25, 0.125))])
    at = QPointF(*chart.view().point(1, 0.5)).toPoint()
    turn_wheel(chart.canvas.viewport(), at, 4)
    assert chart.follow_button.isVisible()
    assert chart.labels() in (["He 0.5"], ["He 0.25"])
    assert "3" not in chart.coordinates.x_axis.texts()
    QTest.mouseDClick(chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not chart.follow_button.isVisible()
    assert chart.labels() == ["He 0.125"]


def test_the_mouse_reads_out_a_layer(chart: LayerChart) -> None:
    chart.set_series(["1", "2"], [LayerSeries("He", (0.5, 0.25)), LayerSeries("N", (9.0, 8.0), 1)])
    QTest.mouseMove(chart.canvas.viewport(), QPointF(*chart.view().point(2, 1)).toPoint())
    assert chart.hover_lines() == ["layer 2", "He 0.25", "N 8"]


def test_the_mouse_reads_out_what_has_no_place_on_the_axis(chart: LayerChart) -> None:
    chart.set_series(
        ["1", "2"],
        [
            LayerSeries("He", (0.5, 0.0)),
            LayerSeries("N", (9.0, inf), 1),
            LayerSeries("X", (1, nan)),
        ],
    )
    QTest.mouseMove(chart.canvas.viewport(), QPointF(*chart.view().point(2, 1)).toPoint())
    assert chart.hover_lines() == ["layer 2", "He 0", "N ∞", "X NaN"]
    assert chart.labels() == ["He 0.5", "N 9", "X 1"]


def test_the_way_back_leads_to_all_layers(chart: LayerChart) -> None:
    assert chart.follow_button.toolTip() == "Show all layers again (or double-click the plot)"


def test_both_scales_are_fixed(chart: LayerChart) -> None:
    names = {action.objectName() for action in chart.menu(QPointF(9, 9)).actions()}
    assert {"plot_show_all", "plot_copy_data", "plot_save_svg"} <= names
    assert not {"plot_log_x", "plot_log_y"} & names


@pytest.mark.parametrize(("low", "high"), [(0.2, 0.21), (3.0, 3.0), (1e-20, 1e20)])
def test_every_axis_has_two_numbers(chart: LayerChart, low: float, high: float) -> None:
    chart.set_series([str(i + 1) for i in range(12)], [LayerSeries("", (low, high) * 6)])
    assert len(chart.coordinates.y_axis.texts()) >= 2
    assert len(chart.coordinates.x_axis.texts()) >= 2
