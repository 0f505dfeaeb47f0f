"""While a run plays one panel is drawn in each frame; at rest all of them are, and exactly."""

from collections.abc import Iterator
from typing import final

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.labs.shared import turns as turns_module
from dlgui.labs.shared.panel import Panel
from dlgui.labs.shared.turns import Turns
from dlgui.session.frame import Frame
from dlgui.session.history import Points, RunHistory
from engine.training.config import RunConfig
from engine.training.records import StepRecord


@final
class Noting(Panel):
    """Notes in a common book which step it was asked to show."""

    def __init__(self, name: str, book: list[tuple[str, int]]) -> None:
        super().__init__(name, name=name)
        self._book = book

    def show_frame(self, frame: Frame) -> None:
        self._book.append((self.objectName(), frame.histories[0].step))

    def read(self, name: str) -> tuple[Points, Points]:
        raise KeyError(name)


class Stage:
    """Two panels that take turns, and a run that plays."""

    def __init__(self, qtbot: QtBot) -> None:
        self.book: list[tuple[str, int]] = []
        self.panels = [Noting(name, self.book) for name in ("one", "two")]
        self.owner = QObject()
        self.turns = Turns(self.panels, self.owner)
        self.history = RunHistory(RunConfig())
        for panel in self.panels:
            qtbot.addWidget(panel)
            panel.resize(500, 300)
            panel.show()
        QCoreApplication.processEvents()

    def frame(self, step: int, total: int = 1000, *, playing: bool = True) -> None:
        self.history.add_record(StepRecord(step, 1.0, 0.5, 0.1))
        self.turns.draw(Frame((self.history,), total_steps=total, playing=playing))


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(qtbot)
    yield stage
    stage.owner.deleteLater()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what hardly moves, and what other frames would bring, wait for longer than a test."""
    monkeypatch.setattr(turns_module, "STILL_MS", 1_000_000)
    monkeypatch.setattr(turns_module, "FRAME_MS", 1_000_000)


def shows(qtbot: QtBot, stage: Stage, *expected: tuple[str, int]) -> None:
    qtbot.waitUntil(lambda: len(stage.book) >= len(expected))
    assert stage.book == list(expected)


@pytest.mark.usefixtures("patient")
def test_in_a_film_all_panels_are_drawn_in_each_frame(stage: Stage, qtbot: QtBot) -> None:
    put_on(stage.owner, VirtualClock())
    stage.frame(10)
    stage.frame(20)
    shows(qtbot, stage, ("one", 20), ("two", 20))


@pytest.mark.usefixtures("patient")
def test_one_panel_is_drawn_in_each_frame_and_after_it(stage: Stage, qtbot: QtBot) -> None:
    stage.frame(10)
    assert stage.book == []
    shows(qtbot, stage, ("one", 10))
    stage.frame(20)
    shows(qtbot, stage, ("one", 10), ("two", 20))
    stage.frame(30)
    shows(qtbot, stage, ("one", 10), ("two", 20), ("one", 30))


def test_the_other_panel_follows_though_no_frame_comes(stage: Stage, qtbot: QtBot) -> None:
    stage.frame(10)
    shows(qtbot, stage, ("one", 10), ("two", 10))


@pytest.mark.usefixtures("patient")
def test_what_could_hardly_be_seen_waits(stage: Stage, qtbot: QtBot) -> None:
    stage.panels[1].hide()
    stage.frame(1, 1_000_000)
    shows(qtbot, stage, ("one", 1))
    for step in range(2, 10):
        stage.frame(step, 1_000_000)
        QCoreApplication.processEvents()
    assert stage.book == [("one", 1)]
    stage.frame(900_000, 1_000_000)
    shows(qtbot, stage, ("one", 1), ("one", 900_000))


def test_and_is_drawn_a_little_later(stage: Stage, qtbot: QtBot) -> None:
    stage.panels[1].hide()
    stage.frame(1, 1_000_000)
    shows(qtbot, stage, ("one", 1))
    stage.frame(2, 1_000_000)
    shows(qtbot, stage, ("one", 1), ("one", 2))


@pytest.mark.usefixtures("patient")
def test_at_rest_all_are_drawn_at_once_and_nothing_follows(stage: Stage, qtbot: QtBot) -> None:
    stage.frame(1)
    stage.frame(2, playing=False)
    assert stage.book == [("one", 2), ("two", 2)]
    QCoreApplication.processEvents()
    assert stage.book == [("one", 2), ("two", 2)]


@pytest.mark.usefixtures("patient")
def test_a_hidden_panel_takes_no_turn_and_draws_when_it_is_shown(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.panels[0].hide()
    stage.frame(1)
    shows(qtbot, stage, ("two", 1))
    stage.panels[0].show()
    assert stage.book == [("two", 1), ("one", 1)]


def test_whose_turn_it_was_is_told_once_it_is_drawn(stage: Stage, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    stage.turns.drawn.connect(lambda number: told.append((number, len(stage.book))))
    stage.frame(100)
    qtbot.waitUntil(lambda: len(told) >= 2)
    assert told == [(0, 1), (1, 2)]
    assert stage.turns.panels == stage.panels
