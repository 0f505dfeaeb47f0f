"""Choices, switches and texts: what the user does is told, what the program does is not."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.theme import TextRole
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.switch_field import SwitchField
from dlgui.widgets.text_field import TextField

CHOICES = [("sgd", "SGD"), ("adam", "Adam"), ("momentum", "Momentum with a long name")]


@pytest.fixture
def choice(qtbot: QtBot) -> ChoiceField:
    field = ChoiceField("Method", choices=CHOICES, value="adam", name="method", tool_tip="How")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def text(qtbot: QtBot) -> TextField:
    field = TextField(
        "Name", value="good", name="title", validate=lambda t: None if t else "Give a name."
    )
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_key_chooses_and_tells_the_key_of_the_choice(choice: ChoiceField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.value_changed) as changed:
        qtbot.keyClick(choice.box(), Qt.Key.Key_Up)
    assert changed.args == ["sgd"]
    assert choice.value() == "sgd"


def test_setting_a_choice_tells_nobody(choice: ChoiceField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.set_value("momentum")
        choice.set_choices(CHOICES[:2], "sgd")
    assert choice.value() == "sgd"


def test_an_unknown_choice_is_refused(choice: ChoiceField) -> None:
    with pytest.raises(ValueError, match="no choice 'rms'"):
        choice.set_value("rms")


def test_no_choice_is_cut_off(choice: ChoiceField) -> None:
    widest = choice.box().fontMetrics().horizontalAdvance("Momentum with a long name")
    assert choice.box().sizeHint().width() >= widest + 40


def test_the_choice_has_names(choice: ChoiceField) -> None:
    assert choice.box().objectName() == "method_box"
    assert choice.box().accessibleName() == "Method"
    assert choice.box().toolTip() == "How"


def test_a_tag_may_be_quiet_and_may_go(choice: ChoiceField) -> None:
    choice.set_tag("on restart", role=TextRole.SMALL)
    assert choice.tag() == "on restart"
    choice.set_tag("")
    assert choice.tag() == ""


def test_space_and_click_turn_a_switch(qtbot: QtBot) -> None:
    field = SwitchField("Shuffle", value=False, name="shuffle")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field.switch(), Qt.Key.Key_Space)
    assert changed.args == [True]
    qtbot.mouseClick(field.switch(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert field.value() is False


def test_setting_a_switch_tells_nobody_and_is_seen(qtbot: QtBot) -> None:
    field = SwitchField("Shuffle", value=False, name="shuffle")
    qtbot.addWidget(field)
    off = field.switch().grab().toImage()
    with qtbot.assertNotEmitted(field.value_changed):
        field.set_value(True)
    assert field.value() is True
    assert field.switch().grab().toImage() != off
    field.setEnabled(False)
    assert field.switch().grab().toImage() != off


def test_a_good_text_is_told_on_enter(text: TextField, qtbot: QtBot) -> None:
    text.edit().selectAll()
    qtbot.keyClicks(text.edit(), "better")
    with qtbot.waitSignal(text.value_changed) as changed:
        qtbot.keyClick(text.edit(), Qt.Key.Key_Return)
    assert changed.args == ["better"]


def test_a_bad_text_is_explained_until_it_is_mended(text: TextField, qtbot: QtBot) -> None:
    text.edit().selectAll()
    qtbot.keyClick(text.edit(), Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(text.value_changed):
        qtbot.keyClick(text.edit(), Qt.Key.Key_Return)
    assert text.error() == "Give a name."
    assert text.value() == "good"
    qtbot.keyClicks(text.edit(), "x")
    assert text.error() == ""


def test_escape_restores_the_last_good_text(text: TextField, qtbot: QtBot) -> None:
    qtbot.keyClicks(text.edit(), "nonsense")
    qtbot.keyClick(text.edit(), Qt.Key.Key_Escape)
    assert text.edit().text() == "good"


def test_a_text_is_shown_as_it_was_understood(qtbot: QtBot) -> None:
    field = TextField("Values", value="", name="values")
    qtbot.addWidget(field)
    field.show()
    field.value_changed.connect(lambda text: field.show_understood(text.replace(",", ".")))
    qtbot.keyClicks(field.edit(), "0,5")
    qtbot.keyClick(field.edit(), Qt.Key.Key_Return)
    assert (field.value(), field.edit().text()) == ("0.5", "0.5")
    assert field.note() == "“0,5” was read as 0.5."
    field.set_value("0.5")
    assert field.note()
    qtbot.keyClicks(field.edit(), "1")
    assert field.note() == ""
    qtbot.keyClick(field.edit(), Qt.Key.Key_Return)
    assert (field.value(), field.note()) == ("0.51", "")


def test_the_way_back_to_the_preset_is_told_in_the_words_of_the_list(choice: ChoiceField) -> None:
    choice.set_home("momentum")
    mark = choice.findChild(QWidget, "method_home")
    assert isinstance(mark, QWidget)
    assert "Momentum with a long name" in mark.toolTip().replace("\n", " ")
    assert choice.text_of("rms") == "rms"
