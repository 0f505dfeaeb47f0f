"""A study in several processes: the same records as in one thread, and nothing left running."""

import multiprocessing
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from multiprocessing.context import SpawnProcess
from pathlib import Path
from time import monotonic, sleep
from types import SimpleNamespace
from typing import Any, cast

import pytest

from dlgui.session.study.crew import Member
from dlgui.session.study.messages import Taken
from dlgui.session.study.worker import STUCK_S, StudyWorker
from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Watch
from dlgui.session.worker.mailbox import Changed, Failed, Idle, Mailbox, Prepared, Recorded, Refused
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.probes import Probe
from engine.training.records import Snapshot
from engine.training.study import Study, Variant
from tests.no_screen import ROOT
from tests.tiny_runs import tiny_study
from tests.worker_desk import PATIENCE_S, POLL_S, Desk, has_reached, records

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
        prepared = [repr(m) for m in window.messages if isinstance(m, Prepared)]
        changes = sorted(repr(m) for m in window.messages if isinstance(m, Changed))
        runs = range(len(study.variants))
        kept = [repr(record) for run in runs for record in records(window.messages, run)]
    return prepared + kept + changes


def test_processes_record_the_same_bits_as_one_thread() -> None:
    assert play(three_runs(), SHARES) == play(three_runs(), None)


def test_it_advances_by_exactly_so_many_updates_and_rests() -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(Advance(5))
        assert [record.step for record in records(fresh, 1)] == [*range(1, 6)]
        assert fresh[-1] == Idle(5, 1, ended=False)
        assert window.ask(Advance(1))[-1] == Idle(6, 2, ended=False)


def test_runs_are_handed_on_in_lockstep() -> None:
    with desk(three_runs()) as window:
        fresh = window.ask(Advance(15))
    told = [m for m in fresh if isinstance(m, Recorded)]
    assert [m.run for m in told] == [0, 1, 2] * (len(told) // 3)
    last = [m.records[-1].step for m in told]
    assert last[0::3] == last[1::3] == last[2::3]
    assert [record.step for record in records(fresh, 2)] == [*range(1, 16)]


def test_a_pause_leaves_all_runs_at_the_same_step() -> None:
    with desk(three_runs(1_000_000)) as window:
        window.tell(Advance(inf))
        window.until(has_reached(20))
        last = window.ask(Pause())[-1]
        steps = {window.steps(run)[-1] for run in range(3)}
    assert isinstance(last, Idle)
    assert steps == {last.step}


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


def test_where_the_system_grants_too_few_processes_a_thread_trains(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made = SpawnProcess.start

    def start_one(process: SpawnProcess) -> None:
        if multiprocessing.active_children():
            raise OSError("Resource temporarily unavailable")
        made(process)

    monkeypatch.setattr(SpawnProcess, "start", start_one)
    assert play(three_runs(), SHARES) == play(three_runs(), None)
    assert "training on one thread" in caplog.text


def test_where_a_process_cannot_work_a_thread_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlgui.session.study.crew.train_share", end_at_once)
    assert play(three_runs(), SHARES) == play(three_runs(), None)


def end_at_once(*_arguments: Any) -> None:
    raise SystemExit(3)


def test_a_study_on_a_thread_can_be_told_any_number_of_things_and_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The bell that wakes the thread for its processes is heard by nobody then."""
    monkeypatch.setattr(SpawnProcess, "start", refuse)
    with desk(three_runs(1_000_000)) as window:
        window.ask(*[Pause()] * 50_000)
        window.tell(Advance(inf))
        window.until(has_reached(5))


@pytest.mark.parametrize("error", [PermissionError(), RuntimeError("no thread"), MemoryError()])
def test_whatever_keeps_processes_from_starting_a_thread_trains(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_process: SpawnProcess) -> None:
        raise error

    monkeypatch.setattr(SpawnProcess, "start", start)
    with desk(three_runs()) as window:
        assert window.ask(Advance(2))[-1] == Idle(2, 1, ended=False)


def test_where_a_process_is_never_ready_a_thread_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlgui.session.study.crew.START_S", 0.2)
    monkeypatch.setattr("dlgui.session.study.crew.train_share", say_nothing)
    with desk(three_runs()) as window:
        assert window.ask(Advance(2))[-1] == Idle(2, 1, ended=False)


def say_nothing(line: Any, *_arguments: Any) -> None:
    line.recv()


def refuse(_process: SpawnProcess) -> None:
    raise BlockingIOError("Resource temporarily unavailable")


STOPPED = pytest.mark.skipif(sys.platform == "win32", reason="nothing is stopped by a signal there")


def stop_all() -> None:
    for process in multiprocessing.active_children():
        assert process.pid is not None
        os.kill(process.pid, signal.SIGSTOP)


@STOPPED
@pytest.mark.parametrize("playing", [True, False])
def test_processes_that_are_stopped_are_ended_soon(playing: bool) -> None:
    mailbox = Mailbox()
    worker = StudyWorker(three_runs(1_000_000), SHARES, mailbox)
    worker.start()
    window = Desk(worker.send, mailbox)
    if playing:
        window.tell(Advance(inf))
        window.until(has_reached(3))
    else:
        while len(multiprocessing.active_children()) < len(SHARES):
            sleep(POLL_S)
    stop_all()
    start = monotonic()
    worker.stop()
    assert monotonic() - start < 2 * STUCK_S
    assert multiprocessing.active_children() == []


@STOPPED
def test_one_that_is_stopped_and_has_more_to_read_than_a_line_holds_is_ended() -> None:
    """The thread waits for it in the middle of a word, and can be told nothing."""
    mailbox = Mailbox()
    worker = StudyWorker(three_runs(1_000_000), SHARES, mailbox)
    worker.start()
    window = Desk(worker.send, mailbox)
    window.ask(Advance(1))
    stop_all()
    window.tell(*[Apply("optimizer.lr", 0.01)] * 20_000)
    start = monotonic()
    worker.end()
    worker.see_off(0.5)
    assert monotonic() - start < 0.5 + 2 * STUCK_S
    assert multiprocessing.active_children() == []


PROGRAM = """
import multiprocessing, sys
from math import inf
from dlgui.session.study.worker import StudyWorker
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.mailbox import Mailbox
from engine.training.study import Variant
from tests.no_screen import ROOT
from tests.tiny_runs import tiny_study
from tests.worker_desk import Desk, has_reached
if __name__ == "__main__":
    mailbox = Mailbox()
    study = tiny_study({"training.steps": 1_000_000}, Variant("a"), Variant("b"))
    worker = StudyWorker(study, ((0,), (1,)), mailbox)
    worker.start()
    desk = Desk(worker.send, mailbox)
    desk.tell(Advance(inf))
    desk.until(has_reached(3))
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    sys.stdin.readline()
    worker.stop()
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A file, as processes read the program anew from it."""
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return path


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the processes in /proc")
def test_processes_end_when_the_program_is_killed(program: Path) -> None:
    command, pipe = [sys.executable, str(program)], subprocess.PIPE
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as started:
        assert started.stdout is not None
        pids = [int(pid) for pid in started.stdout.readline().split()]
        started.kill()
    assert len(pids) == 2
    limit = monotonic() + PATIENCE_S
    while any(_runs(pid) for pid in pids):
        assert monotonic() < limit
        sleep(POLL_S)


def _runs(pid: int) -> bool:
    """Whether the process is there, and not only its entry in the system's list."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@STOPPED
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the processes in /proc")
def test_a_program_whose_processes_are_stopped_ends_all_the_same(program: Path) -> None:
    """Python would tell them to end, and wait for ever."""
    program.write_text(PROGRAM.replace("worker.stop()", "pass"), encoding="utf-8")
    command, pipe = [sys.executable, str(program)], subprocess.PIPE
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as started:
        assert started.stdout is not None
        pids = [int(pid) for pid in started.stdout.readline().split()]
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        started.communicate("\n", timeout=PATIENCE_S)
    assert started.returncode == 0
    assert [pid for pid in pids if _runs(pid)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
@pytest.mark.parametrize("closed", ["<&-", "2>&- <&-"])
def test_a_program_with_closed_streams_trains_a_study_too(closed: str, program: Path) -> None:
    program.write_text(PROGRAM.replace("sys.stdin.readline()", "pass"), encoding="utf-8")
    command = f"{shlex.quote(sys.executable)} {shlex.quote(str(program))} {closed}"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    said = subprocess.run(
        command, shell=True, stdout=subprocess.PIPE, text=True, check=True, env=environment
    )
    assert len(said.stdout.split()) == 2


def test_snapshots_of_one_step_stay_together_however_the_processes_answer() -> None:
    study = tiny_study({}, Variant("a", {}), Variant("b", {"seed": 2}))
    mailbox = Mailbox()
    worker = StudyWorker(study, ((0,), (1,)), mailbox)
    first, second = (cast(Member, SimpleNamespace(runs=(i,))) for i in range(2))
    for member, step in ((first, 1), (first, 2), (second, 1)):
        worker._take(Taken((Snapshot(step),)), member)
    worker._release()
    assert [s.step for s in mailbox.take_snapshots() or ()] == [1, 1]
    worker._take(Taken((Snapshot(2),)), second)
    worker._release()
    assert [s.step for s in mailbox.take_snapshots() or ()] == [2, 2]
    worker.see_off()
