"""Kept runs are shown as they were recorded: one alone, or several of any lab compared."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.runs.kept_run import KeptRun
from dlgui.session.state import RunState
from dlgui.window.workspace import Workspace
from tests.kept_runs import kept, recorded_history
from tests.open_window import control, lab_of, open_window, press, wait_for


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_window(qtbot)


def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def keep(window: MainWindow, name: str, lab: str, **settings: object) -> KeptRun:
    history = recorded_history(settings={k.replace("__", "."): v for k, v in settings.items()})
    return workspace(window).keeper.add(kept(history, name=name, lab=lab))


def test_runs_of_different_labs_are_compared(window: MainWindow) -> None:
    runs = [
        keep(window, "one", "overfitting"),
        keep(window, "other", "activations", network__hidden=[5], seed=4),
    ]
    workspace(window).runs_list.select(*runs)
    control(window, QPushButton, "runs_compare").click()
    assert window.lab.key == "comparison"
    assert window.lab.study is not None
    assert [v.name for v in window.lab.study.variants] == ["one", "other"]
    stage = window.lab.stage  # type: ignore[attr-defined]
    assert [stage.table.row_texts(row)[1] for row in range(2)] == ["one", "other"]
    for number, run in enumerate(runs):
        steps, values = stage.accuracy.read(f"raw {number}")
        assert steps.tolist() == [e.step for e in run.history.evaluations]
        assert values.tolist() == [e.test_accuracy for e in run.history.evaluations]
    assert set(workspace(window).keeper.on_stage) == set(runs)


def test_the_same_settings_under_two_names_are_two_curves(window: MainWindow) -> None:
    runs = [keep(window, name, "overfitting") for name in ("once", "twice", "thrice")]
    workspace(window).stage.compare(runs)
    stage = window.lab.stage  # type: ignore[attr-defined]
    assert [stage.table.row_texts(row)[1] for row in range(3)] == ["once", "twice", "thrice"]


def test_too_many_runs_to_compare_are_refused_with_their_number(window: MainWindow) -> None:
    run = kept(recorded_history())
    workspace(window).stage.compare([run] * 33)
    assert window.problem == "variant: 33 variants; allowed are 1 to 32"
    assert window.lab.key == "overfitting"


def test_a_run_that_is_on_stage_is_not_put_there_again(qtbot: QtBot, window: MainWindow) -> None:
    lab = lab_of(window)
    press(qtbot, window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: bool(workspace(window).keeper.runs))
    histories = lab.session.histories
    window.show_lab("paths")
    workspace(window).stage.show_run(workspace(window).keeper.runs[0])
    assert window.lab is lab
    assert lab.session.histories is histories


def test_played_anew_a_run_begins_with_the_settings_of_its_end(
    qtbot: QtBot, window: MainWindow
) -> None:
    run = keep(window, "one", "overfitting")
    workspace(window).stage.show_run(run)
    session = lab_of(window).session
    assert session.histories[0].config.optimizer.lr == 0.1
    press(qtbot, window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, window, RunState.READY)
    assert session.histories[0].config.optimizer.lr == 0.05
    assert session.step == 0


def test_the_timeline_looks_back_at_a_kept_run(qtbot: QtBot, window: MainWindow) -> None:
    workspace(window).stage.show_run(keep(window, "one", "overfitting"))
    session = lab_of(window).session
    assert (session.step, session.total_steps) == (12, 12)
    session.scrub(4)
    assert session.frame().cursor == 4
    press(qtbot, window, Qt.Key.Key_Period)  # there is nothing more to step to
    assert session.step == 12
