"""A panel draws what can be seen to have changed: not more often, and never less at rest."""

from dataclasses import replace
from typing import final

import pytest
from pytestqt.qtbot import QtBot

from dlgui.panels.panel import Panel
from dlgui.run.frame import Frame
from dlgui.run.history import Points, RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation, StepRecord


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


def test_a_curve_that_moves_by_a_column_is_drawn_at_once(panel: Counting) -> None:
    first = frame_at(1, 1000)
    panel.draw(first)
    panel.draw(frame_at(5, 1000, of=first))  # four thousandths of 500 pixels
    assert panel.shown == [1, 5]


def test_a_curve_that_hardly_moves_is_drawn_a_little_later(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    for step in range(2, 10):
        panel.draw(frame_at(step, 1_000_000, of=first))
    assert panel.shown == [1]
    qtbot.waitUntil(lambda: panel.shown == [1, 9])


def test_an_evaluation_is_drawn_at_once(panel: Counting) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    first.histories[0].add_record(StepRecord(2, 1.0, 0.5, 0.1, Evaluation(2, 1.0, 0.5, 1.0, 0.5)))
    panel.draw(first)
    assert panel.shown == [1, 2]


def test_the_last_picture_is_exact_when_the_run_rests(panel: Counting) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    panel.draw(frame_at(2, 1_000_000, playing=False, of=first))
    assert panel.shown == [1, 2]


def test_another_run_or_another_cursor_is_drawn_at_once(panel: Counting) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    panel.draw(replace(first, cursor=0))
    panel.draw(frame_at(7, 1_000_000))
    assert panel.shown == [1, 1, 7]


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
