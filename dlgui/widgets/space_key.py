"""Keeps the Space key for the control that has the focus, though the window has a use for it."""

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QWidget
from shiboken6 import isValid

_PRESSED_BY_SPACE: Final = (QAbstractButton, QComboBox)


@final
class SpaceKeepsButtons(QObject):
    """Lets Space press the focused button, switch or list instead of firing a window's shortcut.

    Qt asks the focused widget with a `ShortcutOverride` event whether it wants the key. Only the
    widget that has the focus is watched, so this costs nothing while the window draws.

    Buttons take the focus by Tab only, as Qt's own tool buttons do: after a click on one of them
    Space goes on to play and pause.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if new is not None and new.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_Space and plain and _is_pressed_by_space(watched):
                event.accept()
                return True
        return super().eventFilter(watched, event)


def _is_pressed_by_space(widget: QObject) -> bool:
    if isinstance(widget, QAbstractItemView):  # only where Space ticks the entry
        return widget.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is not None
    return isinstance(widget, _PRESSED_BY_SPACE) and widget.isEnabled()
