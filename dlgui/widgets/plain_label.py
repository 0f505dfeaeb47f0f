"""A label with a name and a role, for a line of text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from dlgui import theme
from dlgui.theme import TextRole


def plain_label(parent: QWidget, text: str, name: str, role: TextRole) -> QLabel:
    """Return a label that shows its text letter by letter."""
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    theme.set_text_role(label, role)
    return label
