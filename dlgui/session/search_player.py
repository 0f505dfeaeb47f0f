"""Plays a search: its trials are steps, trained by workers that a thread of their own leads."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from dlgui.clock.clock import clock_of
from dlgui.session.frame_timer import FrameTimer
from dlgui.session.pace import Pace, RateMeter
from dlgui.session.search.leader import Keep, Opener
from dlgui.session.search.workers import ProcessWorkers, Workers
from dlgui.session.search_desk import Desk
from dlgui.session.worker.goal import NO_GOAL, Goal
from engine.search.results import Results

LEAP = 10
POLL_S = 0.01


@final
class SearchPlayer(QObject):
    """A `Player` of a search: `step` counts the outcomes there are, in the order of the table.

    `progressed` is emitted when figures have changed, `found` when there are new outcomes, `failed`
    with a reason and details when the search cannot go on; what was found stays. `restarted` tells
    that all of it is to be forgotten. `keeper` is asked when a search begins for what opens, on the
    search's thread, what is called there with each outcome, and with None when there is nothing
    more to come. Nothing here waits for a process.
    """

    progressed = Signal()
    found = Signal()
    failed = Signal(str, str)
    restarted = Signal()

    def __init__(self, results: Results, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results = results
        self.cursor: int | None = None
        self.playing = False
        self.timeline_marks: list[tuple[int, str]] = []
        self.workers: Callable[[], Workers] = ProcessWorkers
        self.keeper: Callable[[Results], Opener] = lambda _: _forgetful
        self._speed, self._pace, self._goal = inf, Pace(), NO_GOAL
        self._meter = RateMeter()
        self._desk = Desk()
        self._timer = FrameTimer(self._tick, self)

    # What the transport asks --------------------------------------------------------------------

    @property
    def step(self) -> int:
        """How many outcomes there are."""
        return len(self.results)

    @property
    def total_steps(self) -> int:
        """How many there will be."""
        return max(self.results.total, self.step)

    @property
    def shown(self) -> Results:
        """The outcomes that are looked at: all of them, or those up to where one looks back."""
        if self.cursor is None:
            return self.results
        return Results(self.results.search, self.results.outcomes[: self.cursor])

    @property
    def figures(self) -> str:
        """How many trials are finished in a minute, and how long it still takes."""
        if not self.playing:
            return ""
        if not (rate := self._meter.steps_per_second):
            return QCoreApplication.translate("SearchPlayer", "starting …")
        text = QCoreApplication.translate("SearchPlayer", "{0} trials/min · {1} s left")
        left = (self.total_steps - self.step) / rate
        return text.format(f"{60 * rate:,.0f}", f"{left:,.0f}")

    def play(self) -> None:
        """Train trials, one after the other, until all are done."""
        if not self.playing:
            self._play(NO_GOAL)

    def play_until(self, goal: Goal) -> None:
        """Go on as `play` does, and begin no trial beyond the goal's step."""
        self._play(goal if goal.step < inf else NO_GOAL)

    def _play(self, goal: Goal) -> None:
        if self.results.ended:
            return
        self._begin()
        self.cursor, self._goal, self.playing = None, goal, True
        self._pace.steps_per_second = self._speed
        self._pace.start(clock_of(self).now())
        self._meter.reset()
        self._meter.add(clock_of(self).now(), self.step)
        self._grant_at_once()
        self._timer.start()
        self.progressed.emit()

    def _grant_at_once(self) -> None:
        """Grant what does not wait for the clock: all there is, or all up to the goal."""
        if self._goal is not NO_GOAL:
            self._desk.grant_until(self._goal.step)
        elif self._speed == inf and not clock_of(self).is_driven:
            self._desk.grant(inf)

    def pause(self) -> None:
        """Begin no trial more; those that are being trained are finished."""
        self._desk.pause()
        if self.playing:
            self.playing = False
            self.progressed.emit()

    def advance(self, steps: int = 1) -> None:
        """Train so many trials more; while one looks back, go on so many in the picture."""
        if self.cursor is not None:
            self.scrub(self.cursor + steps)
            return
        self.pause()
        if not self.results.ended:
            self._begin()
            self._desk.grant(steps)
            self._timer.start()

    def advance_epoch(self) -> None:
        """Train ten trials more."""
        self.advance(LEAP)

    def restart(self) -> None:
        """Forget all outcomes; a search that plays, plays on from the start."""
        plays = self.playing
        self.change(Results(self.results.search))
        self.restarted.emit()
        if plays:
            self.play()

    def scrub(self, step: int | None) -> None:
        """Look back at the picture as it was after so many outcomes; None for the newest."""
        self.cursor = None if step is None or step >= self.step else max(step, 0)
        self.found.emit()
        self.progressed.emit()

    def set_speed(self, steps_per_second: float) -> None:
        """Begin so many trials a second at most; up to a goal it is as fast as can be."""
        self._speed = steps_per_second
        self._pace.steps_per_second = steps_per_second
        if self.playing and self._goal is NO_GOAL:
            self._desk.pause()
            self._grant_at_once()

    # What the lab asks --------------------------------------------------------------------------

    def change(self, results: Results) -> None:
        """Go on with another search, or with one round more; what is being trained is left off."""
        self.stop()
        self.results, self.cursor = results, None
        self.found.emit()
        self.progressed.emit()

    def use(self, workers: Callable[[], Workers]) -> None:
        """Have others train from now on; what is being trained is begun again by them."""
        plays, goal = self.playing, self._goal
        self.stop()
        self.workers = workers
        if plays:
            self._play(goal)

    @property
    def is_resting(self) -> bool:
        """Whether nothing is being trained, and all that was is known here."""
        return not self._timer.is_active

    def stop(self) -> None:
        """Have the workers end, and return at once; outcomes that have come in by now are kept."""
        self.playing = False
        self._timer.rest()
        self._desk.take(self.results)
        self._desk.close()

    def close(self) -> None:
        """End everything, for good."""
        self.stop()
        self._timer.stop()

    # How it is done -----------------------------------------------------------------------------

    def _begin(self) -> None:
        """Start the thread that leads the workers, unless there is one."""
        if not self._desk.is_open:
            copy = Results(self.results.search, self.results.outcomes)
            self._desk.open(copy, self.workers(), self.keeper(copy))

    @Slot()
    def _tick(self) -> None:
        now = clock_of(self).now()
        if self.playing:
            self._hand_out(now)
        is_resting = self._desk.is_resting  # asked before: what is done by then lies there
        new, broken = self._desk.take(self.results)
        if new:
            self._meter.add(now, self.step)
        if broken is not None:
            self.stop()
            self.failed.emit(broken.reason, broken.details)
        elif is_resting and (self.results.ended or not self.playing or self._is_at_goal):
            self.playing = False
            self._timer.rest()
        if new or broken is not None or not self.playing:
            self.found.emit()
            self.progressed.emit()

    @property
    def _is_at_goal(self) -> bool:
        return self.step >= self._goal.step

    def _hand_out(self, now: float) -> None:
        """Grant what the pace has due; by a clock that is driven, wait until that is trained."""
        driven = clock_of(self).is_driven
        if self._goal is NO_GOAL and (driven or self._speed < inf):
            due = self._pace.due(now) if self._speed < inf else 1
            self._desk.grant(due) if due else None
        while driven and self._desk.is_open and not self._desk.is_resting:
            self._desk.wait(POLL_S)


def _forgetful() -> Keep:
    """What is found is kept nowhere but in the window."""
    return lambda _outcome: None
