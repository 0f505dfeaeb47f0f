"""When the window looks at a run, and how many updates the run may make until it looks again."""

from collections.abc import Callable
from math import inf
from typing import final

from PySide6.QtCore import QObject

from dlgui.clock.clock import Clock, clock_of
from dlgui.session.frame import FRAME_MS
from dlgui.session.frame_timer import FrameTimer
from dlgui.session.pace import Pace, RateMeter, full_speed
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.goal import Goal

LOOK_SHARE = 0.4
"""The part of the time at a chosen speed that looks between the regular evaluations may take."""
MOST_LOOKS = 10_000
"""Of one run: more would only fill the memory of a window that is left alone."""
MOST_HELD = 2
"""Ticks for which news of a run at rest wait for what belongs to the same step."""


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
        self._look_seconds = self._spare = 0.0
        self._looks = self._held = 0
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

    def due(self, step: int, goal: Goal) -> Advance | None:
        """Return the updates to allow now; at full speed none have to be allowed."""
        steps = 0 if self.unlimited else self._pace.due(self.clock.now())
        steps = int(min(steps, goal.step - step))
        return Advance(steps, look=self._may_look(steps), goal=goal) if steps > 0 else None

    def reset(self) -> None:
        """Know nothing of the run before."""
        self.rate.reset()
        self._look_seconds = self._spare = 0.0
        self._looks = self._held = 0

    def shows(self, news: bool, playing: bool, at_rest: bool) -> bool:
        """Whether to draw now; unless the worker is `at_rest`, more of the same step is to come.

        An update, its look and its snapshots come one after the other. Drawn one by one, each costs
        a whole picture, and for a moment figures of two steps stand side by side. What would take
        long is not waited for.
        """
        self._held += news or self._held > 0 or (playing and self.unlimited)
        is_near = self._held <= MOST_HELD and self._look_seconds < MOST_HELD * FRAME_MS / 1000
        if is_near and not (playing or at_rest):
            return False
        due, self._held = self._held > 0, 0
        return due

    def looked(self, seconds: float) -> None:
        """Note how long a look has taken; processes look each by itself, the slowest counts."""
        self._look_seconds = max(seconds, 0.7 * self._look_seconds)
        self._looks += 1

    def _may_look(self, steps: int) -> bool:
        """Whether there is time to measure the network after these updates.

        What a look takes is saved up: at a slow speed every update is looked at, at a quicker one
        as many as there is time for. By a clock that is driven there is always time.
        """
        if self._looks >= MOST_LOOKS or self.clock.is_driven:
            return self._looks < MOST_LOOKS
        time = LOOK_SHARE * steps / self._pace.steps_per_second
        self._spare = min(self._spare + time, max(time, self._look_seconds))
        if self._spare < self._look_seconds:
            return False
        self._spare -= self._look_seconds
        return True
