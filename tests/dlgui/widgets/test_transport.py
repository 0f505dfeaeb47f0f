"""The transport bar asks for what the user wants and shows what it is told."""

import pytest
from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from dlgui.widgets.timeline import Mark
from dlgui.widgets.transport import Transport
from dlgui.widgets.transport_texts import TransportTexts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def transport(qtbot: QtBot) -> Transport:
    transport = Transport(name="transport")
    qtbot.addWidget(transport)
    transport.set_total(2000)
    transport.set_speeds([("slow", 1.0), ("fast", 60.0), ("as fast as possible", 0.0)], 60.0)
    transport.resize(1000, 64)
    transport.show()
    return transport


def test_every_button_asks_for_its_own_thing(transport: Transport, qtbot: QtBot) -> None:
    pairs: list[tuple[QAbstractButton, SignalInstance]] = [
        (transport.restart_button, transport.restart_requested),
        (transport.step_button, transport.step_requested),
        (transport.leap_button, transport.leap_requested),
    ]
    for button, signal in pairs:
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_play_asks_for_the_other_state_and_waits_to_be_told(
    transport: Transport, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(transport.play_toggled) as toggled:
        qtbot.mouseClick(transport.play_button, LEFT)
    assert toggled.args == [True]
    assert not transport.is_playing()
    transport.set_playing(True)
    assert transport.play_button.accessibleName() == "Pause"
    with qtbot.waitSignal(transport.play_toggled) as toggled:
        qtbot.keyClick(transport.play_button, Qt.Key.Key_Space)
    assert toggled.args == [False]


def test_live_steps_are_counted(transport: Transport) -> None:
    transport.show_live(1234)
    assert transport.step_text() == "1,234"
    assert transport.timeline.recorded() == 1234
    assert not transport.live_chip.isVisible()


def test_looking_back_shows_the_way_to_the_newest(transport: Transport, qtbot: QtBot) -> None:
    transport.show_live(1000)
    pos = QPoint(round(transport.timeline.x_of(400)), 16)
    with qtbot.waitSignal(transport.scrubbed):
        qtbot.mouseClick(transport.timeline, LEFT, pos=pos)
    transport.show_scrubbed(400, 1000)
    assert transport.step_text() == "400"
    assert transport.live_chip.isVisible()
    with qtbot.waitSignal(transport.live_requested):
        qtbot.keyClick(transport.live_chip, Qt.Key.Key_Space)


def test_a_chosen_speed_is_told_and_a_set_one_is_not(transport: Transport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(transport.speed_changed) as changed:
        qtbot.keyClick(transport.speed_box, Qt.Key.Key_Down)
    assert changed.args == [0.0]
    with qtbot.assertNotEmitted(transport.speed_changed):
        transport.set_speed(1.0)
    assert transport.speed() == 1.0
    with pytest.raises(ValueError, match="no speed 7"):
        transport.set_speed(7)


def test_figures_keep_their_room(transport: Transport) -> None:
    transport.set_figures("1,180 steps/s · 10.9 s left")
    width = transport.timeline.width()
    transport.set_figures("9 steps/s")
    transport.grab()  # lays out
    assert transport.figures() == "9 steps/s"
    assert transport.timeline.width() <= width


def test_a_run_that_is_over_cannot_be_stepped(transport: Transport) -> None:
    transport.set_steppable(False)
    assert not transport.play_button.isEnabled()
    assert not transport.step_button.isEnabled()
    assert transport.restart_button.isEnabled()


def test_words_may_be_the_caller_s(qtbot: QtBot) -> None:
    words = TransportTexts("go", "wait", "1", "10", "anew", "line", "now", "to now", "day", "pace")
    transport = Transport(name="bar", texts=words)
    qtbot.addWidget(transport)
    assert transport.play_button.toolTip() == "go"
    assert transport.leap_button.accessibleName() == "10"
    assert transport.live_chip.text() == "now"


def test_marks_reach_the_timeline(transport: Transport) -> None:
    transport.set_marks([Mark(5, "change")])
    assert transport.timeline.marks() == (Mark(5, "change"),)


def test_the_timeline_keeps_its_width_under_a_pressed_mouse(
    transport: Transport, qtbot: QtBot
) -> None:
    transport.show_live(2000)
    transport.set_figures("")
    before = transport.timeline.geometry()
    middle = transport.timeline.rect().center()
    qtbot.mousePress(transport.timeline, LEFT, pos=middle)
    transport.show_scrubbed(1000, 2000)
    transport.set_figures("1,234 steps/s, 56 minutes and 7 seconds left")
    QApplication.processEvents()
    assert transport.live_chip.isVisible()
    assert transport.timeline.geometry() == before
    qtbot.mouseRelease(transport.timeline, LEFT, pos=middle)
    QApplication.processEvents()
    assert transport.timeline.width() < before.width()  # now there is room for the figures


def test_the_way_back_keeps_its_room(transport: Transport) -> None:
    transport.show_live(2000)
    QApplication.processEvents()
    width = transport.timeline.width()
    transport.show_scrubbed(5, 2000)
    QApplication.processEvents()
    assert transport.timeline.width() == width
