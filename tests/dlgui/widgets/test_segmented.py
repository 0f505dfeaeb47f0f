"""A few choices side by side, with keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.widgets.segmented import Segmented


@pytest.fixture
def segmented(qtbot: QtBot) -> Segmented:
    segmented = Segmented(
        [("linear", "linear"), ("log", "log")], value="linear", name="axis", accessible_name="Axis"
    )
    qtbot.addWidget(segmented)
    segmented.show()
    segmented.activateWindow()
    return segmented


def test_a_click_chooses(segmented: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(segmented.value_changed) as changed:
        qtbot.mouseClick(segmented.button("log"), Qt.MouseButton.LeftButton)
    assert changed.args == ["log"]
    assert not segmented.button("linear").isChecked()


def test_arrow_keys_choose(segmented: Segmented, qtbot: QtBot) -> None:
    segmented.button("linear").setFocus()
    qtbot.waitUntil(segmented.button("linear").hasFocus)
    qtbot.keyClick(segmented.button("linear"), Qt.Key.Key_Right)
    assert segmented.value() == "log"


def test_choosing_what_is_chosen_tells_nobody(segmented: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segmented.value_changed):
        qtbot.mouseClick(segmented.button("linear"), Qt.MouseButton.LeftButton)
        segmented.set_value("log")
    assert segmented.value() == "log"


def test_an_unknown_choice_is_refused(segmented: Segmented) -> None:
    with pytest.raises(ValueError, match="no choice 'cubic'"):
        segmented.set_value("cubic")


def test_buttons_have_names(segmented: Segmented) -> None:
    assert segmented.button("log").objectName() == "axis_log"
    assert segmented.button("log").accessibleName() == "Axis log"
