"""Everything recorded of one run: curves as arrays, marked steps, how it ended.

The only writer is the session, as records arrive; panels read.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, inf, isfinite, isnan, nan
from typing import final

import numpy as np

from dlgui.session.curve_names import FIGURES as FIGURES
from dlgui.session.curve_names import Curve as Curve
from dlgui.session.series import Points as Points
from dlgui.session.series import Series as Series
from engine.training.config import RunConfig
from engine.training.records import Change, Divergence, Ending, Evaluation, StepRecord
from engine.training.settings import replace


class MarkKind(StrEnum):
    """Why a step is marked on the pictures."""

    CHANGE = "change"
    BEST = "best"
    DIVERGENCE = "divergence"


@final
@dataclass(frozen=True)
class Mark:
    """A step to be marked, with what happened there in a few words."""

    step: int
    text: str
    kind: MarkKind = MarkKind.CHANGE


@final
class RunHistory:
    """What one run has recorded so far.

    `evaluations` and `curve` are the same at whatever speed a run is played: rules, files and
    comparisons go by them. `looks` were taken between them while there was time to, and `drawn` has
    both. `revision` grows with every record, so that a picture can tell whether it is out of date;
    `seconds` is the time that its updates have taken, `batch_test_accuracy` what the last record
    says of batch norm. Of a path over a surface `course` tells
    which, and the loss of a batch is f.
    """

    def __init__(self, config: RunConfig, name: str = "run", course: str = "") -> None:
        self.config = config
        self.course = course
        self.name = name
        self.step = 0
        self.revision = 0
        self.ending: Ending | None = None
        self.divergence: Divergence | None = None
        self.best_step: int | None = None
        self.batch_test_accuracy: float | None = None
        self.seconds = 0.0
        self.changes: list[Change] = []
        self.evaluations: list[Evaluation] = []
        self.looks: list[Evaluation] = []
        self.marks: list[Mark] = []
        self._fine: dict[Curve, Series] = {}
        self._series = {curve: Series() for curve in Curve}

    @property
    def running_config(self) -> RunConfig:
        """The configuration that the run has now, live changes included."""
        return self.config_at(None)

    def config_at(self, step: int | None) -> RunConfig:
        """The configuration that was in effect after update `step`; None is now."""
        until = inf if step is None or step >= self.step else step
        changed = {change.field: change.new for change in self.changes if change.step <= until}
        return replace(self.config, changed) if changed else self.config

    @property
    def steps_per_epoch(self) -> int:
        """Updates in which as many examples are drawn as there are to learn from."""
        return max(1, ceil(self.config.data.learnt / self.config.training.batch_size))

    def curve(self, curve: Curve | str) -> tuple[Points, Points]:
        """Return steps and values of a curve, read-only."""
        return self._series[Curve(curve)].points

    def drawn(self, curve: Curve | str) -> tuple[Points, Points]:
        """Return steps and values of a curve as finely as it was measured, read-only."""
        return self._fine.get(Curve(curve), self._series[Curve(curve)]).points

    def value_at(self, curve: Curve | str, step: int) -> tuple[int, float] | None:
        """Return the last point at or before `step`, None if there is none."""
        steps, values = self.curve(curve)
        index = int(np.searchsorted(steps, step, side="right")) - 1
        return None if index < 0 else (int(steps[index]), float(values[index]))

    def until(self, step: int | None) -> "RunHistory":
        """Return what was known after update `step`, to be read only; None means all of it.

        Its last evaluation is the newest there was, be it a regular one or a look, so that what is
        said of a step has the figures that are drawn there.
        A run that is looked back at goes on: it has neither ended nor diverged yet, and its best
        step is not known. How long it took so far was not written down: `seconds` is nan.
        """
        if step is None or step >= self.step:
            return self._with(self._look_at(self.step))
        earlier = RunHistory(self.config, self.name)
        earlier.step, earlier.revision, earlier.seconds = step, self.revision, nan
        earlier.changes = [change for change in self.changes if change.step <= step]
        earlier.evaluations = [e for e in self.evaluations if e.step <= step]
        changed = [mark for mark in self.marks if mark.kind is MarkKind.CHANGE]
        earlier.marks = [mark for mark in changed if mark.step <= step]
        earlier._series = {curve: s.until(step) for curve, s in self._series.items()}
        return earlier._with(self._look_at(step))

    def has_ended_by(self, step: int | None) -> bool:
        """Whether `until(step)` has ended, without making it."""
        return self.ending is not None and (step is None or step >= self.step)

    def _look_at(self, step: int) -> Evaluation | None:
        """Return the last look up to a step."""
        count = bisect_right(self.looks, step, key=lambda look: look.step)
        return self.looks[count - 1] if count else None

    def _with(self, look: Evaluation | None) -> "RunHistory":
        """Return the same run with a look as its last evaluation, if it is the newest."""
        if look is None or (self.evaluations and self.evaluations[-1].step >= look.step):
            return self
        seen = copy(self)
        seen.evaluations, seen._fine = list(self.evaluations), {}
        seen._series = {curve: s.so_far() for curve, s in self._series.items()}
        seen.add_evaluation(look)
        return seen

    def add_look(self, look: Evaluation) -> None:
        """Take in the figures of a look between two regular evaluations."""
        if not self._fine:
            curves = (*FIGURES, Curve.GAP)
            self._fine = {curve: self._series[curve].so_far() for curve in curves}
        self.revision += 1
        self.looks.append(look)
        _extend(self._fine, (look,))

    def add_evaluation(self, evaluation: Evaluation) -> None:
        """Take in the figures of one evaluation."""
        self.add_evaluations((evaluation,))

    def add_evaluations(self, evaluations: Sequence[Evaluation]) -> None:
        """Take in the figures of evaluations that follow each other."""
        self.evaluations += evaluations
        self.revision += 1
        _extend(self._series, evaluations)
        if self._fine:
            _extend(self._fine, evaluations)

    def add_record(self, record: StepRecord) -> None:
        """Take in one update."""
        self.add_records((record,))

    def add_records(self, records: Sequence[StepRecord], seconds: float = 0.0) -> None:
        """Take in updates that follow each other and took so long.

        One that broke is the last; it leaves no point, so that curves stay finite.
        """
        last = records[-1]
        self.revision += 1
        self.seconds += seconds
        self.ending, self.divergence, self.best_step = last.ending, last.divergence, last.best_step
        self.batch_test_accuracy = last.batch_test_accuracy
        sound = records if last.divergence is None else records[:-1]
        if sound:
            self._add_sound(sound)

    def _add_sound(self, records: Sequence[StepRecord]) -> None:
        self.step = records[-1].step
        steps = [record.step for record in records]
        self._series[Curve.BATCH_LOSS].extend(steps, [record.loss for record in records])
        self._series[Curve.BATCH_ACCURACY].extend(steps, [record.accuracy for record in records])
        for record in records:
            if record.evaluation is not None:
                self.add_evaluation(record.evaluation)

    def add_batches(self, steps: Points, losses: Points, accuracies: Points) -> None:
        """Take in many updates at once, as they are read back from a file."""
        self.revision += 1
        self._series[Curve.BATCH_LOSS].extend(steps, losses)
        self._series[Curve.BATCH_ACCURACY].extend(steps, accuracies)

    def add_change(self, change: Change) -> None:
        """Take in a live change of a setting."""
        self.revision += 1
        self.changes.append(change)

    def add_mark(self, mark: Mark) -> None:
        """Mark a step."""
        self.revision += 1
        self.marks.append(mark)


def _extend(series: Mapping[Curve, Series], evaluations: Sequence[Evaluation]) -> None:
    """Add the figures of evaluations to the ends of their curves."""
    told = [e for e in evaluations if not _knows_no_classes(e)]
    for curve in FIGURES:
        measured = told if "accuracy" in curve else evaluations
        figures = [(e.step, e.figure(curve)) for e in measured]
        known = [(step, value) for step, value in figures if value is not None]
        if known:
            series[curve].extend(*zip(*known, strict=True))
    gaps = [(e.step, e.train_accuracy - e.test_accuracy) for e in told]
    if gaps:
        series[Curve.GAP].extend(*zip(*gaps, strict=True))


def _knows_no_classes(evaluation: Evaluation) -> bool:
    """Whether the model has an error, but no accuracy."""
    return isnan(evaluation.train_accuracy) and isfinite(evaluation.train_loss)
