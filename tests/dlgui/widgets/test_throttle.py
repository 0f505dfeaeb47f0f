"""An action asked for often is done at once, then now and then, and never forgotten."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.widgets.throttle import Throttle


def test_the_first_request_is_met_at_once_and_the_last_is_not_lost(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    throttle = Throttle(lambda: done.append(len(done)), 10, owner)
    for _ in range(5):
        throttle.ask()
    assert done == [0]
    qtbot.waitUntil(lambda: len(done) == 2)
    throttle.stop()


def test_what_comes_to_rest_is_shown_at_once(qtbot: QtBot) -> None:
    owner, done = QObject(), []
    throttle = Throttle(lambda: done.append(len(done)), 60_000, owner)
    throttle.ask()
    throttle.ask()
    throttle.now()
    assert done == [0, 1]
    throttle.ask()
    assert done == [0, 1, 2]
    throttle.stop()
