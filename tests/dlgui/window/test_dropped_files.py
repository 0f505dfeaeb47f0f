"""Files that are dropped on the window, one or several: each is opened, or it is said why not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import whole
from dlgui.runs.run_file import run_as_bytes
from tests.kept_runs import kept, recorded_history
from tests.open_window import open_needed, open_only

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton

ONE = "[run]\nseed = 5\n[run.training]\nsteps = 20\n[run.network]\nhidden = [10]\n"
SEVERAL = ONE + '[[vary]]\nfield = "optimizer.lr"\nvalues = [0.1, 0.2, 0.3]\n'


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    return open_needed(qtbot, request)


def keeper_of(window: MainWindow) -> RunKeeper:
    assert window.workspace is not None
    return window.workspace.keeper


def run_file(folder: Path, name: str) -> Path:
    run, path = kept(recorded_history(), name=name), folder / f"{name}.dlrun"
    path.write_bytes(run_as_bytes(run.about, whole(run.history)))
    return path


def study_file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text)
    return path


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPoint(10, 10), COPY, data, LEFT, NO_MODIFIER)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    dropped = QDropEvent(QPoint(10, 10), COPY, data, LEFT, NO_MODIFIER)
    QApplication.sendEvent(window, dropped)
    assert dropped.isAccepted()


def test_a_run_comes_into_the_list_and_the_study_beside_it_on_stage(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_only(qtbot, "comparison")
    drop(window, run_file(tmp_path, "best"), study_file(tmp_path, "several.toml", SEVERAL))
    assert len(keeper_of(window).runs) == 1
    assert window.lab.key == "comparison"
    assert window.problem == ""
    paths = [run_file(tmp_path, f"{i}") for i in range(3)]
    drop(window, *paths)
    assert [run.about.name for run in keeper_of(window).runs] == ["2", "1", "0", "best"]
    assert keeper_of(window).on_stage == list(reversed(keeper_of(window).runs[:3]))
    assert window.problem == ""


def test_of_several_studies_the_last_is_on_stage_and_the_others_are_named(
    window: MainWindow, tmp_path: Path
) -> None:
    first = study_file(tmp_path, "first.toml", ONE)
    second = study_file(tmp_path, "second.toml", ONE.replace("seed = 5", "seed = 6"))
    drop(window, first, second)
    assert window.lab.study is not None
    assert window.lab.study.base.seed == 6
    assert window.problem == "One at a time goes on stage. Not shown: first.toml."


def test_a_fault_is_said_whatever_could_be_opened_after_it(
    window: MainWindow, tmp_path: Path
) -> None:
    broken = [study_file(tmp_path, f"{i}.toml", "[run\n") for i in range(5)]
    drop(window, broken[0], run_file(tmp_path, "best"), broken[1])
    assert len(keeper_of(window).on_stage) == 1
    assert all(f"{i}.toml: " in window.problem for i in range(2))
    drop(window, *broken)
    assert "2.toml: " in window.problem
    assert window.problem.endswith("And 2 more like it.")
    drop(window, run_file(tmp_path, "another"))
    assert window.problem == ""


def test_words_are_not_dropped(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("some words")
    data.setUrls([QUrl("https://example.org/a.toml")])
    enter = QDragEnterEvent(QPoint(10, 10), COPY, data, LEFT, NO_MODIFIER)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
