"""The way of Tab leaves everything that it passes as it was."""

import gc

from pytestqt.qtbot import QtBot
from shiboken6 import dump, isValid

from dlgui.window.keys.tab_way import TabWay
from tests.open_window import open_window


def test_what_is_passed_can_be_used_when_the_way_is_forgotten(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    bar, inspector = window.menuBar(), window.lab.inspector
    way = TabWay(window)
    assert len(way.ring()) > 20
    for _ in range(3):
        way.ring()
        gc.collect()
    assert isValid(bar)
    assert isValid(inspector)
    assert isValid(window)
    assert "MainWindow" in dump(bar).split("parent...")[1].splitlines()[0]
