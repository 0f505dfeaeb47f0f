"""A run stops exactly where it is told to, at any speed, by either clock."""

from math import inf

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.session.race import Course, Race, Racer
from dlgui.session.race_player import RacePlayer
from dlgui.session.session import Session
from dlgui.session.state import RunState
from dlgui.session.worker.goal import Goal
from engine.optimization.names import SurfaceName
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig
from engine.training.records import Evaluation
from tests.tiny_runs import tiny_study

PATIENCE_MS = 20_000


@pytest.mark.parametrize("speed", [inf, 300.0, 30.0])
def test_it_stops_at_a_step_at_any_speed(qtbot: QtBot, speed: float) -> None:
    session = _session()
    session.set_speed(speed)
    session.play_until(Goal(step=7))
    qtbot.waitUntil(lambda: not session.playing, timeout=PATIENCE_MS)
    assert (session.step, session.state) == (7, RunState.PAUSED)
    session.close()


@pytest.mark.parametrize("speed", [inf, 300.0])
def test_it_stops_at_the_first_evaluation_that_meets_the_goal(qtbot: QtBot, speed: float) -> None:
    session = _session()
    session.set_speed(speed)
    session.play_until(Goal(figure="train_loss", value=2.29, above=False))
    qtbot.waitUntil(lambda: not session.playing, timeout=PATIENCE_MS)
    steps, losses = session.histories[0].curve("train_loss")
    assert losses[-1] < 2.29 <= losses[:-1].min()
    assert session.step == steps[-1]
    session.close()


def test_a_driven_clock_stops_at_the_same_step(qtbot: QtBot) -> None:
    owner, clock = QObject(), VirtualClock()
    put_on(owner, clock)
    session = _session(owner)
    session.set_speed(120.0)
    session.play_until(Goal(step=7))
    clock.advance(2.0)
    assert (session.step, session.playing) == (7, False)
    session.play()  # no goal any more
    clock.advance(0.1)
    assert session.step > 7
    session.close()


def test_a_goal_that_is_met_already_makes_no_update(qtbot: QtBot) -> None:
    session = _session()
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(5)
    session.play_until(Goal(step=3))
    qtbot.waitUntil(lambda: not session.playing, timeout=PATIENCE_MS)
    assert session.step == 5
    session.close()


def test_a_race_stops_at_a_step(qtbot: QtBot) -> None:
    surface = SURFACES[SurfaceName.BOWL]
    race = Race(Course(surface, surface.start, 30), [Racer(0, OptimizerConfig())])
    owner, clock = QObject(), VirtualClock()
    put_on(owner, clock)
    player = RacePlayer(race, owner)
    player.set_speed(10.0)
    player.play_until(Goal(step=12))
    clock.advance(5.0)
    assert (player.step, player.playing) == (12, False)
    player.play()
    clock.advance(5.0)
    assert player.step == 30
    player.close()


def test_figures_are_compared_with_the_value_itself() -> None:
    evaluation = Evaluation(10, 0.5, 0.9, 1.0, 0.6)
    assert Goal(figure="gap", value=0.2).is_met_by(evaluation)
    assert not Goal(figure="gap", value=0.31).is_met_by(evaluation)
    assert not Goal(figure="train_accuracy", value=0.9).is_met_by(evaluation)
    assert Goal(figure="test_loss", value=1.1, above=False).is_met_by(evaluation)
    assert not Goal(step=10).is_met_by(evaluation)


def _session(owner: QObject | None = None) -> Session:
    session = Session(owner)
    session.load(tiny_study())
    return session
