"""A strip of words under a picture: what is seen, and what to try."""

from collections.abc import Callable
from html import escape
from typing import Final, final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.linked_label import LinkedLabel
from dlgui.widgets.severity import Severity

_LINES: Final = 2  # room kept at all times, so that pictures above do not jump
_TALLER_PX: Final = 2  # a line with a sign of another font in it


@final
class Message(QFrame):
    """A bold headline, a sentence, a suggestion; selectable, wrapped, never cut off.

    `changed` tells that it says something else; `word_asked` carries the id of a word of the
    glossary that was clicked, or that Tab has led to and Enter was pressed on.
    """

    changed = Signal()
    word_asked = Signal(str)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._parts = ("", "", "")
        self._link: Callable[[str], str] = str
        self._label = LinkedLabel(f"{name}_text", TextRole.BODY, self)
        self._label.word_asked.connect(self.word_asked)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, theme.GRID, 12, theme.GRID)
        self._row.setSpacing(theme.GRID)
        self._row.addWidget(self._label, 1)
        # Lower than its hint, which is that of a narrow strip: a layout asks what its width needs.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.notifier().changed.connect(self._write)
        theme.text_size.changed.connect(self._on_text_size)
        self._keep_lines()

    def text(self) -> str:
        """Return headline, sentence and suggestion as one plain text."""
        return " ".join(part for part in self._parts if part)

    def parts(self) -> tuple[str, str, str]:
        """Return headline, sentence and suggestion."""
        return self._parts

    def severity(self) -> Severity:
        """Return how what it says is to be taken."""
        return Severity(self.property("severity") or Severity.INFO)

    def set_message(
        self,
        headline: str,
        sentence: str = "",
        suggestion: str = "",
        *,
        severity: Severity = Severity.INFO,
    ) -> None:
        """Show other words; the accent bar takes the colour of `severity`."""
        parts = (headline, sentence, suggestion)
        if parts == self._parts and self.property("severity") == severity.value:
            return
        if parts != self._parts:
            self._parts = parts
            self._write()
        if self.property("severity") != severity.value:
            self.setProperty("severity", severity.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.changed.emit()

    def add_action(self, text: str, *, name: str, tool_tip: str = "") -> QPushButton:
        """Add a button at the right end and return it; connect to its `clicked`."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        theme.set_tool_tip(button, tool_tip or text)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def link_words(self, link: Callable[[str], str]) -> None:
        """Have words of the text made into links, whose address is "word:" and their id."""
        self._link = link
        self._write()

    @Slot()
    def _on_text_size(self) -> None:
        theme.once_dressed(self, self._keep_lines)

    def _keep_lines(self) -> None:
        line = self._label.fontMetrics().lineSpacing() + _TALLER_PX
        self._label.setMinimumHeight(_LINES * line)

    @Slot()
    def _write(self) -> None:
        headline, sentence, suggestion = map(escape, self._parts)
        muted = theme.current().muted
        pieces = (
            f"<b>{headline}</b>" if headline else "",
            sentence,
            f'<span style="color:{muted}">{suggestion}</span>' if suggestion else "",
        )
        text = self._link(" ".join(piece for piece in pieces if piece))
        self._label.show_html(text, self.text())
        self.setAccessibleName(self.text())
