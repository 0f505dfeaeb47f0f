"""A session whose run is trained in a process of its own: from outside there is no difference."""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from subprocess import Popen
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dlgui.session import training_process
from dlgui.session.history import Curve
from dlgui.session.process_worker import ProcessWorker
from dlgui.session.session import Session
from dlgui.session.state import RunState
from dlgui.session.study import shares
from engine.training.build import build_trainers
from engine.training.probes import Probe
from engine.training.study import Study
from tests.tiny_runs import recorded, tiny_study, tiny_trainer

PATIENCE_MS = 20_000
LONG = {"training.steps": 1_000_000, "training.evaluation_interval": 1000}
started: list[ProcessWorker] = []


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(shares, "WORTH", 0.0)
    make = ProcessWorker.__init__

    def make_and_note(process: ProcessWorker) -> None:
        make(process)
        started.append(process)

    monkeypatch.setattr(ProcessWorker, "__init__", make_and_note)
    started.clear()
    session = Session()
    yield session
    session.close()
    session.deleteLater()


def load(qtbot: QtBot, session: Session, study: Study) -> None:
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.load(study)


def play_for_a_while(qtbot: QtBot, session: Session) -> None:
    session.play()
    qtbot.waitUntil(lambda: session.step >= 20, timeout=PATIENCE_MS)


def test_a_run_in_a_process_equals_the_loop(session: Session, qtbot: QtBot) -> None:
    study = tiny_study()
    load(qtbot, session, study)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.play()
    (history,) = session.histories
    (trainer,) = build_trainers(study)
    first = trainer.evaluate()
    expected = recorded(trainer)
    assert history.curve(Curve.BATCH_LOSS)[1].tolist() == [r.loss for r in expected]
    assert history.evaluations == [first, *(r.evaluation for r in expected if r.evaluation)]
    assert session.state is RunState.ENDED


def test_studies_that_follow_each_other_share_the_process(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    load(qtbot, session, tiny_study({"seed": 3}))
    session.restart()
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(2)
    assert session.step == 2
    assert len(started) == 1


def test_a_closed_session_leaves_no_process(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    session.close()
    (process,) = started
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_process_that_is_killed_is_said_and_the_next_run_gets_another(
    session: Session, qtbot: QtBot
) -> None:
    failures: list[str] = []
    session.failed.connect(lambda reason, _details: failures.append(reason))
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    steps = session.step
    os.kill(started[0].pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: session.state is RunState.FAILED, timeout=PATIENCE_MS)
    assert failures == ["the process that trained the network has ended (exit code -9)"]
    assert session.step >= steps  # what was recorded is kept
    assert not session.playing
    load(qtbot, session, tiny_study())
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(3)
    assert session.step == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_process_that_died_while_nothing_was_trained_is_replaced(
    session: Session, qtbot: QtBot
) -> None:
    load(qtbot, session, tiny_study())
    (history,) = session.histories
    session.load(tiny_study(), (history,))  # a run of the past: the process has nothing to do
    (process,) = started
    os.kill(process.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not process.is_alive, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.play()
    assert session.state is RunState.ENDED
    assert len(started) == 2


def test_where_no_process_can_be_started_a_thread_trains(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: Any, **_options: Any) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(Popen, "__init__", refuse)
    monkeypatch.setattr(Popen, "__del__", lambda _process: None)
    load(qtbot, session, tiny_study())
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.play()
    assert session.state is RunState.ENDED
    assert started == []


def test_snapshots_of_a_playing_run_keep_coming(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    session.watch(frozenset([Probe.WEIGHTS]))
    session.play()
    seen: set[int] = set()

    def look() -> bool:
        seen.update(snapshot.step for snapshot in session.frame().snapshots if snapshot)
        return len(seen) > 5

    qtbot.waitUntil(look, timeout=PATIENCE_MS)
    session.pause()
    qtbot.waitUntil(lambda: session.frame().snapshots[0].step == session.step)  # type: ignore[union-attr]


def test_a_live_change_acts_in_the_process(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study())
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.change("optimizer.lr", 0.3)
        session.advance(4)
    trainer = tiny_trainer()
    trainer.apply("optimizer.lr", 0.3)
    assert [change.new for change in session.histories[0].changes] == [0.3]
    assert session.histories[0].running_config.optimizer.lr == trainer.config.optimizer.lr


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('hello'); input()"])
def test_where_a_process_cannot_work_a_thread_trains(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(training_process, "CODE", code + "; {0!r}")
    failures: list[str] = []
    session.failed.connect(lambda reason, _details: failures.append(reason))
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.load(tiny_study())
        session.advance(3)
    assert (session.step, failures) == (3, [])
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.play()
    assert session.state is RunState.ENDED


def test_bad_settings_do_not_cost_the_process(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study({"data.train_size": 8000}))
    assert session.state is RunState.FAILED
    load(qtbot, session, tiny_study())
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(2)
    assert (session.step, len(started)) == (2, 1)


PROGRAM = """
from dlgui.session.study import shares
from dlgui.session import training_process
from dlgui.session.line import WorkerLine
from dlgui.session.worker.mailbox import Failed, Idle
from tests.tiny_runs import tiny_study
if __name__ == "__main__":
    shares.WORTH = 0.0
    line, said = WorkerLine(), []
    line.open_study(tiny_study())
    while not any(isinstance(m, Idle | Failed) for m in said):
        said += line.receive()
    line.close()
    print(said[-1])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
@pytest.mark.parametrize("closed", ["2>&-", "<&-", "2>&- <&-"])
def test_a_program_with_closed_streams_trains_too(closed: str) -> None:
    command = f"{shlex.quote(sys.executable)} -c {shlex.quote(PROGRAM)} {closed}"
    said = subprocess.run(command, shell=True, stdout=subprocess.PIPE, text=True, check=True)
    assert said.stdout.startswith("Idle(step=0")
