"""The start: a picture of the window first, then its controls in the same window, then the labs."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dlgui.main_window import DEFAULT_SIZE, MainWindow
from dlgui.start.grounds import LIGHT_GROUNDS
from dlgui.window.shell_picture import ShellPicture
from tests.no_screen import ROOT
from tests.open_window import PATIENCE_MS

START = """
import sys
from PySide6 import QtCore
from dlgui import app

def fill(application, window):
    print("loaded first:", *(name for name in sys.argv[1:] if name in sys.modules))
    print("named first:", *(name for name in ("Qt",) if name in vars(QtCore)))
    whole(application, window)
    window.ready.connect(lambda: print("labs:", *window.labs))
    window.ready.connect(window.close)

whole, app.fill = app.fill, fill
sys.exit(app.run_window())
"""
LATER = (
    "numpy",
    "engine",
    "contourpy",
    "msgspec",
    "PySide6.QtSvg",
    "dlgui.theme",
    "dlgui.window.menus",
)
Pictured = tuple[MainWindow, ShellPicture]


@pytest.fixture
def pictured(qtbot: QtBot) -> Pictured:
    picture = ShellPicture(LIGHT_GROUNDS)
    window = MainWindow(picture)
    qtbot.addWidget(window)
    return window, picture


def test_nothing_is_loaded_before_the_picture_that_it_does_not_need() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START, *LATER]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert [line.rstrip() for line in run.stdout.splitlines()] == [
        "loaded first:",
        "named first:",  # to name `Qt` costs as much as to paint the picture
        "labs: overfitting activations paths comparison",
    ]


def test_controls_take_the_place_of_the_picture(qtbot: QtBot, pictured: Pictured) -> None:
    window, picture = pictured
    sizes = []
    picture.painted.connect(lambda: sizes.append(window.size()))
    picture.painted.connect(window.complete)
    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.show()
    assert sizes == [DEFAULT_SIZE]
    assert window.size() == DEFAULT_SIZE
    assert window.transport.isVisible()
    assert window.findChild(ShellPicture) is None
    assert window.findChild(QAction, "action_quit") is not None


def test_a_window_is_completed_once(pictured: Pictured) -> None:
    window, _ = pictured
    window.make_labs()
    transport, labs = window.transport, dict(window.labs)
    window.complete()
    assert window.transport is transport
    assert window.labs == labs


def test_keys_before_the_controls_do_nothing(qtbot: QtBot, pictured: Pictured) -> None:
    window, _ = pictured
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    window.make_labs()
    assert not window.lab.player.playing


def test_a_picture_can_be_closed(qtbot: QtBot, pictured: Pictured) -> None:
    window, picture = pictured
    with qtbot.waitSignal(picture.painted, timeout=PATIENCE_MS):
        window.show()
    window.close()
    window.complete()
    assert not window.isVisible()
    assert window.labs == {}
