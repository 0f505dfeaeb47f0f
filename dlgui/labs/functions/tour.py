"""Plays a page of the functions lab: leads along its slider, forward and back, at any speed."""

from __future__ import annotations

from math import inf
from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.labs.functions.topic import Topic
from dlgui.session.frame import FRAME_MS
from dlgui.session.pace import Pace, full_speed
from dlgui.session.state import rate_text
from dlgui.session.worker.goal import NO_GOAL, Goal

LEAP = 10


@final
class Tour(QObject):
    """A `Player` whose steps are the positions of the page on stage.

    `step` is how far one has got, `cursor` where one looks back to.
    """

    progressed = Signal()

    def __init__(self, topic: Topic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.topic = topic
        self.step = 0
        self.cursor: int | None = None
        self.playing = False
        self.timeline_marks: list[tuple[int, str]] = []
        self._speed = inf
        self._pace, self._goal = Pace(), NO_GOAL
        self._timer = Timer(self, FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def total_steps(self) -> int:
        """The length of the way."""
        return self.topic.steps

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

    def lead(self, topic: Topic) -> None:
        """Lead through another page from now on, from where it stands."""
        self._stop()
        self.topic = topic
        self.stand_at(topic.position)

    @Slot(int)
    def stand_at(self, position: int) -> None:
        """A person has moved the slider: the way goes on from there."""
        self._stop()
        self.step, self.cursor = position, None
        self.progressed.emit()

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
            self._stop()
            self._show()

    def advance(self, steps: int = 1) -> None:
        """Go this many steps on from what is seen."""
        self._stop()
        goal = min(self.position + steps, self.total_steps)
        self.step = max(self.step, goal)
        self.cursor = goal if goal < self.step else None
        self._show()

    def advance_epoch(self) -> None:
        """Go on to the end of an epoch, where there are any; else ten steps."""
        epoch = self.topic.epoch
        self.advance(LEAP if epoch is None else epoch - self.position % epoch)

    def restart(self) -> None:
        """Go back to the start."""
        self._stop()
        self.step, self.cursor = 0, None
        self._show()

    def scrub(self, step: int | None) -> None:
        """Look at this step; None for the last one reached."""
        self._stop()
        self.cursor = None if step is None or step >= self.step else max(step, 0)
        self._show()

    def set_speed(self, steps_per_second: float) -> None:
        """Play this fast; infinity means the whole way in three seconds."""
        self._speed = steps_per_second
        self._pace.steps_per_second = self.steps_per_second

    def close(self) -> None:
        """End the timer, for good."""
        self._stop()

    def _stop(self) -> None:
        self.playing = False
        self._timer.stop()

    def _show(self) -> None:
        self.topic.go(self.position)
        self.progressed.emit()

    @Slot()
    def _tick(self) -> None:
        end = int(min(self._goal.step, self.total_steps))
        due = self._pace.due(clock_of(self).now())
        if not due:
            return
        self.step = min(self.step + due, end)
        if self.step >= end:
            self._stop()
        self._show()
