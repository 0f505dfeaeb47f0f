"""Runs outlive the program: written as they go, whatever becomes of the disk or the process."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dlgui.run import store as store_module
from dlgui.run.kept_run import KeptRun, part_since, place_of, whole
from dlgui.run.run_file import SUFFIX
from dlgui.run.store import DAMAGED, LeftAlone, Loaded, News, NotWritten, RunStore, SetAside
from tests.architecture import CHECKOUT
from tests.kept_runs import kept, recorded_history, same

Opener = Callable[[], RunStore]


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Opener]:
    stores: list[RunStore] = []

    def opened() -> RunStore:
        stores.append(RunStore(tmp_path / "data" / "runs"))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


def saved(store: RunStore, run: KeptRun) -> KeptRun:
    store.save(run.about, whole(run.history))
    return run


def outcome(store: RunStore) -> list[News]:
    """Wait for all work to be done, and return what came of it."""
    store.close()
    return store.receive()


def loaded(store: RunStore) -> list[KeptRun]:
    store.load()
    (news,) = outcome(store)
    assert isinstance(news, Loaded)
    return list(news.runs)


def test_a_folder_that_is_not_there_yet_holds_no_runs(open_store: Opener) -> None:
    assert loaded(open_store()) == []


def test_runs_come_back_in_the_order_in_which_they_were_made(open_store: Opener) -> None:
    store, history = open_store(), recorded_history()
    for run_id, made in [("b", 2.0), ("a", 3.0), ("c", 1.0)]:
        saved(store, kept(history, run_id, made=made))
    assert outcome(store) == []
    assert [run.about.id for run in loaded(open_store())] == ["c", "b", "a"]


def test_a_run_grows_in_its_file(open_store: Opener) -> None:
    store, early, late = open_store(), recorded_history(5), recorded_history(9)
    run = saved(store, kept(early))
    store.append(run.about, part_since(late, place_of(early)))
    assert outcome(store) == []
    (back,) = loaded(open_store())
    assert same(back.history, late)


def test_a_run_that_goes_on_can_be_renamed_and_pinned(open_store: Opener) -> None:
    store, run = open_store(), kept(recorded_history(5))
    saved(store, run)
    about = replace(run.about, name="best so far", pinned=True)
    store.describe(about)
    store.append(about, part_since(recorded_history(7), run.place))
    assert outcome(store) == []
    (back,) = loaded(open_store())
    assert (back.about.name, back.about.pinned, back.history.step) == ("best so far", True, 7)


def test_a_removed_run_is_gone_at_the_next_start_unless_it_was_brought_back(
    open_store: Opener,
) -> None:
    store, history = open_store(), recorded_history()
    for run_id in ("a", "b"):
        saved(store, kept(history, run_id))
        store.remove(run_id)
    store.restore("b")
    assert outcome(store) == []
    assert [run.about.id for run in loaded(open_store())] == ["b"]
    assert [path.name for path in store.folder.iterdir()] == [f"b{SUFFIX}"]


def test_a_forgotten_run_is_gone_at_once(open_store: Opener) -> None:
    store = open_store()
    saved(store, kept(recorded_history(), "a"))
    store.forget("a")
    outcome(store)
    assert list(store.folder.iterdir()) == []


def test_a_damaged_file_is_set_aside_and_the_rest_loads(open_store: Opener) -> None:
    store, history = open_store(), recorded_history()
    saved(store, kept(history, "a"))
    saved(store, kept(history, "b"))
    outcome(store)
    damaged = store.folder / f"a{SUFFIX}"
    damaged.write_bytes(damaged.read_bytes()[::-1])
    store = open_store()
    store.load()
    aside, rest = outcome(store)
    assert isinstance(aside, SetAside)
    assert aside.path == damaged
    assert isinstance(rest, Loaded)
    assert [run.about.id for run in rest.runs] == ["b"]
    assert (store.folder / f"a{SUFFIX}{DAMAGED}").exists()
    assert len(loaded(open_store())) == 1  # and is not complained of again


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_stays_where_it_is(open_store: Opener) -> None:
    store = open_store()
    saved(store, kept(recorded_history(), "a"))
    outcome(store)
    (store.folder / f"a{SUFFIX}").chmod(0)
    store = open_store()
    store.load()
    news = outcome(store)
    assert isinstance(news[0], LeftAlone)


def no_space(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_is_told_once_and_made_up_for(
    open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, history = open_store(), recorded_history()
    with monkeypatch.context() as patch:
        patch.setattr(store_module, "write_atomically", no_space)
        for run_id in ("a", "b"):
            saved(store, kept(history, run_id))
        assert outcome(store) == [NotWritten("No space left on device")]
    assert store.behind == {"a", "b"}
    assert list(store.folder.iterdir()) == []
    for run_id in ("a", "b"):
        saved(store, kept(history, run_id))
    assert outcome(store) == []
    assert store.behind == set()
    assert len(loaded(open_store())) == 2


def test_half_a_line_on_a_full_disk_does_not_spoil_what_follows(
    open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, early, late = open_store(), recorded_history(5), recorded_history(9)
    run = saved(store, kept(early))
    outcome(store)
    path = store.folder / f"{run.about.id}{SUFFIX}"
    with monkeypatch.context() as patch:
        patch.setattr(store_module, "part_as_bytes", lambda _part: no_space())
        store.append(run.about, part_since(late, place_of(early)))
        assert outcome(store) == [NotWritten("No space left on device")]
    with path.open("ab") as file:
        file.write(b"0123 {half of a li")
    store.behind.add(run.about.id)
    store.append(run.about, part_since(late, place_of(early)))  # waits to be written whole
    saved(store, replace_history(run, late))
    assert outcome(store) == []
    (back,) = loaded(open_store())
    assert same(back.history, late)


def replace_history(run: KeptRun, history: object) -> KeptRun:
    return KeptRun(run.about, history)  # type: ignore[arg-type]


def test_a_folder_that_cannot_be_made_leaves_runs_in_memory(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    store = RunStore(tmp_path / "data" / "runs")
    saved(store, kept(recorded_history()))
    (news,) = outcome(store)
    assert isinstance(news, NotWritten)


VICTIM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from dlgui.run.session import Session
from dlgui.run_keeper import RunKeeper
from engine.training.study import Variant
from tests.tiny_runs import tiny_study
app = QCoreApplication([])
keeper = RunKeeper(Path(sys.argv[1]), app)
session = Session(app)
keeper.watch("overfitting", session)
settings = {"training.steps": 1_000_000, "training.evaluation_interval": 100}
session.load(tiny_study(settings, Variant("one"), Variant("two", {"optimizer.lr": 0.2})))
session.set_speed(1000.0)
session.play()
tell = QTimer(app)
tell.timeout.connect(lambda: print(session.step, flush=True))
tell.start(50)
app.exec()
"""


def test_a_program_that_is_killed_in_mid_study_has_every_run_up_to_the_last_second(
    open_store: Opener,
) -> None:
    store = open_store()
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(CHECKOUT))
    command = [sys.executable, "-c", VICTIM, str(store.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as victim:
        assert victim.stdout is not None
        seen = [0]
        while seen[-1] < 2500:
            seen.append(int(victim.stdout.readline()))
        victim.send_signal(signal.SIGKILL)
        victim.wait()
    one_second_before = seen[-21]  # it told of its steps 20 times a second
    runs = loaded(store)
    assert sorted(run.about.name for run in runs) == ["one", "two"]
    for run in runs:
        steps, _ = run.history.curve("batch_loss")
        assert len(steps) == run.history.step >= one_second_before
        assert run.history.evaluations[-1].step >= one_second_before - 100
        assert run.history.ending is None
