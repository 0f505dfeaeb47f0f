"""The line holds one worker at a time and knows whether it has answered."""

import multiprocessing
import threading
from collections.abc import Iterator

import pytest

from dlgui.session.line import WorkerLine
from dlgui.session.reaper import reaper
from dlgui.session.study import shares
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.mailbox import Failed, Message
from engine.training.study import Variant
from tests.tiny_runs import tiny_study, tiny_trainer
from tests.worker_desk import PATIENCE_S, records

LONG = {"training.steps": 1_000_000}


@pytest.fixture
def line() -> Iterator[WorkerLine]:
    line = WorkerLine()
    yield line
    line.close()
    assert reaper.wait(PATIENCE_S)


def until_rest(line: WorkerLine) -> list[Message]:
    """Receive until the worker has answered (it always does: the thread cannot be silent)."""
    said = line.receive()
    while not line.at_rest:
        said += line.receive()
    return said


def steps(said: list[Message]) -> list[int]:
    return [record.step for record in records(said)]


def workers() -> int:
    return sum(thread.name == "dlgui-worker" for thread in threading.enumerate())


def test_without_a_worker_it_is_at_rest_and_sends_nothing(line: WorkerLine) -> None:
    line.send(Advance(1))
    assert line.at_rest
    assert not line.is_open
    assert line.receive() == []
    assert line.take_snapshots() is None
    line.close()


def test_it_is_at_rest_again_when_everything_is_done(line: WorkerLine) -> None:
    line.open(lambda: [tiny_trainer()])
    line.send(Advance(2))
    line.send(Advance(3))
    assert not line.at_rest
    said = until_rest(line)
    assert steps(said) == [1, 2, 3, 4, 5]


def test_a_new_worker_takes_the_place_of_the_old_one(line: WorkerLine) -> None:
    line.open(lambda: [tiny_trainer(LONG)])
    line.send(Advance(1_000_000))
    line.open(lambda: [tiny_trainer()])
    line.send(Advance(1))
    said = until_rest(line)
    assert steps(said) == [1]
    assert workers() == 1


def test_a_worker_that_failed_is_gone(line: WorkerLine) -> None:
    line.open(lambda: [1 / 0])  # type: ignore[list-item]
    line.send(Advance(1))
    said = until_rest(line)
    assert any(isinstance(message, Failed) for message in said)
    assert not line.is_open
    assert reaper.wait(PATIENCE_S)
    assert workers() == 0
    line.send(Advance(1))
    assert line.at_rest


def test_a_single_run_is_trained_on_a_thread_however_long_and_several_in_processes(
    line: WorkerLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "WORTH", 0.0)
    monkeypatch.setattr(shares, "cores", lambda: 2)
    line.open_study(tiny_study(LONG))
    line.send(Advance(2))
    assert steps(until_rest(line)) == [1, 2]
    assert (workers(), multiprocessing.active_children()) == (1, [])
    line.open_study(tiny_study({}, Variant("one"), Variant("two", {"seed": 2})))
    line.send(Advance(3))
    assert steps(until_rest(line)) == [1, 2, 3]
    assert (workers(), len(multiprocessing.active_children())) == (0, 2)
    line.close()
    assert reaper.wait(PATIENCE_S)
    assert multiprocessing.active_children() == []


def test_what_was_left_says_nothing_and_can_be_told_nothing(line: WorkerLine) -> None:
    line.open_study(tiny_study(LONG))
    line.send(Advance(1_000_000))
    line.close()
    assert reaper.wait(PATIENCE_S)
    assert workers() == 0
    assert not line.is_open
    assert line.at_rest
    line.send(Advance(1))
    line.open_study(tiny_study())
    line.send(Advance(3))
    assert steps(until_rest(line)) == [1, 2, 3]


def test_what_was_left_is_not_heard_any_more(line: WorkerLine) -> None:
    """It makes the update that it was making; that is no update of what is on stage now."""
    line.open(lambda: [tiny_trainer(LONG)])
    line.send(Advance(1_000_000))
    while not steps(line.receive()):
        assert line.is_open
    line.close()
    assert reaper.wait(PATIENCE_S)
    assert line.receive() == []
    assert line.take_snapshots() is None


def test_where_there_is_no_thread_to_be_had_it_says_so(
    line: WorkerLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        line.open(lambda: [tiny_trainer()])
        line.send(Advance(1))
        (failure,) = line.receive()
    assert isinstance(failure, Failed)
    assert "can't start new thread" in failure.reason
    assert line.at_rest


def test_where_there_are_no_lines_to_processes_a_thread_trains(
    line: WorkerLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError("Too many open files")

    monkeypatch.setattr(shares, "WORTH", 0.0)
    monkeypatch.setattr(shares, "cores", lambda: 2)
    monkeypatch.setattr("dlgui.session.study.bell.Pipe", refuse)
    line.open_study(tiny_study({}, Variant("one"), Variant("two", {"seed": 2})))
    line.send(Advance(3))
    assert steps(until_rest(line)) == [1, 2, 3]
    assert workers() == 1
