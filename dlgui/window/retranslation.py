"""The window in another language: all that has words in it is made anew, and the old put away.

(Words stand in hundreds of places: labels, tool tips, pictures, sentences with figures in them.
What is made anew has every one of them in the language in use; nobody has to remember to tell it.)
What runs, what is recorded and what is kept knows no words, and is handed over as it is.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from dlgui.plot.chart import Chart
from dlgui.widgets.segmented import Segmented
from dlgui.window.memory.lab_state import controls_of

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab


def put_away(window: QMainWindow, keep: Collection[QObject | None]) -> None:
    """Take all that the program has put into a window out of it, but for what is to be kept.

    It is gone once the event is dealt with: what is put away may be what was clicked just now.
    """
    attic = QWidget()
    attic.setObjectName("attic")
    attic.setUpdatesEnabled(False)
    for child in window.children():
        ours = type(child).__module__.startswith("dlgui.")
        if child not in keep and (ours or isinstance(child, QWidget | QAction)):
            _move(child, attic)
    attic.deleteLater()


def _move(child: QObject, attic: QWidget) -> None:
    if isinstance(child, QDialog | QMenu):
        child.close()
    if isinstance(child, QAction):
        child.setShortcuts([])
        for widget in child.associatedObjects():
            if isinstance(widget, QMainWindow):
                widget.removeAction(child)
    if isinstance(child, QWidget):
        child.hide()
        child.setParent(attic, child.windowFlags())
    else:
        child.setParent(attic)


def look_alike(new: Lab, old: Lab) -> None:
    """Show in a lab made anew what was looked at in the old one: views, scales, parts of plots."""
    for chooser in new.findChildren(Segmented):
        before = old.findChild(Segmented, chooser.objectName())
        if isinstance(before, Segmented) and before.value() != chooser.value():
            chooser.set_value(before.value())
            chooser.value_changed.emit(before.value())
    homes = {control.path: control.home for control in controls_of(old)}
    for control in controls_of(new):
        control.set_home(homes.get(control.path))
    for chart in _charts(new):
        for its in _charts(old):
            if its.objectName() == chart.objectName():
                chart.look_like(its)


def _charts(lab: Lab) -> list[Chart]:
    return [child for child in lab.findChildren(QWidget) if isinstance(child, Chart)]
