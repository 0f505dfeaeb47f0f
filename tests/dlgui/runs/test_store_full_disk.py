"""A disk that is full, or may not be written to, costs no run: it is told and made up for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlgui.runs import store as store_module
from dlgui.runs.kept_run import KeptRun, part_since, place_of, whole
from dlgui.runs.run_file import SUFFIX
from dlgui.runs.seat import problem_text
from dlgui.runs.store import LeftAlone, Loaded, NotWritten, RunStore
from tests.architecture import CHECKOUT
from tests.kept_runs import kept, recorded_history, same
from tests.stores import Opener, loaded, outcome, saved


def no_space(*_: object, **__: object) -> None:
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


def test_a_folder_where_nothing_may_be_renamed_still_loads(
    open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    for run_id in ("a", "b", "c"):
        saved(store, kept(recorded_history(), run_id))
    store.remove("c")
    outcome(store)
    (store.folder / f"a{SUFFIX}").write_bytes(b"damaged")
    for name in ("rename", "unlink"):
        monkeypatch.setattr(Path, name, no_space)
    store = open_store()
    store.load()
    alone, rest = outcome(store)
    assert alone == LeftAlone(store.folder / f"a{SUFFIX}", "it has no head")
    assert "set aside" not in problem_text(alone)
    assert isinstance(rest, Loaded)
    assert [run.about.id for run in rest.runs] == ["b"]


WRITE_POINTS = ["os.fsync", "os.replace", "pathlib.Path.mkdir", "pathlib.Path.open"]


@pytest.mark.parametrize("point", WRITE_POINTS)
def test_wherever_the_disk_is_full_nothing_is_lost(
    point: str, open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, early, late = open_store(), recorded_history(5), recorded_history(9)
    run = saved(store, kept(early, "a"))
    outcome(store)
    with monkeypatch.context() as patch:
        patch.setattr(point, no_space)
        store.append(run.about, part_since(late, place_of(early)))
        store.save(run.about, whole(late))
        saved(store, kept(late, "b"))
        told = outcome(store)
    assert told == [NotWritten("No space left on device")]
    known = {run.about.id: run.history.step for run in loaded(open_store())}
    assert known["a"] in (5, 9)
    for run_id in store.behind:
        saved(store, kept(late, run_id))
    assert outcome(store) == []
    assert {run.history.step for run in loaded(open_store())} == {9}


LIMITED = """
import resource, signal, sys
from pathlib import Path
from dlgui.runs.kept_run import part_since, place_of, whole
from dlgui.runs.store import RunStore
from tests.kept_runs import kept, recorded_history
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store, early, late = RunStore(Path(sys.argv[1])), recorded_history(5), recorded_history(9)
store.save(kept(early, "a").about, whole(early))
store.close()
size = (store.folder / "a.dlrun").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, size + 100))
store.append(kept(late, "a").about, part_since(late, place_of(early)))
store.save(kept(late, "b").about, whole(late))
store.close()
print([type(news).__name__ for news in store.receive()], sorted(store.behind))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to a file's size")
def test_a_line_that_the_disk_takes_half_of_is_left_out_when_it_is_read(
    open_store: Opener,
) -> None:
    """A limit of the file's size: the system itself takes 100 bytes of the line and no more."""
    store = open_store()
    environment = dict(os.environ, PYTHONPATH=str(CHECKOUT))
    command = [sys.executable, "-c", LIMITED, str(store.folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "['NotWritten'] ['a', 'b']\n"
    assert not (store.folder / f"a{SUFFIX}").read_bytes().endswith(b"\n")
    assert {run.about.id: run.history.step for run in loaded(store)} == {"a": 5}
