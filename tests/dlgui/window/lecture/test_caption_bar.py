"""The bar below the stage in a lecture."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.window.lecture.caption_bar import CaptionBar


def test_a_longer_step_is_whole_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 200)
    bar = CaptionBar(window)
    bar.resize(800, 80)
    bar.say(("A headline.", "A sentence that has as much room as there is.", ""))
    bar.show_step(0)
    window.show()
    bar.show()
    for step in (9, 10, 1000):
        bar.show_step(step)
        assert bar.step.width() >= bar.step.sizeHint().width()
