"""A search on its way: the same table whoever trains, nothing twice, nothing lost."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children
from threading import Event, Thread
from typing import final

import pytest

from dlgui.session.search import workers as workers_module
from dlgui.session.search.running import MOST_BREAKS, Running
from dlgui.session.search.trial import obey
from dlgui.session.search.workers import ProcessWorkers, SearchError, Workers
from engine.search.outcome import Outcome
from engine.search.ranges import Range
from engine.search.results import Results
from engine.search.search import Search
from engine.training.fields import ConfigError
from tests.tiny_searches import tiny_base, tiny_search


@final
class Here(Workers):
    """Trains on threads of the test."""

    def __init__(self, count: int = 1) -> None:
        self.count = count
        self.opened = 0
        self._executor: Executor | None = None

    def open(self) -> Executor:
        self.opened += 1
        self._executor = ThreadPoolExecutor(self.count)
        return self._executor

    def close(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)


def finished(search: Search, workers: Workers) -> Results:
    results = Results(search)
    running = Running(results, workers, lambda _: None)
    running.grant()
    running.run()
    return results


def table(results: Results) -> list[Outcome]:
    return sorted(results.outcomes, key=lambda outcome: (outcome.number, outcome.steps))


@contextmanager
def in_background(running: Running) -> Iterator[None]:
    """Run as the window does: until it is stopped."""
    thread = Thread(target=lambda: running.run(until_ended=False))
    thread.start()
    try:
        yield
    finally:
        running.stop()
        thread.join(60)
        assert not thread.is_alive()


@pytest.mark.parametrize("halving", [False, True])
def test_the_table_does_not_depend_on_who_trains(halving: bool) -> None:
    search = tiny_search(9, halving=halving)
    one = table(finished(search, Here()))
    assert len(one) == (13 if halving else 9)
    assert table(finished(search, Here(4))) == one
    assert table(finished(search, ProcessWorkers(2))) == one
    assert active_children() == []


def test_every_outcome_is_told_once_and_in_the_order_of_the_table() -> None:
    told: list[int] = []
    results = Results(tiny_search(5))
    running = Running(results, Here(), lambda outcome: told.append(outcome.number))
    running.grant()
    running.run()
    assert told == [outcome.number for outcome in results.outcomes] == [1, 2, 3, 4, 5]


def test_what_is_there_already_is_not_trained_again() -> None:
    before = finished(tiny_search(3), Here())
    told: list[int] = []
    results = Results(tiny_search(5), before.outcomes)
    running = Running(results, Here(), lambda outcome: told.append(outcome.number))
    running.grant()
    running.run()
    assert told == [4, 5]


def test_a_finished_search_needs_nobody() -> None:
    done = finished(tiny_search(3), Here())
    workers = Here()
    running = Running(done, workers, lambda _: None)
    running.grant()
    running.run()
    assert workers.opened == 0


def test_exactly_so_many_trials_are_trained_as_are_granted() -> None:
    results = Results(tiny_search(9))
    running = Running(results, Here(2), lambda _: None)
    with in_background(running):
        for granted, known in ((1, 1), (4, 5), (100, 9)):
            running.grant(granted)
            wait_until(lambda: running.is_resting)
            assert len(results) == known
    assert len(results) == 9


def wait_until(holds: Callable[[], bool]) -> None:
    tick = Event()
    for _ in range(3000):
        if holds():
            return
        tick.wait(0.02)
    raise AssertionError("it never came about")


def test_a_pause_begins_no_trial_more() -> None:
    results = Results(tiny_search(2000))
    running = Running(results, Here(), lambda _: running.pause())
    with in_background(running):
        running.grant()
        wait_until(lambda: running.is_resting)
    assert 1 <= len(results) <= 2  # the one that had begun is finished


def test_it_stops_in_the_middle_of_a_long_trial() -> None:
    base = tiny_base({"training.steps": 10_000_000})
    results = Results(tiny_search(3, base=base))
    running = Running(results, ProcessWorkers(2), lambda _: None)
    with in_background(running):
        running.grant()
        wait_until(lambda: len(active_children()) == 2)
    assert len(results) == 0
    assert active_children() == []


def test_a_worker_that_dies_has_its_trial_repeated() -> None:
    search = tiny_search(30)
    killed: list[int] = []
    results = Results(search)

    def kill_one(_outcome: Outcome) -> None:
        if len(results) == 5 and not killed:
            victim = active_children()[0]
            assert victim.pid is not None
            killed.append(victim.pid)
            os.kill(victim.pid, signal.SIGKILL)

    running = Running(results, ProcessWorkers(2), kill_one)
    running.grant()
    running.run()
    assert killed
    assert table(results) == table(finished(search, Here()))


@final
class Dying(Workers):
    """Its processes end with their first trial."""

    count = 1

    def __init__(self) -> None:
        self._inner = ProcessWorkers(1)
        self.opened = 0

    def open(self) -> Executor:
        self.opened += 1
        executor = self._inner.open()
        executor.submit(os._exit, 3)
        return executor

    def close(self) -> None:
        self._inner.close()


def test_workers_that_die_again_and_again_are_told_of_and_what_was_found_stays() -> None:
    results = Results(tiny_search(5), finished(tiny_search(2), Here()).outcomes)
    workers = Dying()
    running = Running(results, workers, lambda _: None)
    running.grant()
    with pytest.raises(SearchError, match="the processes that train have ended"):
        running.run()
    assert workers.opened == MOST_BREAKS
    assert len(results) >= 2
    assert active_children() == []


def test_a_trial_that_cannot_be_trained_ends_the_search_with_its_reason() -> None:
    base = tiny_base({"data.source": "digits"})
    search = tiny_search(3, Range("data.train_size", 9000, 9500), base=base)
    running = Running(Results(search), ProcessWorkers(1), lambda _: None)
    running.grant()
    with pytest.raises(ConfigError, match=r"data.train_size: 9\d{3} with"):
        running.run()
    assert active_children() == []


def test_where_no_process_can_be_started_a_thread_trains(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_args: object, **_more: object) -> Executor:
        raise OSError("no room")

    monkeypatch.setattr(workers_module, "ProcessPoolExecutor", refuse)
    try:
        results = finished(tiny_search(3), ProcessWorkers(2))
    finally:
        obey(Event())  # the thread's flag is that of this process
    assert len(results) == 3
    assert "training on one thread" in caplog.text
