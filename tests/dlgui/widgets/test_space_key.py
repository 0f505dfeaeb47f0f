"""Space presses what has the focus; elsewhere it is the window's."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.nav_list import NavList
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.space_key import SpaceKeepsButtons
from dlgui.widgets.switch import Switch


@dataclass
class Window:
    widget: QWidget
    column: QVBoxLayout
    fired: list[bool] = field(default_factory=list)

    def focus(self, qtbot: QtBot, control: QWidget) -> None:
        self.column.addWidget(control)
        self.widget.show()
        self.widget.activateWindow()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    widget = QWidget()
    qtbot.addWidget(widget)
    window = Window(widget, QVBoxLayout(widget))
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Space), widget)
    shortcut.activated.connect(lambda: window.fired.append(True))
    SpaceKeepsButtons(widget)
    return window


@pytest.mark.parametrize("make", [QPushButton, QCheckBox, lambda: Switch(name="switch")])
def test_space_presses_the_focused_button(
    window: Window, qtbot: QtBot, make: Callable[[], QPushButton]
) -> None:
    button = make()
    window.focus(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.fired == []


def test_space_on_a_slider_or_a_list_of_places_is_the_window_s(
    window: Window, qtbot: QtBot
) -> None:
    slider = ScaleSlider(LinearScale(0, 1, 0.1), name="slider")
    places = NavList(name="places")
    places.add_entry("one", "One", "activity")
    for control in (slider, places):
        window.focus(qtbot, control)
        qtbot.keyClick(control, Qt.Key.Key_Space)
    assert window.fired == [True, True]


def test_space_on_a_list_of_choices_is_the_window_s(window: Window, qtbot: QtBot) -> None:
    box = ComboBox(name="box")
    box.addItems(["one", "two"])
    window.focus(qtbot, box)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert window.fired == [True]
    assert not box.view().isVisible()


@pytest.mark.parametrize("key", ["Left", "Right", "Home", "End"])
def test_arrows_are_kept_for_what_they_move_and_else_the_window_s(
    window: Window, qtbot: QtBot, key: str
) -> None:
    gone: list[str] = []
    shortcut = QShortcut(QKeySequence(key), window.widget)
    shortcut.activated.connect(lambda: gone.append(key))
    places, box = NavList(name="places"), ComboBox(name="box")
    choices = Segmented([("a", "A"), ("b", "B")], value="a", name="choices")
    slider = ScaleSlider(LinearScale(0, 1, 0.1), name="slider")
    for control in (places, box, slider, choices.button("a"), QPushButton(), QLabel()):
        holder = choices if control is choices.button("a") else control
        window.column.addWidget(holder)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.widget.show()
        window.widget.activateWindow()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)
        qtbot.keyClick(control, getattr(Qt.Key, f"Key_{key}"))
    assert len(gone) == 2  # the button and the label have no use for it


def test_space_ticks_an_entry_of_a_list_with_ticks(window: Window, qtbot: QtBot) -> None:
    entries = QListWidget()
    entries.addItem("entry")
    entries.item(0).setCheckState(Qt.CheckState.Unchecked)
    entries.setCurrentRow(0)
    window.focus(qtbot, entries)
    qtbot.keyClick(entries, Qt.Key.Key_Space)
    assert entries.item(0).checkState() is Qt.CheckState.Checked
    assert window.fired == []


def test_a_modified_space_is_left_alone(window: Window, qtbot: QtBot) -> None:
    button = QPushButton()
    window.focus(qtbot, button)
    again = QShortcut(QKeySequence("Ctrl+Space"), window.widget)
    with qtbot.waitSignal(again.activated):
        qtbot.keyClick(button, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
