"""A list of places to go: with icons and roomy, or compact, as tall as its entries."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.widgets.nav_list import NavList


def filled(qtbot: QtBot, *, compact: bool) -> NavList:
    entries = NavList(name="places", compact=compact)
    qtbot.addWidget(entries)
    for key in ("one", "two", "three"):
        entries.add_entry(key, key.title(), "" if compact else "list")
    entries.resize(entries.sizeHint())
    entries.show()
    return entries


@pytest.mark.parametrize("compact", [True, False])
def test_all_entries_are_seen_and_reached_by_key_and_mouse(qtbot: QtBot, compact: bool) -> None:
    entries = filled(qtbot, compact=compact)
    seen: list[str] = []
    entries.selected.connect(seen.append)
    assert entries.current() == "one"
    qtbot.keyClick(entries, Qt.Key.Key_Down)
    last = entries.visualItemRect(entries.item(2))
    assert entries.viewport().rect().contains(last)
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=last.center())
    assert seen == ["two", "three"]
    entries.select("one")
    assert seen == ["two", "three"]


def test_a_compact_list_is_lower_and_no_taller_than_its_entries(qtbot: QtBot) -> None:
    compact, roomy = (filled(qtbot, compact=one).sizeHint().height() for one in (True, False))
    assert 0 < compact < roomy
    narrow, wide = (filled(qtbot, compact=one).sizeHintForColumn(0) for one in (True, False))
    assert narrow < wide


def test_rows_are_lower_before_anything_scrolls(qtbot: QtBot) -> None:
    entries = filled(qtbot, compact=False)
    whole = entries.visualItemRect(entries.item(0)).height()
    entries.resize(entries.width(), 3 * whole - 30)
    assert entries.visualItemRect(entries.item(0)).height() == whole - 10
    assert entries.verticalScrollBar().maximum() == 0
    entries.resize(entries.width(), whole)
    qtbot.waitUntil(lambda: entries.verticalScrollBar().maximum() > 0)
    assert entries.whole_width() > entries.sizeHintForColumn(0)


def test_a_narrow_list_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    entries = filled(qtbot, compact=False)
    roomy = entries.whole_width()
    entries.be_narrow(True)
    assert 0 < entries.whole_width() < roomy
