"""A panel draws what can be seen to have changed: not more often, and never less at rest."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import final

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from dlgui.panels import panel as panel_module
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
        self.taken: Callable[[], None] = lambda: None

    def show_frame(self, frame: Frame) -> None:
        self.taken()
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


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what hardly moves wait for longer than a test takes."""
    monkeypatch.setattr(panel_module, "STILL_S", 1000.0)


def shows(qtbot: QtBot, panel: Counting, *steps: int) -> None:
    qtbot.waitUntil(lambda: panel.shown == list(steps))


def test_while_a_run_plays_the_clock_does_not_wait_for_a_picture(
    panel: Counting, qtbot: QtBot
) -> None:
    panel.draw(frame_at(1, 1000))
    assert panel.shown == []
    shows(qtbot, panel, 1)


@pytest.mark.usefixtures("patient")
def test_a_curve_that_moves_by_a_column_is_drawn_at_once(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1000)
    panel.draw(first)
    shows(qtbot, panel, 1)
    panel.draw(frame_at(5, 1000, of=first))  # four thousandths of 500 pixels
    shows(qtbot, panel, 1, 5)


@pytest.mark.usefixtures("patient")
def test_a_curve_that_hardly_moves_waits(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    shows(qtbot, panel, 1)
    panel.draw(frame_at(2, 1_000_000, of=first))
    other = Counting()
    qtbot.addWidget(other)
    other.show()
    other.draw(frame_at(1, 1_000_000))
    shows(qtbot, other, 1)
    assert panel.shown == [1]
    panel.draw(frame_at(900_000, 1_000_000, of=first))  # it does not wait for what was before it
    shows(qtbot, panel, 1, 900_000)


def test_a_curve_that_hardly_moves_is_drawn_a_little_later(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    shows(qtbot, panel, 1)
    for step in range(2, 10):
        panel.draw(frame_at(step, 1_000_000, of=first))
    shows(qtbot, panel, 1, 9)


@pytest.mark.usefixtures("patient")
def test_an_evaluation_is_drawn_at_once(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    shows(qtbot, panel, 1)
    first.histories[0].add_record(StepRecord(2, 1.0, 0.5, 0.1, Evaluation(2, 1.0, 0.5, 1.0, 0.5)))
    panel.draw(first)
    shows(qtbot, panel, 1, 2)


def test_after_a_picture_the_window_has_as_much_time_before_the_next(
    panel: Counting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, order = perf_counter(), list[str]()
    monkeypatch.setattr(panel_module, "perf_counter", lambda: now)
    other = Counting()
    qtbot.addWidget(other)
    other.show()

    def draw_for_some_time() -> None:
        nonlocal now
        now += 0.005
        order.append("one")
        QTimer.singleShot(0, press_key)

    def press_key() -> None:
        nonlocal now
        now += 0.005
        order.append("key")

    panel.taken = draw_for_some_time
    other.taken = lambda: order.append("other")
    for each in (panel, other):
        each.draw(frame_at(1, 1000))
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["one", "key", "other"]


def test_the_last_picture_is_exact_when_the_run_rests(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    shows(qtbot, panel, 1)
    panel.draw(frame_at(2, 1_000_000, playing=False, of=first))
    assert panel.shown == [1, 2]


@pytest.mark.usefixtures("patient")
def test_another_run_or_another_cursor_is_drawn_at_once(panel: Counting, qtbot: QtBot) -> None:
    first = frame_at(1, 1_000_000)
    panel.draw(first)
    shows(qtbot, panel, 1)
    panel.draw(replace(first, cursor=0))
    shows(qtbot, panel, 1, 1)
    panel.draw(frame_at(7, 1_000_000))
    shows(qtbot, panel, 1, 1, 7)


def test_another_look_is_drawn_at_once(panel: Counting, qtbot: QtBot) -> None:
    panel.draw(frame_at(1, 1_000_000))
    shows(qtbot, panel, 1)
    panel.redraw()
    assert panel.shown == [1, 1]


def test_a_hidden_panel_draws_nothing_until_it_is_shown(panel: Counting) -> None:
    panel.hide()
    panel.draw(frame_at(1, 1000))
    assert panel.shown == []
    panel.show()
    assert panel.shown == [1]
