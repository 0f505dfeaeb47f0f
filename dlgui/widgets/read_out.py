"""A figure large enough to read in a recording, under a small label."""

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole


@final
class ReadOut(QWidget):
    """A label and its current value, as text; `color` ties it to a curve."""

    def __init__(
        self, label: str, *, name: str, value: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._label = QLabel(label, self)
        self._label.setObjectName(f"{name}_label")
        theme.set_text_role(self._label, TextRole.SMALL)
        self._value = QLabel(value, self)
        self._value.setObjectName(f"{name}_value")
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_text_role(self._value, TextRole.READ_OUT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._value)
        self.set_value(value)

    def value(self) -> str:
        """Return the text of the value."""
        return self._value.text()

    def set_value(self, value: str) -> None:
        """Show another value."""
        self._value.setText(value)
        self.setAccessibleName(f"{self._label.text()} {value}")

    def set_color(self, color: str) -> None:
        """Write the value in `color` (`#rrggbb`); an empty text goes back to the palette's."""
        self._value.setStyleSheet(f"color: {color};" if color else "")
