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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_a_run_that_diverges_has_a_status_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "速い.toml").write_text("optimizer.lr = 1000.0\ntraining.steps = 20", "utf-8")
    run = run_without_screen("速い.toml", folder=tmp_path)
    assert run.returncode == 3, run.stderr
    assert (tmp_path / "dlgui.png").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_a_picture_that_cannot_be_written_is_told_before_the_training(tmp_path: Path) -> None:
    (tmp_path / "dlgui.png").symlink_to(tmp_path / "gone" / "dlgui.png")
    run = run_without_screen(folder=tmp_path)
    assert run.returncode == 1
    assert run.stdout == ""
    assert "dlgui.png: cannot be written: No such file" in run.stderr
