"""Whatever lies in the folder of kept runs, the window opens, shows the sound runs, and closes."""

import os
import socket
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.runs import kept_files, run_file
from dlgui.runs.kept_run import whole
from dlgui.runs.run_file import SUFFIX, run_as_bytes
from dlgui.runs.store import DAMAGED, LeftAlone, Loaded, RunStore, SetAside
from dlgui.window.workspace import runs_folder
from tests.kept_runs import kept, recorded_history
from tests.open_window import open_ready
from tests.stores import outcome

SECONDS = 10.0
MILLION = 1_000_000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def sound(run_id: str) -> bytes:
    run = kept(recorded_history(), run_id, name=run_id)
    return run_as_bytes(run.about, whole(run.history))


def contents() -> dict[str, bytes]:
    """Files that are ordinary, but no runs: they are set aside."""
    run = sound("x")
    return {
        "empty": b"",
        "line ends": b"\n" * 100,
        "NUL": b"\0" * 5000,
        "NUL inside": run[:40] + b"\0" + run[41:],
        "UTF-16": run.decode().encode("utf-16"),
        "Shift-JIS": "最初の実行".encode("shift-jis"),
        "mark before": b"\xef\xbb\xbf" + run,
        "Windows ends": run.replace(b"\n", b"\r\n"),
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(200),
        "one line": b"0" * (40 * MILLION),
        "a study": b"[run]\nseed = 3\n",
    }


@pytest.fixture
def odd(tmp_path: Path) -> Iterator[Path]:
    """A folder with one of everything that is no file, and two sound runs among them."""
    folder = tmp_path / "runs"
    folder.mkdir()
    for name in ("a", "z"):
        (folder / f"{name}{SUFFIX}").write_bytes(sound(name))
    os.mkfifo(folder / f"pipe{SUFFIX}")
    (folder / f"folder{SUFFIX}").mkdir()
    os.symlink(tmp_path / "nothing", folder / f"dangling{SUFFIX}")
    os.symlink(folder / f"round{SUFFIX}", folder / f"round{SUFFIX}")
    os.symlink("/dev/zero", folder / f"zero{SUFFIX}")
    with suppress(OSError):  # only root may make devices
        os.mknod(folder / f"device{SUFFIX}", 0o600 | stat.S_IFCHR, os.makedev(1, 5))
    with (folder / f"sparse{SUFFIX}").open("wb") as file:
        file.truncate(1 << 40)
    made = socket.socket(socket.AF_UNIX)
    before = Path.cwd()
    os.chdir(folder)  # the name of a socket has a hundred bytes at most
    made.bind(f"socket{SUFFIX}")
    os.chdir(before)
    (folder / f"secret{SUFFIX}").write_bytes(sound("secret"))
    (folder / f"secret{SUFFIX}").chmod(0)
    yield folder
    made.close()
    (folder / f"secret{SUFFIX}").chmod(0o600)


def test_what_is_no_file_is_left_alone_and_the_runs_are_loaded(odd: Path) -> None:
    before = sorted(path.name for path in odd.iterdir())
    store, begun = RunStore(odd), perf_counter()
    store.load()
    news = outcome(store)
    assert perf_counter() - begun < SECONDS
    *rest, loaded = news
    assert isinstance(loaded, Loaded)
    names = {run.about.id for run in loaded.runs}
    assert {"a", "z"} <= names <= {"a", "z", "secret"}  # root may read every file
    left = {n.path.name: n.reason for n in rest if isinstance(n, LeftAlone) and not n.newer}
    assert len(left) == len(rest)
    assert left.keys() == set(before) - {f"{name}{SUFFIX}" for name in names}
    assert left[f"pipe{SUFFIX}"] == "it is a named pipe, not an ordinary file"
    assert left[f"zero{SUFFIX}"] == "it is a device, not an ordinary file"
    assert left[f"sparse{SUFFIX}"].startswith("it is too large: 1,099,511,627,776 bytes")
    assert sorted(path.name for path in odd.iterdir()) == before


@pytest.mark.parametrize("name", contents())
def test_what_is_no_run_is_set_aside_alone(tmp_path: Path, name: str) -> None:
    for run_id in ("a", "z"):
        (tmp_path / f"{run_id}{SUFFIX}").write_bytes(sound(run_id))
    (tmp_path / f"m{SUFFIX}").write_bytes(contents()[name])
    store = RunStore(tmp_path)
    store.load()
    aside, loaded = outcome(store)
    assert isinstance(aside, SetAside)
    assert aside.path == tmp_path / f"m{SUFFIX}{DAMAGED}"
    assert aside.path.read_bytes() == contents()[name]
    assert aside.reason
    assert isinstance(loaded, Loaded)
    assert {run.about.id for run in loaded.runs} == {"a", "z"}


def test_a_file_that_was_set_aside_does_not_replace_an_earlier_one(tmp_path: Path) -> None:
    for content in (b"first", b"second", b"third"):
        (tmp_path / f"m{SUFFIX}").write_bytes(content)
        store = RunStore(tmp_path)
        store.load()
        outcome(store)
    kept_aside = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    first, *others = (f"m{SUFFIX}{DAMAGED}{number}" for number in ("", 1, 2))
    assert kept_aside == {first: b"first", others[0]: b"second", others[1]: b"third"}


def test_an_error_that_nobody_foresaw_hides_no_other_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for run_id in ("a", "m", "z"):
        (tmp_path / f"{run_id}{SUFFIX}").write_bytes(sound(run_id))

    def read(path: Path, watch: object) -> object:
        if path.name.startswith("m"):
            raise ZeroDivisionError("nobody thought of this")
        return original(path, watch)  # type: ignore[arg-type]

    original = run_file.read_run
    monkeypatch.setattr(kept_files, "read_run", read)
    store = RunStore(tmp_path)
    store.load()
    aside, loaded = outcome(store)
    assert isinstance(aside, SetAside)
    assert aside.reason == "nobody thought of this"
    assert isinstance(loaded, Loaded)
    assert {run.about.id for run in loaded.runs} == {"a", "z"}


def test_the_window_opens_and_closes_over_such_a_folder(qtbot: QtBot, odd: Path) -> None:
    runs_folder().parent.mkdir(parents=True)
    os.symlink(odd, runs_folder())
    for name, content in contents().items():
        (odd / f"{name}{SUFFIX}").write_bytes(content)
    window: MainWindow = open_ready(qtbot)
    assert window.workspace is not None
    keeper = window.workspace.keeper
    qtbot.waitUntil(lambda: len(keeper.runs) >= 2, timeout=int(SECONDS * 1000))
    assert {"a", "z"} <= {run.about.name for run in keeper.runs}
    qtbot.waitUntil(lambda: "set aside" in window.problem, timeout=int(SECONDS * 1000))
    assert "stays where it is" in window.problem
    keeper.rename(keeper.runs[0], "renamed")
    begun = perf_counter()
    window.close()
    assert perf_counter() - begun < SECONDS
