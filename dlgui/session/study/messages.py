"""What a process that trains a share of a study says to the program; frozen, and quick to send."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from dlgui.session.worker.mailbox import Recorded
from engine.training.probes import AnyProbe
from engine.training.records import Snapshot, StepRecord

Light = tuple[int, float, float, float] | StepRecord
"""A record's step, loss, accuracy and learning rate; or all of it, if there is more to it."""


@final
@dataclass(frozen=True, slots=True)
class Take:
    """To the process: copy what these probes ask for; `exact` at rest (`Trainer.snapshot`)."""

    probes: frozenset[AnyProbe]
    exact: bool = True


@final
@dataclass(frozen=True, slots=True)
class Look:
    """To the process: measure the runs at the step at which they rest."""


@final
@dataclass(frozen=True, slots=True)
class Taken:
    """What was copied, one snapshot a run of the share."""

    snapshots: tuple[Snapshot, ...]


@final
@dataclass(frozen=True, slots=True)
class Done:
    """The oldest commands that were not answered yet, so many, have been carried out."""

    ended: bool
    commands: int = 1


@final
@dataclass(frozen=True, slots=True)
class Packed:
    """Records of one run in a row, each as light as it can be."""

    run: int
    light: tuple[Light, ...]
    seconds: float = 0.0

    def unpacked(self) -> Recorded:
        """Return them as they were."""
        return Recorded(self.run, [_full(light) for light in self.light], self.seconds)


def pack(run: int, records: Sequence[StepRecord], seconds: float) -> Packed:
    """Pack records to be sent."""
    return Packed(run, tuple(map(_light, records)), seconds)


def _light(record: StepRecord) -> Light:
    """Return a record that holds nothing but its figures as plain numbers.

    They are pickled in half of the time that the object itself takes.
    """
    if record.evaluation is not None or record.ending is not None:
        return record
    return record.step, record.loss, record.accuracy, record.lr


def _full(light: Light) -> StepRecord:
    """Return a record as it was."""
    return StepRecord(*light) if isinstance(light, tuple) else light
