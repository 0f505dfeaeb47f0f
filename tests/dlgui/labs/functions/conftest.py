"""The functions lab by itself, which is quick to make, and on stage in an open window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.functions.page import FunctionsLab
from dlgui.main_window import MainWindow
from tests.open_window import open_only


@pytest.fixture
def lab(qtbot: QtBot) -> Iterator[FunctionsLab]:
    lab = FunctionsLab()
    for widget in (lab, lab.inspector):
        qtbot.addWidget(widget)
        widget.resize(900, 800)
        widget.show()
    yield lab
    lab.close_lab()


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_only(qtbot, "functions")


@pytest.fixture
def staged(window: MainWindow) -> FunctionsLab:
    lab = window.lab
    assert isinstance(lab, FunctionsLab)
    return lab
