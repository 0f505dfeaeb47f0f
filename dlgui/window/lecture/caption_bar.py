"""The bar under the stage: a sentence in large letters, the scene and the step at the right."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity


@final
class CaptionBar(QFrame):
    """Shows a caption that somebody has set, and else what the lab says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caption_bar")
        self.setProperty("panel", "surface")
        self.setProperty("edge", "top")
        self.message = Message(name="caption", parent=self)
        self.counter = self._label("caption_counter", TextRole.MUTED)
        self.step = self._label("caption_step", TextRole.HEADING)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        right.addWidget(self.counter)
        right.addWidget(self.step)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.message, 1)
        row.addLayout(right)
        self.counter.hide()
        self.hide()

    def say(self, parts: tuple[str, str, str], severity: Severity = Severity.INFO) -> None:
        """Show a headline, a sentence and a suggestion."""
        self.message.set_message(*parts, severity=severity)

    def show_counter(self, text: str) -> None:
        """Show a short text at the right, as in "scene 3 of 6"."""
        self.counter.setText(text)
        self.counter.setVisible(bool(text))

    def show_step(self, step: int, counted: str = "step") -> None:
        """Show the step that is looked at, or what else a lab has `counted`."""
        needed = self.step.sizeHint().width()
        text = self.tr("trial {0}") if counted == "trial" else self.tr("step {0}")
        self.step.setText(text.format(f"{step:,}"))
        if self.step.sizeHint().width() > needed and (row := self.layout()) is not None:
            row.activate()  # at once, or it would be cut for one frame, in films too

    def _label(self, name: str, role: TextRole) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        theme.set_text_role(label, role)
        return label
