"""A drop-down list: a text that has no room at its usual size is written smaller, not cut."""

from PySide6.QtGui import QFontInfo, QFontMetrics
from pytestqt.qtbot import QtBot

from dlgui.widgets.combo_box import ComboBox


def test_a_long_text_is_written_smaller_rather_than_cut(qtbot: QtBot) -> None:
    box = ComboBox(name="box")
    qtbot.addWidget(box)
    box.offer([("a", "A title of some length")])
    box.resize(box.sizeHint())
    box.show()
    usual = QFontInfo(box.shown_font()).pixelSize()
    assert usual == box.fontInfo().pixelSize()
    box.setFixedWidth(box.width() - 30)
    font = box.shown_font()
    assert 10 <= font.pixelSize() < usual
    assert QFontMetrics(font).horizontalAdvance(box.currentText()) <= box.text_room()
    assert not box.grab().isNull()
