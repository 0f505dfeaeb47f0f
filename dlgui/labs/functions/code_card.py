"""Lines of the engine's own code on a card, the one that goes wrong marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.functions.sheet import Sheet
from dlgui.widgets.card import Card


@final
@dataclass(frozen=True)
class CodeLine:
    """A line; a head begins a function, a mark says what comes of the one that goes wrong."""

    text: str
    is_head: bool = False
    mark: str = ""


@final
class CodeCard(QWidget):
    """Shows code that can be selected and copied."""

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.card = Card(title, name=f"{name}_card", parent=self)
        self._label = QLabel(self.card)
        self._label.setObjectName(f"{name}_text")
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._lines: tuple[CodeLine, ...] = ()
        self._sheet = Sheet(self._label, title, name=f"{name}_scroll", parent=self.card)
        self.card.add(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        theme.notifier().changed.connect(self._write)

    def show_lines(self, lines: Sequence[CodeLine]) -> None:
        """Show these lines."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._write()

    def lines(self) -> tuple[CodeLine, ...]:
        """Return what is shown."""
        return self._lines

    def failing(self) -> list[str]:
        """Return the lines that are marked."""
        return [line.text for line in self._lines if line.mark]

    @Slot()
    def _write(self) -> None:
        head = CodeLine(self.tr("# as it stands in the engine"), is_head=True)
        lines = (head, *self._lines)
        self._label.setText("<br>".join(map(_html, lines)))
        self._label.setAccessibleName("\n".join(line.text for line in lines))
        self._sheet.updateGeometry()


def _html(line: CodeLine) -> str:
    palette = theme.current()
    text = escape(line.text)
    if line.is_head:
        return f'<span style="color:{palette.muted}">{text}</span>'
    if line.mark:
        return f'<b style="color:{palette.error}">&nbsp;&nbsp;&nbsp;&nbsp;{text}  ← {line.mark}</b>'
    return f"&nbsp;&nbsp;&nbsp;&nbsp;{text}"
