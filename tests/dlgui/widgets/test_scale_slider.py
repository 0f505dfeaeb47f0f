"""The slider under real keys, clicks, drags and wheels."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.scale_slider import ScaleSlider

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot: QtBot) -> Iterator[ScaleSlider]:
    window = QWidget()
    qtbot.addWidget(window)
    QPushButton("takes the focus first", window)
    slider = ScaleSlider(LinearScale(0, 1, 0.01), name="slider", parent=window)
    slider.resize(218, 18)
    slider.set_number(0.5)
    window.show()
    yield slider  # noqa: PT022 - the window lives as long as this frame


@pytest.mark.parametrize(
    ("key", "number"),
    [
        (Qt.Key.Key_Right, 0.51),
        (Qt.Key.Key_Up, 0.51),
        (Qt.Key.Key_Left, 0.49),
        (Qt.Key.Key_Down, 0.49),
        (Qt.Key.Key_PageUp, 0.6),
        (Qt.Key.Key_PageDown, 0.4),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 1.0),
    ],
)
def test_keys_move_it(slider: ScaleSlider, qtbot: QtBot, key: Qt.Key, number: float) -> None:
    with qtbot.waitSignal(slider.moved) as moved:
        qtbot.keyClick(slider, key)
    assert moved.args == [number]
    assert slider.number() == number


def test_a_click_moves_the_knob_to_the_pointer(slider: ScaleSlider, qtbot: QtBot) -> None:
    qtbot.mouseClick(slider, LEFT, pos=QPoint(9 + 50, 9))
    assert slider.number() == 0.25


def test_a_drag_tells_every_number_on_its_way(slider: ScaleSlider, qtbot: QtBot) -> None:
    told: list[float] = []
    slider.moved.connect(told.append)
    qtbot.mousePress(slider, LEFT, pos=QPoint(109, 9))
    qtbot.mouseMove(slider, QPoint(149, 9))
    qtbot.mouseMove(slider, QPoint(500, 9))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(500, 9))
    qtbot.mouseMove(slider, QPoint(20, 9))
    assert told == [0.7, 1.0]


def test_setting_a_number_tells_nobody_and_keeps_it_exactly(
    slider: ScaleSlider, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(slider.moved):
        slider.set_number(0.123456)
    assert slider.number() == 0.123456


def test_a_number_off_the_scale_rests_at_the_end(qtbot: QtBot) -> None:
    slider = ScaleSlider(LogScale(1e-4, 1), name="slider")
    qtbot.addWidget(slider)
    slider.set_number(5.0)
    assert slider.number() == 5.0
    assert slider.value() == slider.maximum()


def test_the_wheel_needs_the_focus(slider: ScaleSlider, qtbot: QtBot) -> None:
    _turn_wheel(slider)
    assert slider.number() == 0.5
    slider.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    _turn_wheel(slider)
    assert slider.number() == 0.51


def test_assistive_programs_may_move_it(slider: ScaleSlider) -> None:
    slider.triggerAction(ScaleSlider.SliderAction.SliderToMaximum)
    assert slider.number() == 1.0


def test_marks_and_focus_are_painted(slider: ScaleSlider, qtbot: QtBot) -> None:
    plain = slider.grab().toImage()
    slider.set_marks([0.25, 0.75])
    marked = slider.grab().toImage()
    slider.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    assert plain != marked
    assert marked != slider.grab().toImage()


def _turn_wheel(slider: ScaleSlider) -> None:
    place = QPointF(slider.rect().center())
    event = QWheelEvent(
        place,
        slider.mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
