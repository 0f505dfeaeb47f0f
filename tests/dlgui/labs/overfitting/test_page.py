"""The overfitting lab, used with keys and the mouse: run, edit, look back, mend what broke."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dlgui.labs.overfitting.presets import PRESETS
from dlgui.main_window import MainWindow
from dlgui.session.history import Curve
from dlgui.session.state import RunState
from dlgui.widgets.banner import Banner
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.field import Field
from dlgui.widgets.message import Message
from dlgui.widgets.switch import Switch
from dlgui.widgets.transport import Transport
from engine.training.build import build_trainer, build_trainers
from engine.training.presets import load_preset
from engine.training.settings import replace
from tests.open_window import at_full_speed, control, lab_of, open_ready, press, type_into, wait_for
from tests.tiny_runs import recorded

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_ready(qtbot)


def advance(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(steps)


def edit(window: MainWindow, path: str) -> QLineEdit:
    return control(window, QLineEdit, path.replace(".", "_") + "_edit")


def tag(window: MainWindow, path: str) -> str:
    return control(window, Field, path.replace(".", "_")).tag()


def shorten(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    """Make the run shorter, by typing."""
    type_into(qtbot, edit(window, "training.steps"), str(steps))
    qtbot.waitUntil(lambda: lab_of(window).session.total_steps == steps, timeout=PATIENCE_MS)
    wait_for(qtbot, window, RunState.READY)


def test_space_starts_and_the_curves_part(window: MainWindow, qtbot: QtBot) -> None:
    lab = lab_of(window)
    at_full_speed(window)
    press(qtbot, window, Qt.Key.Key_Space)
    assert lab.session.playing
    wait_for(qtbot, window, RunState.ENDED)
    steps, train = lab.accuracy_panel.curve(Curve.TRAIN_ACCURACY)
    _, test = lab.accuracy_panel.curve(Curve.TEST_ACCURACY)
    assert steps[-1] == 1000
    assert train[-1] >= 0.99
    assert 0.6 < test[-1] < 0.85
    assert "by heart" in control(window, Message, "finding").text()


def test_a_run_in_the_window_equals_the_loop(window: MainWindow, qtbot: QtBot) -> None:
    shorten(qtbot, window, 60)
    at_full_speed(window)
    press(qtbot, window, Qt.Key.Key_Space)
    wait_for(qtbot, window, RunState.ENDED)
    study = load_preset("overfit").replaced({"training.steps": 60})
    expected = [record.loss for record in recorded(build_trainers(study)[0])]
    steps, losses = lab_of(window).loss_panel.curve(Curve.BATCH_LOSS)
    assert steps.tolist() == list(range(1, 61))
    np.testing.assert_array_equal(losses, expected)


def test_space_stops_and_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    window.transport.set_speed(60.0)
    window.transport.speed_changed.emit(60.0)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.step >= 2, timeout=PATIENCE_MS)
    press(qtbot, window, Qt.Key.Key_Space)
    wait_for(qtbot, window, RunState.PAUSED)
    stopped_at = session.step
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.step > stopped_at, timeout=PATIENCE_MS)


def test_a_point_makes_one_step_and_more_with_shift_an_epoch(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = lab_of(window).session
    for total in (1, 2):
        with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
            press(qtbot, window, Qt.Key.Key_Period)
        assert session.step == total
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        press(qtbot, window, Qt.Key.Key_Period, Qt.KeyboardModifier.ShiftModifier)
    assert session.step == 5
    assert control(window, Transport, "transport").step_text() == "5"


def test_restart_goes_back_before_the_first_step(window: MainWindow, qtbot: QtBot) -> None:
    advance(qtbot, window, 3)
    press(qtbot, window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, window, RunState.READY)
    assert lab_of(window).session.step == 0
    assert control(window, Transport, "transport").step_text() == "0"


def test_space_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    window.transport.step_button.setFocus()
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        press(qtbot, window, Qt.Key.Key_Space)
    assert (session.step, session.playing) == (1, False)
    switch = control(window, Switch, "network_batch_norm_switch")
    switch.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert not session.playing


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_space_plays_after_clicks_on_buttons_and_a_choice_of_preset(
    window: MainWindow, qtbot: QtBot
) -> None:
    session, bar = lab_of(window).session, window.transport
    switch = control(window, Switch, "early_stopping_enabled_switch")
    log = control(window, QAbstractButton, "loss_scale_log")
    for button in (bar.restart_button, bar.step_button, switch, log):
        qtbot.mouseClick(button, LEFT)
        assert not button.hasFocus()
    box = control(window, ComboBox, "preset")
    qtbot.mouseClick(box, LEFT)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(box.view(), key)
    window.activateWindow()  # as a window manager does when a list has closed
    qtbot.waitUntil(lambda: lab_of(window).preset == PRESETS[1], timeout=PATIENCE_MS)
    wait_for(qtbot, window, RunState.READY)
    press(qtbot, window, Qt.Key.Key_Space)
    assert session.playing


def test_the_buttons_of_the_transport_do_what_they_say(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.transport.step_button, LEFT)
    assert session.step == 1
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        qtbot.mouseClick(window.transport.leap_button, LEFT)
    assert session.step == 4
    qtbot.mouseClick(window.transport.play_button, LEFT)
    assert session.playing
    assert window.transport.is_playing()
    qtbot.mouseClick(window.transport.play_button, LEFT)
    assert not window.transport.is_playing()
    qtbot.mouseClick(window.transport.restart_button, LEFT)
    wait_for(qtbot, window, RunState.READY)
    assert control(window, Transport, "transport").step_text() == "0"


def test_before_the_first_step_an_edit_builds_the_run_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = lab_of(window).session
    type_into(qtbot, edit(window, "seed"), "7")
    qtbot.waitUntil(lambda: session.histories[0].config.seed == 7, timeout=PATIENCE_MS)
    type_into(qtbot, edit(window, "network.hidden"), "20, 10")
    qtbot.waitUntil(
        lambda: session.histories[0].config.network.hidden == (20, 10), timeout=PATIENCE_MS
    )
    wait_for(qtbot, window, RunState.READY)
    assert tag(window, "network.hidden") == ""
    assert not control(window, Banner, "restart_notice").isVisible()


def test_a_live_edit_acts_at_once_and_is_marked(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    advance(qtbot, window, 5)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        type_into(qtbot, edit(window, "regularization.l2"), "0.03")
    assert session.step == 5
    assert session.histories[0].running_config.regularization.l2 == 0.03
    assert session.timeline_marks == [(5, "L2 0 → 0.03")]
    assert lab_of(window).accuracy_panel.plot.mark_texts() == ["L2 0 → 0.03"]
    assert tag(window, "regularization.l2") == "live"
    assert not control(window, Banner, "restart_notice").isVisible()


def test_how_batch_norm_is_tested_is_switched_at_once(window: MainWindow, qtbot: QtBot) -> None:
    """The next evaluation goes by it, no update does, and the pictures say since when."""
    session = lab_of(window).session
    lab_of(window).restart_with({"network.batch_norm": True, "training.batch_size": 10})
    wait_for(qtbot, window, RunState.READY)
    advance(qtbot, window, 20)
    switch = control(window, Switch, "training_batch_statistics_switch")
    switch.setFocus()
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        press(qtbot, window, Qt.Key.Key_Space)
    assert session.timeline_marks == [(20, "Test by batch statistics off → on")]
    advance(qtbot, window, 20)
    (run,) = session.histories
    config = replace(run.config, {"training.steps": 40})
    own, plain = (
        list(build_trainer(replace(config, {"training.batch_statistics": on})).steps())
        for on in (True, False)
    )
    assert run.curve(Curve.BATCH_LOSS)[1].tolist() == [record.loss for record in plain]
    at_the_end = run.until(40).evaluations[-1].test_accuracy
    assert own[-1].evaluation is not None
    assert at_the_end == own[-1].evaluation.test_accuracy == plain[-1].batch_test_accuracy


def test_a_live_edit_while_playing_does_not_ask_for_a_restart(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = lab_of(window).session
    window.transport.set_speed(60.0)
    window.transport.speed_changed.emit(60.0)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.step >= 2, timeout=PATIENCE_MS)
    type_into(qtbot, edit(window, "optimizer.lr"), "0.05")
    qtbot.waitUntil(lambda: bool(session.histories[0].changes), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: session.step >= 4, timeout=PATIENCE_MS)
    assert session.playing
    assert tag(window, "optimizer.lr") == "live"
    assert not control(window, Banner, "restart_notice").isVisible()


def test_another_edit_waits_for_a_restart_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    advance(qtbot, window, 5)
    type_into(qtbot, edit(window, "data.train_size"), "60")
    assert session.histories[0].config.data.train_size == 300
    assert tag(window, "data.train_size") == "on restart"
    notice = control(window, Banner, "restart_notice")
    assert notice.isVisible()
    qtbot.mouseClick(control(window, QPushButton, "restart_notice_action"), LEFT)
    wait_for(qtbot, window, RunState.READY)
    assert session.histories[0].config.data.train_size == 60
    assert tag(window, "data.train_size") == ""
    assert not notice.isVisible()


def test_an_edit_taken_back_waits_no_more(window: MainWindow, qtbot: QtBot) -> None:
    advance(qtbot, window, 2)
    type_into(qtbot, edit(window, "seed"), "9")
    assert tag(window, "seed") == "on restart"
    type_into(qtbot, edit(window, "seed"), "1")
    assert tag(window, "seed") == ""
    assert not control(window, Banner, "restart_notice").isVisible()


def test_a_wrong_value_is_said_under_its_field_and_changes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = lab_of(window).session
    for path, text in (("optimizer.lr", "-1"), ("network.hidden", "0"), ("seed", "1.5")):
        type_into(qtbot, edit(window, path), text)
        error = control(window, QLabel, path.replace(".", "_") + "_error")
        assert error.isVisible()
        assert error.text()
    assert session.study == load_preset("overfit")


def test_committing_an_unchanged_field_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    for path in ("network.hidden", "optimizer.lr", "seed", "training.steps"):
        line = edit(window, path)
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert control(window, Field, path.replace(".", "_")).error() == ""
        type_into(qtbot, line, line.text())
        assert control(window, Field, path.replace(".", "_")).error() == ""
    assert session.study == load_preset("overfit")


def test_a_divergence_is_explained_and_mended_with_one_click(
    window: MainWindow, qtbot: QtBot
) -> None:
    lab = lab_of(window)
    type_into(qtbot, edit(window, "optimizer.lr"), "500")
    press(qtbot, window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, window, RunState.READY)
    window.link.set_playing(True)
    wait_for(qtbot, window, RunState.ENDED)
    banner = control(window, Banner, "run_banner")
    assert banner.isVisible()
    assert "learning rate 500" in banner.text()
    assert "of layer " in banner.text()
    assert control(window, Message, "finding").text().startswith("The run diverged.")
    for panel, curve in ((lab.accuracy_panel, Curve.TRAIN_ACCURACY),):
        assert np.isfinite(panel.curve(curve)[1]).all()
    assert not any("nan" in text.lower() for text in lab.accuracy_panel.plot.labels())
    button = control(window, QPushButton, "run_banner_action")
    assert button.text() == "Restart with 0.5"
    qtbot.mouseClick(button, LEFT)
    assert lab.session.playing
    assert lab.session.histories[0].config.optimizer.lr == 0.5
    assert edit(window, "optimizer.lr").text() == "0.5"
    assert not banner.isVisible()
    window.link.set_playing(False)
    wait_for(qtbot, window, RunState.PAUSED)


def test_after_a_raise_that_broke_the_run_the_rate_of_its_start_is_offered(
    window: MainWindow, qtbot: QtBot
) -> None:
    advance(qtbot, window, 3)
    type_into(qtbot, edit(window, "optimizer.lr"), "1000")
    window.link.set_playing(True)
    wait_for(qtbot, window, RunState.ENDED)
    button = control(window, QPushButton, "run_banner_action")
    assert button.text() == "Restart with 0.01"
    qtbot.mouseClick(button, LEFT)
    assert lab_of(window).session.histories[0].config.optimizer.lr == 0.01


def test_a_run_that_cannot_be_built_says_why_and_can_be_mended(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = lab_of(window).session
    lab_of(window).restart_with({"data.train_size": 8000})  # as a study of a file may want it
    wait_for(qtbot, window, RunState.FAILED)
    banner = control(window, Banner, "run_banner")
    assert banner.isVisible()
    assert "Training digits: 8000" in banner.text()
    assert control(window, Message, "finding").text().startswith("There is no run to show.")
    assert lab_of(window).accuracy_panel.plot.picture.hint.text() == ""
    type_into(qtbot, edit(window, "data.train_size"), "200")
    wait_for(qtbot, window, RunState.READY)
    assert not banner.isVisible()
    assert control(window, Message, "finding").text().startswith("Press Space to start.")
    assert session.histories[0].config.data.train_size == 200
    advance(qtbot, window, 2)
    assert session.step == 2


def test_a_setting_that_no_run_can_have_is_called_by_its_label(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.catalogue.set("network.batch_norm", "on")
    window.catalogue.set("network.norm", "instance")
    wait_for(qtbot, window, RunState.FAILED)
    banner = control(window, Banner, "run_banner")
    assert "Kind of norm: instance needs images" in banner.text()


def test_a_refused_change_is_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    session = lab_of(window).session
    type_into(qtbot, edit(window, "data.validation_size"), "0")
    qtbot.waitUntil(
        lambda: session.histories[0].config.data.validation_size == 0, timeout=PATIENCE_MS
    )
    wait_for(qtbot, window, RunState.READY)
    advance(qtbot, window, 2)
    switch = control(window, Switch, "early_stopping_enabled_switch")
    with qtbot.waitSignal(session.refused, timeout=PATIENCE_MS):
        qtbot.mouseClick(switch, LEFT)
    assert not switch.isChecked()
    field = control(window, Field, "early_stopping_enabled")
    assert "validation digits" in field.error()


def test_early_stopping_stops_and_marks_the_best_step(window: MainWindow, qtbot: QtBot) -> None:
    lab = lab_of(window)
    lab.load_preset("label-noise")
    wait_for(qtbot, window, RunState.READY)
    type_into(qtbot, edit(window, "optimizer.lr"), "0.1")
    qtbot.mouseClick(control(window, Switch, "early_stopping_enabled_switch"), LEFT)
    session = lab.session
    qtbot.waitUntil(lambda: session.histories[0].config.early_stopping.enabled, timeout=PATIENCE_MS)
    wait_for(qtbot, window, RunState.READY)
    window.link.set_playing(True)
    wait_for(qtbot, window, RunState.ENDED)
    history = session.histories[0]
    assert history.best_step is not None
    assert history.best_step < history.step < 2000
    assert session.timeline_marks[-1][0] == history.best_step
    text = control(window, Message, "finding").text()
    assert text.startswith(f"Stopped early at step {history.step:}")
    _, validation = lab.loss_panel.curve(Curve.VALIDATION_LOSS)
    assert validation.argmin() * 1.0 == history.evaluations.index(
        next(e for e in history.evaluations if e.step == history.best_step)
    )


def test_the_timeline_looks_back(window: MainWindow, qtbot: QtBot) -> None:
    advance(qtbot, window, 200)
    session = lab_of(window).session
    timeline = window.transport.timeline
    timeline.setFocus()
    press(qtbot, window, Qt.Key.Key_Left)
    assert 0 <= (-1 if session.cursor is None else session.cursor) < 200
    assert window.transport.live_chip.isVisible()
    qtbot.mouseClick(window.transport.live_chip, LEFT)
    assert session.frame().cursor is None
    assert not window.transport.live_chip.isVisible()


def test_a_preset_is_chosen_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    lab = lab_of(window)
    box = control(window, ComboBox, "preset")
    box.setFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: lab.preset == PRESETS[1], timeout=PATIENCE_MS)
    wait_for(qtbot, window, RunState.READY)
    size = load_preset(PRESETS[1]).configs[0].data.train_size
    assert edit(window, "data.train_size").text() == str(size)
    assert lab.session.histories[0].config.data.train_size == size


@pytest.mark.parametrize("name", ["overfit-l1", "dropout", "remedy-wins"])
def test_every_preset_of_the_lab_can_be_put_on_stage(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    lab = lab_of(window)
    assert name in [key for key, _ in lab.presets()]
    lab.load_preset(name)
    wait_for(qtbot, window, RunState.READY)
    advance(qtbot, window, 2)
    assert control(window, ComboBox, "preset").currentData() == name
    assert lab.session.step == 2


def test_loading_a_preset_in_mid_run_starts_it_clean(window: MainWindow, qtbot: QtBot) -> None:
    lab = lab_of(window)
    window.link.set_playing(True)
    qtbot.waitUntil(lambda: lab.session.step > 5, timeout=PATIENCE_MS)
    lab.load_preset("overfit-l2")
    wait_for(qtbot, window, RunState.READY)
    assert (lab.session.step, window.transport.is_playing()) == (0, False)


def test_closing_the_window_in_mid_run_ends_the_thread(window: MainWindow, qtbot: QtBot) -> None:
    window.link.set_playing(True)
    qtbot.waitUntil(lambda: lab_of(window).session.step > 5, timeout=PATIENCE_MS)
    window.close()


def test_edits_reach_the_field_they_are_made_in(window: MainWindow, qtbot: QtBot) -> None:
    """A point and a space typed into a line are not the window's."""
    session = lab_of(window).session
    line = edit(window, "network.hidden")
    type_into(qtbot, line, "20 x 2")
    qtbot.waitUntil(
        lambda: session.histories[0].config.network.hidden == (20, 20), timeout=PATIENCE_MS
    )
    type_into(qtbot, edit(window, "optimizer.lr"), "0.5")
    qtbot.waitUntil(lambda: session.histories[0].config.optimizer.lr == 0.5, timeout=PATIENCE_MS)
    wait_for(qtbot, window, RunState.READY)
    assert (session.step, session.playing) == (0, False)


def test_what_is_seen_belongs_to_the_step_that_is_looked_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The sentence, its other run, the labels of both plots and the counter."""
    lab = lab_of(window)
    lab.load_preset("overfit-l2")
    wait_for(qtbot, window, RunState.READY)
    shorten(qtbot, window, 120)
    at_full_speed(window)
    lab.session.play()
    wait_for(qtbot, window, RunState.ENDED)
    message = control(window, Message, "finding")
    at_the_end = message.text()
    step = lab.session.histories[0].evaluations[2].step
    lab.session.scrub(step)
    for history in lab.session.histories:
        then = next(e for e in history.evaluations if e.step == step)
        assert f"{then.train_accuracy:.3f}, test {then.test_accuracy:.3f}" in message.text()
    assert message.text() != at_the_end
    own = next(e for e in lab.session.histories[0].evaluations if e.step == step)
    assert f"test {own.test_accuracy:.3f}" in lab.accuracy_panel.plot.labels()
    assert f"test {own.test_loss:.3f}" in lab.loss_panel.plot.labels()
    assert control(window, Transport, "transport").step_text() == str(step)
    lab.session.scrub(0)
    assert message.text().startswith("Press Space to start.")
    lab.session.scrub(None)
    assert message.text() == at_the_end
