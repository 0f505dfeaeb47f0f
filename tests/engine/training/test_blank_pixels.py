"""Pixels that are 0 in all training images are left out of the products; the rest stays."""

from itertools import islice
from typing import Any

import numpy as np
import pytest

from engine.data.digits import bundled_digits
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


def test_batches_hold_the_other_pixels_only() -> None:
    x, _ = make().parts.batches.next()
    used = bundled_digits().train_images[:300].any(axis=0)
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
    np.testing.assert_allclose(
        narrow.parts.network.store.values, wide.parts.network.store.values, rtol=1e-6, atol=1e-9
    )


def test_weights_of_blank_pixels_are_left_to_the_penalties() -> None:
    trainer = make(**{"optimizer.method": "sgd", "optimizer.lr": 0.1})
    blank = ~bundled_digits().train_images[:300].any(axis=0)
    weight = trainer.parts.network.parameters[0]
    before = weight.value[blank].copy()
    list(islice(trainer.steps(), 5))
    np.testing.assert_allclose(weight.value[blank], before * (1 - 0.1 * 0.01) ** 5, rtol=1e-12)
