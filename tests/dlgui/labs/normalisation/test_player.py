"""The moves of a graph are played forward and back, at any speed."""

from collections.abc import Iterator
from math import inf

import pytest
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.labs.normalisation.player import GraphPlayer
from dlgui.session.frame import FRAME_MS
from dlgui.session.worker.goal import Goal

S = FRAME_MS / 1000


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def player(qtbot: QtBot, clock: VirtualClock) -> Iterator[GraphPlayer]:
    player = GraphPlayer()
    put_on(player, clock)
    player.set_length(13, 4)
    yield player
    player.close()


def pass_time(clock: VirtualClock, seconds: float) -> None:
    for _ in range(round(seconds / S)):
        clock.advance(S)


def test_moves_forward_and_back(player: GraphPlayer) -> None:
    player.advance(3)
    assert (player.step, player.cursor, player.position) == (3, None, 3)
    player.back()
    assert (player.step, player.cursor, player.position) == (3, 2, 2)
    player.advance()
    assert (player.step, player.cursor) == (3, None)
    player.advance(1000)
    assert player.position == 13
    player.back(1000)
    assert player.position == 0
    player.back()
    assert player.position == 0


def test_an_epoch_is_the_way_forward_then_the_way_back(player: GraphPlayer) -> None:
    player.advance_epoch()
    assert player.position == 4
    player.advance_epoch()
    assert player.position == 13
    player.advance_epoch()
    assert player.position == 13
    assert player.timeline_marks == [(4, "the way back begins")]


def test_it_plays_at_its_pace_and_stops_at_the_end(
    player: GraphPlayer, clock: VirtualClock
) -> None:
    player.set_speed(2.0)
    player.play()
    assert player.playing
    pass_time(clock, 2.0)
    assert 3 <= player.position <= 5
    assert player.figures.startswith("2 steps/s")
    pass_time(clock, 6.0)
    assert (player.position, player.playing, player.figures) == (13, False, "")
    player.play()  # and from the start again
    assert player.position < 13


def test_full_speed_takes_three_seconds(player: GraphPlayer, clock: VirtualClock) -> None:
    player.set_speed(inf)
    player.play()
    pass_time(clock, 2.0)
    assert player.playing
    pass_time(clock, 1.2)
    assert not player.playing


def test_it_plays_on_from_where_one_looks_and_to_a_goal(
    player: GraphPlayer, clock: VirtualClock
) -> None:
    player.advance(10)
    player.scrub(2)
    player.set_speed(10.0)
    player.play_until(Goal(step=6))
    pass_time(clock, 2.0)
    assert (player.position, player.playing) == (6, False)


def test_pause_and_restart(player: GraphPlayer, clock: VirtualClock) -> None:
    player.set_speed(10.0)
    player.play()
    pass_time(clock, 0.5)
    player.pause()
    at = player.position
    pass_time(clock, 1.0)
    assert (player.position, player.playing) == (at, False)
    assert at > 0
    player.restart()
    assert (player.position, player.step, player.cursor) == (0, 0, None)


def test_looking_back_is_bound_by_where_one_has_been(player: GraphPlayer) -> None:
    player.advance(5)
    player.scrub(9)
    assert player.cursor is None
    player.scrub(-3)
    assert player.position == 0
    player.scrub(None)
    assert player.position == 5


def test_a_shorter_graph_takes_the_place_along(player: GraphPlayer) -> None:
    player.advance(10)
    player.scrub(8)
    player.set_length(7, 2)
    assert (player.step, player.cursor, player.position) == (7, None, 7)
    player.set_length(0, 0)
    assert player.total_steps == 1
    assert player.timeline_marks == []


def test_who_draws_is_told_of_every_move(player: GraphPlayer) -> None:
    moves: list[int] = []
    player.moved.connect(lambda: moves.append(player.position))
    player.advance(2)
    player.back()
    player.scrub(0)
    player.restart()
    assert moves == [2, 1, 0, 0]
