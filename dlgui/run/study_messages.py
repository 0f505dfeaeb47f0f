"""What a process that trains a share of a study says to the program; frozen, and quick to send."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from engine.training.probes import Probe
from engine.training.records import Snapshot, StepRecord


@final
@dataclass(frozen=True, slots=True)
class Take:
    """To the process: copy what these probes ask for."""

    probes: frozenset[Probe]


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
    """Records of one run in a row; those that hold nothing but their figures as plain numbers."""

    run: int
    figures: tuple[tuple[int, float, float, float], ...]
    whole: dict[int, StepRecord]
    seconds: float = 0.0

    def records(self) -> Iterator[StepRecord]:
        """Return them as they were."""
        for i, figures in enumerate(self.figures):
            yield self.whole[i] if i in self.whole else StepRecord(*figures)


def pack(run: int, records: Sequence[StepRecord], seconds: float) -> Packed:
    """Pack records to be sent: half of the time that pickling the objects themselves takes."""
    figures = tuple((r.step, r.loss, r.accuracy, r.lr) for r in records)
    special = {
        i: r for i, r in enumerate(records) if r.evaluation is not None or r.ending is not None
    }
    return Packed(run, figures, special, seconds)
