"""The one clock of what is on stage: at each tick the mailbox is emptied and a frame handed on."""

from typing import final

from PySide6.QtCore import QObject, Qt, QTimer

from dlgui.session.frame import FRAME_MS

FULL_SPEED_MS = 2 * FRAME_MS
"""While a run goes as fast as it can. Two panels that take turns are drawn 30 times a second each
either way, and a worker that is interrupted half as often keeps a tenth more of its speed.
"""


@final
class Clock(QTimer):
    """Ticks 60 times a second, and half as often at full speed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.rest()

    def rest(self) -> None:
        """Tick no more until it is started."""
        self.stop()
        self.setInterval(FRAME_MS)

    def set_full_speed(self, full: bool) -> None:
        """Choose how often it ticks; the next tick comes after the new interval."""
        wanted = FULL_SPEED_MS if full else FRAME_MS
        if wanted != self.interval():
            self.setInterval(wanted)
