"""Looks, one setting at a time, for a change of one thing that makes a network healthy."""

from collections.abc import Iterator
from typing import final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dlgui.labs.activation_findings import is_healthy, remedies
from engine.training.layer_setting import LayerSetting
from engine.training.layer_study import study_layers


@final
class RemedySearch(QObject):
    """Measures candidates when the window has nothing else to do; `found` carries the first good
    study.
    """

    found = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: Iterator[LayerSetting] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._try_next)

    def start(self, setting: LayerSetting) -> None:
        """Search for this setting; a search that goes on is given up."""
        self._waiting = remedies(setting)
        self._timer.start()

    def stop(self) -> None:
        """Search no more."""
        self._timer.stop()

    @property
    def searching(self) -> bool:
        """Whether there are candidates left to measure."""
        return self._timer.isActive()

    @Slot()
    def _try_next(self) -> None:
        candidate = next(self._waiting, None)
        if candidate is None:
            self.stop()
            return
        study = study_layers(candidate)
        if is_healthy(study):
            self.stop()
            self.found.emit(study)
