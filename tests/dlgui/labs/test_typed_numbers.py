"""In every lab every field for a number reads what the keyboards of the world write."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.widgets.number_edit import NumberEdit
from dlgui.widgets.number_text import shown
from tests.open_window import open_only

WIDE = str.maketrans("0123456789.-+e", "０１２３４５６７８９，－＋ｅ")


def hand_over(qtbot: QtBot, edit: NumberEdit, text: str) -> None:
    """Replace what stands in a line as an input method does, and commit it."""
    edit.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("lab", LABS)
def test_every_field_of_a_lab_reads_full_width_numbers(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    pages = (window.lab, window.lab.inspector)
    edits = [edit for page in pages for edit in page.findChildren(NumberEdit) if edit.isEnabled()]
    assert edits
    for edit in edits:
        number = edit.number()
        hand_over(qtbot, edit, shown(number).translate(WIDE))
        assert (edit.number(), edit.text()) == (number, shown(number)), edit.objectName()
        assert edit.property("invalid") is not True
        hand_over(qtbot, edit, f"{shown(number)} fast")
        assert (edit.number(), edit.property("invalid")) == (number, True), edit.objectName()
        edit.set_number(number)


@pytest.mark.parametrize("lab", LABS)
def test_no_field_takes_two_thousand_for_two(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    for page in (window.lab, window.lab.inspector):
        for edit in page.findChildren(NumberEdit):
            if edit.isVisible() and edit.isEnabled():
                number = edit.number()
                edit.setFocus()
                edit.selectAll()
                qtbot.keyClicks(edit, "2 000")
                qtbot.keyClick(edit, Qt.Key.Key_Return)
                is_taken = edit.number() == 2000
                assert is_taken or edit.property("invalid"), edit.objectName()
                assert edit.number() in (number, 2000)
                qtbot.keyClick(edit, Qt.Key.Key_Escape)
