"""The start: the window with its controls first, then what the labs need, then the labs."""

import os
import subprocess
import sys

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import DEFAULT_SIZE, MainWindow
from dlgui.window.parts import INSPECTOR_WIDTH
from tests.no_screen import ROOT
from tests.open_window import PATIENCE_MS

START = """
import sys
from PySide6.QtCore import QEvent
from dlgui import app, main_window

class Window(main_window.MainWindow):
    is_painted = False

    def event(self, event):
        if event.type() == QEvent.Type.Paint and not self.is_painted:
            self.is_painted = True
            print("loaded first:", *(name for name in sys.argv[1:] if name in sys.modules))
            self.ready.connect(lambda: print("labs:", *self.labs))
            self.ready.connect(self.close)
        return super().event(event)

app.MainWindow = Window
sys.exit(app.run_window())
"""
LATER = ("numpy", "engine", "pyqtgraph", "contourpy", "msgspec", "dlgui.plot", "dlgui.runs")


def test_nothing_is_loaded_before_the_first_paint_that_it_does_not_need() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START, *LATER]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert [line.rstrip() for line in run.stdout.splitlines()] == [
        "loaded first:",
        f"labs: {' '.join(LABS)}",
    ]


def test_controls_are_there_before_the_labs(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.labs == {}
    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.show()
        assert window.transport.isVisible()
        assert window.findChild(QAction, "action_quit") is not None
    assert window.size() == DEFAULT_SIZE


def test_keys_before_the_first_lab_do_nothing(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    window.make_labs()
    assert not window.lab.player.playing


def test_a_window_without_labs_can_be_closed(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.close()
    window.make_labs()
    assert not window.isVisible()
    assert window.labs == {}


def test_the_first_lab_moves_nothing(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    stage, inspectors = child(window, "stage"), child(window, "inspectors")
    window.show()
    places = [w.geometry() for w in (window.menuBar(), stage, inspectors, window.transport)]
    window.make_labs()
    QApplication.processEvents()
    assert [w.geometry() for w in (window.menuBar(), stage, inspectors, window.transport)] == places
    assert inspectors.mapTo(window, QPoint()).x() == DEFAULT_SIZE.width() - INSPECTOR_WIDTH
    assert inspectors.count() == len(window.labs)
    assert inspectors.currentWidget() is window.lab.inspector


def child(window: MainWindow, name: str) -> QStackedWidget:
    found = window.findChild(QStackedWidget, name)
    assert isinstance(found, QStackedWidget)
    return found
