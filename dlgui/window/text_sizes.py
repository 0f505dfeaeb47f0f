"""The size of type: in the View menu, with keys to go up and down, kept for the next start."""

from __future__ import annotations

from functools import partial
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.start import settings
from dlgui.window.lecture.lecture import Lecture
from dlgui.window.menus import Menus

USUAL = 100


@final
class TextSizes(QObject):
    """In lecture mode the size is that of the lecture: it is not kept."""

    def __init__(self, menus: Menus, lecture: Lecture, parent: QObject) -> None:
        super().__init__(parent)
        self._lecture = lecture
        self._group = QActionGroup(self)
        self._actions = {percent: self._add(menus, percent) for percent in theme.PERCENTS}
        menu = menus.text_sizes
        menu.addSeparator()
        plus = ("Ctrl++", "Ctrl+=")
        menus.add(menu, self.tr("Larger"), "action_larger", plus, self.larger)
        menus.add(menu, self.tr("Smaller"), "action_smaller", "Ctrl+-", self.smaller)
        usual = partial(self.choose, USUAL)
        menus.add(menu, self.tr("Usual size"), "action_usual_size", "Ctrl+0", usual)
        theme.text_size.changed.connect(self._show)
        self._show()

    def choose(self, percent: int) -> None:
        """Write everything in this size, in percent of the usual one."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if not self._lecture.active:
            settings.remember_text_size(percent)
        theme.set_scale(app, percent / 100)

    @Slot()
    def larger(self) -> None:
        """Go to the next larger size, if there is one."""
        above = [p for p in theme.PERCENTS if p > round(100 * theme.scale())]
        if above:
            self.choose(above[0])

    @Slot()
    def smaller(self) -> None:
        """Go to the next smaller size, if there is one."""
        below = [p for p in theme.PERCENTS if p < round(100 * theme.scale())]
        if below:
            self.choose(below[-1])

    def _add(self, menus: Menus, percent: int) -> QAction:
        text = self.tr("{0} %").format(percent)
        choose = partial(self.choose, percent)
        action = menus.add(menus.text_sizes, text, f"action_text_size_{percent}", "", choose)
        action.setCheckable(True)
        self._group.addAction(action)
        return action

    @Slot()
    def _show(self) -> None:
        """Tick the size in use; none, if it is one of a lecture that fits the window."""
        now = self._actions.get(round(100 * theme.scale()))
        checked = self._group.checkedAction()
        if now is not None:
            now.setChecked(True)
        elif checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
