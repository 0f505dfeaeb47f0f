"""Does something often asked for only so often, and always once more after the last time."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.clock.clock import Timer


@final
class Throttle(QObject):
    """Calls `action` at once, then at most every `interval_ms`; the last request is never lost."""

    def __init__(self, action: Callable[[], None], interval_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        self._asked_again = False
        self._timer = Timer(self, interval_ms, single=True)
        self._timer.timeout.connect(self._on_timeout)

    @Slot()
    def ask(self) -> None:
        """Ask for the action: now if it has rested long enough, else as soon as it has."""
        if self._timer.is_active:
            self._asked_again = True
            return
        self._timer.start()
        self._action()

    def now(self) -> None:
        """Do it at once: this is the last time for a while."""
        self.stop()
        self._action()

    def stop(self) -> None:
        """Forget what was asked for."""
        self._asked_again = False
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        if self._asked_again:
            self._asked_again = False
            self.ask()
