"""What the transport drives in a lab whose pictures do not need a run: one begins when asked to."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject, SignalInstance

from dlgui.session.session import Session
from dlgui.session.worker.goal import Goal


@final
class TrainingPlayer(QObject):
    """A session that is made ready by `begin` before its first update, if that returns True.

    `planned_steps` says how long a run would be that is not on stage yet.
    """

    def __init__(
        self,
        session: Session,
        begin: Callable[[], bool],
        planned_steps: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._begin, self._planned_steps = session, begin, planned_steps

    @property
    def progressed(self) -> SignalInstance:
        return self._session.progressed

    @property
    def step(self) -> int:
        return self._session.step

    @property
    def total_steps(self) -> int:
        return self._session.total_steps or self._planned_steps()

    @property
    def cursor(self) -> int | None:
        return self._session.cursor

    @property
    def playing(self) -> bool:
        return self._session.playing

    @property
    def figures(self) -> str:
        return self._session.figures

    @property
    def timeline_marks(self) -> list[tuple[int, str]]:
        return self._session.timeline_marks

    def play(self) -> None:
        """Let the network learn."""
        if self._begin():
            self._session.play()

    def play_until(self, goal: Goal) -> None:
        """Let the network learn, and stop exactly where the goal is."""
        if self._begin():
            self._session.play_until(goal)

    def pause(self) -> None:
        """Stop after the update that is being made."""
        self._session.pause()

    def advance(self, steps: int = 1) -> None:
        """Make exactly so many updates more."""
        if self._begin():
            self._session.advance(steps)

    def advance_epoch(self) -> None:
        """Make the updates of one epoch."""
        if self._begin():
            self._session.advance_epoch()

    def restart(self) -> None:
        """Go back before the first update."""
        self._session.restart()

    def scrub(self, step: int | None) -> None:
        """Look back at a step that was recorded."""
        if self._session.histories:
            self._session.scrub(step)

    def set_speed(self, steps_per_second: float) -> None:
        """Choose a speed."""
        self._session.set_speed(steps_per_second)
