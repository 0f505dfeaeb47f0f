"""A dialog with a text to read, which scrolls where the screen is lower than the text."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from dlgui import theme

FRAME: Final = QSize(2 * theme.GRID, 6 * theme.GRID)
"""What a desktop draws around a dialog, at most."""


@final
class TextBox(QDialog):
    """As large as its rich text needs, no larger than the screen; Esc and the button close it."""

    def __init__(self, title: str, text: str, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("text", text)
        self._label = QLabel(text, self)
        self._label.setObjectName(f"{name}_text")
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setContentsMargins(*[2 * theme.GRID] * 4)
        self._label.setWordWrap(True)
        self._area = QScrollArea(self)
        self._area.setObjectName(f"{name}_area")
        self._area.setAccessibleName(title)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._label)
        self._buttons = self._make_buttons(name)
        column = QVBoxLayout(self)
        column.addWidget(self._area)
        column.addWidget(self._buttons)
        self.resize(self._needed().boundedTo(self.screen().availableSize() - FRAME))

    def _make_buttons(self, name: str) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, self)
        button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setObjectName(f"{name}_close")
        button.setAccessibleName(button.text())
        theme.set_tool_tip(button, self.tr("Close (Esc)"))
        buttons.accepted.connect(self.accept)
        return buttons

    def _needed(self) -> QSize:
        """The size in which nothing scrolls, with room for a bar beside the text."""
        text, bar = self._label.sizeHint(), self._area.verticalScrollBar().sizeHint().width()
        width = max(text.width(), 45 * theme.GRID) + bar
        height = max(text.height(), self._label.heightForWidth(width - bar))
        around = 8 * theme.GRID + self._buttons.sizeHint().height()
        return QSize(width + 4 * theme.GRID, height + around)
