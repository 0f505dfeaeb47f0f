"""Measuring is exact, always on the same digits, and never more than a tenth of the work."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.names import Split
from engine.layers.linear import Linear
from engine.training.evaluation import FEWEST
from engine.training.trainer import Trainer
from tests.tiny_runs import recorded, tiny_trainer

ROUND = {digit * 10**zeros for digit in range(1, 10) for zeros in range(8)}


def multiplications(trainer: Trainer) -> tuple[float, float]:
    """Return those of an evaluation and those of the updates between two of them."""
    config, evaluator = trainer.config, trainer.parts.evaluator
    sizes = [
        layer.weight.value.size
        for layer in trainer.parts.network.layers
        if isinstance(layer, Linear)
    ]
    splits = [Split.TRAIN, Split.TEST] + [Split.VALIDATION] * evaluator.validating
    evaluated = sum(len(evaluator.sample(split).labels) for split in splits) * sum(sizes)
    update = config.training.batch_size * (3 * sum(sizes) - sizes[0])
    return evaluated, update * trainer.evaluation_interval


@given(
    st.lists(st.integers(1, 60), max_size=4),
    st.integers(1, 60),
    st.integers(1, 40),
    st.integers(1, 30),
    st.booleans(),
)
def test_evaluation_takes_at_most_about_a_tenth_of_the_multiplications(
    hidden: list[int], batch: int, train: int, test: int, stopping: bool
) -> None:
    trainer = tiny_trainer(
        {
            "network.hidden": hidden,
            "training.batch_size": batch,
            "training.evaluation_interval": 0,
            "training.steps": 1_000_000,  # so many that 20 evaluations are no question
            "training.evaluation_train": train,
            "training.evaluation_test": test,
            "early_stopping.enabled": stopping,
        }
    )
    evaluated, updates = multiplications(trainer)
    # An update costs a fifth more than its multiplications, so the share is a tenth of 1.2.
    assert evaluated <= 0.12 * updates + 1e-6
    assert trainer.evaluation_interval in ROUND
    assert trainer.evaluation_interval == 1 or evaluated > 0.0599 * updates


@pytest.mark.parametrize("batch", [1, 2, 5, 20, 100, 1000])
@pytest.mark.parametrize("steps", [1, 5, 19, 20, 39, 40, 99, 250, 603, 1000, 2000, 54321])
def test_a_run_is_evaluated_twenty_times_at_least(batch: int, steps: int) -> None:
    trainer = tiny_trainer(
        {
            "training.batch_size": batch,
            "training.steps": steps,
            "training.evaluation_interval": 0,
            "training.evaluation_train": 60_000,
            "training.evaluation_test": 60_000,
        }
    )
    interval = trainer.evaluation_interval
    assert interval in ROUND
    assert steps // interval >= min(steps, FEWEST)
    trainer.apply("early_stopping.enabled", True)  # more to evaluate, and as often
    assert steps // trainer.evaluation_interval >= min(steps, FEWEST)


def test_a_run_of_single_examples_is_seen_to_learn() -> None:
    trainer = tiny_trainer({"training.batch_size": 1, "training.evaluation_interval": 0})
    assert [r.step for r in recorded(trainer) if r.evaluation] == list(range(1, 13))


def test_a_chosen_interval_is_kept() -> None:
    records = recorded(tiny_trainer({"training.evaluation_interval": 5}))
    assert [r.step for r in records if r.evaluation] == [5, 10, 12]


def test_validation_digits_are_looked_at_only_while_early_stopping_is_on() -> None:
    trainer = tiny_trainer({"training.evaluation_interval": 0})
    before = trainer.evaluation_interval
    assert trainer.evaluate().validation_loss is None
    trainer.apply("early_stopping.enabled", True)
    assert trainer.evaluate().validation_loss is not None
    assert trainer.evaluation_interval >= before
    trainer.apply("early_stopping.enabled", False)
    assert trainer.evaluate().validation_accuracy is None
    assert trainer.evaluation_interval == before


def test_the_figures_are_those_of_the_network() -> None:
    trainer = tiny_trainer({"training.precision": "float64"})
    recorded(trainer, 3)
    evaluation = trainer.evaluate()
    sample = trainer.parts.evaluator.sample(Split.TEST)
    logits = trainer.parts.network.forward(sample.x).copy()
    logits -= logits.max(axis=1, keepdims=True)
    logs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    loss = -logs[np.arange(len(logs)), sample.labels].mean()
    assert evaluation.test_loss == pytest.approx(loss)
    assert evaluation.test_accuracy == np.mean(logits.argmax(axis=1) == sample.labels)
    assert evaluation.step == 3


def test_an_evaluation_holds_plain_numbers() -> None:
    evaluation = tiny_trainer({"early_stopping.enabled": True}).evaluate()
    figures: list[Any] = [getattr(evaluation, name) for name in evaluation.__slots__]
    assert [type(figure) for figure in figures] == [int] + [float] * 6 + [tuple]


def test_more_digits_than_there_are_is_all_of_them() -> None:
    trainer = tiny_trainer(
        {"training.evaluation_train": 60_000, "training.evaluation_test": 60_000}
    )
    sizes = [len(trainer.parts.evaluator.sample(s).labels) for s in (Split.TRAIN, Split.TEST)]
    assert sizes == [40, 30]


def test_no_sample_holds_a_digit_of_another() -> None:
    trainer = tiny_trainer({"data.train_size": 60, "training.evaluation_train": 60})
    evaluator = trainer.parts.evaluator
    rows = [{row.tobytes() for row in evaluator.sample(split).x} for split in Split]
    assert [len(found) for found in rows] == [60, 30, 20]
    assert len(set.union(*rows)) == 110


def test_a_broken_network_has_no_accuracy() -> None:
    trainer = tiny_trainer()
    trainer.parts.network.store.values[:] = np.nan
    evaluation = trainer.evaluate()
    figures = (evaluation.train_loss, evaluation.train_accuracy, evaluation.test_accuracy)
    assert all(math.isnan(figure) for figure in figures)
