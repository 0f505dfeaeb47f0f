"""Two buttons that go one step back and one on."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from dlgui import theme
from dlgui.theme import IconRole

STEP_PX, ICON_PX = 24, 16


@final
class StepButtons(QWidget):
    """`chosen` carries the step (from 0) to go to; at an end its button cannot be pressed."""

    chosen = Signal(int)

    def __init__(self, words: tuple[str, str], *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.back = self._button("chevron-left", f"{name}_back", words[0])
        self.forth = self._button("chevron-right", f"{name}_on", words[1])
        for button, way in ((self.back, -1), (self.forth, 1)):
            button.clicked.connect(lambda _on=False, way=way: self.chosen.emit(self._step + way))
            layout.addWidget(button)

    def stand_at(self, step: int, steps: int) -> None:
        """Stand at a step of so many."""
        self._step = step
        self.back.setEnabled(step > 0)
        self.forth.setEnabled(step + 1 < steps)

    def _button(self, icon: str, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("flat", True)
        button.setAccessibleName(text)
        theme.set_tool_tip(button, text)
        theme.keep_scaled(button, button.setIconSize, QSize(ICON_PX, ICON_PX))
        theme.keep_scaled(button, button.setFixedSize, STEP_PX, STEP_PX)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_icon(button, icon, IconRole.MUTED)
        return button
