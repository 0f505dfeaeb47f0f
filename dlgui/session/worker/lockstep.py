"""Runs that advance together: the one place that draws updates from trainers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from time import perf_counter
from typing import final

from engine.training.probes import AnyProbe
from engine.training.records import Evaluation, Snapshot, StepRecord
from engine.training.trainer import Trainer


@final
@dataclass(frozen=True, slots=True)
class Made:
    """What one run has just recorded, and how long it took."""

    run: int
    records: Sequence[StepRecord]
    seconds: float


@final
class Lockstep:
    """The runs of a study, or a share of them; those that have ended stand still."""

    def __init__(self, trainers: Sequence[Trainer]) -> None:
        self.trainers = tuple(trainers)
        self._running: dict[int, Iterator[StepRecord]] = {
            i: trainer.steps() for i, trainer in enumerate(self.trainers)
        }
        self._measured = [-1] * len(self.trainers)

    @property
    def ended(self) -> bool:
        """Whether every run has come to its end."""
        return not self._running

    @property
    def step(self) -> int:
        """The number of updates that the foremost run has made."""
        return max((trainer.step for trainer in self.trainers), default=0)

    def evaluate(self) -> tuple[Evaluation, ...]:
        """Measure every run as it is now."""
        self._measured = [trainer.step for trainer in self.trainers]
        return tuple(trainer.evaluate() for trainer in self.trainers)

    def look(self) -> tuple[tuple[int, Evaluation], ...]:
        """Measure the runs that go on, but for those that were measured at this step already.

        Nothing of a run depends on it: an evaluation draws nothing and changes nothing, and whether
        a run has diverged or has to stop is judged by the regular ones alone. So the validation
        figures, which are there to be judged, are left out, and so are figures that are no numbers.
        """
        due = [i for i in self._running if self._measured[i] != self.trainers[i].step]
        found = [(i, self.trainers[i].evaluate()) for i in due]
        for i in due:
            self._measured[i] = self.trainers[i].step
        sound = [(i, e) for i, e in found if isfinite(e.train_loss) and isfinite(e.test_loss)]
        return tuple(
            (i, replace(e, validation_loss=None, validation_accuracy=None)) for i, e in sound
        )

    def advance(self, updates: int = 1) -> list[Made]:
        """Make so many updates of every run that has not ended.

        One run makes all of them before the next begins: its arrays stay in the cache meanwhile.
        """
        made = []
        for i, steps in list(self._running.items()):
            start = perf_counter()
            records = [record for _, record in zip(range(updates), steps, strict=False)]
            made.append(Made(i, records, perf_counter() - start))
            if records[-1].evaluation is not None:
                self._measured[i] = records[-1].step
            if records[-1].ending is not None:
                del self._running[i]
        return made

    def snapshots(self, probes: Iterable[AnyProbe], *, exact: bool) -> list[Snapshot]:
        """Copy what the probes ask for, of every run; see `Trainer.snapshot`."""
        probes = frozenset(probes)
        return [trainer.snapshot(probes, exact=exact) for trainer in self.trainers]
