"""Lines up what the processes of a study report: a record is handed on when all are that far."""

from collections import deque
from collections.abc import Iterable, Iterator
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
        self._waiting: list[deque[Recorded]] = [deque() for _ in range(runs)]
        self._received = [0] * runs
        self._ended = [False] * runs
        self._handed_on = 0

    @property
    def reached(self) -> int:
        """The number of updates that every run has made which has not ended."""
        pairs = zip(self._received, self._ended, strict=True)
        running = [count for count, ended in pairs if not ended]
        return min(running) if running else max(self._received)

    def add(self, run: int, records: Iterable[StepRecord], seconds: float = 0.0) -> None:
        """Note the next records of a run; they took `seconds` all together."""
        records = list(records)
        for record in records:
            self._waiting[run].append(Recorded(run, record, seconds / len(records)))
            self._received[run] += 1
            self._ended[run] = record.ending is not None

    def take(self) -> Iterator[Recorded]:
        """Yield what all have reached: update by update, and run by run in each."""
        for _ in range(self._handed_on, self.reached):
            for waiting in self._waiting:
                if waiting:
                    recorded = waiting.popleft()
                    self.step = max(self.step, recorded.record.step)
                    yield recorded
            self._handed_on += 1
