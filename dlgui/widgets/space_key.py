"""Keeps the Space key for the control that has the focus, though the window has a use for it."""

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QWidget

_PRESSED_BY_SPACE: Final = (QAbstractButton, QComboBox)


@final
class SpaceKeepsButtons(QObject):
    """Lets Space press the focused button, switch or list instead of firing a window's shortcut.

    Qt asks with a `ShortcutOverride` event, which travels from the focused widget up to its
    window, whether somebody wants the key. Watching the window alone costs nothing while it draws.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            focused = QApplication.focusWidget()
            if event.key() == Qt.Key.Key_Space and plain and _is_pressed_by_space(focused):
                event.accept()
                return True
        return super().eventFilter(watched, event)


def _is_pressed_by_space(widget: QWidget | None) -> bool:
    if isinstance(widget, QAbstractItemView):  # only where Space ticks the entry
        return widget.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is not None
    return isinstance(widget, _PRESSED_BY_SPACE) and widget.isEnabled()
