"""What is raised while a thing is painted is caught and said, and the painter is as it was."""

import logging
import math
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.runs.delegate import RunDelegate
from dlgui.runs.model import RunsModel
from dlgui.theme.painting import LONGEST, MOST
from tests.kept_runs import kept, recorded_history


@pytest.fixture(autouse=True)
def told() -> Iterator[list[str]]:
    """What was said of mishaps; the test takes note of it, so that it is none of its own."""
    said: list[str] = []
    theme.mishaps().happened.connect(said.append)
    yield said
    theme.mishaps().happened.disconnect(said.append)
    theme.mishaps().seen.clear()


@pytest.fixture
def painter(qtbot: QtBot) -> Iterator[QPainter]:
    image = QImage(200, 60, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.green)
    yield painter
    painter.end()


def test_a_painter_is_given_back_as_it_was(painter: QPainter, told: list[str]) -> None:
    with theme.safe_painting(painter, object()):
        painter.setPen(Qt.GlobalColor.red)
        painter.translate(5, 5)
        round(math.inf)
    assert painter.pen().color() == Qt.GlobalColor.green
    assert painter.transform().isIdentity()
    assert told == ["object: OverflowError: cannot convert float infinity to integer"]


def test_the_same_mishap_is_said_and_logged_once(
    painter: QPainter, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        with theme.safe_painting(painter, object()):
            raise KeyError("gone")
    assert len(told) == 1
    assert [r.levelno for r in caplog.records] == [logging.ERROR]
    assert caplog.records[0].exc_info is not None


def test_neither_many_nor_long_mishaps_fill_the_memory(told: list[str]) -> None:
    for number in range(2 * MOST):
        theme.mishaps().note("here", ValueError(f"{number} {'x' * 100_000}"))
    assert len(told) == MOST
    assert max(map(len, told)) == LONGEST


class Failing(QWidget):
    """Fails in the middle of its painting, as long as it is to."""

    fails = True
    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            self.painted += 1
            painter.drawLine(0, 0, 9, 9)
            if self.fails:
                raise ZeroDivisionError("float division by zero")


def test_a_widget_that_cannot_paint_is_painted_again_and_can_be_exported(
    qtbot: QtBot, told: list[str]
) -> None:
    widget = Failing()
    qtbot.addWidget(widget)
    widget.setObjectName("broken")
    widget.resize(20, 20)
    widget.show()
    qtbot.waitUntil(lambda: widget.painted > 0)
    assert not widget.grab().isNull()
    widget.fails = False
    assert not widget.grab().isNull()
    assert told == ["Failing broken: ZeroDivisionError: float division by zero"]


@pytest.mark.parametrize("error", [KeyError(7), OverflowError("too large"), RecursionError()])
def test_a_row_that_cannot_be_painted_leaves_the_others(
    qtbot: QtBot,
    painter: QPainter,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    model, delegate = RunsModel(parent), RunDelegate(parent, lambda _index: None)
    for number in range(2):
        model.insert(kept(recorded_history(2), f"run-{number}"))
    option: Any = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 44)
    with monkeypatch.context() as patch:
        patch.setattr("dlgui.runs.delegate.marker_path", _raiser(error))
        delegate.paint(painter, option, model.index(0))
    delegate.paint(painter, option, model.index(1))
    assert painter.pen().color() == Qt.GlobalColor.green
    assert len(told) == 1
    assert type(error).__name__ in told[0]


def _raiser(error: Exception) -> Any:
    def fail(*_arguments: object) -> None:
        raise error

    return fail


def test_the_window_says_it_and_the_rest_goes_on(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    theme.mishaps().note("A picture", ValueError("<b>no number</b>"))
    assert window.problem == ""  # not in the midst of painting
    qtbot.waitUntil(lambda: "<b>no number</b>" in window.problem)
