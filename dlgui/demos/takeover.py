"""Notices that somebody takes the window in hand: with a key, or the mouse."""

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

_KEY: Final = QEvent.Type.ShortcutOverride
"""Qt asks with this for every key who wants it, before anybody gets it."""
_SEEN: Final = (_KEY, QEvent.Type.MouseButtonPress)
HARMLESS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Space,
        Qt.Key.Key_K,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_F1,
        Qt.Key.Key_F5,
        Qt.Key.Key_F11,
    }
)
"""Keys of the demo itself, and those that change how the window is looked at, not what is shown."""


@final
class Takeover(QObject):
    """Emits `happened` between `start` and `stop`; `exempt` are parts that are the demo's own."""

    happened = Signal()

    def __init__(self, window: QWidget, exempt: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._exempt = window, exempt
        self._watching = False

    def start(self) -> None:
        """Watch from now on."""
        if not self._watching:
            self._watching = True
            _application().installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        if self._watching:
            self._watching = False
            _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SEEN and isinstance(watched, QWidget) and self._counts(watched, event):
            self.happened.emit()
        return False

    def _counts(self, watched: QWidget, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in HARMLESS:
            return False
        return self._is_ours(watched) and not isinstance(watched, QMenuBar)

    def _is_ours(self, watched: QWidget) -> bool:
        """Whether it lies in the window or a menu of it, and not in the demo's own strip."""
        at: QWidget | None = watched
        while at is not None and at is not self._window:
            if at is self._exempt:
                return False
            at = at.parentWidget()
        return at is self._window


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
