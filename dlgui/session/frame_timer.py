"""The beat of what is on stage: at each tick the mailbox is emptied and a frame handed on."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject

from dlgui.clock.clock import Timer
from dlgui.session.frame import FRAME_MS

FULL_SPEED_MS = 2 * FRAME_MS
"""While a run goes as fast as it can. Two panels that take turns are drawn 30 times a second each
either way, and a worker that is interrupted half as often keeps a tenth more of its speed.
"""


@final
class FrameTimer:
    """Calls `tick` 60 times a second by the window's clock, and half as often at full speed."""

    def __init__(self, tick: Callable[[], None], parent: QObject) -> None:
        self._timer = Timer(parent, FRAME_MS)
        self._timer.timeout.connect(tick)

    @property
    def interval(self) -> int:
        """Milliseconds between two ticks."""
        return self._timer.interval

    @property
    def is_active(self) -> bool:
        """Whether it ticks."""
        return self._timer.is_active

    def start(self) -> None:
        """Begin to tick; if it does already, the tick that is due comes as it would have."""
        if not self.is_active:
            self._timer.start()

    def rest(self) -> None:
        """Tick no more until it is started, and then as often as is usual."""
        self._timer.stop()
        self._timer.set_interval(FRAME_MS)

    def stop(self) -> None:
        """Tick no more until it is started."""
        self._timer.stop()

    def set_full_speed(self, full: bool) -> None:
        """Choose how often it ticks; the next tick comes after the new interval."""
        wanted = FULL_SPEED_MS if full else FRAME_MS
        if wanted != self.interval:
            self._timer.set_interval(wanted)
