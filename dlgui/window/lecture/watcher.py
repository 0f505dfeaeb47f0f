"""Watches keys and clicks while one lectures, so that those who look on see them too."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from dlgui.window.lecture.click_ring import ClickRing
from dlgui.window.lecture.key_strip import KeyStrip

_SEEN = (QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)


@final
class Watcher(QObject):
    """Shows keys in a strip and clicks as rings over the window, from `start` to `stop`.

    The strip stands on a bar, `base`. Qt asks with a `ShortcutOverride` for every key who wants it,
    before anybody gets it.
    """

    def __init__(self, window: QMainWindow, over: QWidget, base: QWidget) -> None:
        super().__init__(window)
        self._window, self._over = window, over
        self.strip = KeyStrip(over, base)
        self.ring = ClickRing(over)
        self._asked: QWidget | None = None
        self._key: object = None

    def start(self) -> None:
        """Watch from now on."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more, and show nothing."""
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        self.strip.clear()
        self.ring.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SEEN or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._window:
            return False
        if isinstance(event, QKeyEvent):
            self._note_key(watched, event)
        elif isinstance(event, QMouseEvent):
            self._note_click(watched, event)
        return False

    def _note_key(self, watched: QWidget, event: QKeyEvent) -> None:
        """Whoever does not want a key hands it on to what it lies in: that is no other key."""
        asked = self._asked  # which may be gone by now, with all that it lay in
        handed_on = asked is not None and isValid(asked) and watched.isAncestorOf(asked)
        self._asked = watched
        if not handed_on or event.keyCombination() != self._key:
            self._key = event.keyCombination()
            commands = self._window.findChildren(QAction)
            self.strip.note(event, self._window.focusWidget(), commands)
        if watched is self._window:
            self._asked = None

    def _note_click(self, watched: QWidget, event: QMouseEvent) -> None:
        place = watched.mapTo(self._window, event.position().toPoint())
        self.ring.show_at(self._over.mapFrom(self._window, place))
