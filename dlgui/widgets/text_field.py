"""A labelled line of text, checked by a rule that the caller gives."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from dlgui import theme
from dlgui.widgets.field import CONTROL_WIDTH, Field
from dlgui.widgets.line_undo import has_nothing_to_undo


@final
class TextField(Field):
    """A text that `validate` accepts: it returns what is wrong, or None.

    `value_changed` carries a good text the user committed with Enter or by leaving; Esc restores
    the last good one; `set_value` tells nobody. An `eager` field says what is wrong while one
    types: for a long text of many parts, where it helps to know at once which one it is.
    """

    value_changed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        value: str,
        name: str,
        validate: Callable[[str], str | None] | None = None,
        placeholder: str = "",
        eager: bool = False,
        tag: str = "",
        tool_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, tool_tip=tool_tip, tag=tag, parent=parent)
        self._value = value
        self._validate, self._eager = validate, eager
        self._edit = _Line(self)
        self._edit.setObjectName(f"{name}_edit")
        side = Qt.AlignmentFlag.AlignLeft if eager else Qt.AlignmentFlag.AlignRight
        self._edit.setAlignment(side)
        self._edit.setPlaceholderText(placeholder)
        theme.keep_scaled(self._edit, self._edit.setMinimumWidth, CONTROL_WIDTH)
        self._edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit.editingFinished.connect(self._on_finished)
        self._edit.textEdited.connect(self._on_edited)
        self._edit.escaped.connect(self._on_escaped)
        self.place(self._edit, stretch=3, below=eager)
        self.set_value(value)

    def value(self) -> str:
        """Return the last good text."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show `value`; an error goes away, and nobody is told."""
        if value != self._value:  # a lab that shows it again leaves the note
            self.set_note("")
        self._value = value
        self._edit.setText(value)
        self._edit.setCursorPosition(0 if self._eager else len(value))
        self._show_error("")
        self.note_value()

    def value_text(self) -> str:
        return self._value

    def takes(self, text: str) -> bool:
        """Tell whether nothing is wrong with this text."""
        return not self._fault(text)

    def enter(self, text: str) -> str:
        fault = self._fault(text)
        if not fault:
            self._edit.setText(text)
            self._on_finished()
        return fault or self.error()

    def show_understood(self, value: str, *, say: bool = True) -> None:
        """Show how a text that was typed is understood, and `say` so if it reads otherwise."""
        typed = self._value
        self.set_value(value)
        if say and _signs(typed) != _signs(value):
            self.set_note(self.tr("“{0}” was read as {1}.").format(typed, value))

    def edit(self) -> QLineEdit:
        """Return the line that is typed into."""
        return self._edit

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.set_note("")
        # Be quick to forgive and slow to blame: while typing, an error only goes away.
        if self._eager or (self.error() and not self._fault(text)):
            self._show_error(self._fault(text))

    @Slot()
    def _on_finished(self) -> None:
        text = self._edit.text()
        fault = self._fault(text)
        self._show_error(fault)
        if not fault and text != self._value:
            self._value = text
            self.value_changed.emit(text)

    @Slot()
    def _on_escaped(self) -> None:
        self.set_value(self._value)

    def _fault(self, text: str) -> str:
        return (self._validate(text) if self._validate else None) or ""

    def _show_error(self, error: str) -> None:
        self.set_error(error)
        self._edit.setProperty("invalid", bool(error))
        self._edit.style().unpolish(self._edit)
        self._edit.style().polish(self._edit)


def _signs(text: str) -> str:
    """A text without its spaces, which make no difference that is worth a word."""
    return "".join(text.split())


@final
class _Line(QLineEdit):
    """A line edit that tells when Esc is pressed."""

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and has_nothing_to_undo(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
