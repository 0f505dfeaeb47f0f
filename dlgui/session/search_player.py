"""Plays a search: its trials are steps, trained by workers that a thread of their own leads."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from dlgui.clock.clock import clock_of
from dlgui.session.frame_timer import FrameTimer
from dlgui.session.pace import Pace, RateMeter
from dlgui.session.search.desk import Desk, Keep
from dlgui.session.search.workers import ProcessWorkers, SearchError, Workers
from dlgui.session.worker.goal import NO_GOAL, Goal
from engine.search.judging import check_search
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.training.fields import ConfigError

LEAP = 10
POLL_S = 0.01


@final
class SearchPlayer(QObject):
    """A `Player` of a search: `step` counts the outcomes there are, in the order of the table.

    `progressed` is emitted when figures have changed, `found` when there are new outcomes, `failed`
    with a reason and details when the search cannot go on; what was found stays. `keeper` makes,
    when a search begins, what is called with each outcome on the worker's thread, and with None
    when there is nothing more to come.
    """

    progressed = Signal()
    found = Signal()
    failed = Signal(str, str)

    def __init__(self, results: Results, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results = results
        self.cursor: int | None = None
        self.playing = False
        self.timeline_marks: list[tuple[int, str]] = []
        self.workers: Callable[[], Workers] = ProcessWorkers
        self.keeper: Callable[[Results], Keep] = lambda _: _forget
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
        if self.playing or self.results.ended or not self._begin():
            return
        self.cursor, self._goal, self.playing = None, NO_GOAL, True
        self._pace.steps_per_second = self._speed
        self._pace.start(clock_of(self).now())
        self._meter.reset()
        self._meter.add(clock_of(self).now(), self.step)
        if self._speed == inf and not clock_of(self).is_driven:
            self._desk.grant(inf)
        self._timer.start()
        self.progressed.emit()

    def play_until(self, goal: Goal) -> None:
        """Go on as `play` does, and begin no trial beyond the goal's step."""
        self.play()
        if self.playing and goal.step < inf:
            self._desk.pause()
            self._goal = goal
            self._desk.grant(max(goal.step - self.step, 0))

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
        if not self.results.ended and self._begin():
            self._desk.grant(steps)
            self._timer.start()

    def advance_epoch(self) -> None:
        """Train ten trials more."""
        self.advance(LEAP)

    def restart(self) -> None:
        """Forget all outcomes; a search that plays, plays on from the start."""
        plays = self.playing
        self.change(Results(self.results.search))
        if plays:
            self.play()

    def scrub(self, step: int | None) -> None:
        """Look back at the picture as it was after so many outcomes; None for the newest."""
        self.cursor = None if step is None or step >= self.step else max(step, 0)
        self.found.emit()
        self.progressed.emit()

    def set_speed(self, steps_per_second: float) -> None:
        """Begin so many trials a second at most."""
        self._speed = steps_per_second
        self._pace.steps_per_second = steps_per_second
        if self.playing:
            self._desk.pause()
            if steps_per_second == inf:
                self._desk.grant(inf)

    # What the lab asks --------------------------------------------------------------------------

    def change(self, results: Results) -> None:
        """Go on with another search, or with one round more; what is being trained is left off."""
        self.stop()
        self.results, self.cursor = results, None
        self.found.emit()
        self.progressed.emit()

    @property
    def is_resting(self) -> bool:
        """Whether nothing is being trained, and all that was is known here."""
        return not self._timer.is_active

    def stop(self) -> None:
        """End the workers; outcomes that have come in meanwhile are kept."""
        self.playing = False
        self._timer.rest()
        self._desk.close()
        self._desk.take(self.results)

    def close(self) -> None:
        """End everything, for good."""
        self.stop()
        self._timer.stop()

    # How it is done -----------------------------------------------------------------------------

    def _begin(self) -> bool:
        """Start the thread that leads the workers, unless there is one; False if it cannot be."""
        if self._desk.is_open:
            return True
        try:
            check_search(self.results.search)
            keep = self.keeper(self.results)
        except (ConfigError, OSError, SearchError) as error:
            self.failed.emit(str(error), "")
            return False
        search = self.results.search
        self._desk.open(Results(search, self.results.outcomes), self.workers(), keep)
        return True

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


def _forget(_outcome: Outcome | None) -> None:
    """What is found is kept nowhere but in the window."""
