"""The parts of a lesson's panel, one a page of the round: answered, in hand, still to come."""

from __future__ import annotations

from html import escape
from typing import Final, final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dlgui import theme
from dlgui.lessons.choices import LEAST_PX, wrapped_label
from dlgui.theme import IconRole, TextRole
from dlgui.widgets.linked_label import LinkedLabel
from dlgui.words.glossary_links import linked

ICON_PX: Final = 16


@final
class Block(QFrame):
    """An icon at the left; title, and what belongs to it, at the right.

    `word_asked` carries the id of a word of the glossary that somebody wants to know.
    """

    word_asked = Signal(str)

    def __init__(
        self, icon: str, role: IconRole, title: str, name: str, parent: QWidget, *, quiet: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        text_role = TextRole.MUTED if quiet else TextRole.HEADING
        self.title = wrapped_label(self, title, f"{name}_title", text_role)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.GRID)
        self.column.addWidget(self.title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(_icon(icon, role, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)

    def say(self, text: str, role: TextRole, name: str) -> QLabel:
        """Add a text under what is there."""
        label = wrapped_label(self, text, name, role)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setVisible(bool(text))
        self.column.addWidget(label)
        return label

    def explain(self, text: str, name: str) -> None:
        """Add a text of whose words of the glossary one may ask."""
        label = LinkedLabel(name, TextRole.BODY, self)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        label.setMinimumWidth(LEAST_PX)
        label.show_html(linked(escape(text)), text)
        label.word_asked.connect(self.word_asked)
        self.column.addWidget(label)

    def add(self, widget: QWidget) -> None:
        """Add a control under what is there."""
        self.column.addWidget(widget)


def _icon(name: str, role: IconRole, parent: QWidget) -> QToolButton:
    """A button that cannot be pressed: it draws its icon sharply, and follows the palette."""
    button = QToolButton(parent)
    button.setObjectName(f"{parent.objectName()}_icon")
    button.setProperty("flat", True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    theme.set_icon(button, name, role)
    theme.keep_scaled(button, button.setIconSize, QSize(ICON_PX, ICON_PX))
    return button
