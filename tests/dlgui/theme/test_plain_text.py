"""Names of people's own are shown letter by letter, in tool tips, labels, menus and pictures."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QMenu, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from engine.training.study import Study, Variant
from tests.kept_runs import kept, recorded_history
from tests.open_window import open_with
from tests.tiny_runs import tiny_config

NAME = "<b>x</b><img src='file:///dev/zero'> R&D {0} %s"
TEXTS = (NAME, "a <i>b", "1 &lt; 2\nnext", "<!doctype html>", "two\n<b>lines</b>", "plain", "")


@pytest.mark.parametrize("text", TEXTS)
def test_a_tool_tip_shows_every_letter(text: str, qtbot: QtBot) -> None:
    tip = theme.as_tip(text)
    document = QTextDocument()
    document.setHtml(tip)
    shown = document.toPlainText() if GuiQt.mightBeRichText(tip) else tip
    assert shown == text


def test_what_is_plain_stays_as_it_is() -> None:
    assert theme.as_tip("p < .1 & q > 3\n<b>") == "p < .1 & q > 3\n<b>"
    assert theme.as_label("R&D") == "R&&D"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The window with such names wherever a person may bring one in."""
    window = open_with(qtbot, "overfitting")
    variants = tuple(Variant(f"{NAME} {i}", {"seed": i}) for i in range(2))
    study = Study(tiny_config({"data.folder": ""}), variants, title=NAME)
    assert window.labs["comparison"].show_study(study)
    assert window.workspace is not None
    keeper = window.workspace.keeper
    for number in range(2):
        run = keeper.add(kept(recorded_history(2), f"run-{number}", name=NAME, title=NAME))
    keeper.remove(run)
    window.show_lab("comparison")
    window.show_problem(NAME)
    with qtbot.waitSignal(window.lab.player.progressed):
        window.lab.player.advance(1)
    return window


def test_no_name_is_taken_for_markup_anywhere(window: MainWindow) -> None:
    widgets: list[QWidget] = [window, *window.findChildren(QWidget)]
    tips = [w.toolTip() for w in widgets] + [a.toolTip() for a in window.findChildren(QAction)]
    tips += [tip for view in window.findChildren(QAbstractItemView) for tip in _tips(view)]
    wrong = [tip for tip in tips if "<img" in tip and GuiQt.mightBeRichText(tip)]
    labels = [label for label in window.findChildren(QLabel) if "<img" in label.text()]
    wrong += [x.text() for x in labels if x.textFormat() != Qt.TextFormat.PlainText]
    assert wrong == []
    assert any("&lt;img" in tip for tip in tips)


def _tips(view: QAbstractItemView) -> list[str]:
    """What each cell says; a list has one column, and does not tell."""
    model, tip = view.model(), Qt.ItemDataRole.ToolTipRole
    columns = range(model.columnCount() if isinstance(view, QTableView) else 1)
    return [
        str(model.index(r, c).data(tip) or "") for r in range(model.rowCount()) for c in columns
    ]


def test_no_letter_of_a_name_is_underlined(window: MainWindow) -> None:
    assert window.workspace is not None
    export = window.workspace.export
    export.fill()
    actions = [a for menu in window.findChildren(QMenu) for a in menu.actions()]
    texts = [a.text() for a in actions]
    texts += [b.text() for b in window.findChildren(QAbstractButton)]
    named = [text for text in texts if "R&" in text]
    assert named
    assert [text for text in named if "R&&D" not in text] == []


def test_a_legend_shows_every_letter(qtbot: QtBot) -> None:
    legend = Legend(name="legend")
    qtbot.addWidget(legend)
    legend.set_entries(((NAME, CurveStyle(0)),))
    (_, label) = legend._legend.items[0]
    assert label.item.toPlainText() == NAME
