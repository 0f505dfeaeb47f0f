"""Keeps Space and arrows for the control with the focus, though the window has uses for them."""

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QMenuBar,
    QWidget,
)
from shiboken6 import isValid

_ARROWS: Final = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_MOVED_BY_ARROWS: Final = (QAbstractScrollArea, QAbstractSlider, QComboBox, QMenuBar)


@final
class SpaceKeepsButtons(QObject):
    """Lets Space press the focused button or switch instead of firing a window's shortcut.

    Qt asks the focused widget with a `ShortcutOverride` event whether it wants the key. Only the
    widget that has the focus is watched, so this costs nothing while the window draws.

    Who has reached a button or a switch has done so by Tab, in order to press it, and without a
    mouse there is no other key for it: there Space presses. (Another key of the window plays even
    there.) They take the focus by Tab only: after a click Space goes on to play and pause. A list
    of choices is no button: Up and Down go through it, F4 opens it, so Space is the window's.

    Arrows, Home and End are kept for what they move: sliders, lists, choices side by side.
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
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain == Qt.KeyboardModifier.NoModifier and _has_a_use(watched, event.key()):
                event.accept()
                return True
        return super().eventFilter(watched, event)


def _has_a_use(widget: QObject, key: int) -> bool:
    if key == Qt.Key.Key_Space:
        return _is_pressed_by_space(widget)
    return key in _ARROWS and _is_moved_by_arrows(widget)


def _is_moved_by_arrows(widget: QObject) -> bool:
    if isinstance(widget, QAbstractButton):
        return widget.group() is not None  # they move the choice among its like
    return isinstance(widget, _MOVED_BY_ARROWS)


def _is_pressed_by_space(widget: QObject) -> bool:
    if isinstance(widget, QAbstractItemView):  # only where Space ticks the entry
        return widget.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is not None
    return isinstance(widget, QAbstractButton) and widget.isEnabled()
