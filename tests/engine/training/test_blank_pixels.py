"""Pixels that are 0 in all training images are left out of the products; the rest stays."""

from itertools import islice
from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.data.digits import bundled_digits
from engine.layers.linear import Linear
from engine.training import build
from engine.training.build import build_trainer
from engine.training.settings import from_mapping
from engine.training.trainer import Trainer

SETTINGS = {
    "network.hidden": [20, 20],
    "training.precision": "float64",
    "regularization.l2": 0.01,
    "optimizer.method": "adam",
    "training.evaluation_interval": 10,
}


def make(**changes: Any) -> Trainer:
    return build_trainer(from_mapping(SETTINGS | changes), bundled_digits())


def weights_of(trainer: Trainer) -> Array:
    """The first layer's weights, a row for each pixel."""
    first = trainer.parts.network.layers[0]
    assert isinstance(first, Linear)
    return first.by_input().copy()


def test_batches_hold_the_other_pixels_only() -> None:
    x, _ = make().parts.batches.next()
    used = bundled_digits().train_inputs[:300].any(axis=0)
    assert x.shape == (100, np.count_nonzero(used))


def test_a_run_is_the_same_to_rounding(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = make()
    monkeypatch.setattr(build, "BLANK_ENOUGH", 0)
    wide = make()
    assert wide.parts.batches.next()[0].shape == (100, 784)
    narrow.parts.batches.next()
    for a, b in zip(islice(narrow.steps(), 20), islice(wide.steps(), 20), strict=True):
        assert a.loss == pytest.approx(b.loss, rel=1e-9)
        assert (a.evaluation is None) == (b.evaluation is None)
    images = bundled_digits().test_inputs[:50] / 255
    expected = wide.parts.network.forward(images)
    np.testing.assert_allclose(narrow.parts.network.forward(images), expected, rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(weights_of(narrow), weights_of(wide), rtol=1e-6, atol=1e-9)


def test_weights_of_blank_pixels_are_left_to_the_penalties() -> None:
    trainer = make(**{"optimizer.method": "sgd", "optimizer.lr": 0.1})
    blank = ~bundled_digits().train_inputs[:300].any(axis=0)
    before = weights_of(trainer)[blank]
    list(islice(trainer.steps(), 5))
    np.testing.assert_allclose(weights_of(trainer)[blank], before * 0.999**5, rtol=1e-12)


def test_a_coordinate_whose_largest_is_0_is_learnt() -> None:
    points = {
        "data.source": "drawn",
        "data.added_points": "0 0.5 0; -0.5 0.5 1; 0 -0.5 0; -0.5 -0.5 1",
        "data.noise": 0.0,
        "optimizer.lr": 0.1,
        "training.steps": 200,
    }
    trainer = build_trainer(from_mapping(SETTINGS | points))
    assert trainer.parts.batches.next()[0].shape == (100, 2)
    *_, last = trainer.steps()
    assert last.evaluation is not None
    assert last.evaluation.train_accuracy == 1
