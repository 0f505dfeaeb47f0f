"""Lines over layers on a log axis; what has no place on it is written."""

from math import inf, nan

import pytest
from pytestqt.qtbot import QtBot

from dlgui.plot.layer_chart import LayerChart, LayerSeries, short


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


@pytest.mark.parametrize(
    ("value", "text"), [(0.4591, "0.459"), (2.1e-5, "2.1e-5"), (12.34, "12.3"), (3e12, "3.0e12")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert short(value) == text
