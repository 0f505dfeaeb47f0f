"""Demos in the window: the menu, the strip, Space, keys, and a hand that takes over."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui.demos.desk import DemoDesk
from dlgui.demos.reading import built_in
from dlgui.demos.runner import DemoState
from dlgui.main_window import MainWindow
from tests.open_window import open_ready, open_window, press

PATIENCE_MS = 20_000
DEMO = """
title = "Mine"
[[scene]]
lab = "overfitting"
preset = "overfit"
speed = 30
caption = "One"
play_until = { ended = true }
[[scene]]
title = "The second"
caption = "Two"
wait = 500
[[scene]]
wait = 500
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "mine.toml"
    place.write_text(DEMO, encoding="utf-8")
    return place


def desk_of(window: MainWindow) -> DemoDesk:
    assert window.demos is not None
    return window.demos


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def state(window: MainWindow) -> DemoState | None:
    runner = desk_of(window).runner
    return None if runner is None else runner.state


def scene(window: MainWindow) -> int | None:
    runner = desk_of(window).runner
    return None if runner is None else runner.index


def test_a_demo_plays_and_space_pauses_it(qtbot: QtBot, file: Path) -> None:
    window = open_ready(qtbot)
    assert window.open_file(file)  # a file with scenes is a demo, wherever it is opened
    strip = desk_of(window).strip
    assert strip.isVisible()
    assert window.lecture.active
    assert window.lecture.caption == "One"
    player = window.lab.player
    qtbot.waitUntil(lambda: player.step > 2, timeout=PATIENCE_MS)
    press(qtbot, window, Qt.Key.Key_Space)
    assert (state(window), player.playing) == (DemoState.PAUSED, False)
    press(qtbot, window, Qt.Key.Key_Space)
    assert (state(window), player.playing) == (DemoState.PLAYING, True)


def test_scenes_are_reached_by_key_and_shown_in_the_strip(qtbot: QtBot, file: Path) -> None:
    window = open_ready(qtbot)
    desk = desk_of(window)
    assert not action(window, "action_next_scene").isEnabled()
    desk.open(file)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert scene(window) == 1
    (bar,) = desk.strip.findChildren(QProgressBar, "demo_progress")
    assert desk.strip.label.whole() == "Scene 2 of 3: The second"
    assert (bar.value(), bar.maximum()) == (2, 3)
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert scene(window) == 0
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_PageDown)
    assert scene(window) is None
    assert not desk.strip.isVisible()
    assert not window.lecture.active


@pytest.mark.parametrize("how", ["key", "mouse", "play"])
def test_any_change_by_hand_suspends_the_demo(qtbot: QtBot, file: Path, how: str) -> None:
    window = open_ready(qtbot)
    desk_of(window).open(file)
    if how == "key":
        press(qtbot, window, Qt.Key.Key_Period)
    elif how == "mouse":
        plot = window.lab.findChild(QWidget, "accuracy_plot")
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton)
    else:
        window.lecture.folds.fold("transport", False)
        qtbot.mouseClick(window.transport.play_button, Qt.MouseButton.LeftButton)
    assert state(window) is DemoState.PAUSED
    press(qtbot, window, Qt.Key.Key_Space)
    assert state(window) is DemoState.PLAYING


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Tab, Qt.Key.Key_Control])
def test_keys_that_change_nothing_leave_it_alone(qtbot: QtBot, file: Path, key: Qt.Key) -> None:
    window = open_ready(qtbot)
    desk_of(window).open(file)
    press(qtbot, window, key)
    assert state(window) is DemoState.PLAYING


def test_the_buttons_of_the_strip_do_what_they_say(qtbot: QtBot, file: Path) -> None:
    window = open_ready(qtbot)
    desk = desk_of(window)
    desk.open(file)

    def click(name: str) -> None:
        (button,) = desk.strip.findChildren(QToolButton, name)
        assert button.accessibleName()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    click("demo_toggle")
    assert state(window) is DemoState.PAUSED
    click("demo_toggle")
    assert state(window) is DemoState.PLAYING
    click("demo_next")
    assert scene(window) == 1
    click("demo_previous")
    assert scene(window) == 0
    click("demo_stop")
    assert scene(window) is None


def test_a_demo_that_is_wrong_is_refused_before_it_starts(qtbot: QtBot, file: Path) -> None:
    window = open_ready(qtbot)
    file.write_text(DEMO + '[[scene]]\nlab = "paths"\npreset = "none"', encoding="utf-8")
    assert not window.open_file(file)
    assert "scene 4, preset" in window.problem
    assert desk_of(window).runner is None
    assert window.lab.player.step == 0


def test_the_menu_has_the_demos_of_the_program(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    for name in built_in():
        assert action(window, f"action_demo_{name}").text()
    action(window, "action_demo_zigzag").trigger()
    assert window.lab.key == "paths"
    action(window, "action_end_demo").trigger()
    assert desk_of(window).runner is None


def test_what_was_chosen_before_the_demo_is_chosen_after_it(qtbot: QtBot, file: Path) -> None:
    window = open_window(qtbot)
    window.catalogue.set("speed", "5")
    desk_of(window).open(file)
    assert window.transport.speed() == 30
    desk_of(window).stop()
    assert window.transport.speed() == 5
    window.show_lab("paths")
    window.show_lab("overfitting")
    assert window.transport.speed() == 5


def test_closing_the_window_in_mid_demo_ends_it(qtbot: QtBot, file: Path) -> None:
    window = open_ready(qtbot)
    desk_of(window).open(file)
    window.close()
    assert desk_of(window).runner is None
