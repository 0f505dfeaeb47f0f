"""The program's window as a person meets it: opened, ready, and used with keys and the mouse."""

from math import inf
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.main_window import MainWindow
from dlgui.session.session import Session
from dlgui.session.state import RunState

PATIENCE_MS = 20_000

Control = TypeVar("Control", bound=QWidget)


def open_with(qtbot: QtBot, lab: str) -> MainWindow:
    """Open the window with a lab on stage."""
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.show()
    window.show_lab(lab)
    window.activateWindow()
    return window


def open_only(qtbot: QtBot, lab: str) -> MainWindow:
    """Open the window with this lab and no other, for tests that look at one: far sooner there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dlgui.labs.all_labs.LABS", [lab])
        return open_with(qtbot, lab)


def open_window(qtbot: QtBot) -> MainWindow:
    """Open the window with the overfitting lab on stage, its first run ready to start."""
    window = open_with(qtbot, "overfitting")
    wait_for(qtbot, window, RunState.READY)
    return window


def open_ready(qtbot: QtBot) -> MainWindow:
    """Open the window with the overfitting lab and no other, its first run ready to start."""
    window = open_only(qtbot, "overfitting")
    wait_for(qtbot, window, RunState.READY)
    return window


def open_needed(
    qtbot: QtBot, request: pytest.FixtureRequest, lab: str = "overfitting"
) -> MainWindow:
    """Open the window with this lab and no other, or with all for a test marked `all_labs`."""
    is_whole = request.node.get_closest_marker("all_labs") is not None
    window = open_with(qtbot, lab) if is_whole else open_only(qtbot, lab)
    if lab == "overfitting":
        wait_for(qtbot, window, RunState.READY)
    return window


def wait_for_digits(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lab that looks into networks has something to look into."""
    if window.lab.key == "inside":
        qtbot.waitUntil(lambda: len(window.lecture.pictures()) > 1, timeout=PATIENCE_MS)


def wait_until_ready(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until what the lab on stage opened with is there, and nothing on it moves any more."""
    for session in window.lab.findChildren(Session):
        qtbot.waitUntil(lambda s=session: s.state is RunState.READY, timeout=PATIENCE_MS)  # type: ignore[misc]
        qtbot.waitUntil(lambda s=session: not s._timer.is_active, timeout=PATIENCE_MS)  # type: ignore[misc]
    wait_for_digits(qtbot, window)


def lab_of(window: MainWindow) -> OverfittingLab:
    """Return the overfitting lab."""
    lab = window.labs["overfitting"]
    assert isinstance(lab, OverfittingLab)
    return lab


def wait_for(qtbot: QtBot, window: MainWindow, state: RunState) -> None:
    """Wait until the run is in this state and the worker has nothing more to say."""
    session = lab_of(window).session
    qtbot.waitUntil(lambda: session.state is state, timeout=PATIENCE_MS)
    if state is not RunState.PLAYING:
        qtbot.waitUntil(lambda: not session._timer.is_active, timeout=PATIENCE_MS)


def control(window: MainWindow, kind: type[Control], name: str) -> Control:
    """Return the one control of this kind and objectName, of the lab on stage or of the window."""
    hidden = [page for lab in window.labs.values() for page in (lab, lab.inspector)]
    hidden = [page for page in hidden if page not in (window.lab, window.lab.inspector)]
    found = window.findChildren(kind, name)
    (one,) = [w for w in found if not any(page.isAncestorOf(w) for page in hidden)]
    return one


def at_full_speed(window: MainWindow) -> None:
    """Choose the highest speed: who waits for the end of a run need not wait for its pace."""
    window.transport.set_speed(inf)
    window.transport.speed_changed.emit(inf)


def press(qtbot: QtBot, window: QWidget, key: Any, modifier: Any = None) -> None:
    """Press a key where the focus is, as a keyboard does."""
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_into(qtbot: QtBot, edit: QWidget, text: str) -> None:
    """Replace what stands in a line with `text`, and commit it with Enter."""
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
