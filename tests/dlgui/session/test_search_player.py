"""A search as something to be played: exactly so many trials, paused, looked back at, ended."""

import os
import signal
from collections.abc import Iterator
from math import inf
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from time import perf_counter

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.session.reaper import reaper
from dlgui.session.search.workers import ProcessWorkers
from dlgui.session.search_player import SearchPlayer
from dlgui.session.study.crew import NAME
from dlgui.session.worker.goal import Goal
from engine.search.outcome import Outcome
from engine.search.ranges import Range
from engine.search.results import Results
from tests.tiny_searches import tiny_base, tiny_search

PATIENCE_MS = 30_000


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[SearchPlayer]:
    one = SearchPlayer(Results(tiny_search(6)))
    one.workers = lambda: ProcessWorkers(1)
    yield one
    one.close()


def rest(qtbot: QtBot, player: SearchPlayer) -> None:
    qtbot.waitUntil(lambda: player.is_resting, timeout=PATIENCE_MS)


def test_it_plays_to_the_end(qtbot: QtBot, player: SearchPlayer) -> None:
    assert (player.step, player.total_steps, player.figures) == (0, 6, "")
    player.play()
    assert player.playing
    rest(qtbot, player)
    assert (player.step, player.playing) == (6, False)
    player.play()
    assert not player.playing


def test_it_advances_by_exactly_so_many_trials(qtbot: QtBot, player: SearchPlayer) -> None:
    for steps, reached in ((1, 1), (3, 4), (10, 6)):
        player.advance(steps)
        rest(qtbot, player)
        assert player.step == reached


def test_it_stops_where_the_goal_is(qtbot: QtBot, player: SearchPlayer) -> None:
    player.play_until(Goal(step=2))
    rest(qtbot, player)
    assert (player.step, player.playing) == (2, False)


def test_full_speed_on_the_way_to_a_goal_begins_no_trial_beyond_it(
    qtbot: QtBot, player: SearchPlayer
) -> None:
    player.play_until(Goal(step=3))
    player.set_speed(inf)
    player.play_until(Goal(step=2))
    player.set_speed(inf)
    rest(qtbot, player)
    assert (player.step, player.playing) == (2, False)
    player.play()
    rest(qtbot, player)
    assert player.step == 6


def test_a_pause_finishes_what_has_begun(qtbot: QtBot, player: SearchPlayer) -> None:
    player.play()
    qtbot.waitUntil(lambda: player.step >= 1, timeout=PATIENCE_MS)
    player.pause()
    assert not player.playing
    rest(qtbot, player)
    reached = player.step
    player.play()
    rest(qtbot, player)
    assert reached <= player.step == 6


def test_it_looks_back(qtbot: QtBot, player: SearchPlayer) -> None:
    player.advance(4)
    rest(qtbot, player)
    player.scrub(2)
    assert player.shown.outcomes == player.results.outcomes[:2]
    player.advance(1)
    assert (player.cursor, player.step) == (3, 4)
    player.scrub(9)
    assert player.cursor is None
    assert player.shown is player.results


def test_a_restart_forgets_and_finds_the_same_again(qtbot: QtBot, player: SearchPlayer) -> None:
    player.advance(3)
    rest(qtbot, player)
    before = player.results.outcomes
    player.restart()
    assert player.step == 0
    player.advance(3)
    rest(qtbot, player)
    assert player.results.outcomes == before


def test_a_search_that_plays_plays_on_after_a_restart(qtbot: QtBot, player: SearchPlayer) -> None:
    player.play()
    qtbot.waitUntil(lambda: player.step >= 1, timeout=PATIENCE_MS)
    player.restart()
    assert player.playing
    rest(qtbot, player)
    assert player.step == 6


def test_what_is_found_is_kept_as_it_comes(qtbot: QtBot, player: SearchPlayer) -> None:
    kept: list[Outcome | None] = []
    player.keeper = lambda _results: lambda: kept.append
    player.advance(2)
    rest(qtbot, player)
    player.stop()
    qtbot.waitUntil(lambda: None in kept, timeout=PATIENCE_MS)
    assert kept == [*player.results.outcomes, None]


def test_what_cannot_be_trained_is_told_before_anything_runs(
    qtbot: QtBot, player: SearchPlayer
) -> None:
    base = tiny_base({"data.source": "digits"})
    player.change(Results(tiny_search(3, Range("data.train_size", 20, 9000), base=base)))
    with qtbot.waitSignal(player.failed) as told:
        player.play()
    assert told.args is not None
    assert told.args[0].startswith("data.train_size: 9000 with")
    assert not player.playing


def test_nothing_waits_for_a_process(qtbot: QtBot, player: SearchPlayer) -> None:
    """A trial without end, whose process is stopped as well, so that it hears of nothing."""
    player.change(Results(tiny_search(3, base=tiny_base({"training.steps": 10_000_000}))))
    player.play()
    qtbot.waitUntil(lambda: len(trialists()) == 1, timeout=PATIENCE_MS)
    first = trialists()[0]
    assert first.pid is not None
    os.kill(first.pid, signal.SIGSTOP)
    begun = perf_counter()
    player.restart()
    player.close()
    blocked_ms = 1e3 * (perf_counter() - begun)
    print(f"restarting and closing blocked the window's thread for {blocked_ms:.1f} ms")
    assert blocked_ms < 50
    assert reaper.wait(PATIENCE_MS / 1e3)
    assert trialists() == []


def trialists() -> list[BaseProcess]:
    return [process for process in active_children() if process.name == NAME]


def test_by_a_clock_that_is_driven_the_time_asks_for_the_trials(qtbot: QtBot) -> None:
    room, clock = QObject(), VirtualClock()
    player = SearchPlayer(Results(tiny_search(6)), room)
    player.workers = lambda: ProcessWorkers(1)
    put_on(room, clock)
    player.set_speed(5.0)
    player.play()
    seen = []
    for _ in range(12):
        clock.advance(0.1)
        seen.append(player.step)
    player.close()
    assert seen == sorted(seen)
    assert seen[1] <= 2
    assert seen[-1] == 6
