"""Files are opened, dropped, saved and remembered in the window as a person does it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import whole
from dlgui.runs.run_file import read_run, run_as_bytes
from dlgui.runs.run_lines import FORMAT, to_line
from dlgui.session.state import RunState
from dlgui.start import settings
from engine.training.presets import load_preset, read_study
from engine.training.study import study_to_toml
from tests.kept_runs import kept, recorded_history, same
from tests.open_window import lab_of, open_needed, press, wait_for

CONTROL = Qt.KeyboardModifier.ControlModifier

ONE = "[run]\nseed = 5\n[run.training]\nsteps = 20\n[run.network]\nhidden = [10]\n"
SEVERAL = ONE + '[[vary]]\nfield = "optimizer.lr"\nvalues = [0.1, 0.2, 0.3]\n'


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    return open_needed(qtbot, request)


def keeper_of(window: MainWindow) -> RunKeeper:
    assert window.workspace is not None
    return window.workspace.keeper


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def run_file(folder: Path, name: str = "the best") -> Path:
    run = kept(recorded_history(), name=name)
    return written(folder / "best.dlrun", run_as_bytes(run.about, whole(run.history)))


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """Let the next file dialog be answered with this path; "" cancels it."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


@pytest.mark.all_labs
def test_a_study_of_one_run_goes_to_the_overfitting_lab(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_lab("paths")
    answer(monkeypatch, written(tmp_path / "one.toml", ONE))
    press(qtbot, window, Qt.Key.Key_O, CONTROL)
    assert window.lab.key == "overfitting"
    assert window.lab.study is not None
    assert window.lab.study.base.seed == 5
    wait_for(qtbot, window, RunState.READY)


@pytest.mark.all_labs
def test_a_study_of_several_runs_goes_to_the_comparison_lab(
    window: MainWindow, tmp_path: Path
) -> None:
    assert window.open_file(written(tmp_path / "several.toml", SEVERAL))
    assert window.lab.key == "comparison"
    assert window.lab.study is not None
    assert [c.optimizer.lr for c in window.lab.study.configs] == [0.1, 0.2, 0.3]


def test_a_run_comes_into_the_list_and_on_stage_as_it_was_recorded(
    window: MainWindow, tmp_path: Path
) -> None:
    assert window.open_file(run_file(tmp_path))
    (run,) = keeper_of(window).runs
    assert run.about.name == "the best"
    session = lab_of(window).session
    assert session.state is RunState.ENDED
    assert session.histories[0].evaluations == run.history.evaluations
    assert keeper_of(window).on_stage == [run]
    accuracy = lab_of(window).accuracy_panel.curve("test_accuracy")
    assert accuracy[0].tolist() == [e.step for e in run.history.evaluations]


def test_a_run_opened_twice_is_there_twice_under_two_names(
    window: MainWindow, tmp_path: Path
) -> None:
    path = run_file(tmp_path)
    assert window.open_file(path)
    assert window.open_file(path)
    assert [r.about.name for r in keeper_of(window).runs] == ["the best (2)", "the best"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.toml", None, "cannot be read: No such file"),
        ("gone.dlrun", None, "cannot be read: No such file"),
        ("a.toml", "[run\n", "line 1"),
        ("a.toml", "format = 99\n[run]\n", "newer version"),
        ("a.toml", "[run.network]\nwarmth = 3\n", "run.network.warmth|network.warmth"),
        ("a.toml", "colour = 1\n[run]\n", "colour: not known"),
        ("a.dlrun", b"", "is not a run, or damaged"),
        ("a.dlrun", ONE, "is not a run, or damaged"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\xff", "not UTF-8"),
        ("a.dlrun", to_line({"about": {"format": FORMAT + 1}}), "of a newer version"),
    ],
)
def test_what_cannot_be_opened_is_said_and_nothing_else_happens(
    window: MainWindow, tmp_path: Path, name: str, content: str | bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        written(path, content)
    before = lab_of(window).study
    assert not window.open_file(path)
    assert name in window.problem
    assert any(words in window.problem for words in said.split("|")), window.problem
    assert lab_of(window).study is before
    assert settings.recent_files() == []
    assert window.open_file(written(tmp_path / "good.toml", ONE))
    assert window.problem == ""


def test_recent_files_stand_in_a_menu_the_newest_first(window: MainWindow, tmp_path: Path) -> None:
    first, second = run_file(tmp_path), written(tmp_path / "one.toml", ONE)
    for path in (first, second, first):
        assert window.open_file(path)
    menu = recent(window)
    assert [action.text() for action in menu.actions()] == ["best.dlrun", "one.toml"]
    menu.actions()[1].trigger()
    assert window.lab.study is not None
    assert window.lab.study.base.seed == 5
    second.unlink()
    recent(window).actions()[0].trigger()
    assert "one.toml: cannot be read" in window.problem


def recent(window: MainWindow) -> QMenu:
    (menu,) = window.findChildren(QMenu, "menu_recent")
    menu.aboutToShow.emit()
    return menu


def test_without_recent_files_the_menu_says_so(window: MainWindow) -> None:
    (action,) = recent(window).actions()
    assert (action.text(), action.isEnabled()) == ("No files yet", False)


def test_the_setting_on_stage_is_saved_as_toml_and_opens_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "mine")
    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    path = tmp_path / "mine.toml"
    assert read_study(path).configs == load_preset("overfit").configs
    assert settings.recent_files() == [str(path)]


@pytest.mark.all_labs
def test_a_lab_without_a_setting_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.show_lab("paths")
    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    assert window.problem == "This lab has no setting that could be saved."


def test_a_kept_run_is_saved_and_opens_in_another_window_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = keeper_of(window).add(kept(recorded_history(), name="lr 0.1"))
    answer(monkeypatch, tmp_path / "lr 0.1")
    assert window.workspace is not None
    window.workspace.runs_list.export_requested.emit(run)
    back = read_run(tmp_path / "lr 0.1.dlrun")
    assert same(back.history, run.history)
    assert back.about == run.about


def test_the_run_on_stage_is_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "mine")
    keys = CONTROL | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, window, Qt.Key.Key_S, keys)
    assert window.problem == "There is no run on stage yet: play one first."
    window.open_file(run_file(tmp_path))
    press(qtbot, window, Qt.Key.Key_S, keys)
    assert read_run(tmp_path / "mine.dlrun").about.name == "the best"
    window.open_file(written(tmp_path / "several.toml", SEVERAL))
    window.lab.player.advance()
    qtbot.waitUntil(lambda: len(keeper_of(window).runs) == 4, timeout=20_000)
    press(qtbot, window, Qt.Key.Key_S, keys)
    assert window.problem == "There are 3 runs on stage: save each from its menu in the list."


@pytest.mark.parametrize("button", ["Yes", "No"])
def test_a_file_whose_name_was_completed_is_not_replaced_without_asking(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str
) -> None:
    there = written(tmp_path / "mine.toml", "old")
    answer(monkeypatch, tmp_path / "mine")
    choice = QMessageBox.StandardButton[button]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: choice)
    trigger(window, "action_save")
    assert (there.read_text() == "old") == (button == "No")


def test_a_save_that_is_cancelled_writes_nothing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "")
    trigger(window, "action_save")
    trigger(window, "action_open")
    assert list(tmp_path.iterdir()) == []
    assert window.problem == ""


def test_a_full_disk_is_said_and_leaves_what_was_there(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    there = written(tmp_path / "mine.toml", "old")
    answer(monkeypatch, there)
    monkeypatch.setattr("os.fsync", no_space)
    trigger(window, "action_save")
    assert window.problem == f"{there} cannot be written: No space left on device"
    assert there.read_text() == "old"


@pytest.mark.parametrize("name", ["a" * 300, "表" * 100, "a" * 300 + ".toml", "a/" * 2100 + "b"])
def test_a_name_longer_than_the_system_allows_is_said_and_nothing_is_lost(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = lab_of(window).study
    answer(monkeypatch, tmp_path / name)
    trigger(window, "action_save")
    assert window.problem.endswith(" cannot be written: File name too long")
    assert list(tmp_path.iterdir()) == []
    assert lab_of(window).study is before
    answer(monkeypatch, tmp_path / ("a" * 250))
    trigger(window, "action_save")
    assert [len(path.name) for path in tmp_path.iterdir()] == [255]


def trigger(window: MainWindow, name: str) -> None:
    (action,) = window.findChildren(QAction, name)
    action.trigger()


@pytest.mark.parametrize("write", [lambda p, c: p.write_bytes(c), write_atomically])
def test_a_saved_run_opens_whatever_it_is_called(
    window: MainWindow, tmp_path: Path, write: Callable[[Path, bytes], None]
) -> None:
    path = tmp_path / "a run without an end"
    write(path, run_file(tmp_path).read_bytes())
    assert window.open_file(path)
    assert len(keeper_of(window).runs) == 1


@pytest.mark.all_labs
def test_a_preset_that_was_saved_is_that_preset_again(window: MainWindow, tmp_path: Path) -> None:
    path = written(tmp_path / "a.toml", study_to_toml(load_preset("five-optimizers")))
    assert window.open_file(path)
    assert (window.lab.key, window.lab.preset) == ("comparison", "five-optimizers")
