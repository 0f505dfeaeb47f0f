"""The keys that are pressed, written over the stage, with what each of them does."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
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
    """Shows the last few keys, the newest at the right; gone a while after the last of them.

    It stands on the upper edge of `base`, a bar within `parent`.
    """

    def __init__(self, parent: QWidget, base: QWidget) -> None:
        super().__init__(parent)
        self._over, self._base = parent, base
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
        label.show()  # or it would count for nothing in the layout until the next time round
        self._labels.append(label)
        self._drop(max(len(self._labels) - MOST, 0))
        self._timer.start()
        self.show()
        self.raise_()
        self.place()

    @Slot()
    def clear(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._drop(len(self._labels))
        self.hide()

    def event(self, event: QEvent) -> bool:
        seen = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # as type grows, or a key is let go
            self.place()
        return seen

    def place(self) -> None:
        """Stand over the caption, at the right: legends and buttons are at the top of pictures.

        Where there is no room for all, the oldest keys go.
        """
        for label in self._labels:
            label.ensurePolished()
        room = self._over.width() - 2 * theme.GRID
        while len(self._labels) > 1 and self._needed() > room:
            self._drop(1)
        self._row.activate()
        self.resize(self._row.sizeHint())
        bottom = self._base.y() if self._base.isVisible() else self._over.height()
        edge = bottom - self.height() + theme.GRID  # into its margin: the less is covered above
        self.move(max(room - self.width(), 0) + theme.GRID, edge)

    def _needed(self) -> int:
        self._row.invalidate()
        return self._row.sizeHint().width()

    def _drop(self, count: int) -> None:
        """Show the oldest keys no more."""
        for old in self._labels[:count]:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        del self._labels[:count]


def _is_typing(event: QKeyEvent, focus: QObject | None) -> bool:
    plain = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    writes = event.text().isprintable() and bool(event.text())
    return isinstance(focus, QLineEdit | QPlainTextEdit) and not plain and writes
