"""Commands that not everything on stage has a use for: grey in the menu, and the reason said."""

from collections.abc import Callable
from functools import partial
from typing import final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dlgui import theme

Lack = Callable[[], str]
"""Why a command would do nothing now; empty if it does something."""


@final
class Offers(QObject):
    """In an open menu such a command is grey, and its tip says why.

    Outside of menus nothing is grey: who presses the key hears the reason, which `lacking` carries.
    """

    lacking = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lacks: dict[QMenu, list[tuple[QAction, str, Lack]]] = {}

    def add(self, menu: QMenu, action: QAction, text: str, lack: Lack) -> None:
        """Make a command of a menu, called `text`, grey whenever it has no use."""
        if menu not in self._lacks:
            self._lacks[menu] = []
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(partial(self._grey, menu))
            menu.aboutToHide.connect(partial(self._offer, menu))
        self._lacks[menu].append((action, text, lack))

    def unless(self, lack: Lack, triggered: Callable[[], object]) -> Callable[[], None]:
        """Return what a command does: say why it does nothing, or what it is there for."""

        def act() -> None:
            if reason := lack():
                self.lacking.emit(reason)
            else:
                triggered()

        return act

    def _grey(self, menu: QMenu) -> None:
        for action, text, lack in self._lacks[menu]:
            reason = lack()
            action.setEnabled(not reason)
            theme.set_tool_tip(action, f"{text}\n{reason}".strip())

    def _offer(self, menu: QMenu) -> None:
        for action, *_ in self._lacks[menu]:
            action.setEnabled(True)
