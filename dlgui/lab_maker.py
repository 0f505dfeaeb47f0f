"""Makes the labs one after the other, so that the first is soon there and the window answers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from dlgui.labs.lab import Lab

PAUSE_MS = 20
"""Between two labs the window paints what is there and reads what the user does."""


@final
class LabMaker(QObject):
    """`made` carries each lab in turn, `finished` follows the last."""

    made = Signal(object)
    finished = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._labs: Iterator[Lab] | None = None
        self._done = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Make the first lab as soon as nothing else waits, and the others after it."""
        self._timer.start(0)

    def make_all(self) -> None:
        """Make those that are not there yet, now."""
        while not self._done:
            self._make_next()

    def stop(self) -> None:
        """Make no more."""
        self._done = True
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        self._timer.start(PAUSE_MS)
        self._make_next()

    def _make_next(self) -> None:
        if self._labs is None:
            from dlgui.labs.all_labs import make_labs  # NumPy is read after the first paint

            self._labs = make_labs(self._window)
        lab = next(self._labs, None)
        if lab is not None:
            self.made.emit(lab)
        elif not self._done:
            self.stop()
            self.finished.emit()
