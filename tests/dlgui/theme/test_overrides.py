"""What a method raises that Qt calls is raised as one piece, and the program goes on."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from dlgui.theme import overrides
from dlgui.widgets.space_key import SpaceKeepsButtons

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from dlgui import theme

class Filter(QObject):
    def eventFilter(self, watched, event):
        return {raising}

class Later(Filter):
    def event(self, event):
        return {raising}

app = QApplication([])
for one in (Filter(), Later()):
    watched = QWidget()
    watched.installEventFilter(one)
    for target in (watched, one):
        try:
            QCoreApplication.sendEvent(target, QEvent(QEvent.Type.User))
        except Exception as error:
            print(type(error).__name__)
print("goes on")
"""


@pytest.mark.parametrize(
    ("raising", "error"),
    [('int("x")', "ValueError"), ("(lambda f: f(f))(lambda f: f(f))", "RecursionError")],
)
def test_an_error_of_c_code_does_not_end_the_process(raising: str, error: str) -> None:
    """Without the guard it dies of it, on Python 3.11."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{raising}", raising)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.split("\n")[:4] == [error, error, error, "goes on"], done.stderr


class Plain(QWidget):
    """Overrides one method of Qt's, and has one of its own."""

    def event(self, event: QEvent) -> bool:
        return super().event(event)

    def own(self) -> int:
        return int("x")


def guarded(method: Callable[..., Any]) -> bool:
    return hasattr(method, "__wrapped__")


@pytest.mark.skipif(overrides.ERRORS_ARE_WHOLE, reason="nothing needs to be guarded there")
def test_only_what_qt_calls_is_guarded() -> None:
    assert guarded(Plain.event)
    assert not guarded(Plain.own)
    assert guarded(SpaceKeepsButtons.eventFilter)
    assert Plain.event.__name__ == "event"
