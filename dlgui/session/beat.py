"""When the window looks at a run, and how many updates the run may make until it looks again."""

from collections.abc import Callable
from math import inf
from typing import final

from PySide6.QtCore import QObject

from dlgui.clock.clock import Clock, clock_of
from dlgui.session.frame_timer import FrameTimer
from dlgui.session.pace import Pace, RateMeter, full_speed
from dlgui.session.worker.goal import Goal


@final
class Beat:
    """Calls `tick` as long as it is started; `speed` is the one that was chosen, in steps a second.

    By a clock that is driven nothing goes as fast as it can: what is recorded has to be the same
    every time.
    """

    def __init__(self, tick: Callable[[], None], owner: QObject) -> None:
        self._owner = owner
        self._pace, self.rate = Pace(), RateMeter()
        self.speed = inf
        self.timer = FrameTimer(tick, owner)

    @property
    def clock(self) -> Clock:
        """The clock of the window."""
        return clock_of(self._owner)

    @property
    def unlimited(self) -> bool:
        """Whether the worker may go as fast as it can."""
        return self._pace.unlimited

    def set_out(self, total_steps: int) -> None:
        """Begin to play a run of so many steps at the chosen speed."""
        self.rate.reset()
        self._pace.steps_per_second = self.speed
        if self.clock.is_driven and self.unlimited:
            self._pace.steps_per_second = full_speed(total_steps)
        self._pace.start(self.clock.now())
        self.timer.set_full_speed(self.unlimited)

    def measure(self, step: int) -> None:
        """Note how far the run has got by now."""
        self.rate.add(self.clock.now(), step)

    def due(self, step: int, goal: Goal) -> int:
        """Return how many updates to allow now; at full speed none has to be allowed."""
        due = 0 if self.unlimited else self._pace.due(self.clock.now())
        return max(int(min(due, goal.step - step)), 0)
