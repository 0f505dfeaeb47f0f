"""That settings wait for a restart: said under them, or on the stage if they are folded away."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.widgets.banner import Banner
from dlgui.widgets.severity import Severity


@final
class RestartNotice(QObject):
    """The same notice in two places, of which one at most is seen.

    A setting can be changed while the inspector is folded away, from the command palette: said in
    there alone, nobody would know why nothing happens. `restart_requested` tells of its button.
    """

    restart_requested = Signal()

    def __init__(self, inspector: QWidget, prefix: str) -> None:
        super().__init__(inspector)
        self._inspector, self._prefix = inspector, prefix
        self._in_place = Banner(name=f"{prefix}restart_notice", parent=inspector, at_bottom=True)
        self._in_place.action_triggered.connect(self.restart_requested)
        self._on_stage: Banner | None = None
        self._is_waiting = False
        inspector.installEventFilter(self)

    def serve(self, stage: QWidget, below: QWidget | None = None) -> None:
        """Say it on this stage while the inspector is out of sight, `below` what holds controls."""
        self._on_stage = banner = Banner(name=f"{self._prefix}restart_on_stage", parent=stage)
        if below is not None:
            banner.place_below(below)
        banner.action_triggered.connect(self.restart_requested)

    def show(self, waiting: bool) -> None:
        """Say that settings wait, or say nothing any more."""
        self._is_waiting = waiting
        self._update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._update()
        return super().eventFilter(watched, event)

    @Slot()
    def _update(self) -> None:
        is_seen = self._inspector.isVisible()
        _say(self._in_place, self._is_waiting)
        if self._on_stage is not None:
            _say(self._on_stage, self._is_waiting and not is_seen)


def _say(banner: Banner, wanted: bool) -> None:
    if not wanted:
        banner.hide()
    elif banner.isHidden():
        translate = QCoreApplication.translate
        banner.show_notice(
            translate("RunInspector", "Some settings take effect on restart."),
            action=translate("RunInspector", "Restart"),
            severity=Severity.INFO,
        )
