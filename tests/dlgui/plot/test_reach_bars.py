"""Bars over time on one log axis for all groups."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dlgui.plot.export import as_csv
from dlgui.plot.reach_bars import Reach, ReachBars
from dlgui.words.looks import run_look

FALLING = Reach("tanh", run_look(0), np.geomspace(1e-8, 1, 20))
LEVEL = Reach("LSTM", run_look(1), np.full(20, 0.5))


@pytest.fixture
def bars(qtbot: QtBot) -> ReachBars:
    widget = ReachBars(name="bars", title="gradient")
    qtbot.addWidget(widget)
    widget.resize(420, 200)
    widget.show()
    return widget


def heights(bars: ReachBars, group: int) -> float:
    height: float = bars._groups[group].bars.path().boundingRect().height()
    return height


def test_all_groups_share_an_axis_from_the_least_to_the_most(bars: ReachBars) -> None:
    bars.show_reaches([FALLING, LEVEL], 0)
    assert bars.ends() == (-8, 0)
    assert heights(bars, 0) > heights(bars, 1) > 0.9 * heights(bars, 0)
    assert bars.texts() == ["tanh", "step 1: 1e-8", "LSTM", "step 1: 0.5"]
    assert "tanh: 1e-8 at step 1, 1 at step 20." in bars.accessibleDescription()


def test_what_is_nothing_has_no_bar_and_what_is_tiny_does_not_stretch_the_axis(
    bars: ReachBars,
) -> None:
    bars.show_reaches([Reach("a", run_look(0), np.array([0.0, 1e-30, 1.0]))], None)
    assert bars.ends() == (-2, 0)
    bars.show_reaches([Reach("a", run_look(0), np.zeros(3))], None)
    assert bars.ends() == (-2, 0)
    bars.show_reaches([Reach("a", run_look(0), np.array([3e4, 1.0]))], None)
    assert bars.ends() == (0, 5)


def test_a_group_without_a_gradient_says_so_on_an_axis_over_all_its_steps(bars: ReachBars) -> None:
    bars.show_reaches([Reach("a", run_look(0), np.zeros(99)), LEVEL], 3)
    assert bars.texts()[:2] == ["a", "no gradient at step 99"]
    assert bars._groups[0].last.text() == "99"
    assert "a: no gradient at step 99." in bars.accessibleDescription()


def test_a_click_on_any_group_chooses_its_step(qtbot: QtBot, bars: ReachBars) -> None:
    bars.show_reaches([FALLING, LEVEL], 3)
    for group in (0, 1):
        area = bars._area(group)
        with qtbot.waitSignal(bars.chosen) as chosen:
            bars.click(QPointF(area.left() + 0.51 * area.width(), area.center().y()))
        assert chosen.args == [10]


def test_a_hint_stands_where_there_is_nothing(bars: ReachBars) -> None:
    bars.show_reaches([FALLING], 0)
    bars.show_hint("Preparing …")
    assert bars.texts() == []
    assert bars.accessibleDescription().endswith("\nPreparing …")


def test_its_data_is_a_column_a_group(bars: ReachBars) -> None:
    bars.show_reaches([LEVEL, Reach("short", run_look(0), np.array([0.25, 1.0]))], 0)
    lines = as_csv(bars).splitlines()
    assert lines[0] == "step,LSTM,short"
    assert lines[1] == "1,0.5,0.25"
    assert lines[3] == "3,0.5,"
