"""Lines up what the processes of a study report: a record is handed on when all are that far."""

from typing import final

from dlgui.session.worker.mailbox import Recorded
from engine.training.records import StepRecord


@final
class Row:
    """The records of every run that wait for the other runs; a run that has ended is waited for no
    more.
    """

    def __init__(self, runs: int) -> None:
        self.step = 0
        self._waiting: list[list[StepRecord]] = [[] for _ in range(runs)]
        self._seconds = [0.0] * runs
        self._received = [0] * runs
        self._ended = [False] * runs
        self._handed_on = 0

    @property
    def reached(self) -> int:
        """The number of updates that every run has made which has not ended."""
        pairs = zip(self._received, self._ended, strict=True)
        running = [count for count, ended in pairs if not ended]
        return min(running) if running else max(self._received)

    def add(self, recorded: Recorded) -> None:
        """Note the next records of a run."""
        self._waiting[recorded.run] += recorded.records
        self._seconds[recorded.run] += recorded.seconds
        self._received[recorded.run] += len(recorded.records)
        self._ended[recorded.run] = recorded.records[-1].ending is not None

    def take(self) -> list[Recorded]:
        """Return what all have reached, run by run."""
        ready, self._handed_on = self.reached - self._handed_on, self.reached
        runs = [i for i, waiting in enumerate(self._waiting) if ready and waiting]
        return [self._hand_on(run, ready) for run in runs]

    def _hand_on(self, run: int, count: int) -> Recorded:
        """Take out the first records of a run, with their part of the time of all that wait."""
        waiting = self._waiting[run]
        records, self._waiting[run] = waiting[:count], waiting[count:]
        seconds = self._seconds[run] * len(records) / len(waiting)
        self._seconds[run] -= seconds
        self.step = max(self.step, records[-1].step)
        return Recorded(run, records, seconds)
