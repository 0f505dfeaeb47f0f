"""What waits for a restart is said where it is seen: with the inspector folded, on the stage."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dlgui.session.state import RunState
from dlgui.widgets.banner import Banner
from dlgui.window.folds import INSPECTOR
from tests.open_window import PATIENCE_MS, control, lab_of, open_ready, wait_for


def test_with_the_inspector_folded_it_is_said_on_the_stage(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    lab, folds = lab_of(window), window.lecture.folds
    folds.fold(INSPECTOR)
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(2)
    on_stage = lab.findChild(Banner, "restart_on_stage")
    assert isinstance(on_stage, Banner)
    assert not on_stage.isVisible()
    window.catalogue.set("optimizer.method", "adam")
    assert on_stage.isVisible()
    assert on_stage.text() == "Some settings take effect on restart."
    folds.fold(INSPECTOR, False)  # there it is said already
    assert not on_stage.isVisible()
    assert control(window, Banner, "restart_notice").isVisible()
    folds.fold(INSPECTOR)
    assert on_stage.isVisible()
    button = on_stage.findChild(QPushButton, "restart_on_stage_action")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, RunState.READY)
    assert lab.session.histories[0].config.optimizer.method == "adam"
    assert not on_stage.isVisible()
