"""The presets show what their experiments have shown, over five random seeds.

The figures that were seen come from full MNIST; here the last 2,000 of its first 10,000 digits are
tested on, so a mean may lie three standard deviations away, that of the figure and that of counting
2,000 digits taken together.
"""

from functools import cache
from math import sqrt

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from engine.training.build import build_trainers
from engine.training.presets import load_preset
from engine.training.records import Evaluation, StepRecord

pytestmark = pytest.mark.slow

SEEDS = range(1, 6)
TEST_DIGITS = {"training.evaluation_test": 2000}


@cache
def records(name: str, run: int = 0, seeds: int = 5) -> list[list[StepRecord]]:
    """Return everything that a run of a preset recorded, for each seed."""
    with threadpool_limits(1):
        studies = [load_preset(name).replaced({"seed": s} | TEST_DIGITS) for s in SEEDS[:seeds]]
        return [list(build_trainers(study)[run].steps()) for study in studies]


def final(name: str, run: int = 0) -> list[Evaluation]:
    evaluations = [record[-1].evaluation for record in records(name, run)]
    return [evaluation for evaluation in evaluations if evaluation]


def near(values: list[float], seen: float, deviation: float) -> bool:
    counting = sqrt(seen * (1 - seen) / 2000)
    return abs(float(np.mean(values)) - seen) <= 3 * sqrt(deviation**2 + counting**2)


@pytest.mark.parametrize(
    ("name", "train", "train_deviation", "test", "test_deviation"),
    [
        ("overfit", 1.0, 0.001, 0.760, 0.023),
        ("overfit-l2", 0.900, 0.012, 0.709, 0.014),
        ("weight-decay", 0.893, 0.02, 0.715, 0.02),
        ("dropout", 0.635, 0.03, 0.524, 0.03),
    ],
)
def test_overfitting_and_its_remedies(
    name: str, train: float, train_deviation: float, test: float, test_deviation: float
) -> None:
    last = final(name)
    assert len(last) == 5
    assert near([e.train_accuracy for e in last], train, train_deviation)
    assert near([e.test_accuracy for e in last], test, test_deviation)


def test_l1_is_wild() -> None:
    ends = [run[-1] for run in records("overfit-l1")]
    figures = [end.evaluation.train_accuracy if end.evaluation else 0.0 for end in ends]
    assert max(figures) - min(figures) > 0.05


def test_the_optimizers_leave_the_plateau_in_their_order() -> None:
    sgd, momentum, adam = (final("five-optimizers", run) for run in (0, 1, 4))
    assert max(e.test_accuracy for e in sgd) < 0.15
    assert np.mean([e.test_accuracy for e in momentum]) == pytest.approx(0.934, abs=0.04)
    assert np.mean([e.test_accuracy for e in adam]) == pytest.approx(0.946, abs=0.04)
    assert np.mean(firsts("five-optimizers", 4)) < np.mean(firsts("five-optimizers", 1))


def firsts(name: str, run: int) -> list[int]:
    """Return the step of the first test accuracy of .90 for each seed."""
    return [
        next(r.step for r in seed if r.evaluation and r.evaluation.test_accuracy >= 0.9)
        for seed in records(name, run)
    ]


def test_the_best_scale_of_initial_values_is_a_tenth() -> None:
    last = [float(np.mean([e.test_accuracy for e in final("initial-scale", i)])) for i in range(4)]
    assert last == pytest.approx([0.693, 0.868, 0.788, 0.591], abs=0.08)
    assert last[1] == max(last)


def test_he_with_relu_is_fastest() -> None:
    last = [float(np.mean([e.test_accuracy for e in final("initial-values", i)])) for i in range(3)]
    assert last == pytest.approx([0.868, 0.878, 0.922], abs=0.05)
    assert last[2] == max(last)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("optimizers-mnist", [0.203, 0.063, 0.031, 0.038]),
        ("initial-values-mnist", [2.301, 0.295, 0.203]),
    ],
)
def test_the_last_losses_keep_their_order(name: str, seen: list[float]) -> None:
    """With 8,000 digits instead of 60,000 the losses are lower; their order is the same."""
    means = [
        float(np.mean([r.loss for seed in records(name, run, 2) for r in seed[1900:]]))
        for run in range(len(seen))
    ]
    assert means[0] == max(means)
    assert all(mean <= figure + 0.05 for mean, figure in zip(means, seen, strict=True))


def test_a_remedy_wins_when_labels_are_wrong() -> None:
    remedy, plain = (final("remedy-wins", run) for run in range(2))
    gain = [a.test_accuracy - b.test_accuracy for a, b in zip(remedy, plain, strict=True)]
    assert min(gain) > 0.03
    assert float(np.mean(gain)) > 0.08
    peaks = [
        max(r.evaluation.test_accuracy for r in seed if r.evaluation)
        for seed in records("label-noise")
    ]
    ends = [e.test_accuracy for e in final("label-noise")]
    assert float(np.mean(peaks)) - float(np.mean(ends)) > 0.06
