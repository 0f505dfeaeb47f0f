"""The box of presets shows whole titles: beside the menus, or below them in a narrow window."""

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.widgets.combo_box import ComboBox
from tests.open_window import control, open_only


@pytest.mark.parametrize("language", ["en", "ja"], indirect=True)
def test_every_title_is_seen_whole(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    theme.apply(qapp, theme.mode())  # in the dress of the program
    window = open_only(qtbot, "dream")  # it has the longest title
    box = control(window, ComboBox, "preset")
    for width, height, scale in ((1280, 800, 1.0), (1024, 600, 1.0), (1280, 800, 2.0)):
        theme.set_scale(qapp, scale)
        window.resize(width, height)
        qtbot.waitUntil(lambda: window.menuBar().width() == window.width())
        usual = box.fontInfo().pixelSize()
        for i in range(box.count()):
            box.setCurrentIndex(i)
            assert QFontInfo(box.shown_font()).pixelSize() >= 0.7 * usual, box.currentText()
        assert window.rect().contains(box.mapTo(window, box.rect().center()))


def test_the_box_goes_with_the_menus_when_these_are_folded(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    window.resize(640, 480)
    box = control(window, QWidget, "preset")
    assert box.isVisible()
    window.lecture.folds.fold("menu")
    assert not box.isVisible()
    window.lecture.folds.fold("menu", False)
    assert box.isVisible()
