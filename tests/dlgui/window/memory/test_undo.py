"""Settings are undone and done again, and go back to what their preset has."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.widgets.field import Field
from dlgui.widgets.home_mark import HomeMark
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.window.memory.lab_state import state_of
from tests.open_window import (
    PATIENCE_MS,
    control,
    lab_of,
    open_only,
    open_ready,
    open_window,
    press,
    type_into,
)
from tests.speaking import speaking

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
TO_TRY = {
    "overfitting": {"optimizer.lr": "0.5", "network.batch_norm": "on", "optimizer.method": "adam"},
    "activations": {"setting.std": "0.5", "setting.activation": "tanh", "setting.depth": "3"},
    "paths": {"start.x": "1.5", "racers.0.lr": "0.5", "racers.1.method": "adam"},
    "search": {
        "search_trials": "50",
        "search_settings_searched": "optimizer.lr log 0.0001 1 | network.activation: relu, tanh",
        "range.optimizer.lr.kind": "uniform",
    },
    "comparison": {"training.steps": "50", "regularization.l2": "0.1", "network.hidden": "20"},
    "inside": {"optimizer.lr": "0.5", "training.steps": "50", "optimizer.method": "sgd"},
    "sequences": {"optimizer.lr": "0.5", "training.steps": "50", "optimizer.method": "sgd"},
    "rebuild": {"optimizer.lr": "0.5", "training.steps": "50", "autoencoder.code": "3"},
    "dream": {"optimizer.lr": "0.5", "training.steps": "50", "boltzmann.gibbs_steps": "3"},
    "functions": {"activation.x": "1.5", "activation.swish": "on", "activation.gelu": "on"},
    "normalisation": {"shop.apple_count": "5", "shop.tax": "1.25", "shop.orange_price": "90"},
}


def undo(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Z, CONTROL)


def redo(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Z, BOTH)


@pytest.mark.parametrize("lab", LABS)
def test_each_change_of_each_lab_is_undone_and_done_again(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    states = [state_of(window.lab)]
    for path, value in TO_TRY[lab].items():
        window.catalogue.set(path, value)
        assert window.catalogue.read(path) == value
        states.append(state_of(window.lab))
    for state in reversed(states[:-1]):
        undo(qtbot, window)
        assert state.differs(state_of(window.lab)) == {}
    undo(qtbot, window)  # there is nothing more to undo
    assert states[0].differs(state_of(window.lab)) == {}
    for state in states[1:]:
        redo(qtbot, window)
        assert state.differs(state_of(window.lab)) == {}


def test_undo_works_from_the_line_that_was_typed_into_and_reaches_the_run(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    edit = control(window, QLineEdit, "optimizer_lr_edit")
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(2)
    type_into(qtbot, edit, "0.05")
    type_into(qtbot, edit, "0.1")
    assert edit.hasFocus()
    undo(qtbot, window)
    assert edit.text() == "0.05"
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(1)
    assert session.histories[0].running_config.optimizer.lr == 0.05


def test_while_something_is_typed_ctrl_z_is_the_line_s(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    window.catalogue.set("L2", "0.03")
    edit = control(window, QLineEdit, "optimizer_lr_edit")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "7")
    undo(qtbot, window)
    assert edit.text() == "0.01"
    assert window.catalogue.read("L2") == "0.03"


def test_a_drag_is_one_change_and_the_next_drag_another(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    slider = control(window, ScaleSlider, "optimizer_lr_slider")
    before = window.catalogue.read("optimizer.lr")
    seen = []
    for goal in (0.8, 0.3):
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
        for part in range(1, 4):
            x = slider.width() * (0.5 + (goal - 0.5) * part / 3)
            qtbot.mouseMove(slider, QPoint(round(x), slider.height() // 2))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)
        seen.append(window.catalogue.read("optimizer.lr"))
    undo(qtbot, window)
    assert window.catalogue.read("optimizer.lr") == seen[0]
    undo(qtbot, window)
    assert window.catalogue.read("optimizer.lr") == before


def test_a_new_change_takes_the_way_forward_away(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    window.catalogue.set("L2", "0.03")
    undo(qtbot, window)
    window.catalogue.set("L1", "0.01")
    redo(qtbot, window)
    assert (window.catalogue.read("L2"), window.catalogue.read("L1")) == ("0", "0.01")


def test_another_preset_is_undone_with_what_was_set_before_it(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    window.catalogue.set("L2", "0.03")
    QApplication.processEvents()
    window.lab.load_preset("overfit-dropout")
    of_preset = window.catalogue.read("L2")
    undo(qtbot, window)
    assert window.lab.preset == "overfit"
    assert window.catalogue.read("L2") == "0.03"
    redo(qtbot, window)
    assert window.lab.preset == "overfit-dropout"
    assert window.catalogue.read("L2") == of_preset != "0.03"


def test_labs_have_a_past_each(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.catalogue.set("L2", "0.03")
    window.catalogue.set("start.x", "1")
    undo(qtbot, window)
    assert window.catalogue.read("start.x") != "1"
    assert window.catalogue.read("L2", lab="overfitting") == "0.03"


def test_in_the_list_of_runs_it_is_the_run_that_comes_back(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    workspace = window.workspace
    assert workspace is not None
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(1)
    window.catalogue.set("L2", "0.03")
    qtbot.waitUntil(lambda: len(workspace.keeper.runs) == 1)
    workspace.keeper.remove(workspace.keeper.runs[0])
    workspace.runs_list.setFocus()
    workspace.runs_list.view.show()
    workspace.runs_list.view.setFocus()
    undo(qtbot, window)
    assert len(workspace.keeper.runs) == 1
    assert window.catalogue.read("L2") == "0.03"


def test_a_mark_shows_what_differs_from_the_preset_and_leads_back(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    mark = control(window, HomeMark, "optimizer_lr_home")
    assert mark.isHidden()
    window.catalogue.set("optimizer.lr", "0.5")
    assert mark.isVisible()
    assert "0.01" in mark.toolTip()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert window.catalogue.read("optimizer.lr") == "0.01"
    assert mark.isHidden()
    undo(qtbot, window)  # the way back is a change as well
    assert window.catalogue.read("optimizer.lr") == "0.5"
    assert mark.isVisible()
    window.lab.load_preset("overfit-l2")
    assert mark.isHidden()


@pytest.mark.parametrize("lab", LABS)
def test_at_the_start_no_setting_is_marked_and_all_go_back_at_once(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    before = state_of(window.lab)
    marks = [m for m in window.findChildren(HomeMark) if not m.isHidden()]
    assert marks == []
    for path, value in TO_TRY[lab].items():
        window.catalogue.set(path, value)
    assert any(not mark.isHidden() for mark in window.findChildren(HomeMark))
    changed = state_of(window.lab)
    action = window.findChild(QAction, "action_all_home")
    assert isinstance(action, QAction)
    action.trigger()
    assert before.differs(state_of(window.lab)) == {}
    undo(qtbot, window)
    assert changed.differs(state_of(window.lab)) == {}


def test_a_key_and_the_menu_of_a_setting_lead_back(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    edit = control(window, QLineEdit, "optimizer_lr_edit")
    type_into(qtbot, edit, "0.5")
    press(qtbot, window, KEY.Key_R, BOTH)
    assert edit.text() == "0.01"
    mark = control(window, HomeMark, "optimizer_lr_home")
    for widget in (edit, control(window, Field, "optimizer_lr")):
        type_into(qtbot, edit, "0.5")
        menu = mark.menu(widget)
        (entry,) = (a for a in menu.actions() if a.objectName() == "back_to_preset")
        assert entry.isEnabled()
        entry.trigger()
        assert edit.text() == "0.01"
        assert not mark.menu(widget).actions()[-1].isEnabled()


def test_marks_and_past_outlive_a_change_of_language(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    window.catalogue.set("optimizer.lr", "0.5")
    with speaking("ja"):
        window.retranslate()
        assert control(window, QWidget, "optimizer_lr_home").isVisible()
        undo(qtbot, window)
        assert window.catalogue.read("optimizer.lr") == "0.01"
        assert control(window, QWidget, "optimizer_lr_home").isHidden()
        window.close()
