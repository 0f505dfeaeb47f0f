"""Python's cycle collector, kept in the window's thread.

It runs in whichever thread trips it, and in the worker it could destroy Qt objects, which only the
window's thread may do: without this, a window with a worker crashes now and then.
"""

import gc
from typing import final

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 2_000


@final
class GuiGarbageCollector(QObject):
    """Switches automatic collection off and collects in this thread's event loop instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(INTERVAL_MS)
        timer.timeout.connect(self._collect)
        timer.start()

    def restore(self) -> None:
        """Leave collection as it was found."""
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def settle(self) -> None:
        """Set aside all that is there now, because the window and its labs stay until the end.

        Some 90,000 objects: each later collection would halt the picture for 40 ms or more.
        """
        gc.collect()
        gc.freeze()

    @Slot()
    def _collect(self) -> None:
        """Collect the young generations; those who lived longer are few and wait for the old."""
        for generation, (limit, count) in enumerate(
            zip(gc.get_threshold(), gc.get_count(), strict=True)
        ):
            if limit and count > limit:
                gc.collect(generation)
