"""A titled surface: the title at the left, a note and actions at the right, content below."""

from typing import final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.folding_line import FoldingLine


@final
class Card(QFrame):
    """A rounded surface; put content in with `add`, controls beside the title with `add_action`.

    Where there is no room for both in one line, the controls stand below the title.
    `title_double_clicked` tells of a double click beside the controls in the title's line.
    """

    title_double_clicked = Signal()

    def __init__(
        self, title: str, *, name: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._title = _label(self, title, f"{name}_title", TextRole.HEADING)
        self._note = _label(self, note, f"{name}_note", TextRole.MUTED)
        self._note.setVisible(bool(note))
        self._header = FoldingLine(2 * theme.GRID)
        self._header.start.addWidget(self._title)
        self._header.start.addStretch(1)
        self._header.start.addWidget(self._note)
        self._content = QVBoxLayout(self)
        self._content.setContentsMargins(16, 12, 16, 12)
        self._content.setSpacing(theme.GRID)
        self._content.addLayout(self._header)

    def add(self, widget: QWidget, *, stretch: int = 1) -> None:
        """Put `widget` below what is there already."""
        self._content.addWidget(widget, stretch)

    def add_action(self, widget: QWidget) -> None:
        """Put a small control at the right end of the title's line."""
        self._header.end.addWidget(widget)

    def content(self) -> QVBoxLayout:
        """Return the layout under the title, for rows of several widgets."""
        return self._content

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def note(self) -> str:
        """Return the note at the right."""
        return self._note.text()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """What lies in the card keeps its own double clicks; those of labels come here."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.position().y() <= self._header.geometry().bottom() + theme.HALF:
            self.title_double_clicked.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def set_note(self, note: str) -> None:
        """Show another note at the right; an empty one takes no room."""
        self._note.setText(note)
        self._note.setVisible(bool(note))


def _label(parent: QWidget, text: str, name: str, role: TextRole) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    theme.keep_scaled(label, label.setMinimumHeight, 3 * theme.GRID)
    theme.set_text_role(label, role)
    return label
