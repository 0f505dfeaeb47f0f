"""A table of formulas fits its letters to its room, keeps still, and can be copied and read out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.widgets.formula.markup import MarkupError
from dlgui.widgets.formula.table import LARGEST_PX, SMALLEST_PX, FormulaTable

ROWS = [
    (r"v ← α v - η g", r"\muted{0.9·0.5 = }\strong{0.45}"),
    (r"\frac{a}{\sqrt{b}}", "1"),
]


@pytest.fixture
def table(qtbot: QtBot) -> FormulaTable:
    table = FormulaTable(name="formulas")
    qtbot.addWidget(table)
    table.resize(800, 200)
    table.set_rows(ROWS)
    table.show()
    return table


def test_letters_are_as_large_as_there_is_room_for(table: FormulaTable) -> None:
    assert table.letter_size() == LARGEST_PX
    table.resize(table.needed(15).width(), 200)
    assert 14 <= table.letter_size() <= 16
    table.resize(10, 10)
    assert table.letter_size() == SMALLEST_PX
    assert table.minimumSizeHint() == table.needed(SMALLEST_PX)


def test_columns_do_not_shrink_while_the_formulas_stay(table: FormulaTable) -> None:
    wide = table.needed(LARGEST_PX).width()
    table.set_rows([(ROWS[0][0], "1"), ROWS[1]])
    assert table.needed(LARGEST_PX).width() == wide
    table.set_rows([("v ← α v + g", "1"), ROWS[1]])
    assert table.needed(LARGEST_PX).width() < wide


def test_larger_type_makes_larger_letters(table: FormulaTable, qapp: QApplication) -> None:
    table.resize(1600, 400)
    theme.set_scale(qapp, 2.0)
    assert table.letter_size() == 2 * LARGEST_PX
    theme.set_scale(qapp, 1.0)
    assert table.letter_size() == LARGEST_PX


def test_ctrl_c_and_the_menu_copy_plain_text(table: FormulaTable, qtbot: QtBot) -> None:
    said = "v ← α v − η g\t0.9·0.5 = 0.45\na/√b\t1"
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == table.text() == said
    QGuiApplication.clipboard().clear()
    [action] = table.actions()
    assert action.text()
    assert table.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    action.trigger()
    assert QGuiApplication.clipboard().text() == said


def test_it_is_read_out(table: FormulaTable) -> None:
    reader = QAccessible.queryAccessibleInterface(table)
    assert reader.text(QAccessible.Text.Description) == table.text()


def test_a_formula_that_cannot_be_read_is_refused_and_the_others_stay(table: FormulaTable) -> None:
    with pytest.raises(MarkupError):
        table.set_rows([("a}",)])
    assert table.rows() == tuple(ROWS)


def test_rows_stand_apart_where_there_is_room(table: FormulaTable) -> None:
    assert table.sizeHint().height() > table.needed(LARGEST_PX).height()
    assert table.minimumSizeHint().height() == table.needed(SMALLEST_PX).height()
