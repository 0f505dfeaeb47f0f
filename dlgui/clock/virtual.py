"""A clock that moves only when it is driven: frame n of a recording is at n / fps, always."""

from __future__ import annotations

from itertools import count
from typing import final

from dlgui.clock.clock import Clock, Timer


@final
class VirtualClock(Clock):
    """Begins at 0. `advance` rings what is due on the way, in the order in which it is due."""

    def __init__(self) -> None:
        self._now = 0.0
        self._numbers = count()
        self._due: dict[Timer, tuple[float, int]] = {}

    @property
    def is_driven(self) -> bool:
        return True

    def now(self) -> float:
        return self._now

    def start(self, timer: Timer) -> None:
        self._due[timer] = (self._now + timer.interval / 1000, next(self._numbers))

    def stop(self, timer: Timer) -> None:
        self._due.pop(timer, None)

    def is_waiting(self, timer: Timer) -> bool:
        return timer in self._due

    def advance(self, seconds: float) -> None:
        """Let so much time pass."""
        self.advance_to(self._now + seconds)

    def advance_to(self, end: float) -> None:
        """Let it be `end`, in seconds. Raises ValueError if that is over already."""
        if end < self._now:
            raise ValueError(f"it is {self._now} already, not {end}")
        while (first := min(self._due.items(), key=lambda item: item[1], default=None)) is not None:
            timer, (due, _) = first
            if due > end:
                break
            self._now = max(self._now, due)
            self._ring(timer)
        self._now = end

    def _ring(self, timer: Timer) -> None:
        """A timer that rings again counts from when it was due, so that no beat is lost."""
        if timer.single:
            self.stop(timer)
        else:
            self.start(timer)
        timer.ring()
