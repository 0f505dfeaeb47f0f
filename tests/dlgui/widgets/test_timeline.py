"""Looking back along a timeline with keys and the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from dlgui.widgets.timeline import Mark, Timeline

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    timeline = Timeline(name="timeline")
    qtbot.addWidget(timeline)
    timeline.set_total(1000)
    timeline.resize(522, 32)
    timeline.show_at(600, 600)
    timeline.show()
    return timeline


def at(timeline: Timeline, position: int) -> QPoint:
    return QPoint(round(timeline.x_of(position)), 16)


def test_a_click_goes_back(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.scrubbed) as scrubbed:
        qtbot.mouseClick(timeline, LEFT, pos=at(timeline, 200))
    assert scrubbed.args == [200]
    assert timeline.value() == 200


def test_what_is_not_recorded_cannot_be_reached(timeline: Timeline, qtbot: QtBot) -> None:
    qtbot.mousePress(timeline, LEFT, pos=at(timeline, 300))
    with qtbot.waitSignal(timeline.live_requested):
        qtbot.mouseRelease(timeline, LEFT, pos=at(timeline, 900))
    qtbot.mouseClick(timeline, LEFT, pos=at(timeline, 300))
    qtbot.mousePress(timeline, LEFT, pos=at(timeline, 950))
    assert timeline.value() == 600
    qtbot.mouseRelease(timeline, LEFT, pos=at(timeline, 300))


def test_a_held_knob_stays_in_the_hand_while_the_run_goes_on(
    timeline: Timeline, qtbot: QtBot
) -> None:
    qtbot.mousePress(timeline, LEFT, pos=at(timeline, 300))
    timeline.show_at(700, 700)
    assert timeline.value() == 300
    assert timeline.recorded() == 700
    qtbot.mouseRelease(timeline, LEFT, pos=at(timeline, 300))
    timeline.show_at(701, 701)
    assert timeline.value() == 701


@pytest.mark.parametrize(
    ("key", "position"),
    [
        (Qt.Key.Key_Left, 599),
        (Qt.Key.Key_Down, 599),
        (Qt.Key.Key_PageDown, 550),
        (Qt.Key.Key_Home, 0),
    ],
)
def test_keys_go_back(timeline: Timeline, qtbot: QtBot, key: Qt.Key, position: int) -> None:
    with qtbot.waitSignal(timeline.scrubbed) as scrubbed:
        qtbot.keyClick(timeline, key)
    assert scrubbed.args == [position]


def test_keys_stop_at_the_newest(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(timeline.scrubbed):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
    with qtbot.waitSignal(timeline.live_requested):
        qtbot.keyClick(timeline, Qt.Key.Key_End)


def test_showing_a_position_tells_nobody(timeline: Timeline, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(timeline.scrubbed):
        timeline.show_at(10, 600)
    assert timeline.value() == 10


def test_marks_tell_what_happened_near_them(timeline: Timeline) -> None:
    timeline.set_marks([Mark(100, "first"), Mark(103, "second"), Mark(500, "third")])
    assert timeline.mark_text_at(timeline.x_of(101)) == "first\nsecond"
    assert timeline.mark_text_at(timeline.x_of(300)) == ""
    assert [mark.position for mark in timeline.marks()] == [100, 103, 500]


def test_recorded_extent_and_marks_are_painted(timeline: Timeline) -> None:
    plain = timeline.grab().toImage()
    timeline.show_at(600, 900)
    extended = timeline.grab().toImage()
    timeline.set_marks([Mark(50, "change")])
    assert plain != extended
    assert extended != timeline.grab().toImage()


def test_a_short_total_does_not_divide_by_zero(timeline: Timeline) -> None:
    timeline.set_total(0)
    assert timeline.total() == 1
