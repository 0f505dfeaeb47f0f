"""A study that waits in the wings while somebody is still dragging a slider."""

from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer
from engine.training.study import Study

STAGE_MS = 150
"""Edits before the first update build the run anew once they rest this long."""


@final
class Staging(QObject):
    """Holds the newest study; `due` is emitted once no newer one has come for a moment."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.study: Study | None = None
        self._timer = Timer(self, STAGE_MS, single=True)
        self._timer.timeout.connect(self._on_timeout)

    def put(self, study: Study) -> None:
        """Let this study wait in place of one that may be waiting already."""
        self.study = study
        self._timer.start()

    def clear(self) -> None:
        """Let nothing wait any more."""
        self.study = None
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        self.due.emit()
