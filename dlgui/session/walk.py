"""Plays what can be shown at every place at once: forward, back, at any speed."""

from __future__ import annotations

from abc import abstractmethod
from math import inf

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.session.frame import FRAME_MS
from dlgui.session.pace import Pace, full_speed
from dlgui.session.state import rate_text
from dlgui.session.worker.goal import NO_GOAL, Goal


class Walk(QObject):
    """A `Player` whose steps are places that need no computing; subclasses say how many.

    `step` is how far one has got, `cursor` where one looks back to, `position` what is on the
    screen.
    """

    progressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.step = 0
        self.cursor: int | None = None
        self.playing = False
        self._speed = inf
        self._pace, self._goal = Pace(), NO_GOAL
        self._timer = Timer(self, FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    @abstractmethod
    def total_steps(self) -> int:
        """The length of the way."""
        raise NotImplementedError

    @abstractmethod
    def advance_epoch(self) -> None:
        """Go on to where the next part of the way begins."""
        raise NotImplementedError

    @abstractmethod
    def show_position(self) -> None:
        """Bring the picture to where one is; the figures follow."""
        raise NotImplementedError

    @property
    def position(self) -> int:
        """The step that is on the screen."""
        return self.step if self.cursor is None else self.cursor

    @property
    def steps_per_second(self) -> float:
        """How fast it is played."""
        return full_speed(self.total_steps) if self._speed == inf else self._speed

    @property
    def figures(self) -> str:
        """How long it still takes."""
        if not self.playing:
            return ""
        return rate_text(self.steps_per_second, self.total_steps - self.step)

    def play(self) -> None:
        """Go on from what is seen; from the start if all is over."""
        if self.playing:
            return
        self.step = 0 if self.position >= self.total_steps else self.position
        self.cursor = None
        self._pace.steps_per_second = self.steps_per_second
        self._pace.start(clock_of(self).now())
        self.playing, self._goal = True, NO_GOAL
        self._timer.start()
        self._show()

    def play_until(self, goal: Goal) -> None:
        """Go on as `play` does, and stop exactly at the step; nothing is evaluated."""
        self.play()
        self._goal = goal

    def pause(self) -> None:
        """Stop here."""
        if self.playing:
            self.stop()
            self._show()

    def advance(self, steps: int = 1) -> None:
        """Go this many steps on from what is seen."""
        self.stop()
        goal = min(self.position + steps, self.total_steps)
        self.step = max(self.step, goal)
        self.cursor = goal if goal < self.step else None
        self._show()

    def restart(self) -> None:
        """Go back to the start."""
        self.stop()
        self.step, self.cursor = 0, None
        self._show()

    def scrub(self, step: int | None) -> None:
        """Look at this step; None for the last one reached."""
        self.stop()
        self.cursor = None if step is None or step >= self.step else max(step, 0)
        self._show()

    def set_speed(self, steps_per_second: float) -> None:
        """Play this fast; infinity means the whole way in three seconds."""
        self._speed = steps_per_second
        self._pace.steps_per_second = self.steps_per_second

    def close(self) -> None:
        """End the timer, for good."""
        self.stop()

    def stop(self) -> None:
        """Play no more, and tell nobody."""
        self.playing = False
        self._timer.stop()

    def _show(self) -> None:
        self.show_position()
        self.progressed.emit()

    @Slot()
    def _tick(self) -> None:
        end = int(min(self._goal.step, self.total_steps))
        due = self._pace.due(clock_of(self).now())
        if not due:
            return
        self.step = max(self.step, min(self.step + due, end))
        if self.step >= end:
            self.stop()
        self._show()
