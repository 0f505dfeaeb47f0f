"""A panel draws what it is given, unless it is hidden, and knows whether that can be seen."""

from dataclasses import replace
from typing import final

import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.shared.panel import Panel
from dlgui.session.frame import Frame
from dlgui.session.history import Points, RunHistory
from engine.training.config import RunConfig
from engine.training.records import StepRecord


@final
class Counting(Panel):
    """Notes the steps that it was asked to show."""

    def __init__(self) -> None:
        super().__init__("", name="counting")
        self.shown: list[int] = []

    def show_frame(self, frame: Frame) -> None:
        self.shown.append(frame.histories[0].step)

    def read(self, name: str) -> tuple[Points, Points]:
        raise KeyError(name)


@pytest.fixture
def panel(qtbot: QtBot) -> Counting:
    panel = Counting()
    qtbot.addWidget(panel)
    panel.resize(500, 300)
    panel.show()
    return panel


def frame_at(step: int, total: int, *, playing: bool = True, of: Frame | None = None) -> Frame:
    """A frame of a run that has come to `step`."""
    history = of.histories[0] if of else RunHistory(RunConfig())
    history.add_record(StepRecord(step, 1.0, 0.5, 0.1))
    return Frame((history,), total_steps=total, playing=playing)


def test_a_frame_is_drawn_at_once(panel: Counting) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    panel.draw(frame_at(2, 1_000_000, of=first))
    assert panel.shown == [1, 2]


def test_what_is_offered_waits_until_the_panel_is_told_to_catch_up(panel: Counting) -> None:
    first = frame_at(1, 1000)
    panel.offer(first)
    assert (panel.is_waiting, panel.shown) == (True, [])
    panel.offer(frame_at(2, 1000, of=first))
    panel.catch_up()
    panel.catch_up()
    assert (panel.is_waiting, panel.shown) == (False, [2])


def test_a_curve_has_moved_when_it_would_end_in_another_column_of_pixels(panel: Counting) -> None:
    first = frame_at(1, 1000)
    panel.draw(first)
    panel.offer(frame_at(8, 1000, of=first))  # seven thousandths of 500 pixels
    assert not panel.has_moved
    panel.offer(frame_at(9, 1000, of=first))
    assert panel.has_moved


def test_another_run_another_cursor_and_a_run_that_rests_have_moved(panel: Counting) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    for other in (replace(first, cursor=0), frame_at(1, 1_000_000)):
        panel.offer(other)
        assert panel.has_moved
    panel.draw(replace(first, playing=False))
    panel.offer(frame_at(2, 1_000_000, of=first))
    assert panel.has_moved


def test_another_look_is_drawn_at_once(panel: Counting) -> None:
    panel.draw(frame_at(1, 1_000_000))
    panel.redraw()
    assert panel.shown == [1, 1]


def test_a_hidden_panel_draws_nothing_until_it_is_shown(panel: Counting) -> None:
    panel.hide()
    panel.draw(frame_at(1, 1000))
    assert panel.shown == []
    panel.show()
    assert panel.shown == [1]
