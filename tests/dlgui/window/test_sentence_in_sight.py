"""On a small window pictures scroll, and the sentence under them is in sight on every page."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.widgets.message import Message
from dlgui.widgets.page_frame import PageFrame
from tests.open_window import open_only

LABS = ("functions", "normalisation")


def open_at(qtbot: QtBot, lab: str, width: int, height: int) -> MainWindow:
    window = open_only(qtbot, lab)
    window.resize(width, height)
    qtbot.waitUntil(lambda: window.size() == QSize(width, height))
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("language", ["en", "ja"], indirect=True)
@pytest.mark.parametrize("lab", LABS)
def test_the_sentence_is_seen_whole_on_every_page(qtbot: QtBot, language: str, lab: str) -> None:
    window = open_at(qtbot, lab, 1024, 600)
    (message,) = window.lab.findChildren(Message)
    for preset, _ in window.lab.presets():
        window.lab.load_preset(preset)
        qtbot.waitUntil(lambda: message.height() >= message.heightForWidth(message.width()))
        assert message.visibleRegion().boundingRect() == message.rect(), preset


@pytest.mark.parametrize("language", ["en", "ja"], indirect=True)
@pytest.mark.parametrize("lab", LABS)
def test_on_a_usual_window_no_picture_scrolls(qtbot: QtBot, language: str, lab: str) -> None:
    window = open_at(qtbot, lab, 1280, 800)
    frames = window.lab.findChildren(PageFrame)
    assert len(frames) == 1
    for preset, _ in window.lab.presets():
        window.lab.load_preset(preset)
        QApplication.processEvents()
        for bar in (frames[0].verticalScrollBar(), frames[0].horizontalScrollBar()):
            assert bar.maximum() == 0, preset


def test_formulas_and_code_are_seen_as_far_as_the_page_has_room(qtbot: QtBot) -> None:
    window = open_at(qtbot, "functions", 1024, 600)
    window.lab.load_preset("gradient-check-sign")
    QApplication.processEvents()
    formulas = window.lab.findChild(QScrollArea, "check_formulas_scroll")
    assert formulas is not None
    assert formulas.verticalScrollBar().maximum() == 0
    window.lab.load_preset("softmax-overflow")
    QApplication.processEvents()
    code = window.lab.findChild(QScrollArea, "softmax_code_scroll")
    assert code is not None
    assert code.height() >= 6 * code.fontMetrics().lineSpacing()
