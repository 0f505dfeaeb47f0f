"""The one table of keys: nothing stands in it twice, and nothing listens that is not in it."""

from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.window.keys.table import EVERYWHERE, KeyTable
from tests.open_window import open_ready, open_window
from tests.speaking import speaking


def test_a_key_that_is_taken_is_refused_with_both_texts() -> None:
    table = KeyTable()
    table.register("Run", ("Space", "K"), "Play")
    with pytest.raises(ValueError, match=r"K is taken: by “Play”, wanted for “Keep”"):
        table.register("View", "K", "Keep")
    table.register("In a list", "K", "Keep", where="list")
    with pytest.raises(ValueError, match="taken"):
        table.register("In a list", ("J", "K"), "Kill", where="list")
    assert [row.text for row in table.rows] == ["Play", "Keep"]


def test_every_key_of_the_window_is_in_the_table_and_no_two_are_the_same(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    table = window._parts.menus.keys
    registered = [key.toString() for row in table.rows if not row.where for key in row.keys]
    heard = [key.toString() for a in window.findChildren(QAction) for key in a.shortcuts()]
    everywhere = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    of_labs = [s for s in window.findChildren(QShortcut) if s.context() in everywhere]
    assert {s.key().toString() for s in of_labs} == {","}
    assert sorted(heard) == sorted(registered)
    assert len(heard) == len(set(heard))
    assert "," not in heard
    local = [key.toString() for row in table.rows if row.where == "paths" for key in row.keys]
    assert local == [","]


def test_a_local_key_means_nothing_else_in_the_window_but_for_these(qtbot: QtBot) -> None:
    rows = open_ready(qtbot)._parts.menus.keys.rows
    window = {key for row in rows if row.where == EVERYWHERE for key in row.keys}
    local = {key for row in rows if row.where != EVERYWHERE for key in row.keys}
    # Space presses what is to be pressed; Ctrl+Z brings runs back in their list; while a demo
    # plays, and then only, the keys of the timeline's twentieths lead through its scenes; on the
    # picture of a search arrows go from trial to trial.
    doubles = ("Space", "Ctrl+Z", "PgUp", "PgDown", "Left", "Right")
    assert window & local == {QKeySequence(key) for key in doubles}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_help_names_every_key_under_its_subject(qtbot: QtBot, language: str) -> None:
    with speaking(language):
        window = open_ready(qtbot)
        menus = window._parts.menus
        qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
        box = window.findChild(QWidget, "help_box")
        assert box is not None
        text = str(box.property("text"))
        for subject in menus.keys.by_subject([]):
            assert subject in text
        for row in menus.keys.rows:
            assert escape(row.shown) in text
            assert escape(row.text) in text
        box.close()
        window.close()
