"""The keys that are pressed, written over the stage, with what each of them does."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from dlgui import theme
from dlgui.theme import TextRole

MOST: Final = 3
SEEN_MS: Final = 2500
_MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown,
)


@final
class KeyStrip(QWidget):
    """Shows the last few keys, the newest at the right; gone a while after the last of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("key_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self._labels: list[QLabel] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEEN_MS)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def texts(self) -> list[str]:
        """Return what is written, oldest first."""
        return [label.text() for label in self._labels]

    def note(self, event: QKeyEvent, focus: QWidget | None, commands: list[QAction]) -> None:
        """Show a key, unless it is one that writes a letter into a field."""
        if event.key() in _MODIFIERS or _is_typing(event, focus):
            return
        keys = QKeySequence(event.keyCombination())
        named = [a for a in commands if keys in a.shortcuts() and a.isEnabled()]
        what = named[0].text().replace("&", "") if named else ""
        self.add(keys.toString(QKeySequence.SequenceFormat.NativeText), what)

    def add(self, key: str, what: str) -> None:
        """Show a key and what it does."""
        label = QLabel(f"{key}   {what}".strip(), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("key", True)
        theme.set_text_role(label, TextRole.BODY)
        self._row.addWidget(label)
        self._labels.append(label)
        for old in self._labels[:-MOST]:
            old.hide()
            old.deleteLater()
        self._labels = self._labels[-MOST:]
        self._timer.start()
        self.show()
        self.raise_()
        self.place()

    @Slot()
    def clear(self) -> None:
        """Show nothing."""
        self._timer.stop()
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        self.hide()

    def place(self) -> None:
        """Stand in the upper right corner."""
        self.adjustSize()
        room = self._over.width() - self.width() - 3 * theme.GRID
        self.move(max(room, 0), 3 * theme.GRID)


def _is_typing(event: QKeyEvent, focus: QObject | None) -> bool:
    plain = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    writes = event.text().isprintable() and bool(event.text())
    return isinstance(focus, QLineEdit | QPlainTextEdit) and not plain and writes
