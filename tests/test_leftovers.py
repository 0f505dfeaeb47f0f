"""The fixture that fails on leftovers must itself be able to fail: each kind is left on purpose."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import leftovers


class Sleeper(QThread):
    """A Qt thread that runs until it is told to end."""

    def __init__(self) -> None:
        super().__init__()
        self.told = threading.Event()

    def run(self) -> None:
        self.told.wait()


@contextmanager
def a_thread() -> Iterator[None]:
    told = threading.Event()
    thread = threading.Thread(target=told.wait, name="forgotten")
    thread.start()
    yield
    told.set()
    thread.join()


def test_a_forgotten_window_is_found(qtbot: QtBot) -> None:
    before = leftovers.seen()
    window = QWidget()
    window.setObjectName("main")
    assert leftovers.new_since(before) == ["QWidget 'main'"]
    window.deleteLater()
    leftovers.let_qt_delete()
    assert leftovers.new_since(before) == []


def test_a_running_timer_is_found_and_a_stopped_one_is_not(qtbot: QtBot) -> None:
    before = leftovers.seen()
    timer = QTimer()
    timer.start(10_000)
    assert leftovers.new_since(before) == ["QTimer"]
    timer.stop()
    assert leftovers.new_since(before) == []


def test_a_running_qt_thread_is_found(qtbot: QtBot) -> None:
    before = leftovers.seen()
    thread = Sleeper()
    thread.start()
    assert leftovers.new_since(before) == ["Sleeper"]
    thread.told.set()
    thread.wait()
    assert leftovers.new_since(before) == []


def test_a_running_python_thread_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "GRACE_S", 0.0)
    before = leftovers.seen()
    with a_thread():
        assert leftovers.new_since(before) == ["thread forgotten"]
    assert leftovers.new_since(before) == []
