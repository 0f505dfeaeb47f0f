"""Plays a race: forward, back, at any speed; or shows all of it at once.

Paths are computed within a few milliseconds a tick, so that the window never waits for them.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import inf
from time import perf_counter
from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.session.frame import FRAME_MS
from dlgui.session.pace import Pace, full_speed
from dlgui.session.race import Course, Race, Racer
from dlgui.session.state import rate_text

BUDGET_S = 0.012
LEAP = 10
TICKS_A_PICTURE = 8
"""While a long race is computed, it is shown this rarely: drawing would take the time instead."""


@final
class RaceMode(StrEnum):
    """Whether whole paths are shown, or the race as far as it has got."""

    INSTANT = "instant"
    RACE = "race"


@final
class RacePlayer(QObject):
    """A `Player` of a race, with a step back.

    `step` is how far the race has been shown, `cursor` where one looks back to, `position` the
    step that is on the screen. `frame_ready` is emitted when the picture has changed.
    """

    progressed = Signal()
    frame_ready = Signal()
    mode_changed = Signal(str)

    def __init__(self, race: Race, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.race = race
        self.mode = RaceMode.INSTANT
        self.cursor: int | None = None
        self.playing = False
        self.marks: list[tuple[int, str]] = []
        self._reached = self._ticks = 0
        self._speed = inf
        self._pace = Pace()
        self._timer = Timer(self, FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._compute()

    @property
    def total_steps(self) -> int:
        """The length of the race."""
        return self.race.course.steps

    @property
    def step(self) -> int:
        """How far one can look: all that is computed, or as far as the race has got."""
        instant = self.mode is RaceMode.INSTANT
        return self.race.ready if instant else min(self._reached, self.race.ready)

    @property
    def position(self) -> int:
        """The step that is on the screen."""
        return self.step if self.cursor is None else min(self.cursor, self.step)

    @property
    def steps_per_second(self) -> float:
        """How fast the race is played."""
        return full_speed(self.total_steps) if self._speed == inf else self._speed

    @property
    def figures(self) -> str:
        """How long it still takes, or how far the paths are computed."""
        if not self.race.complete:
            share = self.race.ready / self.total_steps
            return self.tr("computing {0} %").format(round(100 * share))
        if not self.playing:
            return ""
        return rate_text(self.steps_per_second, self.total_steps - self.step)

    @property
    def timeline_marks(self) -> list[tuple[int, str]]:
        """Steps at which something happened, in words."""
        return self.marks

    def change(self, course: Course, racers: Sequence[Racer]) -> None:
        """Race over another course or with other settings; raises ValueError for bad ones."""
        self.race.change(course, racers)
        self._reached = min(self._reached, self.total_steps)
        if self.cursor is not None:
            self.cursor = min(self.cursor, self.total_steps)
        self._compute()
        self._show()

    def set_mode(self, mode: RaceMode) -> None:
        """Show whole paths, or put the racers at the start."""
        self._stop()
        self.mode, self.cursor, self._reached = mode, None, 0
        self.mode_changed.emit(mode)
        self._show()

    def play(self) -> None:
        """Let the racers go on from where they are seen; from the start if all is over."""
        if self.playing:
            return
        at = 0 if self.mode is RaceMode.INSTANT else self.position
        if self.mode is RaceMode.INSTANT:
            self.set_mode(RaceMode.RACE)
        self.cursor, self._reached = None, 0 if at >= self.total_steps else at
        self._pace.steps_per_second = self.steps_per_second
        self._pace.start(clock_of(self).now())
        self.playing = True
        self._show()

    def pause(self) -> None:
        """Stop where they are."""
        if self.playing:
            self._stop()
            self._show()

    def advance(self, steps: int = 1) -> None:
        """Go this many steps on from what is seen."""
        self._stop()
        goal = min(self.position + steps, self.total_steps)
        while self.race.ready < goal:
            self.race.extend()
        if self.mode is RaceMode.RACE:
            self._reached = max(self._reached, goal)
        self.cursor = goal if goal < self.step else None
        self._show()

    def back(self, steps: int = 1) -> None:
        """Go this many steps back from what is seen."""
        self._stop()
        self.cursor = max(self.position - steps, 0)
        self._show()

    def advance_epoch(self) -> None:
        """Go ten steps on: a race has no epochs."""
        self.advance(LEAP)

    def restart(self) -> None:
        """Put all racers at the start."""
        self.set_mode(RaceMode.RACE)

    def scrub(self, step: int | None) -> None:
        """Look at this step; None for the newest."""
        self._stop()
        self.cursor = None if step is None or step >= self.step else max(step, 0)
        self._show()

    def set_speed(self, steps_per_second: float) -> None:
        """Play this fast; infinity means the whole race in three seconds."""
        self._speed = steps_per_second
        self._pace.steps_per_second = self.steps_per_second

    def close(self) -> None:
        """End the timer, for good."""
        self._stop()
        self._timer.stop()

    def _stop(self) -> None:
        self.playing = False

    def _compute(self) -> None:
        deadline = perf_counter() + BUDGET_S
        while not self.race.complete and perf_counter() < deadline:
            self.race.extend()

    def _show(self) -> None:
        wanted = self.playing or not self.race.complete
        if wanted != self._timer.is_active:
            self._timer.start() if wanted else self._timer.stop()
        self.frame_ready.emit()
        self.progressed.emit()

    @Slot()
    def _tick(self) -> None:
        self._compute()
        if self.playing:
            self._go_on()
        self._ticks += 1
        if self.playing or self.race.complete or self._ticks % TICKS_A_PICTURE == 0:
            self._show()

    def _go_on(self) -> None:
        """By a clock that is driven, what the time asks for is computed, however long it takes."""
        clock = clock_of(self)
        goal = min(self._reached + self._pace.due(clock.now()), self.total_steps)
        while clock.is_driven and self.race.ready < goal:
            self.race.extend()
        self._reached = min(goal, self.race.ready)
        self.playing = self._reached < self.total_steps
