"""Measuring a model on fixed examples: seldom enough to cost little, often enough to be seen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import final

import numpy as np

from engine.arrays import Array, IntArray, read_only
from engine.data.names import Split
from engine.layers.batch_norm import BatchNorm
from engine.models.model import Figures, Model
from engine.models.sequence_model import DEEPEST
from engine.training.records import Evaluation

TIME_SHARE = 0.1
"""The part of the time that evaluation may take, in runs that are measured often enough."""

FEWEST = 20
"""A curve of fewer evaluations shows nothing of how a run learnt: it gets these, whatever they
cost. Only a run of fewer updates has fewer."""

UPDATE_OVERHEAD = 1.2
"""What an update costs beside its matrix products (measured: 1.15 to 1.6 times them)."""


OF_THE_TEST = frozenset(
    {
        "auc",
        "pca_loss",
        "active_numbers",
        "log_likelihood",
        "pseudo_likelihood",
        "discriminator_loss",
        "generator_loss",
        "modes",
        "quality",
    }
) | {f"accuracy_depth_{depth}" for depth in range(1, DEEPEST + 1)}
"""Figures that there are for the test examples alone, so that their names need not say it."""


@final
@dataclass(frozen=True)
class Sample:
    """Digits to measure on: inputs (N, features) in 0..1 and labels (N,)."""

    x: Array
    labels: IntArray


@final
@dataclass(frozen=True)
class Answers:
    """What a network said to the test examples after update number `step`.

    `logits` has shape (N, classes) and is read-only; `accuracy` is the share that is right.
    """

    step: int
    logits: Array
    accuracy: float


@final
class Evaluator:
    """Loss and accuracy of a model on the same examples every time.

    The validation digits are looked at only while `validating`. `answers` are those of the last
    time that the test digits were measured, `best` those of the first time that most were right;
    None as long as there were none that are finite.
    """

    def __init__(self, model: Model, samples: Mapping[Split, Sample]) -> None:
        self._model = model
        self._samples = dict(samples)
        self.validating = False
        self.answers: Answers | None = None
        self.best: Answers | None = None
        self._is_outdated = False

    @property
    def can_validate(self) -> bool:
        """Whether there are validation digits."""
        return Split.VALIDATION in self._samples

    @property
    def samples(self) -> Mapping[Split, Sample]:
        """The digits of every split there is."""
        return self._samples

    def sample(self, split: Split) -> Sample:
        """Return the digits of one split."""
        return self._samples[split]

    def evaluate(self, step: int) -> Evaluation:
        """Measure the model as it is after update number `step`."""
        train, test = self._measure(Split.TRAIN), self._measure_test(step)
        judged = self._measure(Split.VALIDATION) if self.validating else None
        return Evaluation(
            step,
            train.loss,
            train.accuracy,
            test.loss,
            test.accuracy,
            None if judged is None else judged.loss,
            None if judged is None else judged.accuracy,
            (*_named(Split.TRAIN, train), *_named(Split.TEST, test)),
        )

    def test_in_batches(self, size: int) -> float | None:
        """Return the test accuracy with batch norm going by batches of so many test examples.

        None if there is no batch norm in use, if it goes by such batches anyway, or if the outputs
        are no numbers.
        """
        norms = [n for n in self._model.network.layers if isinstance(n, BatchNorm) and n.active]
        if not norms or norms[0].tested_in:
            return None
        for norm in norms:
            norm.tested_in = size
        accuracy = self._measure(Split.TEST).accuracy
        for norm in norms:
            norm.tested_in = 0
        return None if np.isnan(accuracy) else accuracy

    def outdate(self) -> None:
        """Note that the network answers otherwise by now, although no update was made."""
        self._is_outdated = True

    def ask_again(self, step: int) -> None:
        """Have `answers` be those of the network as it is after update number `step`."""
        if self._is_outdated or self.answers is None or self.answers.step != step:
            best = self.best
            self._measure_test(step)
            self.best = best or self.best  # the curves know nothing of this time

    def automatic_interval(self, batch_size: int, steps: int) -> int:
        """Return the least round number of updates between evaluations that keeps `TIME_SHARE`.

        If that leaves a run of so many steps with fewer than `FEWEST` evaluations, return the
        greatest round number that does not.

        Counted in multiplications, so that it is the same on every machine: an update of a batch
        needs a forward pass and two backward products, except the first layer, which needs one.
        """
        sizes = self._model.products(self._samples[Split.TRAIN].x)
        in_use = (s for s in self._samples if s is not Split.VALIDATION or self.validating)
        examples = sum(len(self._samples[s].labels) for s in in_use)
        evaluated = examples * sum(sizes) + self._model.measuring
        update = UPDATE_OVERHEAD * batch_size * (3 * sum(sizes) - sizes[0])
        return min(_round_up(evaluated / (update * TIME_SHARE)), _round_down(steps / FEWEST))

    def _measure(self, split: Split) -> Figures:
        sample = self._samples[split]
        return self._model.evaluate(sample.x, sample.labels)

    def _measure_test(self, step: int) -> Figures:
        sample = self._samples[Split.TEST]
        outputs = self._model.outputs(sample.x)
        figures = self._model.measure(outputs, sample.labels)
        if not np.isnan(figures.loss):
            self.answers = Answers(step, read_only(outputs), figures.accuracy)
            self._is_outdated = False
            if self.best is None or figures.accuracy > self.best.accuracy:
                self.best = self.answers
        return figures


def _named(split: Split, figures: Figures) -> Iterator[tuple[str, float]]:
    """A model's own figures under their names in a record: "test_kl"; those of all once, "auc"."""
    for name, value in figures.more:
        if name not in OF_THE_TEST:
            yield f"{split}_{name}", value
        elif split is Split.TEST:
            yield name, value


def _round_up(updates: float) -> int:
    """Return the next number with one significant digit: 46 -> 50, 0.3 -> 1, 120 -> 200."""
    unit = _unit(updates)
    return max(1, ceil(updates / unit)) * unit


def _round_down(updates: float) -> int:
    """Return the last number with one significant digit before it, at least 1: 46 -> 40."""
    unit = _unit(updates)
    return max(1, floor(updates / unit)) * unit


def _unit(updates: float) -> int:
    return int(10.0 ** floor(log10(max(updates, 1))))
