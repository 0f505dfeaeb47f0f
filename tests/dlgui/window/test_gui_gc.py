"""Python's cycle collector stays off and is run from the window's timer, in the window's thread."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from dlgui.window.gui_gc import GuiGarbageCollector


class Knot:
    """Refers to itself, so that only the cycle collector can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    was_enabled, threshold = gc.isenabled(), gc.get_threshold()
    parent = QObject()
    yield parent
    parent.deleteLater()
    gc.set_threshold(*threshold)
    (gc.enable if was_enabled else gc.disable)()


def test_automatic_collection_is_off_and_comes_back(parent: QObject) -> None:
    gc.enable()
    collector = GuiGarbageCollector(parent)
    assert not gc.isenabled()
    collector.restore()
    assert gc.isenabled()


def test_what_was_off_stays_off(parent: QObject) -> None:
    gc.disable()
    GuiGarbageCollector(parent).restore()
    assert not gc.isenabled()


def test_the_timer_collects_what_is_due(parent: QObject) -> None:
    collector = GuiGarbageCollector(parent)
    (timer,) = collector.findChildren(QTimer)
    assert timer.isActive()
    gc.set_threshold(1, 1, 1)
    knot = Knot()
    gone = weakref.ref(knot)
    del knot
    filler = [[] for _ in range(100)]  # type: list[list[int]]
    for _ in range(3):
        timer.timeout.emit()
    assert gone() is None
    assert len(filler) == 100
    timer.stop()


def test_nothing_is_collected_before_it_is_due(parent: QObject) -> None:
    collector = GuiGarbageCollector(parent)
    (timer,) = collector.findChildren(QTimer)
    gc.collect()
    gc.set_threshold(1_000_000, 10, 10)
    knot = Knot()
    there = weakref.ref(knot)
    del knot
    timer.timeout.emit()
    assert there() is not None
    timer.stop()


def test_what_is_settled_is_set_aside_until_the_end(parent: QObject) -> None:
    collector = GuiGarbageCollector(parent)
    stays = Knot()
    collector.settle()
    assert gc.get_freeze_count() > 0
    assert not any(each is stays for each in gc.get_objects())
    collector.restore()
    assert gc.get_freeze_count() == 0
