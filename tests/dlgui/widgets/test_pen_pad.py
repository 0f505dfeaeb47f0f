"""A sheet takes the ink of mouse, pen, finger and keys, where they are."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.widgets.pen_pad import SIDE, PenPad


@pytest.fixture
def pad(qtbot: QtBot) -> PenPad:
    widget = PenPad(name="pad", accessible_name="Sheet", tool_tip="Draw")
    qtbot.addWidget(widget)
    widget.resize(282, 340)
    widget.show()
    return widget


def drag(qtbot: QtBot, pad: PenPad, *points: tuple[int, int]) -> None:
    first, *rest = (QPoint(*p) for p in points)
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        QTest.mouseMove(pad, point)
        QApplication.processEvents()
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=(rest or [first])[-1])


def test_the_mouse_draws_where_it_is(pad: PenPad, qtbot: QtBot) -> None:
    told: list[int] = []
    pad.changed.connect(lambda: told.append(1))
    drag(qtbot, pad, (60, 141), (220, 141))
    ink = pad.ink()
    assert ink.shape == (SIDE, SIDE)
    rows, columns = np.nonzero(ink > 0.5)
    assert abs(rows.mean() - 140) < 2
    assert abs(columns.min() - (60 - 12)) <= 4
    assert abs(columns.max() - (220 + 12)) <= 4
    assert told
    drag(qtbot, pad, (140, 40))  # a dot
    assert pad.ink()[39, 139] == 1.0


def test_moving_without_a_button_draws_nothing(pad: PenPad, qtbot: QtBot) -> None:
    QTest.mouseMove(pad, QPoint(30, 30))
    QTest.mouseMove(pad, QPoint(200, 200))
    qtbot.mouseClick(pad, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    QApplication.processEvents()
    assert not pad.ink().any()


def test_keys_move_the_pen_draw_and_clear(pad: PenPad, qtbot: QtBot) -> None:
    qtbot.keyClick(pad, Qt.Key.Key_Up)
    assert not pad.ink().any()
    for _ in range(5):
        qtbot.keyClick(pad, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    rows, columns = np.nonzero(pad.ink() > 0.5)
    assert abs(rows.mean() - 130) < 2
    assert np.ptp(columns) == pytest.approx(50 + 24, abs=4)
    for _ in range(60):
        qtbot.keyClick(pad, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pad.ink()[-1].max() > 0.5
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert not pad.ink().any()


def test_a_finger_draws(pad: PenPad, qtbot: QtBot) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(pad, device).press(0, QPoint(40, 60), pad).commit()
    QTest.touchEvent(pad, device).move(0, QPoint(200, 60), pad).commit()
    QTest.touchEvent(pad, device).release(0, QPoint(200, 60), pad).commit()
    rows, columns = np.nonzero(pad.ink() > 0.5)
    assert abs(rows.mean() - 59) < 3
    assert np.ptp(columns) > 150


def pen_event(kind: QEvent.Type, at: QPointF, pressure: float) -> QTabletEvent:
    device = QPointingDevice.primaryPointingDevice()
    assert device is not None
    assert isinstance(device, QInputDevice)
    button = Qt.MouseButton.LeftButton
    return QTabletEvent(
        kind, device, at, at, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier(0), button, button
    )


def test_a_pen_draws_thicker_when_pressed(pad: PenPad) -> None:
    widths = []
    for pressure in (0.1, 1.0):
        pad.clear()
        for kind, x in (
            (QEvent.Type.TabletPress, 40.0),
            (QEvent.Type.TabletMove, 200.0),
            (QEvent.Type.TabletRelease, 200.0),
        ):
            QApplication.sendEvent(pad, pen_event(kind, QPointF(x, 100.0), pressure))
        widths.append(int((pad.ink()[:, 120] > 0.5).sum()))
    assert 0 < 1.5 * widths[0] < widths[1]


def test_a_picture_is_put_on_the_sheet(pad: PenPad) -> None:
    picture = np.zeros((28, 28))
    picture[10:18, 4:8] = 1.0
    pad.show_ink(picture)
    ink = pad.ink()
    assert ink[140, 60] == 1.0
    assert ink[140, 200] == 0.0


@pytest.mark.parametrize("mode", [theme.ColorMode.LIGHT, theme.ColorMode.DARK])
def test_paper_and_ink_go_with_the_palette(
    pad: PenPad, qapp: QApplication, mode: theme.ColorMode
) -> None:
    theme.apply(qapp, mode)
    pad.show_ink(np.pad(np.ones((14, 14)), 7))
    seen = pad.grab().toImage()
    ink, paper = seen.pixelColor(141, 141).lightness(), seen.pixelColor(20, 20).lightness()
    assert (ink > 200 > 60 > paper) == (mode is theme.ColorMode.DARK)
    theme.apply(qapp, theme.ColorMode.LIGHT)


def test_ink_covers_the_picture_that_the_sheet_lies_on(pad: PenPad) -> None:
    picture = np.zeros((4, 4))
    picture[:2] = 1
    pad.lay_on(picture)
    ink = np.zeros((4, 4))
    ink[:, :2] = 1
    pad.show_ink(ink)
    seen, side = pad.grab().toImage(), pad.sheet_rect().width()
    colours = [
        seen.pixelColor(int(side * x), int(side * y)).name()
        for x, y in ((0.2, 0.2), (0.2, 0.8), (0.8, 0.2), (0.8, 0.8))
    ]
    accent = QColor(theme.current().accent).name()
    assert colours[:2] == [accent, accent]
    assert set(colours[2:]) == {"#000000", "#ffffff"}
