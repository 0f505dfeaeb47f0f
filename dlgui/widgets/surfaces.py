"""The smallest pieces of the look: a hairline, and a round chip that can be pressed."""

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget


@final
class Hairline(QFrame):
    """A line of one pixel between two groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)


@final
class Chip(QPushButton):
    """A small pill with a word in it; pressing it does what the word says."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
