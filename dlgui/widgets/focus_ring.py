"""A ring around a widget that has the focus and is covered by what it shows."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget


@final
class FocusRing(QFrame):
    """Lies over its parent and lets the mouse through; the style sheet draws it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{parent.objectName()}_focus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, rect: QRect) -> None:
        """Show the ring over all that the parent shows."""
        self.setGeometry(rect)
        self.raise_()
        self.show()
