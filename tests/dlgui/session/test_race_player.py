"""A race is played forward and back, at any speed."""

from collections.abc import Iterator
from math import inf

import pytest
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.session.frame import FRAME_MS
from dlgui.session.race import Course, Race, Racer
from dlgui.session.race_player import LEAP, RaceMode, RacePlayer
from engine.optimization.names import SurfaceName
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig

RACERS = (Racer(0, OptimizerConfig(lr=0.9)), Racer(1, OptimizerConfig(lr=0.5)))


def course(steps: int = 30) -> Course:
    return Course(SURFACES[SurfaceName.ELONGATED_BOWL], (-7.0, 2.0), steps)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[RacePlayer]:
    player = RacePlayer(Race(course(), RACERS))
    yield player
    player.close()


def test_whole_paths_are_there_at_once(player: RacePlayer) -> None:
    assert (player.mode, player.step, player.position) == (RaceMode.INSTANT, 30, 30)


def test_steps_forward_and_back(player: RacePlayer) -> None:
    player.set_mode(RaceMode.RACE)
    player.advance(3)
    assert (player.step, player.cursor) == (3, None)
    player.back()
    assert (player.step, player.cursor, player.position) == (3, 2, 2)
    player.advance()
    assert (player.step, player.cursor) == (3, None)
    player.advance_epoch()
    assert player.step == 3 + LEAP
    player.advance(1000)
    assert player.step == 30


def test_no_step_leads_before_the_start(player: RacePlayer) -> None:
    player.back(1000)
    assert player.position == 0
    player.back()
    assert player.position == 0


def test_whole_paths_can_be_stepped_through(player: RacePlayer) -> None:
    player.back()
    assert (player.position, player.step, player.mode) == (29, 30, RaceMode.INSTANT)
    player.advance()
    assert player.cursor is None


def test_playing_turns_whole_paths_into_a_race_and_ends_at_the_last_step(
    player: RacePlayer, qtbot: QtBot
) -> None:
    modes: list[str] = []
    player.mode_changed.connect(modes.append)
    player.set_speed(1000.0)
    player.play()
    assert modes == ["race"]
    qtbot.waitUntil(lambda: not player.playing)
    assert player.position == 30
    player.play()  # and from the start again
    assert player.position < 30


def test_playing_goes_on_from_where_one_looks(player: RacePlayer) -> None:
    player.set_mode(RaceMode.RACE)
    player.advance(20)
    player.scrub(5)
    player.play()
    assert (player.step, player.cursor) == (5, None)
    player.pause()
    assert not player.playing


def test_scrubbing_to_the_newest_step_follows_it(player: RacePlayer) -> None:
    player.scrub(7)
    assert player.position == 7
    player.scrub(None)
    assert (player.position, player.cursor) == (30, None)
    player.scrub(1000)
    assert player.cursor is None


def test_restarting_puts_all_at_the_start(player: RacePlayer) -> None:
    player.restart()
    assert (player.mode, player.step) == (RaceMode.RACE, 0)


def test_full_speed_can_still_be_watched(player: RacePlayer) -> None:
    player.set_speed(inf)
    assert player.steps_per_second == pytest.approx(10.0)


def test_a_change_keeps_the_place_in_the_race(player: RacePlayer) -> None:
    player.set_mode(RaceMode.RACE)
    player.advance(12)
    player.change(player.race.course, RACERS[:1])
    assert player.position == 12
    player.change(course(5), RACERS)
    assert player.position == 5


def test_a_long_race_is_computed_while_the_window_lives(qtbot: QtBot) -> None:
    player = RacePlayer(Race(course(20_000), RACERS))
    assert player.step < 20_000
    assert "computing" in player.figures
    with qtbot.waitSignal(player.progressed):
        player.scrub(None)
    qtbot.waitUntil(lambda: player.step == 20_000)
    player.close()


def test_a_window_at_rest_costs_nothing(player: RacePlayer) -> None:
    player.pause()
    assert not player._timer.is_active


def test_by_a_driven_clock_a_long_race_is_where_its_time_asks(player: RacePlayer) -> None:
    clock = VirtualClock()
    put_on(player, clock)
    player.change(course(100_000), RACERS)
    player.set_mode(RaceMode.RACE)
    player.set_speed(50_000.0)
    player.play()
    clock.advance(1.0)
    first = player.step
    assert first == pytest.approx(50_000, abs=50_000 * FRAME_MS / 1000 + 1)
    clock.advance(10.0)
    assert (player.step, player.playing) == (100_000, False)
