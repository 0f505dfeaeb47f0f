"""A program that is killed, or a second one in the same folder, costs no run either."""

import os
import signal
import subprocess
import sys
from dataclasses import replace

from dlgui.runs.kept_run import KeptRun, part_since, place_of, whole
from dlgui.runs.run_file import SUFFIX
from tests.architecture import CHECKOUT
from tests.kept_runs import kept, recorded_history, same
from tests.stores import Opener, append_to_file, loaded, outcome, saved

VICTIM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from dlgui.session.session import Session
from dlgui.runs.keeper import RunKeeper
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


def test_a_torn_line_is_never_followed_by_another(open_store: Opener) -> None:
    store, early, late = open_store(), recorded_history(5), recorded_history(9)
    run = saved(store, kept(early))
    outcome(store)
    append_to_file(store, run, b"0123 {half of a li")
    store = open_store()
    store.describe(replace(run.about, name="other"))
    assert outcome(store) == []  # nobody needs to be told
    assert store.behind == {run.about.id}
    saved(store, KeptRun(replace(run.about, name="other"), late))
    assert outcome(store) == []
    assert store.behind == set()
    (back,) = loaded(open_store())
    assert (back.about.name, back.history.step) == ("other", 9)


def test_two_programs_may_write_the_same_run(open_store: Opener) -> None:
    recording, other = open_store(), open_store()
    early, late = recorded_history(5), recorded_history(9)
    run = saved(recording, kept(early))
    outcome(recording)
    (known,) = loaded(other)  # of the other one's five steps
    recording.append(run.about, part_since(late, place_of(early)))
    outcome(recording)
    other.describe(replace(known.about, name="pinned there", pinned=True))
    assert outcome(other) == []
    (back,) = loaded(open_store())
    assert (back.about.name, back.about.pinned) == ("pinned there", True)
    assert same(back.history, late)


def test_what_another_program_deleted_is_written_again(open_store: Opener) -> None:
    store, early, late = open_store(), recorded_history(5), recorded_history(9)
    run = saved(store, kept(early))
    outcome(store)
    (store.folder / f"{run.about.id}{SUFFIX}").unlink()
    store.append(run.about, part_since(late, place_of(early)))
    assert outcome(store) == []
    assert store.behind == {run.about.id}


def test_a_removed_run_whose_file_another_program_swept_away_is_brought_back(
    open_store: Opener,
) -> None:
    store = open_store()
    run = saved(store, kept(recorded_history()))
    store.remove(run.about.id)
    outcome(store)
    assert loaded(open_store()) == []  # another program starts
    store.restore(run.about, whole(run.history))
    assert outcome(store) == []
    assert len(loaded(open_store())) == 1


def test_old_drafts_are_swept_away_and_new_ones_left(open_store: Opener) -> None:
    store = open_store()
    saved(store, kept(recorded_history(), "a"))
    outcome(store)
    old, new = store.folder / f".b{SUFFIX}.123", store.folder / f".c{SUFFIX}.124"
    for draft in (old, new):
        draft.write_bytes(b"half")
    os.utime(old, (0, 0))
    assert len(loaded(open_store())) == 1
    assert (old.exists(), new.exists()) == (False, True)
