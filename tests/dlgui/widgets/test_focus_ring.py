"""A ring around what has got the focus by a key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.widgets.focus_ring import FocusRing

REASON = Qt.FocusReason


@pytest.fixture
def ring(qtbot: QtBot) -> FocusRing:
    around = QWidget()
    around.setObjectName("around")
    qtbot.addWidget(around)
    around.resize(80, 60)
    return FocusRing(around)


def tell(ring: FocusRing, reason: REASON, *, came: bool) -> bool:
    """Tell of a focus that came or went; return whether the ring would be seen."""
    kind = QEvent.Type.FocusIn if came else QEvent.Type.FocusOut
    ring.follow(QFocusEvent(kind, reason))
    around = ring.parentWidget()
    assert around is not None
    assert ring.geometry() == around.rect() or not came
    return ring.isVisibleTo(around)


@pytest.mark.parametrize("reason", [REASON.TabFocusReason, REASON.BacktabFocusReason])
def test_it_is_there_for_those_who_use_keys(ring: FocusRing, reason: REASON) -> None:
    assert tell(ring, reason, came=True)
    assert tell(ring, REASON.PopupFocusReason, came=False)  # its menu is open
    assert not tell(ring, REASON.TabFocusReason, came=False)


def test_who_clicks_sees_where(ring: FocusRing) -> None:
    assert not tell(ring, REASON.MouseFocusReason, came=True)


def test_a_window_that_comes_up_shows_what_it_showed(ring: FocusRing) -> None:
    assert not tell(ring, REASON.ActiveWindowFocusReason, came=True)  # it has just opened
    tell(ring, REASON.TabFocusReason, came=True)
    assert not tell(ring, REASON.ActiveWindowFocusReason, came=False)
    assert tell(ring, REASON.ActiveWindowFocusReason, came=True)
