"""What goes through the pipes between the window and a process that trains one study at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from dlgui.session.study.messages import Light, Taken, full, light
from dlgui.session.worker.mailbox import Message, Recorded
from engine.training.study import Study

LightRecorded = tuple[int, Light, float]
"""What a `Recorded` holds: run, record and seconds."""


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
    contents: tuple[LightRecorded | Message | Taken, ...]


def packed(message: Message) -> LightRecorded | Message:
    """Return a record in a form that is quick to send; other messages are rare."""
    if isinstance(message, Recorded):
        return message.run, light(message.record), message.seconds
    return message


def unpacked(contents: Sequence[LightRecorded | Message | Taken]) -> Iterator[Message | Taken]:
    """Return everything as it was."""
    for item in contents:
        if isinstance(item, tuple):
            run, record, seconds = item
            yield Recorded(run, full(record), seconds)
        else:
            yield item
