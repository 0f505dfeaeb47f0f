"""Steps through a graph: forward, back, at any speed."""

from math import inf
from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.session.frame import FRAME_MS
from dlgui.session.pace import Pace, full_speed
from dlgui.session.state import rate_text
from dlgui.session.worker.goal import NO_GOAL, Goal


@final
class GraphPlayer(QObject):
    """A `Player` of so many moves, with a step back.

    `step` is how far one has been, `cursor` where one looks back to, `position` what is on the
    screen. `moved` is emitted when the picture has changed. `turn` is the move with which the way
    back begins: "one epoch" leads to it, and then to the end.
    """

    progressed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.total_steps = 1
        self.turn = 0
        self.step = 0
        self.cursor: int | None = None
        self.playing = False
        self._speed = inf
        self._pace, self._goal = Pace(), NO_GOAL
        self._timer = Timer(self, FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def position(self) -> int:
        """The move that is on the screen; 0 before the first."""
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

    @property
    def timeline_marks(self) -> list[tuple[int, str]]:
        """Where the way back begins."""
        return [(self.turn, self.tr("the way back begins"))] if self.turn else []

    def set_length(self, total: int, turn: int) -> None:
        """Say how many moves there are, and with which of them the way back begins."""
        self.total_steps, self.turn = max(total, 1), turn
        self.step = min(self.step, self.total_steps)
        if self.cursor is not None and self.cursor >= self.step:
            self.cursor = None

    def play(self) -> None:
        """Go on from what is seen; from the start if all is over."""
        if self.playing:
            return
        at = self.position
        self.cursor, self.step = None, 0 if at >= self.total_steps else at
        self._pace.steps_per_second = self.steps_per_second
        self._pace.start(clock_of(self).now())
        self.playing, self._goal = True, NO_GOAL
        self._timer.start()
        self._show()

    def play_until(self, goal: Goal) -> None:
        """Go on as `play` does, and stop exactly at the step."""
        self.play()
        self._goal = goal

    def pause(self) -> None:
        """Stop where it is."""
        if self.playing:
            self._stop()
            self._show()

    def advance(self, steps: int = 1) -> None:
        """Go this many moves on from what is seen."""
        self._stop()
        goal = min(self.position + steps, self.total_steps)
        self.step = max(self.step, goal)
        self.cursor = goal if goal < self.step else None
        self._show()

    def back(self, steps: int = 1) -> None:
        """Go this many moves back from what is seen."""
        self.scrub(max(self.position - steps, 0))

    def advance_epoch(self) -> None:
        """Go to the end of the way forward, and from there to the end of the way back."""
        goal = self.turn if self.position < self.turn else self.total_steps
        self.advance(goal - self.position)

    def restart(self) -> None:
        """Forget all values and gradients."""
        self._stop()
        self.step, self.cursor = 0, None
        self._show()

    def scrub(self, step: int | None) -> None:
        """Look at this move; None for the newest."""
        self._stop()
        self.cursor = None if step is None or step >= self.step else max(step, 0)
        self._show()

    def set_speed(self, steps_per_second: float) -> None:
        """Play this fast; infinity means all of it in three seconds."""
        self._speed = steps_per_second
        self._pace.steps_per_second = self.steps_per_second

    def close(self) -> None:
        """End the timer, for good."""
        self._stop()

    def _stop(self) -> None:
        self.playing = False
        self._timer.stop()

    def _show(self) -> None:
        self.moved.emit()
        self.progressed.emit()

    @Slot()
    def _tick(self) -> None:
        end = int(min(self._goal.step, self.total_steps))
        due = self._pace.due(clock_of(self).now())
        if not due:
            return
        self.step = max(self.step, min(self.step + due, end))
        if self.step >= end:
            self._stop()
        self._show()
