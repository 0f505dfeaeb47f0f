"""A ring around a widget that has the focus and is covered by what it shows, got by a key."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget


@final
class FocusRing(QFrame):
    """Lies over its parent and lets the mouse through; the style sheet draws it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._was_seen = parent, False
        self.setObjectName(f"{parent.objectName()}_focus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self, event: QFocusEvent) -> None:
        """Show around all of the parent if it has got the focus by a key; hide if it has lost it.

        (Who clicks sees where, and a window that has just come up shows where one was in it.)
        """
        reason = event.reason()
        if reason is Qt.FocusReason.PopupFocusReason:
            return
        if reason is Qt.FocusReason.ActiveWindowFocusReason:
            was_seen, self._was_seen = self._was_seen, self.isVisibleTo(self._around)
            seen = event.gotFocus() and was_seen
        else:
            seen = event.gotFocus() and reason is not Qt.FocusReason.MouseFocusReason
        self.setGeometry(self._around.rect())
        self.raise_()
        self.setVisible(seen)
