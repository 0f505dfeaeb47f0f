"""Starting without a screen: the opening preset in the terminal, and a picture of the window."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.app import FRAME, fit_to_screen
from tests.no_screen import run_without_screen


def test_a_first_window_fits_on_a_small_screen_with_its_frame(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() + 500, 300)
    fit_to_screen(window)
    assert (window.width(), window.height()) == (room.width() - FRAME.width(), 300)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_the_run_goes_on_in_the_terminal(tmp_path: Path) -> None:
    run = run_without_screen(folder=tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("There is no screen here")
    assert "1000/1000" in run.stderr
    assert "Traceback" not in run.stderr
    picture = QImage(str(tmp_path / "dlgui.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 20
