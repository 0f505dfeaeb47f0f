"""Makes the labs one after the other, so that the first is soon there and the window answers."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab

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

    def start_once_painted(self, widget: QWidget) -> None:
        """Make the first lab when this widget has been painted, and the others after it."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if not self._done:
                self._timer.start(0)
        return super().eventFilter(watched, event)

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
