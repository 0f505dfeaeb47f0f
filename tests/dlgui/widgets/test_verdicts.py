"""Statements with a sign and figures, in as many columns as have room."""

from pytestqt.qtbot import QtBot

from dlgui.theme import TextRole
from dlgui.widgets.one_line import OneLine
from dlgui.widgets.verdicts import Sign, Statement, Verdicts

LONG = "this statement has so many words that it takes the whole width of a page to itself"


def test_a_statement_has_its_sign_and_its_remark(qtbot: QtBot) -> None:
    verdicts = Verdicts(name="verdicts")
    qtbot.addWidget(verdicts)
    verdicts.set_statements((Statement("a", Sign.AGREES, "1 of 2"), Statement("b")))
    assert verdicts.texts() == ["agrees: a 1 of 2", "open: b"]
    assert verdicts.sizeHint().height() > 0


def test_two_columns_only_where_each_fits_into_one_line(qtbot: QtBot) -> None:
    verdicts = Verdicts(name="verdicts")
    qtbot.addWidget(verdicts)
    verdicts.resize(600, 100)
    verdicts.show()
    verdicts.set_statements((Statement("a"), Statement("b")))
    first, second = (verdicts._labels[i][1] for i in range(2))
    qtbot.waitUntil(lambda: second.x() > first.x())
    verdicts.set_statements((Statement("a"), Statement(LONG)))
    qtbot.waitUntil(lambda: second.x() == first.x() and second.y() > first.y())
    verdicts.resize(2000, 100)
    qtbot.waitUntil(lambda: second.x() > first.x())


def test_one_line_ends_where_the_room_ends(qtbot: QtBot) -> None:
    line = OneLine(TextRole.SMALL, name="line")
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.set_whole(LONG)
    assert line.text().endswith("…")
    assert line.whole() == LONG
    assert line.toolTip().split() == LONG.split()
    line.show()
    line.resize(2000, 20)
    qtbot.waitUntil(lambda: line.text() == LONG)
    line.set_whole("")
    assert line.isHidden()
