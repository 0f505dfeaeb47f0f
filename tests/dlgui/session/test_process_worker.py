"""A study in a process of its own: the same records as on a thread, and nothing left running."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path
from time import monotonic, sleep

import pytest

from dlgui.session import training_process
from dlgui.session.parcel import Begin, Leave
from dlgui.session.process_child import of_the_last_study
from dlgui.session.process_worker import ProcessWorker
from dlgui.session.worker.commands import Advance, Apply, Pause, Watch
from dlgui.session.worker.mailbox import Changed, Failed, Idle, Mailbox, Prepared, Recorded, Refused
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.probes import Probe
from engine.training.study import Study, Variant
from tests.tiny_runs import tiny_study
from tests.worker_desk import PATIENCE_S, POLL_S, Desk

LONG = {"training.steps": 1_000_000}


@pytest.fixture
def process() -> Iterator[ProcessWorker]:
    process = ProcessWorker()
    yield process
    process.stop()
    assert not is_alive(process.pid)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def begin(process: ProcessWorker, study: Study) -> Desk:
    mailbox = Mailbox()
    process.begin(study, mailbox)
    return Desk(process.send, mailbox)


@contextmanager
def on_a_thread(study: Study) -> Iterator[Desk]:
    mailbox = Mailbox()
    worker = Worker(lambda: build_trainers(study), mailbox)
    worker.start()
    yield Desk(worker.send, mailbox)
    worker.stop()


def play(desk: Desk) -> list[str]:
    """Play a study with a change on the way; return all that was said, but for the times."""
    desk.ask(Advance(7))
    desk.ask(Apply("optimizer.lr", 0.05), Apply("seed", 2), Advance(2))
    desk.ask(Advance(inf))
    return [repr(message) for message in desk.messages]


@pytest.mark.parametrize(
    "study",
    [
        tiny_study(),
        tiny_study({"optimizer.lr": 1000.0, "network.activation": "relu"}),
        tiny_study({"early_stopping.enabled": True, "early_stopping.patience": 1}),
        tiny_study({}, Variant("one", {}), Variant("short", {"training.steps": 5})),
    ],
    ids=["finished", "diverged", "stopped early", "two runs"],
)
def test_a_process_says_the_same_as_a_thread(process: ProcessWorker, study: Study) -> None:
    with on_a_thread(study) as thread:
        assert play(begin(process, study)) == play(thread)


def test_the_time_of_every_update_is_told(process: ProcessWorker) -> None:
    fresh = begin(process, tiny_study()).ask(Advance(3))
    assert [m.seconds > 0 for m in fresh if isinstance(m, Recorded)] == [True] * 3


def test_it_pauses_in_mid_run_and_goes_on(process: ProcessWorker) -> None:
    desk = begin(process, tiny_study(LONG))
    desk.tell(Advance(inf))
    desk.until(lambda m: isinstance(m, Recorded) and m.record.step == 50)
    rest = desk.ask(Pause())[-1]
    assert isinstance(rest, Idle)
    assert desk.steps() == list(range(1, rest.step + 1))
    assert desk.ask(Advance(2))[-1] == Idle(rest.step + 2, desk.sent, ended=False)


def test_snapshots_come_back_whole_and_cannot_be_written_to(process: ProcessWorker) -> None:
    everything = frozenset(Probe)
    desk = begin(process, tiny_study())
    desk.ask(Watch(everything), Advance(4))
    first = desk.mailbox.take_snapshots()
    newest = desk.mailbox.take_snapshots()
    assert first is not None
    assert newest is not None
    assert [first[0].step, newest[0].step] == [0, 4]
    (trainer,) = build_trainers(tiny_study())
    for _ in zip(range(4), trainer.steps(), strict=False):
        pass
    expected = trainer.snapshot(everything)
    for probe, arrays in expected.arrays.items():
        for name, array in arrays.items():
            seen = newest[0].arrays[probe][name]
            assert seen.tobytes() == array.tobytes()
            assert not seen.flags.writeable


def test_new_snapshots_are_taken_only_when_the_last_were_looked_at(process: ProcessWorker) -> None:
    desk = begin(process, tiny_study(LONG))
    desk.ask(Watch(frozenset([Probe.WEIGHTS])))
    assert desk.mailbox.take_snapshots() is not None
    process.looked()
    desk.tell(Advance(inf))
    desk.until(lambda _: not desk.mailbox.wants_snapshots)
    at = desk.mailbox.take_snapshots()
    desk.until(lambda m: isinstance(m, Recorded) and m.record.step > desk.steps()[-1] + 500)
    assert at is not None
    assert desk.mailbox.take_snapshots() is None  # nobody has said that those were looked at
    process.looked()
    desk.until(lambda _: not desk.mailbox.wants_snapshots)
    later = desk.mailbox.take_snapshots()
    assert later is not None
    assert later[0].step > at[0].step


def test_another_study_takes_the_place_of_one_that_plays(process: ProcessWorker) -> None:
    first = begin(process, tiny_study(LONG))
    first.tell(Advance(inf))
    first.until(lambda m: isinstance(m, Recorded))
    pid = process.pid
    second = begin(process, tiny_study({"seed": 5}))
    second.ask(Advance(3))
    assert isinstance(second.messages[0], Prepared)
    assert second.steps() == [1, 2, 3]
    assert process.pid == pid
    first.mailbox.drain()
    second.ask(Advance(2))
    assert first.mailbox.drain() == []


def test_a_study_that_is_left_says_nothing_more(process: ProcessWorker) -> None:
    desk = begin(process, tiny_study(LONG))
    desk.tell(Advance(inf))
    desk.until(lambda m: isinstance(m, Recorded))
    process.leave()
    desk.mailbox.drain()
    begin(process, tiny_study()).ask(Advance(1))
    assert desk.mailbox.drain() == []


def test_a_refused_change_is_told_and_the_run_goes_on(process: ProcessWorker) -> None:
    desk = begin(process, tiny_study())
    fresh = desk.ask(Apply("optimizer.lr", -1), Advance(1))
    assert [m.field for m in fresh if isinstance(m, Refused)] == ["optimizer.lr"]
    assert not any(isinstance(m, Changed) for m in fresh)
    assert desk.steps() == [1]


def test_bad_settings_are_told_in_a_sentence_and_the_process_serves_on(
    process: ProcessWorker, tmp_path: Path
) -> None:
    folder = str(tmp_path / "none")
    for field, value, named in (
        ("data.train_size", 9000, "data.train_size"),
        ("data.folder", folder, folder),
    ):
        desk = begin(process, tiny_study({field: value}))
        (failed,) = desk.until(lambda m: isinstance(m, Failed))
        assert isinstance(failed, Failed)
        assert named in failed.reason
        assert failed.details == ""
    assert begin(process, tiny_study()).ask(Advance(1))[-1] == Idle(1, 1, ended=False)


@pytest.mark.skipif(sys.platform == "win32", reason="there a process ends with the number 1")
def test_a_process_that_is_killed_is_reported(process: ProcessWorker) -> None:
    desk = begin(process, tiny_study(LONG))
    desk.tell(Advance(inf))
    desk.until(lambda m: isinstance(m, Recorded))
    os.kill(process.pid, signal.SIGKILL)
    failed = desk.until(lambda m: isinstance(m, Failed))[-1]
    assert isinstance(failed, Failed)
    assert failed.reason == "the process that trained the network has ended (exit code -9)"
    process.send(Advance(1))  # nobody is there any more, which is no error
    assert not process.is_alive
    again = begin(process, tiny_study())
    assert again.until(lambda m: isinstance(m, Failed)) == [failed]


def test_words_that_cannot_be_read_are_the_last(
    process: ProcessWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_contents: object) -> None:
        raise ValueError("out of order")

    monkeypatch.setattr("dlgui.session.process_worker.unpacked", refuse)
    failed = begin(process, tiny_study()).until(lambda m: isinstance(m, Failed))[-1]
    assert isinstance(failed, Failed)
    assert failed.reason.startswith("the process that trained the network has ended")


def test_it_ends_at_once_in_every_state() -> None:
    for commands in ((), (Advance(1),), (Advance(inf),)):
        process = ProcessWorker()
        desk = begin(process, tiny_study(LONG))
        desk.tell(*commands)
        if commands:
            desk.until(lambda m: isinstance(m, Recorded))
        process.stop()
        process.stop()
        assert not is_alive(process.pid)
        assert not any(isinstance(m, Failed) for m in desk.mailbox.drain())


PROGRAM = """
import sys, time
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.mailbox import Mailbox, Recorded
from dlgui.session.process_worker import ProcessWorker
from tests.tiny_runs import tiny_study
from tests.worker_desk import PATIENCE_S, POLL_S, Desk
if __name__ == "__main__":
    process, mailbox = ProcessWorker(), Mailbox()
    process.begin(tiny_study({"training.steps": 1_000_000}), mailbox)
    process.send(Advance(1_000_000))
    while not any(isinstance(m, Recorded) for m in mailbox.drain()):
        time.sleep(0.01)
    print(process.pid, flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the process in /proc")
def test_it_ends_when_the_program_is_killed() -> None:
    command = [sys.executable, "-c", PROGRAM]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        program.kill()
    limit = monotonic() + PATIENCE_S
    while _runs(pid):
        assert monotonic() < limit
        sleep(POLL_S)


def _runs(pid: int) -> bool:
    """Whether the process is there, and not only its entry in the system's list."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_others_print_before_the_first_parcel_ends_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(training_process, "CODE", "print('hello')" + "; {0!r}; input()")
    process = ProcessWorker()
    failed = begin(process, tiny_study()).until(lambda m: isinstance(m, Failed))[-1]
    process.stop()
    assert isinstance(failed, Failed)
    assert not process.has_spoken


def test_studies_that_were_given_up_are_not_begun(process: ProcessWorker) -> None:
    desks = [begin(process, tiny_study({"seed": seed})) for seed in range(200)]
    desks[-1].ask(Advance(2))
    assert desks[-1].steps() == [1, 2]
    assert not any(desk.mailbox.drain() for desk in desks[:-1])


def test_only_the_orders_for_the_last_study_are_carried_out() -> None:
    first, second = Begin(1, tiny_study()), Begin(3, tiny_study())
    orders = [first, Advance(1), Leave(), Advance(2), second, Advance(3), Pause()]
    assert of_the_last_study(orders) == [second, Advance(3), Pause()]
    assert of_the_last_study(orders[:4]) == [Leave(), Advance(2)]
    assert of_the_last_study([Advance(1), Pause()]) == [Advance(1), Pause()]
