"""The report of expected against actual spread."""

import numpy as np
import pytest

from engine.layers.activations import ReLU
from engine.layers.initializers import he_normal, normal
from engine.layers.linear import Linear
from engine.layers.spread_report import spread_report
from engine.network import Network


def test_reports_every_linear_layer_in_order() -> None:
    rng = np.random.default_rng(0)
    network = Network(
        [
            Linear(784, 100, rng=rng, weight_init=he_normal),
            ReLU(),
            Linear(100, 10, rng=rng, weight_init=normal(0)),
            Linear(10, 10, rng=rng, weight_init=lambda shape, rng: np.eye(10)),
        ]
    )
    first, second, third = spread_report(network.layers).rows
    assert (first.name, first.shape, first.initializer) == (
        "linear1.weight",
        (784, 100),
        "he_normal",
    )
    assert first.expected == pytest.approx(np.sqrt(2 / 784))
    assert first.ratio == pytest.approx(1, rel=0.02)
    assert (second.actual, second.expected) == (0, 0)
    assert np.isnan(second.ratio)
    assert third.initializer == "custom"
    assert np.isnan(third.expected)
    text = spread_report(network.layers).text()
    assert "linear2.weight" in text
    assert "784 x 100" in text
