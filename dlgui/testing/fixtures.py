"""The fixtures: a window with settings of its own, a lab on stage, n updates and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.start import settings
from dlgui.testing.desk import PATIENCE_MS, Desk


class OpenLab(Protocol):
    """Puts a lab on stage, with a preset of it if one is named."""

    def __call__(self, key: str, preset: str = "") -> Desk: ...


@pytest.fixture
def fresh_settings(tmp_path: Path) -> Iterator[Path]:
    """Let the program know nothing of the user: settings and kept runs lie in this folder."""
    folder = tmp_path / "dlgui"
    folder.mkdir()
    with settings.apart(folder):
        yield folder


@pytest.fixture
def dlgui_window(qtbot: QtBot, fresh_settings: Path) -> Iterator[MainWindow]:
    """The program's window with all its labs, closed after the test."""
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.show()
    yield window
    window.close()


@pytest.fixture
def lab(qtbot: QtBot, dlgui_window: MainWindow) -> OpenLab:
    """Open a lab: `desk = lab("overfitting", "overfit-l2")`."""

    def open_lab(key: str, preset: str = "") -> Desk:
        dlgui_window.show_lab(key)
        desk = Desk(dlgui_window, qtbot)
        desk.wait()
        if preset:
            desk.load(preset)
        return desk

    return open_lab


@pytest.fixture
def run_steps() -> Callable[[Desk, int], Desk]:
    """Advance a lab by exactly n steps, and wait until all of them are shown."""

    def run(desk: Desk, steps: int) -> Desk:
        desk.advance(steps)
        return desk

    return run
