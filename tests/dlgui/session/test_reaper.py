"""The window's thread tells workers to end; another one waits for them, with a limit."""

import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.context import SpawnProcess
from time import perf_counter
from typing import Any, final

import pytest
from pytestqt.qtbot import QtBot

from dlgui.session.reaper import Reaper, reaper
from dlgui.session.session import Session
from dlgui.session.study import shares
from engine.training.study import Variant
from tests.tiny_runs import tiny_study
from tests.worker_desk import PATIENCE_S

TIMES = 10
LIMIT_S = 0.05


@final
class Hanging:
    """A worker that does not end until it is let go."""

    def __init__(self) -> None:
        self.told = False
        self.waited_for_by = ""
        self.let_go = threading.Event()

    def end(self) -> None:
        self.told = True

    def see_off(self, limit: float) -> None:
        self.waited_for_by = threading.current_thread().name
        self.let_go.wait(max(limit, PATIENCE_S))


def test_it_returns_at_once_and_another_thread_waits() -> None:
    own, worker = Reaper(), Hanging()
    gone = own.see_off(worker)
    assert worker.told
    assert not own.wait(0.01)
    worker.let_go.set()
    assert own.wait(PATIENCE_S)
    assert gone()
    assert worker.waited_for_by == "dlgui-reaper"


def test_several_are_seen_off_and_the_thread_ends_with_the_last() -> None:
    own, workers = Reaper(), [Hanging() for _ in range(3)]
    for worker in workers:
        worker.let_go.set()
    waits = [own.see_off(worker) for worker in workers]
    assert all(wait() for wait in waits)
    assert own.wait(PATIENCE_S)
    assert "dlgui-reaper" not in [thread.name for thread in threading.enumerate()]


def test_where_there_is_no_thread_to_be_had_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    own, worker = Reaper(), Hanging()
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        gone = own.see_off(worker)
    assert worker.told
    assert gone()
    assert own.wait(0.0)


@pytest.fixture
def edited(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A session whose studies are trained in three processes."""
    monkeypatch.setattr(shares, "WORTH", 0.0)
    monkeypatch.setattr(shares, "cores", lambda: 2)
    session = Session()
    yield session
    session.close()
    session.deleteLater()
    assert reaper.wait(PATIENCE_S)
    assert multiprocessing.active_children() == []


def edit(session: Session, number: int) -> float:
    """Put a study on stage as an edit of a comparison does; return how long that took."""
    variants = [Variant(name, {"seed": number}) for name in "abc"]
    study = tiny_study({"training.steps": 1_000_000}, *variants)
    start = perf_counter()
    session.load(study)
    session.play()
    return perf_counter() - start


def stop_all() -> None:
    for process in multiprocessing.active_children():
        assert process.pid is not None
        os.kill(process.pid, signal.SIGSTOP)


def test_the_windows_thread_never_waits_for_a_process(
    edited: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[str] = []

    def watch(kind: type, name: str) -> None:
        called = getattr(kind, name)

        def noting(thing: Any, *arguments: Any, **options: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                waited.append(f"{kind.__name__}.{name}")
            return called(thing, *arguments, **options)

        monkeypatch.setattr(kind, name, noting)

    for kind in (SpawnProcess, threading.Thread):
        watch(kind, "join")
    for name in ("start", "kill", "terminate", "close", "is_alive"):
        watch(SpawnProcess, name)
    for number in range(TIMES):
        edit(edited, number)
    edited.close()
    assert waited == []


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is stopped by a signal there")
def test_a_stopped_process_holds_up_neither_the_next_study_nor_the_end(
    edited: Session, qtbot: QtBot
) -> None:
    edit(edited, 0)
    qtbot.waitUntil(lambda: edited.step > 3, timeout=int(1000 * PATIENCE_S))
    stop_all()
    edit(edited, 1)
    qtbot.waitUntil(lambda: edited.step > 3, timeout=int(1000 * PATIENCE_S))
    stop_all()


@pytest.mark.slow
def test_ten_edits_in_a_row_block_the_window_no_longer_than_a_blink(edited: Session) -> None:
    """The fastest of three rounds counts: whatever else the machine does only adds time."""
    rounds = [[edit(edited, number) for number in range(TIMES)] for _ in range(3)]
    assert min(max(times) for times in rounds) < LIMIT_S
