"""A run that breaks ends at once, says which layer broke and why, and shows no number for it."""

import math
import warnings
from typing import Any

import numpy as np
import pytest

from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.divergence import EXPLODED_UPDATES, EXPLOSION, DivergenceWatch
from engine.training.records import Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import replace
from engine.training.trainer import Trainer
from tests.tiny_runs import recorded, tiny_trainer

DEEP = {"network.hidden": [30] * 6, "training.steps": 50}
BROKEN: dict[str, dict[str, Any]] = {
    "rate": {"optimizer.lr": 1000.0},
    "rate, momentum": {"optimizer.lr": 1000.0, "optimizer.method": "momentum"},
    "wide start": {"network.initializer": "normal", "network.initial_std": 100.0},
    "wide start, many layers": {
        "network.initializer": "normal",
        "network.initial_std": 100.0,
        "network.hidden": [50] * 20,
    },
    "penalty": {"regularization.l2": 100.0, "optimizer.lr": 1.0},
    "wide start, float64": {
        "network.initializer": "normal",
        "network.initial_std": 100.0,
        "training.precision": "float64",
        "network.hidden": [50] * 30,
        "optimizer.lr": 100.0,
    },
}


def broken(extra: dict[str, Any]) -> tuple[Trainer, list[StepRecord]]:
    trainer = tiny_trainer(DEEP | extra)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with np.errstate(all="raise"):
            trainer.evaluate()
            return trainer, recorded(trainer)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_run_ends_with_a_report(name: str) -> None:
    trainer, records = broken(BROKEN[name])
    last = records[-1]
    assert last.ending is trainer.ending is Ending.DIVERGED
    assert [r.ending for r in records[:-1]] == [None] * (len(records) - 1)
    report = last.divergence
    assert report is not None
    assert report.step == last.step == trainer.step
    assert report.lr == trainer.config.optimizer.lr
    layers = {layer.name for layer in trainer.parts.network.layers}
    assert report.layer in layers
    assert report.quantity in {"weight", "bias", "output"}
    assert last.evaluation is None
    assert math.isnan(last.accuracy)
    assert recorded(trainer) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_was_recorded_before_is_finite(name: str) -> None:
    _, records = broken(BROKEN[name])
    assert all(math.isfinite(r.loss) for r in records[:-1])
    assert all(0 <= r.accuracy <= 1 for r in records[:-1])
    seen = [r.evaluation for r in records if r.evaluation]
    assert all(math.isfinite(e.train_loss + e.test_loss) for e in seen)


def test_a_loss_that_stays_many_times_the_first_one_has_exploded() -> None:
    watch, beyond = DivergenceWatch(), 2.0 * EXPLOSION + 1
    assert not watch.broken(2.0)
    for _ in range(2):  # overshooting, and coming back
        assert not any(watch.broken(beyond) for _ in range(EXPLODED_UPDATES - 1))
        assert not watch.broken(2.0 * EXPLOSION)
    assert [watch.broken(beyond) for _ in range(EXPLODED_UPDATES)][-1]


@pytest.mark.parametrize("loss", [math.nan, math.inf, -math.inf])
def test_a_loss_that_is_no_number_ends_a_run_at_once(loss: float) -> None:
    watch = DivergenceWatch()
    assert not watch.broken(2.0)
    assert watch.broken(loss)


def test_a_first_loss_that_is_small_by_chance_sets_no_limit() -> None:
    """A batch of one from a network with large first weights: right by chance, then wrong."""
    watch = DivergenceWatch()
    assert not watch.broken(0.0, worst=5000.0)
    assert not any(watch.broken(5000.0) for _ in range(2 * EXPLODED_UPDATES))
    watch.forget()
    assert not watch.broken(0.5, worst=math.inf)
    assert watch.limit == EXPLOSION


TEXTBOOKS_BATCH_NORM = {
    "network.batch_norm": True,
    "network.running_variance": "biased",
    "network.running_variance_start": 0.0,
    "network.batch_norm_eps": 1e-6,
    "training.evaluation_interval": 1,
    "training.batch_size": 20,
}
LEARNERS: dict[str, dict[str, Any]] = {
    "textbook's batch norm": {},
    "deep": {"network.hidden": [30] * 30, "training.steps": 200},
    "deep, wide start": {
        "network.hidden": [30] * 25,
        "network.initializer": "normal",
        "network.initial_std": 1.0,
        "network.activation": "identity",
    },
    "statistics from 1": {"network.running_variance_start": 1.0},
    "unbiased": {"network.running_variance": "unbiased", "network.hidden": [30] * 8},
    "slow statistics": {"network.batch_norm_momentum": 0.99, "network.hidden": [30] * 8},
    "label smoothing": {"regularization.label_smoothing": 0.3},
    "one at a time, wide start": {
        "network.batch_norm": False,
        "network.initializer": "normal",
        "network.initial_std": 1.0,
        "training.batch_size": 1,
        "optimizer.method": "adam",
        "optimizer.lr": 0.01,
        "training.steps": 800,
    },
}


@pytest.mark.parametrize("name", LEARNERS)
def test_a_run_that_learns_is_never_ended(name: str) -> None:
    steps = {"training.steps": 100}
    trainer = tiny_trainer(DEEP | TEXTBOOKS_BATCH_NORM | steps | LEARNERS[name])
    records = recorded(trainer)
    assert trainer.ending is Ending.FINISHED
    assert len(records) == trainer.config.training.steps
    last = records[-1].evaluation
    assert last is not None
    assert last.train_accuracy > 0.25  # by chance it would be .1, and processors round apart


def test_a_rate_that_overshoots_and_then_learns_is_not_ended() -> None:
    """AdaGrad's first step is as long as its rate: the loss is 888 once, and .64 are right."""
    settings = {"data.train_size": 1000, "network.hidden": [50] * 5, "training.steps": 500}
    rate = {"optimizer.method": "adagrad", "optimizer.lr": 0.1758930098159793, "seed": 493784}
    trainer = build_trainer(replace(RunConfig(), settings | rate))
    records = recorded(trainer)
    assert max(record.loss for record in records) > EXPLOSION * records[0].loss
    assert trainer.ending is Ending.FINISHED
    assert trainer.evaluate().test_accuracy > 0.4


def test_an_evaluation_that_is_no_number_ends_a_run_unless_running_statistics_made_it() -> None:
    evaluation = Evaluation(3, math.nan, math.nan, 1.0, 0.5)
    for settings, ends in (({}, True), ({"network.batch_norm": True}, False)):
        trainer = tiny_trainer(settings)
        assert trainer.watch.broken_at(evaluation, trainer.parts.network) is ends
        assert not trainer.watch.broken_at(Evaluation(3, 1e30, 0, 1.0, 0), trainer.parts.network)
        trainer.parts.network.store.values[0] = np.nan
        assert trainer.watch.broken_at(evaluation, trainer.parts.network)


def test_weights_that_break_in_the_last_update_are_noticed() -> None:
    trainer = tiny_trainer({"training.steps": 3, "network.batch_norm": True})
    recorded(trainer, 2)
    trainer.apply("optimizer.lr", 1000.0)
    trainer.parts.optimizer.lr = 1e300
    trainer.parts.schedule.lr = 1e300
    (last,) = recorded(trainer)
    assert last.divergence is not None
    assert (last.ending, last.evaluation) == (Ending.DIVERGED, None)


def test_a_network_that_becomes_another_is_measured_anew() -> None:
    trainer = tiny_trainer(TEXTBOOKS_BATCH_NORM | {"network.initial_std": 1.0})
    recorded(trainer, 3)
    assert trainer.watch.limit is not None
    trainer.apply("network.batch_norm", False)
    assert trainer.watch.limit is None


def test_a_small_first_loss_does_not_make_a_normal_one_an_explosion() -> None:
    watch = DivergenceWatch()
    assert not watch.broken(1e-6)
    assert not watch.broken(3.0)


def test_a_first_loss_that_is_no_number_is_noticed() -> None:
    assert DivergenceWatch().broken(math.nan)
    assert DivergenceWatch().broken(math.inf)


@pytest.mark.parametrize(
    ("layer", "value", "quantity", "fault"),
    [
        ("linear2", math.nan, "weight", Fault.NOT_A_NUMBER),
        ("linear3", math.inf, "weight", Fault.INFINITE),
        ("linear1", 1e30, "weight", Fault.EXPLODED),
    ],
)
def test_the_first_broken_layer_is_named(
    layer: str, value: float, quantity: str, fault: Fault
) -> None:
    trainer = tiny_trainer({"training.precision": "float64"})
    recorded(trainer, 2)
    for parameter in trainer.parts.network.parameters:
        if parameter.name == f"{layer}.weight":
            parameter.value[0, 0] = value
    sample = np.ones((3, 16))
    watch = DivergenceWatch()
    report = watch.report(trainer.parts.network, sample, step=2, lr=0.1, loss=1e9)
    assert report == Divergence(2, fault, layer, quantity, 0.1, 1e9)


def test_weights_that_broke_in_mid_run_end_it_before_they_are_learnt_from() -> None:
    trainer = tiny_trainer()
    recorded(trainer, 2)
    store = trainer.parts.network.store
    store.values[3] = np.nan
    before = store.values.copy()
    (last,) = recorded(trainer)
    assert last.divergence is not None
    assert (last.step, last.divergence.step, trainer.step) == (2, 2, 2)
    assert last.divergence.fault is Fault.NOT_A_NUMBER
    np.testing.assert_array_equal(store.values, before)


def test_early_stopping_does_not_hide_a_divergence() -> None:
    trainer, _ = broken(BROKEN["rate"] | {"early_stopping.enabled": True})
    assert trainer.ending is Ending.DIVERGED


def test_a_high_rate_set_live_breaks_the_run_and_is_named() -> None:
    trainer = tiny_trainer(DEEP)
    recorded(trainer, 5)
    trainer.apply("optimizer.lr", 1000.0)
    last = recorded(trainer)[-1]
    assert last.divergence is not None
    assert last.divergence.lr == 1000.0
    assert last.divergence.step >= 6
