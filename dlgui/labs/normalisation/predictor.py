"""Predict the next number and check it: nothing teaches a rule like being wrong once."""

from __future__ import annotations

import math
from typing import final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.normalisation.questions import Question
from dlgui.plot.short_numbers import short_number
from dlgui.theme import TextRole
from dlgui.widgets.number_edit import NumberEdit
from dlgui.widgets.number_text import Limits, rounded


@final
class Predictor(QWidget):
    """A line for a number, a button, and what became of it. Enter checks as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predictor")
        self.question: Question | None = None
        self._asked = self._label("predict_question", TextRole.BODY)
        self._said = self._label("predict_answer", TextRole.SMALL)
        self.edit = NumberEdit(
            value=0.0,
            limits=Limits(-math.inf, math.inf, False, False, False),
            moved=lambda value, steps: rounded(value + steps * 0.1, 12),
            name="predict_edit",
            parent=self,
        )
        self.button = QPushButton(self.tr("Check"), self)
        self.button.setObjectName("predict_check")
        self.edit.setAccessibleName(self.tr("Your prediction"))
        tip = self.tr("What do you think the next step shows? Type it, and check it.")
        self.button.setAccessibleName(self.tr("Check the prediction"))
        for control in (self.edit, self.button):
            theme.set_tool_tip(control, tip)
        self.button.clicked.connect(self.check)
        self.edit.installEventFilter(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HALF)
        column.addWidget(self._asked)
        column.addLayout(row)
        column.addWidget(self._said)

    def ask(self, question: Question | None) -> None:
        """Ask for a number; what was said of another one goes away."""
        if question == self.question:
            return
        self.question = question
        self._asked.setText(question.text if question else self.tr("All is known."))
        self.edit.setEnabled(question is not None)
        self.button.setEnabled(question is not None)
        self._say("")

    def said(self) -> str:
        """Return what became of the last prediction; empty if there is none."""
        return self._said.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._on_key(event.key())
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> None:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.check()

    @Slot()
    def check(self) -> None:
        """Say whether the number is right, and what it should have been."""
        if self.question is None:
            return
        if not self.edit.commit():
            self._say(self.tr("Type a number to check, such as 0.25 or -1.5e-3."))
            return
        answer = short_number(self.question.answer, 4)
        if self.question.is_right(self.edit.number()):
            self._say(self.tr("Right: {0}").format(answer))
        else:
            self._say(self.tr("Not quite: {0} is shown with the next step").format(answer))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)

    def _label(self, name: str, role: TextRole) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        theme.set_text_role(label, role)
        return label
