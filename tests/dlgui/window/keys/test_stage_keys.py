"""The keyboard alone: play from everywhere, look back, change the view, reach what acts at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.paths.page import PathsLab
from dlgui.session.state import RunState
from dlgui.widgets.field import Field
from dlgui.widgets.text_field import TextField
from dlgui.words.glossary_links import MOST
from tests.open_window import (
    PATIENCE_MS,
    at_full_speed,
    control,
    lab_of,
    open_only,
    open_ready,
    open_with,
    press,
)

KEY = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("lab", LABS)
def test_k_plays_wherever_the_focus_is(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    player, presses = window.lab.player, 0
    qtbot.waitUntil(lambda: player.total_steps > 1, timeout=PATIENCE_MS)
    window.transport.play_button.setFocus()
    for _ in range(12):
        widget, before = focus(), player.playing
        is_text = isinstance(_field_of(widget), TextField)  # there a letter is a letter
        if not is_text and (not isinstance(widget, QLineEdit) or "_edit" in widget.objectName()):
            press(qtbot, window, KEY.Key_K)
            presses += 1
            assert player.playing is not before, widget.objectName()
            player.pause()
        press(qtbot, window, KEY.Key_Tab)
    assert presses >= 8


def test_space_plays_on_the_speed_box_and_opens_nothing(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    box = window.transport.speed_box
    box.setFocus()
    press(qtbot, window, KEY.Key_Space)
    assert lab_of(window).session.playing
    assert QApplication.activePopupWidget() is None
    press(qtbot, window, KEY.Key_Space)
    assert not lab_of(window).session.playing
    assert not box.view().isVisible()


def test_brackets_change_the_speed_one_by_one_up_to_the_ends(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    box = window.transport.speed_box
    box.setCurrentIndex(box.count() - 2)
    press(qtbot, window, KEY.Key_BracketRight)
    press(qtbot, window, KEY.Key_BracketRight)
    assert box.currentIndex() == box.count() - 1
    press(qtbot, window, KEY.Key_BracketLeft)
    assert lab_of(window).session.speed == box.currentData()
    assert box.currentIndex() == box.count() - 2


def test_arrows_home_and_end_look_back_and_return(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(5)
    assert focus() is window.transport.play_button
    seen = []
    for key in ("Left", "Left", "Home", "Left", "Right", "End"):
        press(qtbot, window, getattr(KEY, f"Key_{key}"))
        seen.append(session.cursor)
    assert seen == [4, 3, 0, 0, 1, None]
    press(qtbot, window, KEY.Key_Left)
    press(qtbot, window, KEY.Key_Right)
    assert session.cursor is None  # at the newest step the run is followed again


def test_arrows_stay_with_sliders_lists_and_choices(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(3)
    for name in ("optimizer_lr_slider", "optimizer_method_box", "loss_scale_linear", "labs"):
        control(window, QWidget, name).setFocus()
        for key in (KEY.Key_Left, KEY.Key_Right):
            press(qtbot, window, key)
            assert session.cursor is None, name


@pytest.mark.parametrize("lab", LABS)
def test_l_changes_the_scale_and_v_the_view_and_back(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    controls = window.lab.key_controls()
    assert controls.scale is not None or controls.views is not None
    if controls.scale is not None:
        before = controls.scale.value()
        press(qtbot, window, KEY.Key_L)
        assert controls.scale.value() != before
        press(qtbot, window, KEY.Key_L)
        assert controls.scale.value() == before
    if controls.views is not None:
        seen = [controls.views.value()]
        for _ in controls.views.choices():
            press(qtbot, window, KEY.Key_V)
            seen.append(controls.views.value())
        assert len(set(seen)) >= 2


def test_e_explains_and_shows_again_what_was_seen(qtbot: QtBot) -> None:
    window = open_only(qtbot, "paths")
    lab = window.lab
    assert isinstance(lab, PathsLab)
    press(qtbot, window, KEY.Key_E)
    assert lab.stage.explaining
    press(qtbot, window, KEY.Key_E)
    assert lab.stage.tabs.value() == "curves"


def test_alt_and_a_number_choose_a_racer_and_a_run(qtbot: QtBot) -> None:
    window = open_with(qtbot, "paths")
    lab = window.lab
    assert isinstance(lab, PathsLab)
    press(qtbot, window, KEY.Key_3, ALT)
    assert lab.frame().chosen == 2
    press(qtbot, window, KEY.Key_9, ALT)  # there is none
    assert lab.frame().chosen == 2
    window.show_lab("comparison")
    comparison = window.lab
    assert isinstance(comparison, ComparisonLab)
    qtbot.waitUntil(lambda: len(comparison.stage.table.groups()) > 1, timeout=PATIENCE_MS)
    press(qtbot, window, KEY.Key_2, ALT)
    assert comparison.stage.look.followed == comparison.stage.table.groups()[1].number


def test_n_goes_through_the_presets_and_round(qtbot: QtBot) -> None:
    window = open_only(qtbot, "paths")
    names = [name for name, _ in window.lab.presets()]
    seen = []
    for _ in names:
        press(qtbot, window, KEY.Key_N)
        seen.append(window.lab.preset)
    assert seen == [*names[1:], names[0]]
    press(qtbot, window, KEY.Key_N, SHIFT)
    assert window.lab.preset == names[-1]


@pytest.mark.parametrize("lab", LABS)
def test_from_play_to_the_first_setting_that_acts_at_once_in_five_tabs(
    qtbot: QtBot, lab: str
) -> None:
    window = open_only(qtbot, lab)
    window.transport.play_button.setFocus()
    for _ in range(5):
        press(qtbot, window, KEY.Key_Tab)
        reached = _field_of(focus())
        if reached is not None:
            break
    assert reached is not None
    assert reached.acts_at_once
    assert window.lab.inspector.isAncestorOf(reached)
    assert _is_in_sight(reached)
    press(qtbot, window, KEY.Key_Backtab, SHIFT)
    assert focus() is window.transport.speed_box


def test_from_the_start_to_the_gap_one_key_and_to_a_remedy_four_at_most(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    lab = lab_of(window)
    at_full_speed(window)
    press(qtbot, window, KEY.Key_Space)
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=60_000)
    last = lab.session.histories[0].evaluations[-1]
    gap = last.train_accuracy - last.test_accuracy
    assert gap > 0.15
    press(qtbot, window, KEY.Key_N)
    press(qtbot, window, KEY.Key_Space)  # the third key
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=60_000)
    then = lab.session.histories[0].evaluations[-1]
    assert then.train_accuracy - then.test_accuracy < 0.7 * gap
    assert then.test_accuracy > last.test_accuracy + 0.05


def _field_of(widget: QWidget) -> Field | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Field):
        above = above.parentWidget()
    return above


def _is_in_sight(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


def press_on(
    qtbot: QtBot, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Press a key that leads on; in a sentence it goes through the words that can be opened."""
    here = focus()
    for _ in range(1 + MOST):
        press(qtbot, window, key, modifier)
        if focus() is not here:
            return


@pytest.mark.parametrize("lab", LABS)
def test_tab_reaches_every_control_once_and_shift_tab_goes_the_same_way_back(
    qtbot: QtBot, lab: str
) -> None:
    window = open_only(qtbot, lab)
    start = window.transport.play_button
    start.setFocus()
    seen = [focus()]
    for _ in range(300):
        press_on(qtbot, window, KEY.Key_Tab)
        if focus() is start:
            break
        seen.append(focus())
    assert focus() is start
    assert len(seen) == len(set(seen)) > 20
    reachable = [
        w
        for w in window.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        if w.focusProxy() is None and w.window() is window
    ]
    assert set(seen) == set(reachable)
    back = []
    for _ in seen:
        press_on(qtbot, window, KEY.Key_Backtab, SHIFT)
        back.append(focus())
    assert back == [*reversed(seen[1:]), start]
