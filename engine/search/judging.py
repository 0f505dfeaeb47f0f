"""Trains a trial's runs as far as a task says, and judges them by the validation digits alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite, log
from typing import Any, final

import numpy as np

from engine.arrays import Array, IntArray
from engine.data.dataset import Dataset
from engine.data.names import Split
from engine.models.sequence_model import SequenceModel
from engine.search.outcome import Outcome
from engine.search.results import Task
from engine.search.search import Search
from engine.training.build import build_trainer
from engine.training.config import DataConfig, RunConfig
from engine.training.examples import load_digits
from engine.training.records import Ending
from engine.training.sequence_look import constant_guess
from engine.training.settings import replace
from engine.training.tasks import needs_digits
from engine.training.trainer import Trainer

CURVE_POINTS = 20
"""So often a trial's learning curve is measured; 100 validation digits take 3 % of the time."""

RAREST = 1_000_000
"""A run cannot be evaluated more seldom than after so many updates."""


@final
@dataclass(frozen=True, slots=True)
class Job:
    """A task with all that is needed to train it, wherever that is done."""

    number: int
    steps: int
    whole: bool
    configs: tuple[RunConfig, ...]


@final
@dataclass(frozen=True, slots=True)
class Judged:
    """One run's figures on the validation digits; `spread` is that of the loss of a digit."""

    accuracy: float
    loss: float
    spread: float
    diverged: bool = False


def job_of(search: Search, task: Task) -> Job:
    """Return a task with its configurations."""
    configs = search.configs(search.trial(task.number))
    return Job(task.number, task.steps, task.steps == search.steps, configs)


def as_measured(config: RunConfig) -> RunConfig:
    """Return the configuration that a trial is trained with: the same run, measured less often.

    Neither training digits nor test digits are evaluated on the way, which changes no bit of what
    is learnt. With early stopping, which goes by the evaluations, they stay as they are.
    """
    if config.early_stopping.enabled:
        return config
    steps = min(config.training.steps, RAREST)
    once = {"evaluation_interval": steps, "evaluation_train": 1, "evaluation_test": 1}
    return replace(config, {f"training.{name}": value for name, value in once.items()})


def trainers_of(job: Job) -> tuple[Trainer, ...]:
    """Make the trainer of every run of a job. Raises ConfigError or DataError."""
    return tuple(build_trainer(as_measured(c), _digits_for(c)) for c in job.configs)


def judge(trainer: Trainer) -> Judged:
    """Measure a run on the validation examples; one whose outputs are no numbers has diverged."""
    sample, model = trainer.parts.evaluator.sample(Split.VALIDATION), trainer.parts.model
    with np.errstate(all="ignore"):
        outputs = model.outputs(sample.x)
        figures = model.measure(outputs, sample.labels)
        own = model.losses if isinstance(model, SequenceModel) else _losses
        spread = float(own(outputs, sample.labels).std())
    if not all(map(isfinite, (*figures[:2], spread))):
        return guessing(trainer)
    return Judged(figures.accuracy, figures.loss, spread)


def guessing(trainer: Trainer) -> Judged:
    """What a run that has diverged counts as.

    1 of C classes at random, at a loss of ln C; in sequences the best answer that is always the
    same, and of quantities none is right.
    """
    model, digits = trainer.parts.model, trainer.parts.digits
    if isinstance(model, SequenceModel):
        targets = trainer.parts.evaluator.sample(Split.VALIDATION).labels
        right = 1 / model.answers if model.of_classes else 0.0
        return Judged(right, constant_guess(targets, model.of_classes), 0.0, diverged=True)
    assert digits is not None, "trials learn digits or points"
    classes = len(digits.classes)
    return Judged(1 / classes, log(classes), 0.0, diverged=True)


def looks(steps: int) -> tuple[int, ...]:
    """Return the updates after which the learning curve is measured, the last one among them."""
    points = min(CURVE_POINTS, steps)
    return tuple(round((i + 1) * steps / points) for i in range(points))


def train_job(job: Job, advance: Callable[[Trainer], Callable[[int], bool]]) -> Outcome:
    """Train every run of a job from its beginning, and return what came of them.

    `advance` draws updates: of a trainer it makes a function that makes so many updates more, and
    returns whether the run goes on.
    """
    trainers = trainers_of(job)
    runs = [_train(trainer, job.steps, advance(trainer)) for trainer in trainers]
    shortest = min(len(curve) for curve, _ in runs)
    last = [judged for _, judged in runs]
    curves = np.array([[j.accuracy for j in curve[:shortest]] for curve, _ in runs])
    return Outcome(
        number=job.number,
        steps=job.steps,
        whole=job.whole,
        accuracies=tuple(j.accuracy for j in last),
        losses=tuple(j.loss for j in last),
        spread=float(np.sqrt(np.mean([j.spread**2 for j in last]))),
        examples=len(trainers[0].parts.evaluator.sample(Split.VALIDATION).labels),
        diverged=sum(j.diverged for j in last),
        curve_steps=looks(job.steps)[:shortest],
        curve=tuple(curves.mean(axis=0).tolist()),
    )


def _train(
    trainer: Trainer, steps: int, advance: Callable[[int], bool]
) -> tuple[list[Judged], Judged]:
    """Return the curve and the last figures; a run that has diverged has no more points."""
    curve: list[Judged] = []
    for updates in _portions(steps):
        goes_on = advance(updates)
        if trainer.ending is Ending.DIVERGED:
            curve.append(guessing(trainer))
            break
        curve.append(judge(trainer))
        if not goes_on or curve[-1].diverged:
            break
    return curve, curve[-1]


def _portions(steps: int) -> Iterator[int]:
    done = 0
    for look in looks(steps):
        yield look - done
        done = look


def _losses(outputs: Array, labels: IntArray) -> Array:
    """The cross entropy of each example (N,), of logits (N, C), by log-sum-exp in float64."""
    logits = outputs.astype(np.float64)
    shifted = logits - logits.max(axis=1, keepdims=True)
    likely: Array = np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels]
    return likely


def _source(data: DataConfig) -> DataConfig:
    """What the digits are read from, without what is chosen of them, to read them only once."""
    return data if data.is_plane else DataConfig(folder=data.folder)


def _digits_for(config: RunConfig) -> Dataset | None:
    return _digits(_source(config.data)) if needs_digits(config) else None


@lru_cache(maxsize=2)
def _digits(source: DataConfig) -> Dataset:
    return load_digits(source)


def check_search(search: Search) -> None:
    """Build trials at the ends of every range. Raises ConfigError, before anything runs.

    What two settings allow together (so many digits to learn and to validate, a convolution in an
    image) only shows when a run is built.
    """
    for part in search.rounds:
        middle: dict[str, Any] = {r.field: r.at(0.5) for r in part.ranges}
        for searched in part.ranges:
            for value in searched.values:
                config = replace(search.base, {**middle, searched.field: value})
                trainers_of(Job(0, 1, False, (config,)))
        for end in (0, -1):
            ends = {r.field: r.values[end] for r in part.ranges}
            trainers_of(Job(0, 1, False, (replace(search.base, ends),)))
