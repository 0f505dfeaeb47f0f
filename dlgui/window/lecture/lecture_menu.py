"""The commands of lecture mode, folds and large pictures: in the View menu, with their keys."""

from __future__ import annotations

from functools import partial
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from dlgui.window.folds import INSPECTOR, MENU, SIDEBAR, TRANSPORT
from dlgui.window.lecture.lecture import PICTURE_KEYS, Lecture
from dlgui.window.menus import Menus


@final
class LectureMenu(QObject):
    """Adds the commands; those that can be on or off have a tick."""

    def __init__(self, menus: Menus, lecture: Lecture, parent: QObject) -> None:
        super().__init__(parent)
        self._lecture = lecture
        add, view = menus.add, menus.view
        text = self.tr("Lecture mode")
        self._mode = add(view, text, "action_lecture", "F5", lecture.toggle)
        self._mode.setCheckable(True)
        text = self.tr("Picture over the whole stage")
        self._fill = add(view, text, "action_fill", "Ctrl+Return", lecture.fill_focused)
        self._fill.setCheckable(True)
        self._panels = {name: self._add_fold(menus, name, *t) for name, t in self._folds().items()}
        self._numbers = self._add_numbers(menus)
        lecture.changed.connect(self._show)
        lecture.filled_changed.connect(self._show)
        lecture.folds.changed.connect(self._show)
        self._show()

    def _folds(self) -> dict[str, tuple[str, str]]:
        return {
            SIDEBAR: (self.tr("Labs and runs"), "Ctrl+B"),
            INSPECTOR: (self.tr("Settings"), "Ctrl+I"),
            TRANSPORT: (self.tr("Transport bar"), "Ctrl+T"),
            MENU: (self.tr("Menu bar"), "Ctrl+M"),
        }

    def _add_fold(self, menus: Menus, name: str, text: str, keys: str) -> QAction:
        toggle = partial(self._lecture.folds.toggle, name)
        action = menus.add(menus.panels, text, f"action_panel_{name}", keys, toggle)
        action.setCheckable(True)
        return action

    def _add_numbers(self, menus: Menus) -> list[QAction]:
        """A digit that is typed into a field goes to the field, as ever."""
        text = self.tr("Picture {0}")
        return [
            menus.add(
                menus.pictures,
                text.format(number),
                f"action_picture_{number}",
                str(number),
                partial(self._lecture.fill_number, number),
            )
            for number in range(1, PICTURE_KEYS + 1)
        ]

    @Slot()
    def _show(self) -> None:
        self._mode.setChecked(self._lecture.active)
        self._fill.setChecked(bool(self._lecture.filled))
        for name, action in self._panels.items():
            action.setChecked(not self._lecture.folds.is_folded(name))
        for action in self._numbers:
            action.setEnabled(self._lecture.active)
