"""The clock that everything in a window goes by: the real one, or one that is driven.

What takes time asks `clock_of` itself, and waits with a `Timer`. A window that is recorded has a
`VirtualClock` put on it: then nothing in it goes by the time that passes outside.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from time import perf_counter
from typing import final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

PROPERTY = "dlgui_clock"


class Clock(ABC):
    """Says what time it is, and rings timers."""

    @property
    @abstractmethod
    def is_driven(self) -> bool:
        """Whether time stands still until somebody moves it: then work is waited for."""

    @abstractmethod
    def now(self) -> float:
        """Return the time in seconds, counted from some moment."""

    @abstractmethod
    def start(self, timer: Timer) -> None:
        """Let a timer ring after its interval."""

    @abstractmethod
    def stop(self, timer: Timer) -> None:
        """Do not let it ring."""

    @abstractmethod
    def is_waiting(self, timer: Timer) -> bool:
        """Whether a timer is going to ring."""


@final
class RealClock(Clock):
    """The time that passes."""

    @property
    def is_driven(self) -> bool:
        return False

    def now(self) -> float:
        return perf_counter()

    def start(self, timer: Timer) -> None:
        timer.own.start(timer.interval)

    def stop(self, timer: Timer) -> None:
        timer.own.stop()

    def is_waiting(self, timer: Timer) -> bool:
        return timer.own.isActive()


REAL = RealClock()


def clock_of(owner: QObject) -> Clock:
    """Return the clock of the window (or whatever has one) that an object belongs to."""
    at: QObject | None = owner
    while at is not None:
        clock = at.property(PROPERTY)
        if isinstance(clock, Clock):
            return clock
        at = at.parent()
    return REAL


def put_on(owner: QObject, clock: Clock) -> None:
    """Let an object and all that belongs to it go by this clock, from their next start on."""
    owner.setProperty(PROPERTY, clock)


@final
class Timer(QObject):
    """Emits `timeout` after `interval` milliseconds by its owner's clock, again and again unless
    it is `single`. An interval of 0 is no time: it rings once the event that is dealt with is over,
    whatever the clock.
    """

    timeout = Signal()

    def __init__(self, parent: QObject, interval: int = 0, *, single: bool = False) -> None:
        super().__init__(parent)
        self.interval, self.single = interval, single
        self.own = QTimer(self)
        self.own.setTimerType(Qt.TimerType.PreciseTimer)
        self.own.setSingleShot(single)
        self.own.timeout.connect(self.ring)
        self._clock: Clock = REAL

    @property
    def is_active(self) -> bool:
        """Whether it is going to ring."""
        return self._clock.is_waiting(self)

    def start(self, interval: int | None = None) -> None:
        """Count from now, to this interval if one is given."""
        self._clock.stop(self)
        self.interval = self.interval if interval is None else interval
        self._clock = clock_of(self) if self.interval else REAL
        self._clock.start(self)

    def set_interval(self, interval: int) -> None:
        """Ring after another interval, counted from now."""
        self.interval = interval
        if self.is_active:
            self.start()

    def stop(self) -> None:
        """Ring no more until started again."""
        self._clock.stop(self)

    @Slot()
    def ring(self) -> None:
        """Emit `timeout`."""
        self.timeout.emit()
