"""Reading and writing never hold up the window: what takes longer is shown and can be given up."""

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.runs import store
from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.kept_files import StoppedReadingError
from dlgui.runs.kept_run import whole
from dlgui.runs.run_file import run_as_bytes
from dlgui.window import opening
from dlgui.window.file_actions import FileActions
from dlgui.window.patience import Patience
from dlgui.window.workspace import runs_folder
from tests.kept_runs import kept, recorded_history
from tests.open_window import open_ready

LIMIT_S = 20.0


@pytest.fixture
def held() -> Iterator[Event]:
    """Something that jobs wait for, such as a disk that hangs."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_ready(qtbot)


def files_of(window: MainWindow) -> FileActions:
    assert window.workspace is not None
    return window.workspace.files


def while_waiting(window: MainWindow, act: object) -> list[str]:
    """Call `act` with the dialog once it is there; return what it said."""
    seen: list[str] = []

    def look() -> None:
        dialog = window.findChild(QDialog, "patience")
        if dialog is None or not dialog.isVisible():
            QTimer.singleShot(10, look)
            return
        seen.append(dialog.accessibleName())
        act(dialog)  # type: ignore[operator]

    QTimer.singleShot(10, look)
    return seen


def test_what_is_done_in_a_blink_shows_nothing(window: MainWindow) -> None:
    patience = Patience(window)
    assert patience.do("Counting", lambda _watch: 6 * 7) == 42
    with pytest.raises(ZeroDivisionError):
        patience.do("Dividing", lambda _watch: 1 // 0)
    assert window.findChild(QDialog, "patience") is None


def test_what_takes_long_shows_how_far_it_is(qtbot: QtBot, window: MainWindow, held: Event) -> None:
    bars: list[tuple[int, int]] = []

    def act(dialog: QDialog) -> None:
        (bar,) = dialog.findChildren(QProgressBar)
        qtbot.waitUntil(lambda: bar.value() == 250)
        bars.append((bar.value(), bar.maximum()))
        held.set()

    def job(watch: object) -> str:
        watch(0.25)  # type: ignore[operator]
        assert held.wait(LIMIT_S)
        return "done"

    seen = while_waiting(window, act)
    assert files_of(window).patience.do("Reading it", job) == "done"
    assert (seen, bars) == (["Reading it"], [(250, 1000)])


@pytest.mark.parametrize("how", ["button", "escape", "close"])
def test_it_can_be_given_up(qtbot: QtBot, window: MainWindow, held: Event, how: str) -> None:
    def act(dialog: QDialog) -> None:
        assert files_of(window).patience.busy
        if how == "button":
            (cancel,) = dialog.findChildren(QPushButton, "patience_cancel")
            qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
        elif how == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()

    while_waiting(window, act)
    with pytest.raises(StoppedReadingError):
        files_of(window).patience.do("Reading it", lambda _watch: held.wait(LIMIT_S))
    assert not files_of(window).patience.busy


def test_the_window_closes_while_a_disk_hangs(
    window: MainWindow, held: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "read_any", lambda _path, _watch: held.wait(LIMIT_S))
    while_waiting(window, lambda _dialog: window.close())
    begun = perf_counter()
    assert not window.open_file(tmp_path / "a.toml")
    assert perf_counter() - begun < LIMIT_S / 2
    assert not window.isVisible()


def test_a_second_file_is_not_read_meanwhile(
    window: MainWindow, held: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "read_any", lambda _path, _watch: held.wait(LIMIT_S))

    def act(dialog: QDialog) -> None:
        assert not window.open_file(tmp_path / "b.toml")
        assert window.problem == "Another file is still being read or written."
        dialog.reject()

    while_waiting(window, act)
    assert not window.open_file(tmp_path / "a.toml")


def test_the_window_closes_though_a_kept_run_cannot_be_read_to_its_end(
    qtbot: QtBot, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = runs_folder()
    folder.mkdir(parents=True)
    run = kept(recorded_history())
    (folder / "a.dlrun").write_bytes(run_as_bytes(run.about, whole(run.history)))
    monkeypatch.setattr(store, "read_kept", lambda _path, _watch: held.wait(LIMIT_S))
    window = open_ready(qtbot)
    begun = perf_counter()
    window.close()
    assert store.CLOSE_SECONDS <= perf_counter() - begun < store.CLOSE_SECONDS + 2
    assert not window.isVisible()


def saving_to(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a" * 252 + ".toml", "File name too long"),
        ("あ" * 100 + ".toml", "File name too long"),
        ("a" * 252, "File name too long"),
        ("gone/a.toml", "No such file or directory"),
        ("folder.toml", "Is a directory"),
        ("a\0b.toml", "null"),
        ("a\ud800.toml", "surrogates"),
    ],
)
def test_what_cannot_be_saved_is_said(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    (tmp_path / "folder.toml").mkdir()
    saving_to(monkeypatch, f"{tmp_path}/{name}")
    files_of(window).save_setting()
    assert "cannot be written" in window.problem
    assert said in window.problem
    assert [path.name for path in tmp_path.iterdir()] == ["folder.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_written_to(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    saving_to(monkeypatch, tmp_path / "pipe.toml")
    files_of(window).save_setting()
    assert window.problem.endswith("cannot be written: Invalid argument")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EDQUOT])
def test_whatever_a_disk_refuses_is_said_and_nothing_is_lost(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "a.dlrun").write_text("old")
    saving_to(monkeypatch, tmp_path / "a.dlrun")
    for point in ("pathlib.Path.open", "os.fsync", "os.replace"):
        with monkeypatch.context() as patch:
            patch.setattr(point, refuse)
            files_of(window).save_run(kept(recorded_history()))
        assert window.problem.endswith(f"cannot be written: {os.strerror(number)}")
        window.clear_problem()
        assert [path.name for path in tmp_path.iterdir()] == ["a.dlrun"]
        assert (tmp_path / "a.dlrun").read_text() == "old"


def test_a_name_as_long_as_a_name_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("あ" * 83 + ".toml")
    write_atomically(path, "a")
    write_atomically(path, "b")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [(path.name, "b")]


@pytest.mark.parametrize("name", ["あ" * 500, "con", 'a/b\\c:d*e?f"g<h>i|j', "a. .", "\u202eabc"])
def test_the_name_that_is_suggested_can_be_written(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    suggested: list[str] = []

    def answer(_window: object, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
        suggested.append(suggestion)
        return str(tmp_path / suggestion), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    files_of(window).save_run(kept(recorded_history(), name=name))
    assert window.problem == ""
    assert [path.name for path in tmp_path.iterdir()] == suggested


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have names of letters only")
def test_a_file_whose_name_is_no_text_is_opened_and_remembered(
    window: MainWindow, tmp_path: Path
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.toml"))
    path.write_text("[run]\nseed = 5\n")
    assert window.open_file(path)
    path.write_text("[run]\nseed = -5\n")
    assert not window.open_file(path)
    assert "a\\udcff.toml: seed: -5 is not allowed" in window.problem
