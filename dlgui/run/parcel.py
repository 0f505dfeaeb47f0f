"""What goes through the pipes between the window and a process that trains one study at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from dlgui.run.mailbox import Message, Recorded
from dlgui.run.study_messages import Taken
from engine.training.records import StepRecord
from engine.training.study import Study

Plain = tuple[int, float, int, float, float, float]
"""Run, seconds, and a record's step, loss, accuracy and learning rate."""


@final
@dataclass(frozen=True, slots=True)
class Begin:
    """To the process: train this study from now on; what is said of it bears this number."""

    number: int
    study: Study


@final
@dataclass(frozen=True, slots=True)
class Leave:
    """To the process: leave the study as it is, and wait for another."""


@final
@dataclass(frozen=True, slots=True)
class Looked:
    """To the process: the window has taken all snapshots that it was given."""


@final
@dataclass(frozen=True, slots=True)
class Parcel:
    """To the window: what was said of study number `number`, in that order."""

    number: int
    contents: tuple[Plain | Message | Taken, ...]


def packed(message: Message) -> Plain | Message:
    """Return a record that holds nothing but its figures as plain numbers.

    They are pickled in half of the time that the objects themselves take.
    """
    if not isinstance(message, Recorded):
        return message
    record = message.record
    if record.evaluation is not None or record.ending is not None:
        return message
    figures = record.step, record.loss, record.accuracy, record.lr
    return (message.run, message.seconds, *figures)


def unpacked(contents: Sequence[Plain | Message | Taken]) -> Iterator[Message | Taken]:
    """Return everything as it was."""
    for item in contents:
        if isinstance(item, tuple):
            run, seconds, step, loss, accuracy, lr = item
            yield Recorded(run, StepRecord(step, loss, accuracy, lr), seconds)
        else:
            yield item
