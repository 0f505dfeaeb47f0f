"""Panels share their room by weights, whatever the window's sizes were before."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui.widgets.splitter import HANDLE_PX, Splitter, Wish, deal

NO_LIMIT = 16_777_215


def weight(share: int, least: int = 0, most: int = NO_LIMIT) -> Wish:
    return Wish(share, 0, least, most)


def pixels(size: int, least: int = 0, most: int = NO_LIMIT) -> Wish:
    return Wish(0, size, least, most)


@pytest.mark.parametrize(
    ("room", "wishes", "sizes"),
    [
        (500, [weight(3), weight(2)], [300, 200]),
        (500, [pixels(120), weight(1), pixels(80)], [120, 300, 80]),
        (500, [weight(1, least=400), weight(1)], [400, 100]),
        (500, [weight(1, most=100), weight(1)], [100, 400]),
        (500, [weight(1, least=400), weight(1, most=50), weight(1)], [400, 50, 50]),
        (300, [pixels(200, least=50), weight(1, least=200)], [100, 200]),
        (100, [pixels(200, least=50), weight(1, least=200)], [50, 200]),  # too little for all
        (101, [weight(1), weight(1)], [50, 51]),
        (100, [pixels(30)], [30]),
    ],
)
def test_what_is_asked_for_comes_first_and_the_rest_by_weight(
    room: int, wishes: list[Wish], sizes: list[int]
) -> None:
    assert deal(room, wishes) == sizes


def second(splitter: Splitter) -> QWidget:
    widget = splitter.widget(1)
    assert widget is not None
    return widget


@pytest.fixture
def splitter(qtbot: QtBot) -> Splitter:
    splitter = Splitter(Qt.Orientation.Horizontal, name="pair")
    qtbot.addWidget(splitter)
    for name, share in (("one", 3), ("two", 1)):
        panel = QWidget()
        panel.setObjectName(name)
        panel.setMinimumWidth(20)
        splitter.add(panel, share)
    splitter.resize(400 + HANDLE_PX, 100)
    with qtbot.waitExposed(splitter):
        splitter.show()
    return splitter


def drag(qtbot: QtBot, splitter: Splitter, by: int) -> None:
    handle = splitter.handle(1)
    start = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(handle, start + QPoint(by, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())


def test_shares_stay_when_the_window_was_small_and_grows(splitter: Splitter) -> None:
    assert splitter.sizes() == [300, 100]
    for width in (60, 800):
        splitter.resize(width + HANDLE_PX, 100)
        QApplication.processEvents()
    assert splitter.sizes() == [600, 200]


def test_a_hidden_panel_leaves_its_room_and_gets_it_back(splitter: Splitter) -> None:
    second(splitter).hide()
    QApplication.processEvents()
    assert splitter.sizes() == [400 + HANDLE_PX, 0]
    second(splitter).show()
    QApplication.processEvents()
    assert splitter.sizes() == [300, 100]


def test_what_was_dragged_is_told_and_taken_over_elsewhere(
    qtbot: QtBot, splitter: Splitter
) -> None:
    with qtbot.waitSignal(splitter.dragged):
        drag(qtbot, splitter, -100)
    assert splitter.sizes() == [200, 200]
    assert splitter.chosen() == {"one": 200, "two": 200}
    splitter.resize(600 + HANDLE_PX, 100)
    QApplication.processEvents()
    assert splitter.sizes() == [300, 300]
    splitter.choose({"one": 100, "two": 300, "no longer there": 7})
    assert splitter.sizes() == [150, 450]


def test_a_panel_without_a_weight_keeps_its_pixels(splitter: Splitter) -> None:
    splitter.weigh(second(splitter), 0)
    splitter.prefer(second(splitter), 130)
    splitter.resize(800 + HANDLE_PX, 100)
    QApplication.processEvents()
    assert splitter.sizes() == [670, 130]
