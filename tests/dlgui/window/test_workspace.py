"""Runs of every lab outlive the window: recorded there, on the disk, in the next window."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.runs.keeper import RunKeeper
from dlgui.session.state import RunState
from dlgui.window.workspace import runs_folder
from engine.training.presets import load_preset
from tests.kept_runs import same
from tests.open_window import (
    PATIENCE_MS,
    at_full_speed,
    lab_of,
    open_ready,
    open_window,
    press,
    wait_for,
)
from tests.tiny_runs import tiny_study

CONTROL = Qt.KeyboardModifier.ControlModifier


def keeper_of(window: MainWindow) -> RunKeeper:
    assert window.workspace is not None
    return window.workspace.keeper


def test_a_run_that_was_played_with_space_is_in_the_next_window(qtbot: QtBot) -> None:
    first = open_ready(qtbot)
    lab_of(first).show_study(load_preset("overfit").replaced({"training.steps": 30}))
    wait_for(qtbot, first, RunState.READY)
    at_full_speed(first)
    press(qtbot, first, Qt.Key.Key_Space)
    wait_for(qtbot, first, RunState.ENDED)
    (before,) = keeper_of(first).runs
    first.close()
    second = open_ready(qtbot)
    qtbot.waitUntil(lambda: bool(keeper_of(second).runs), timeout=PATIENCE_MS)
    (after,) = keeper_of(second).runs
    assert after.about == before.about
    assert (after.about.lab, after.about.preset) == ("overfitting", "overfit")
    assert same(after.history, before.history)
    assert [path.suffix for path in runs_folder().iterdir()] == [".dlrun"]


def test_runs_of_the_other_labs_are_kept_too(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.show_lab("activations")
    press(qtbot, window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: len(keeper_of(window).runs) == 1, timeout=PATIENCE_MS)
    window.show_lab("comparison")
    window.lab.show_study(tiny_study())
    qtbot.waitUntil(lambda: window.lab.player.figures != "", timeout=PATIENCE_MS)
    window.lab.player.play()
    qtbot.waitUntil(lambda: len(keeper_of(window).runs) == 2, timeout=PATIENCE_MS)
    assert [run.about.lab for run in keeper_of(window).runs] == ["comparison", "activations"]


def test_ctrl_z_brings_a_removed_run_back(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    (undo,) = window.findChildren(QAction, "action_undo_removal")
    press(qtbot, window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: bool(keeper_of(window).runs), timeout=PATIENCE_MS)
    assert not undo.isEnabled()
    keeper_of(window).remove(keeper_of(window).runs[0])
    assert undo.isEnabled()
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert len(keeper_of(window).runs) == 1
    assert not undo.isEnabled()


def test_a_lab_without_a_run_has_none_of_another_lab_on_stage(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    press(qtbot, window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: bool(keeper_of(window).runs), timeout=PATIENCE_MS)
    (run,) = keeper_of(window).runs
    assert keeper_of(window).model.is_on_stage(run)
    window.show_lab("paths")
    assert not keeper_of(window).model.is_on_stage(run)
    assert keeper_of(window).model.difference(run) == run.about.title


def test_a_damaged_run_is_told_in_the_banner_and_the_window_opens(qtbot: QtBot) -> None:
    runs_folder().mkdir(parents=True)
    (runs_folder() / "broken.dlrun").write_bytes(b"\x00" * 100)
    window = open_ready(qtbot)
    qtbot.waitUntil(lambda: window.problem != "", timeout=PATIENCE_MS)
    assert window.problem.startswith("A kept run is damaged (")
    assert "broken.dlrun.damaged" in window.problem
    window.close()
    assert os.listdir(runs_folder()) == ["broken.dlrun.damaged"]


def test_the_folder_is_the_users_own(qtbot: QtBot) -> None:
    assert runs_folder().name == "runs"
    assert Path(os.environ.get("XDG_DATA_HOME", "/")) in runs_folder().parents or os.name == "nt"
