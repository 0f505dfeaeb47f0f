"""What the worker leaves for the window: messages in order, and the newest snapshots.

The worker never waits for the window. Records are all kept, snapshots only if the last was taken.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import final

from engine.training.records import Change, Evaluation, Snapshot, StepRecord


@final
@dataclass(frozen=True, slots=True)
class Prepared:
    """The run is built and stands before its first update; one evaluation for each run."""

    evaluations: tuple[Evaluation, ...]


@final
@dataclass(frozen=True, slots=True)
class Recorded:
    """Updates of the run number `run` in a row, at least one, and how long they took together."""

    run: int
    records: Sequence[StepRecord]
    seconds: float = field(default=0.0, compare=False, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Looked:
    """What was measured between the regular evaluations: of each run, by its number, the figures at
    the step at which it rests; and how long that took.
    """

    evaluations: tuple[tuple[int, Evaluation], ...]
    seconds: float = field(default=0.0, compare=False, repr=False)


@final
@dataclass(frozen=True, slots=True)
class Changed:
    """A live change that has been put into effect in run number `run`."""

    run: int
    change: Change


@final
@dataclass(frozen=True, slots=True)
class Refused:
    """A live change that was not put into effect, and why."""

    field: str
    reason: str


@final
@dataclass(frozen=True, slots=True)
class Idle:
    """The worker waits: `step` counts the updates made, `handled` the commands carried out.

    One who has sent more commands than that knows that this is not the answer to the last.
    """

    step: int
    handled: int
    ended: bool


@final
@dataclass(frozen=True, slots=True)
class Failed:
    """The worker has stopped with an error: a sentence for people, a traceback for a report."""

    reason: str
    details: str


Message = Prepared | Recorded | Looked | Changed | Refused | Idle | Failed
Snapshots = tuple[Snapshot, ...]


@final
class Mailbox:
    """Written by the worker's thread, emptied by the window's; nothing in it can be changed."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque()
        self._arrived = Event()
        self._first: deque[Snapshots] = deque(maxlen=1)
        self._snapshots: deque[Snapshots] = deque(maxlen=1)

    def put(self, *messages: Message) -> None:
        """Leave messages; they are read in this order, and those of one call together."""
        self._messages.extend(messages)
        self._arrived.set()

    def wait(self, seconds: float) -> None:
        """Wait until a message is there, or so long; it may be a little early."""
        if not self._messages:
            self._arrived.wait(seconds)
            self._arrived.clear()

    def drain(self) -> list[Message]:
        """Take out all messages that are there now."""
        return [self._messages.popleft() for _ in range(len(self._messages))]

    @property
    def wants_snapshots(self) -> bool:
        """Whether the last snapshots were taken, so that new ones would be looked at."""
        return not (self._first or self._snapshots)

    def put_snapshots(self, snapshots: Sequence[Snapshot]) -> None:
        """Leave one snapshot a run, in place of those that may still lie there.

        Those of before the first update stay: all later ones are compared with them.
        """
        for snapshot in snapshots:
            _make_read_only(snapshot)
        is_first = all(snapshot.step == 0 for snapshot in snapshots)
        (self._first if is_first else self._snapshots).append(tuple(snapshots))

    def take_snapshots(self) -> Snapshots | None:
        """Take those of before the first update, then the newest; None if there are no new ones."""
        for place in (self._first, self._snapshots):
            if place:  # only the window takes something out
                return place.pop()
        return None


def _make_read_only(snapshot: Snapshot) -> None:
    """Arrays that came from another process could be written to."""
    for arrays in snapshot.arrays.values():
        for array in arrays.values():
            array.flags.writeable = False
