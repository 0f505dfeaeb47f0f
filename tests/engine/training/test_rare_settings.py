"""Schedules, clipping, label smoothing and max norm, as settings of a run."""

from math import cos, pi
from typing import Any

import numpy as np
import pytest

from engine.layers.linear import Linear
from engine.optimization.clipping import global_norm
from engine.training.records import Change, StepRecord
from tests.tiny_runs import recorded, same_numbers, tiny_trainer

STEPS = 12  # of a tiny run


def rates(settings: dict[str, Any]) -> list[float]:
    chosen = {"optimizer.lr": 0.1, "optimizer.schedule_steps": 4, "optimizer.schedule_factor": 0.25}
    return [r.lr for r in recorded(tiny_trainer(chosen | settings))]


def expected(name: str, step: int) -> float:
    """The learning rate of update number `step`, counted from 0, by the definition."""
    shares: dict[str, float] = {
        "constant": 1.0,
        "step": 0.25 ** (step // 4),
        "exponential": 0.25 ** (step / 4),
        "inverse_time": 1 / (1 + 3 * step / 4),
        "cosine": (1 + cos(pi * step / STEPS)) / 2,
    }
    return 0.1 * shares[name]


@pytest.mark.parametrize("name", ["constant", "step", "exponential", "inverse_time", "cosine"])
def test_every_update_has_the_learning_rate_of_its_schedule(name: str) -> None:
    right = [expected(name, step) for step in range(STEPS)]
    assert rates({"optimizer.schedule": name}) == pytest.approx(right, rel=1e-12)


def test_a_warm_up_comes_before_the_schedule() -> None:
    found = rates({"optimizer.schedule": "step", "optimizer.warm_up": 4})
    right = [0.025, 0.05, 0.075, 0.1, *[expected("step", step) for step in range(8)]]
    assert found == pytest.approx(right, rel=1e-12)


def test_a_warm_up_may_be_longer_than_the_run() -> None:
    found = rates({"optimizer.schedule": "cosine", "optimizer.warm_up": 100})
    assert found == pytest.approx([0.001 * (step + 1) for step in range(STEPS)], rel=1e-12)


def test_a_live_change_of_the_rate_keeps_the_schedule() -> None:
    trainer = tiny_trainer({"optimizer.schedule": "step", "optimizer.schedule_steps": 4})
    updates = trainer.steps()
    for _ in range(5):
        next(updates)
    assert trainer.apply("optimizer.lr", 1.0) == Change(5, "optimizer.lr", 0.1, 1.0)
    assert [next(updates).lr for _ in range(4)] == [0.5, 0.5, 0.5, 0.25]


def move_of_first_update(settings: dict[str, Any]) -> float:
    """How far all parameters together go in one update at a learning rate of 1."""
    trainer = tiny_trainer({"optimizer.lr": 1.0, "optimizer.method": "sgd"} | settings)
    values = trainer.parts.network.store.values
    before = values.copy()
    recorded(trainer, 1)
    return global_norm(values - before)


def test_a_long_gradient_is_shortened_and_a_short_one_left() -> None:
    plain = move_of_first_update({})
    assert move_of_first_update({"optimizer.clip_norm": plain / 3}) == pytest.approx(
        plain / 3, 1e-4
    )
    assert move_of_first_update({"optimizer.clip_norm": plain * 3}) == plain


def test_the_pull_of_penalties_is_clipped_with_the_gradient() -> None:
    settings = {"optimizer.clip_norm": 0.01, "regularization.l2": 1.0}
    assert move_of_first_update(settings) == pytest.approx(0.01, rel=1e-3)


def test_no_unit_has_longer_incoming_weights_than_max_norm() -> None:
    trainer = tiny_trainer({"regularization.max_norm": 0.5})
    recorded(trainer)
    layers = [layer for layer in trainer.parts.network.layers if isinstance(layer, Linear)]
    lengths = [np.linalg.norm(layer.weight.value, axis=0).max() for layer in layers]
    assert max(lengths) == pytest.approx(0.5, rel=1e-5)


def test_the_loss_of_a_batch_is_against_the_smoothed_labels() -> None:
    plain = recorded(tiny_trainer(), 1)[0].loss
    trainer = tiny_trainer({"regularization.label_smoothing": 0.3})
    x, labels = trainer.parts.batches.next()
    logits = trainer.parts.network.forward(x, training=True).astype(np.float64)
    log_y = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    right = -(0.7 * log_y[np.arange(len(x)), labels] + 0.03 * log_y.sum(axis=1)).mean()
    smoothed = recorded(tiny_trainer({"regularization.label_smoothing": 0.3}), 1)[0].loss
    assert smoothed == pytest.approx(right, rel=1e-4)
    assert smoothed != plain


def test_what_is_measured_on_fixed_digits_knows_no_smoothing() -> None:
    def first(settings: dict[str, Any]) -> float:
        return tiny_trainer(settings).evaluate().train_loss

    assert first({"regularization.label_smoothing": 0.3}) == first({})


def test_runs_with_all_of_them_are_the_same_bit_for_bit() -> None:
    settings = {
        "optimizer.method": "adam",
        "optimizer.schedule": "cosine",
        "optimizer.warm_up": 3,
        "optimizer.clip_norm": 0.5,
        "regularization.label_smoothing": 0.1,
        "regularization.max_norm": 1.0,
    }
    first: list[StepRecord] = recorded(tiny_trainer(settings))
    assert same_numbers(first, recorded(tiny_trainer(settings)))
    assert not same_numbers(first, recorded(tiny_trainer({"optimizer.method": "adam"})))
