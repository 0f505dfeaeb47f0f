"""A study in several processes: the same records as in one thread, and nothing left running."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from multiprocessing.context import SpawnProcess

import pytest

from dlgui.session.study.worker import StudyWorker
from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Watch
from dlgui.session.worker.mailbox import Changed, Failed, Idle, Mailbox, Prepared, Recorded, Refused
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.probes import Probe
from engine.training.study import Study, Variant
from tests.tiny_runs import tiny_study
from tests.worker_desk import Desk

SHARES = (0, 2), (1,)


def three_runs(steps: int = 30) -> Study:
    return tiny_study(
        {"training.steps": steps},
        Variant("slow", {"optimizer.lr": 0.01}),
        Variant("adam", {"optimizer.method": "adam", "network.batch_norm": True}),
        Variant("short", {"training.steps": steps // 2, "regularization.dropout": 0.2}),
    )


@contextmanager
def desk(study: Study, shares: tuple[tuple[int, ...], ...] | None = SHARES) -> Iterator[Desk]:
    mailbox = Mailbox()
    if shares is None:
        worker: Worker | StudyWorker = Worker(lambda: build_trainers(study), mailbox)
    else:
        worker = StudyWorker(study, shares, mailbox)
    worker.start()
    try:
        yield Desk(worker.send, mailbox)
    finally:
        worker.stop()
    assert multiprocessing.active_children() == []


def play(study: Study, shares: tuple[tuple[int, ...], ...] | None) -> list[str]:
    with desk(study, shares) as window:
        window.ask(Advance(7))
        window.ask(Apply("optimizer.lr", 0.05), Advance(inf))
        kept = [m for m in window.messages if isinstance(m, Prepared | Recorded)]
        changes = [m for m in window.messages if isinstance(m, Changed)]
    return [repr(m) for m in kept] + sorted(repr(m) for m in changes)


def test_processes_record_the_same_bits_in_the_same_order_as_one_thread() -> None:
    assert play(three_runs(), SHARES) == play(three_runs(), None)


def test_it_advances_by_exactly_so_many_updates_and_rests() -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(Advance(5))
        assert [m.record.step for m in fresh if isinstance(m, Recorded) and m.run == 1] == [
            *range(1, 6)
        ]
        assert fresh[-1] == Idle(5, 1, ended=False)
        assert window.ask(Advance(1))[-1] == Idle(6, 2, ended=False)


def test_runs_are_handed_on_in_lockstep() -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(Advance(15))
    assert [m.run for m in fresh if isinstance(m, Recorded)] == [0, 1, 2] * 15


def test_a_pause_leaves_all_runs_at_the_same_step() -> None:
    with desk(three_runs(1_000_000)) as window:
        window.tell(Advance(inf))
        window.until(lambda m: isinstance(m, Recorded) and m.record.step == 20)
        last = window.ask(Pause())[-1]
        steps = {m.run: m.record.step for m in window.messages if isinstance(m, Recorded)}
    assert isinstance(last, Idle)
    assert set(steps.values()) == {last.step}


def test_the_end_of_all_runs_is_told() -> None:
    with desk(three_runs()) as window:
        last = window.ask(Advance(inf))[-1]
        assert last == Idle(30, 1, ended=True)
        assert window.ask(Advance(3))[-1] == Idle(30, 2, ended=True)


def test_a_refused_change_is_told_once() -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(Apply("early_stopping.patience", -1))
    (refusal,) = (m for m in fresh if isinstance(m, Refused))
    assert "early_stopping.patience: -1 is not allowed" in refusal.reason


def test_a_change_may_be_for_one_run_only() -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(Apply("optimizer.lr", 0.5, run=1))
    assert [m.run for m in fresh if isinstance(m, Changed)] == [1]


def test_snapshots_are_of_the_step_that_all_rest_at() -> None:
    with desk(three_runs()) as window:
        window.ask(Watch(frozenset({Probe.WEIGHTS})), Advance(4))
        snapshots = window.mailbox.take_snapshots()
    assert snapshots is not None
    assert [snapshot.step for snapshot in snapshots] == [4, 4, 4]


def test_a_process_that_is_killed_is_reported_with_its_runs() -> None:
    with desk(three_runs(1_000_000)) as window:
        window.ask(Advance(1))
        victim = multiprocessing.active_children()[0]
        assert victim.pid is not None
        window.tell(Advance(inf))
        os.kill(victim.pid, signal.SIGKILL)
        (failure,) = (
            m for m in window.until(lambda m: isinstance(m, Failed)) if isinstance(m, Failed)
        )
    assert "slow, short" in failure.reason or "adam" in failure.reason
    assert str(-signal.SIGKILL) in failure.reason


def test_settings_that_do_not_fit_the_digits_are_reported_before_anything_runs() -> None:
    study = three_runs().replaced({"data.train_size": 9000})
    with desk(study) as window:
        fresh = window.until(lambda m: isinstance(m, Failed))
    assert "data.train_size: 9000" in fresh[0].reason  # type: ignore[union-attr]


def test_it_can_be_stopped_while_the_processes_are_starting() -> None:
    with desk(three_runs()):
        pass


@pytest.mark.parametrize("command", [Advance(inf), Pause()])
def test_commands_sent_before_the_runs_are_built_wait(command: Command) -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(command)
    assert isinstance(fresh[0], Prepared)


def test_a_system_that_grants_no_second_process_is_reported_and_the_first_one_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = SpawnProcess.start

    def start_one(process: SpawnProcess) -> None:
        if multiprocessing.active_children():
            raise OSError("Resource temporarily unavailable")
        made(process)

    monkeypatch.setattr(SpawnProcess, "start", start_one)
    with desk(three_runs()) as window:
        failed = window.until(lambda m: isinstance(m, Failed))[-1]
    assert isinstance(failed, Failed)
    assert failed.reason == "OSError: Resource temporarily unavailable"
