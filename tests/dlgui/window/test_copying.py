"""Copy picture: in the menu of every picture, and by a key for the one that is meant."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.labs.comparison.menu import RunMenu
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.plot.drawing import drawings_in
from dlgui.plot.export import SCALE, copy_picture_at
from tests.open_window import PATIENCE_MS, open_only, open_window, press

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def copied() -> QImage:
    return QGuiApplication.clipboard().image()


@pytest.mark.parametrize("lab", LABS)
def test_every_picture_offers_to_be_copied(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    drawings = drawings_in(window.lab)
    assert drawings
    for drawing in drawings:
        menu = drawing.menu(QPointF(1, 1))
        (entry,) = (a for a in menu.actions() if a.objectName() == "plot_copy_picture")
        QGuiApplication.clipboard().clear()
        entry.trigger()
        assert not copied().isNull()
        if drawing.isVisible():
            assert copied().width() == SCALE * drawing.canvas.width()
        menu.deleteLater()


def test_the_key_copies_the_picture_with_the_focus_then_the_last_else_the_first(
    qtbot: QtBot,
) -> None:
    window = open_window(qtbot)
    workspace = window.workspace
    assert workspace is not None
    window.resize(1400, 900)
    accuracy, loss = drawings_in(window.lab)
    assert workspace.copying.picture() in (accuracy, loss)  # the mouse may lie over one of them
    loss.setFocus()
    press(qtbot, window, Qt.Key.Key_C, BOTH)
    assert copied().size() == loss.canvas.size() * SCALE
    assert loss.canvas.height() != accuracy.canvas.height()
    window.transport.play_button.setFocus()
    if not accuracy.underMouse():
        assert workspace.copying.picture() is loss
    window.show_lab("paths")
    assert workspace.copying.picture() in drawings_in(window.lab)


def test_the_menu_of_a_curve_copies_the_picture_that_it_is_in(qtbot: QtBot) -> None:
    window = open_only(qtbot, "comparison")
    lab = window.lab
    assert isinstance(lab, ComparisonLab)
    qtbot.waitUntil(lambda: len(lab.stage.table.groups()) > 1, timeout=PATIENCE_MS)
    plot = lab.stage.accuracy.plot
    group = lab.stage.table.groups()[0]
    menu = RunMenu(group.name, group.number, lab.stage.look, (), lab.stage)
    assert [a.text() for a in menu.actions() if a.objectName() == "comparison_copy"] == [
        "Copy picture"
    ]
    copy_picture_at(lab.stage, plot.mapToGlobal(QPoint(5, 5)))
    assert copied().size() == plot.canvas.size() * SCALE
