"""What is on stage becomes a film in another process, which can be given up."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QProgressDialog
from pytestqt.qtbot import QtBot

from dlgui.demos.film_export import FilmExport
from dlgui.main_window import MainWindow
from tests.open_window import open_only

PATIENCE_MS = 120_000
SIZE = QSize(640, 360)


def export_of(window: MainWindow) -> FilmExport:
    (export,) = window.findChildren(FilmExport)
    return export


def racing(qtbot: QtBot) -> MainWindow:
    window = open_only(qtbot, "paths")
    window.lab.load_preset("gradient-descent")
    return window


def test_a_race_becomes_a_film_from_the_export_menu(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = racing(qtbot)
    window.catalogue.set("speed", "all in 3 s")
    place = tmp_path / "race"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), "GIF (*.gif)"))
    assert window.workspace is not None
    window.workspace.export.pictures.pose = type(window.workspace.export.pictures.pose)(SIZE)
    window.workspace.export.fill()
    action = window.findChild(QAction, "export_video")
    assert isinstance(action, QAction)
    action.trigger()
    export = export_of(window)
    assert export.busy
    assert window.findChild(QProgressDialog, "film_progress") is not None
    qtbot.waitUntil(lambda: not export.busy, timeout=PATIENCE_MS)
    assert window.problem == ""
    assert [path.name for path in tmp_path.iterdir()] == ["race.gif"]


def test_it_can_be_cancelled_and_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = racing(qtbot)
    export = export_of(window)
    export.film(tmp_path / "race.gif", SIZE)
    (bar,) = window.findChildren(QProgressDialog, "film_progress")
    bar.canceled.emit()
    qtbot.waitUntil(lambda: not export.busy, timeout=PATIENCE_MS)
    assert list(tmp_path.iterdir()) == []
    assert window.problem == ""


def test_what_goes_wrong_is_said_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    window = racing(qtbot)
    export = export_of(window)
    export.film(tmp_path / "no" / "race.gif", SIZE)
    qtbot.waitUntil(lambda: not export.busy, timeout=PATIENCE_MS)
    assert "name a file in a folder that exists" in window.problem


def test_closing_the_window_ends_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = racing(qtbot)
    export_of(window).film(tmp_path / "race.gif", SIZE)
    window.close()
    assert list(tmp_path.iterdir()) == []
