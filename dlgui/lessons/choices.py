"""Answers to choose from, each on a wide surface with a mark that tells which is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from dlgui import theme
from dlgui.lessons.answering import Answering
from dlgui.lessons.notebook import Answer
from dlgui.theme import TextRole
from dlgui.widgets.plain_label import plain_label

LEAST_PX = 8 * theme.GRID
"""How narrow a text may become."""


@final
class Choices(Answering):
    """One of several; a click anywhere on it, its number, or the arrow keys choose."""

    def __init__(self, options: Sequence[str], name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._group = QButtonGroup(self)
        self.rows = [Choice(i, text, f"{name}_{i + 1}", self) for i, text in enumerate(options)]
        for i, row in enumerate(self.rows):
            self._group.addButton(row.button, i)
            self.column.addWidget(row)
        self._group.buttonClicked.connect(self._on_clicked)

    def answer(self) -> Answer | None:
        chosen = self._group.checkedId()
        return chosen if chosen >= 0 else None

    def show_answer(self, answer: Answer) -> None:
        if isinstance(answer, int) and 0 <= answer < len(self.rows):
            self.rows[answer].button.setChecked(True)
        self._mark()

    def choose_number(self, number: int) -> bool:
        if not (1 <= number <= len(self.rows) and self.rows[number - 1].button.isEnabled()):
            return False
        self.rows[number - 1].button.click()
        return True

    @Slot(QAbstractButton)
    def _on_clicked(self, _button: QAbstractButton) -> None:
        self._mark()
        self.answered.emit()

    def _mark(self) -> None:
        for row in self.rows:
            row.mark(row.button.isChecked())


@final
class Choice(QFrame):
    """One answer."""

    def __init__(self, place: int, text: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_row")
        self.setProperty("option", "true")
        self.button = QRadioButton(self)
        self.button.setObjectName(name)
        self.button.setAccessibleName(text)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.set_tool_tip(self.button, self.tr("Choose this answer (key {0})").format(place + 1))
        self.label = wrapped_label(self, text, f"{name}_text", TextRole.BODY)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, theme.GRID, 12, theme.GRID)
        row.setSpacing(theme.GRID)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.label, 1)

    def mark(self, chosen: bool) -> None:
        """Let it stand out, or not."""
        self.setProperty("option", "chosen" if chosen else "true")
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.button.isEnabled():
            self.button.click()
        event.accept()


def wrapped_label(parent: QWidget, text: str, name: str, role: TextRole) -> QLabel:
    """Return a label of as many lines as its text needs in the width there is."""
    label = plain_label(parent, text, name, role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    label.setMinimumWidth(LEAST_PX)
    return label
