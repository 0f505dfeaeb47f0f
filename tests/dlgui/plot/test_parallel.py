"""Parallel coordinates by their data: a line a trial, in its shade, the best on top."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.plot.color_scale import LEVELS
from dlgui.plot.parallel import ParallelAxis, ParallelChart, ParallelLines

AXES = [ParallelAxis("rate", "0.001", "1"), ParallelAxis("L2", "0", "0.1")]


@pytest.fixture
def chart(qtbot: QtBot) -> ParallelChart:
    one = ParallelChart(name="parallel", title="All settings")
    qtbot.addWidget(one)
    one.resize(400, 240)
    with qtbot.waitExposed(one):
        one.show()
    return one


def lines(*places: tuple[float, float]) -> ParallelLines:
    count = len(places)
    best = np.array([i == 0 for i in range(count)])
    levels = np.arange(count) * 3
    return ParallelLines(np.array(places, float), levels, best, np.arange(1, count + 1))


def test_every_trial_is_a_line_in_its_shade_and_the_best_once_more(chart: ParallelChart) -> None:
    chart.show_lines(AXES, lines((0.0, 1.0), (0.5, 0.5), (1.0, 0.0)))
    counts = chart.path_counts()
    assert {i: n for i, n in enumerate(counts) if n} == {0: 2, 3: 2, 6: 2, LEVELS: 2}


def test_a_setting_that_was_not_drawn_is_passed_by(chart: ParallelChart) -> None:
    chart.show_lines(AXES, lines((0.0, np.nan)))
    assert chart.path_counts()[0] == 1


def test_the_axes_say_what_they_count(chart: ParallelChart) -> None:
    chart.show_lines(AXES, lines((0.0, 1.0)))
    assert chart.texts() == ["rate", "1", "0.001", "L2", "0.1", "0"]
    assert chart.facts() == ["rate from 0.001 to 1.", "L2 from 0 to 0.1.", "1 lines."]
    assert chart.table().names == ("trial", "rate", "L2")
    assert chart.table().rows == [[1, 0.0, 1.0]]


def test_other_lines_take_the_place_of_the_old(chart: ParallelChart) -> None:
    chart.show_lines(AXES, lines((0.0, 1.0), (0.5, 0.5)))
    chart.show_lines(AXES[:1], ParallelLines(np.zeros((0, 1))))
    assert sum(chart.path_counts()) == 0
    assert chart.texts() == ["rate", "1", "0.001"]


def test_choices_between_the_ends_are_named_where_their_lines_meet(chart: ParallelChart) -> None:
    axis = ParallelAxis("activation", "ReLU", "tanh", ((0.5, "ELU"),))
    chart.show_lines([AXES[0], axis], lines((0.0, 0.5)))
    assert chart.texts() == ["rate", "1", "0.001", "activation", "tanh", "ReLU", "ELU"]


def test_lines_of_other_axes_go_while_the_picture_is_not_seen(chart: ParallelChart) -> None:
    chart.show_lines(AXES, lines((0.0, 1.0)))
    chart.tell_axes(AXES[:1])
    chart.arrange()
    assert sum(chart.path_counts()) == 0
