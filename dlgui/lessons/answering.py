"""What a question is answered with: a choice, an order, a number, or a curve on the plot."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.lessons.notebook import Answer


class Answering(QWidget):
    """`answered` tells that there is an answer now, or another one; `answer` is None before."""

    answered = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GRID)

    @abstractmethod
    def answer(self) -> Answer | None:
        """Return what was answered."""
        raise NotImplementedError

    @abstractmethod
    def show_answer(self, answer: Answer) -> None:
        """Show what was answered before; nobody is told."""
        raise NotImplementedError

    def controls(self) -> list[QWidget]:
        """Return what Tab leads to, in the order in which it was made."""
        tab = Qt.FocusPolicy.TabFocus
        children = self.findChildren(QWidget)
        return [child for child in children if child.focusPolicy() & tab and not child.isHidden()]

    def choose_number(self, number: int) -> bool:
        """Choose by a key, 1 for the first; False if there is nothing to choose by numbers."""
        return False
