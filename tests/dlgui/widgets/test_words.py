"""Messages and banners say what they are told, whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dlgui.widgets.banner import Banner
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity


@pytest.fixture
def message(qtbot: QtBot) -> Message:
    message = Message(name="words")
    qtbot.addWidget(message)
    message.resize(400, 60)
    message.show()
    return message


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    banner = Banner(name="banner")
    qtbot.addWidget(banner)
    return banner


def test_a_message_has_a_headline_a_sentence_and_a_suggestion(message: Message) -> None:
    message.set_message("Seen.", "It is so.", "Try this.", severity=Severity.WARNING)
    assert message.text() == "Seen. It is so. Try this."
    assert message.accessibleName() == message.text()
    assert message.property("severity") == "warning"


def test_signs_of_html_are_shown_as_they_are(message: Message) -> None:
    message.set_message("a < b & c")
    label = message.findChild(QLabel, "words_text")
    assert isinstance(label, QLabel)
    assert "a &lt; b &amp; c" in label.text()
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_long_message_is_given_the_room_it_needs(message: Message) -> None:
    short = message.heightForWidth(400)
    message.set_message("Headline.", "many words " * 60)
    assert message.heightForWidth(400) > 4 * short


def test_an_action_of_a_message_can_be_pressed(message: Message, qtbot: QtBot) -> None:
    button = message.add_action("Do it", name="do_it", tool_tip="Does it")
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (button.objectName(), button.toolTip()) == ("do_it", "Does it")


def test_a_banner_appears_with_its_action(banner: Banner, qtbot: QtBot) -> None:
    assert banner.isHidden()
    banner.show_notice("It stopped.", action="Mend it")
    assert banner.isVisible()
    assert banner.text() == banner.accessibleName() == "It stopped."
    with qtbot.waitSignal(banner.action_triggered):
        qtbot.mouseClick(banner.action_button(), Qt.MouseButton.LeftButton)


def test_a_banner_is_put_aside(banner: Banner, qtbot: QtBot) -> None:
    banner.show_notice("A remark.", severity=Severity.INFO)
    assert banner.action_button().isHidden()
    with qtbot.waitSignal(banner.dismissed):
        qtbot.keyClick(banner.close_button(), Qt.Key.Key_Space)
    assert banner.isHidden()
