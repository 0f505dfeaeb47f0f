"""The gradient check passes networks that are right, finds what is wrong, and leaves no trace."""

from itertools import pairwise
from typing import Any, ClassVar, final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.gradient_check import check_network
from engine.gradient_report import GradientReport
from engine.layers.activations import ReLU, Sigmoid, Tanh
from engine.layers.batch_norm import BatchNorm
from engine.layers.dropout import Dropout
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.normalization import LayerNorm
from engine.layers.smooth_activations import GELU
from engine.losses import Loss, MeanSquaredError, SoftmaxCrossEntropy
from engine.network import Network

X = np.random.default_rng(1).normal(size=(8, 6))
LABELS = np.array([0, 1, 2, 0, 1, 2, 0, 1])


@final
class Wrong(Layer):
    """A layer that says its gradient is 1 % larger than it is."""

    kind: ClassVar[str] = "wrong"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        return x

    def backward(self, grad_y: Array) -> Array:
        return grad_y * 1.01


def network_of(*between: Layer, dtype: Any = np.float64) -> Network:
    rng = np.random.default_rng(0)
    first, last = (Linear(6, 5, rng=rng, dtype=dtype), Linear(5, 3, rng=rng, dtype=dtype))
    return Network([first, *between, last])


def check(network: Network, *, training: bool = True, count: int | None = None) -> GradientReport:
    return check_network(
        network,
        SoftmaxCrossEntropy(),
        X,
        LABELS,
        rng=np.random.default_rng(2),
        samples_per_parameter=count,
        training=training,
    )


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("kind", ["relu", "deep", "batch_norm", "dropout", "all"])
def test_passes_a_network_that_is_right(kind: str, training: bool) -> None:
    layers: dict[str, list[Layer]] = {
        "relu": [ReLU()],
        "deep": [Sigmoid(), Linear(5, 5, rng=np.random.default_rng(4), dtype=np.float64), Tanh()],
        "batch_norm": [BatchNorm(5, dtype=np.float64), ReLU()],
        "dropout": [ReLU(), Dropout(0.4, rng=np.random.default_rng(3))],
        "all": [
            BatchNorm(5, dtype=np.float64),
            GELU(),
            LayerNorm(5, dtype=np.float64),
            Dropout(0.2, rng=np.random.default_rng(3)),
        ],
    }
    report = check(network_of(*layers[kind]), training=training)
    assert report.passed(1e-5), report.text()


def test_finds_a_wrong_formula_and_says_where() -> None:
    report = check(network_of(Sigmoid(), Wrong()))
    assert not report.passed(1e-3)
    errors = {row.name: row.error for row in report.parameters}
    assert errors["linear1.weight"] == pytest.approx(0.01, rel=0.02)
    assert errors["linear2.weight"] < 1e-6
    assert "linear1.weight" in report.text()
    assert f"{report.largest_error:.1e}" in report.text()


@pytest.mark.parametrize("training", [True, False])
def test_leaves_the_network_as_it_was(training: bool) -> None:
    rng = np.random.default_rng(3)
    norm = BatchNorm(5, dtype=np.float64)
    network = network_of(norm, ReLU(), Dropout(0.5, rng=rng), Dropout(0.5, rng=rng))
    network.store.grads[...] = 3
    values, state = network.store.values.copy(), rng.bit_generator.state
    assert check(network, training=training).passed()
    np.testing.assert_array_equal(network.store.values, values)
    assert (network.store.grads == 3).all()
    assert rng.bit_generator.state == state
    assert not norm.running_mean.any()


def test_checks_only_as_many_entries_as_asked_the_largest_among_them() -> None:
    network = network_of(ReLU())
    report = check(network, count=4)
    assert [row.checked for row in report.parameters] == [4, 4, 4, 3]
    one = check(network, count=1)
    network.forward(X)
    loss = SoftmaxCrossEntropy()
    loss.forward(network.forward(X), LABELS)
    network.backward(loss.backward())
    for row, parameter in zip(one.parameters, network.parameters, strict=True):
        assert abs(row.analytic) == np.abs(parameter.grad).max()


def test_a_report_with_nan_does_not_pass() -> None:
    network = network_of(ReLU())
    network.parameters[0].value[0, 0] = np.nan
    report = check(network)
    assert np.isnan(report.largest_error)
    assert not report.passed()


def test_works_with_buffers_that_are_reused() -> None:
    network = network_of(BatchNorm(5, dtype=np.float64), ReLU())
    network.reuse_buffers()
    assert check(network).passed()


@given(
    sizes=st.lists(st.integers(1, 5), min_size=2, max_size=4),
    n=st.integers(1, 6),
    seed=st.integers(0, 1000),
    classify=st.booleans(),
)
def test_networks_of_all_sizes_are_right(
    sizes: list[int], n: int, seed: int, classify: bool
) -> None:
    rng = np.random.default_rng(seed)
    layers: list[Layer] = []
    for n_in, n_out in pairwise(sizes):
        layers += [Linear(n_in, n_out, rng=rng, dtype=np.float64), Tanh()]
    network, x = Network(layers[:-1]), rng.normal(size=(n, sizes[0]))
    loss: Loss = SoftmaxCrossEntropy() if classify else MeanSquaredError()
    targets = rng.integers(0, sizes[-1], n) if classify else rng.normal(size=(n, sizes[-1]))
    report = check_network(network, loss, x, targets, rng=rng, samples_per_parameter=6)
    assert report.passed(1e-4), report.text()


def test_says_what_it_wants() -> None:
    rng, loss = np.random.default_rng(0), SoftmaxCrossEntropy()
    with pytest.raises(ValueError, match="the network must be float64"):
        check(network_of(dtype=np.float32))
    with pytest.raises(ValueError, match="x must be float64"):
        check_network(network_of(), loss, X.astype(np.float32), LABELS, rng=rng)
    with pytest.raises(ValueError, match="eps must be"):
        check_network(network_of(), loss, X, LABELS, rng=rng, eps=0)
    with pytest.raises(ValueError, match="samples_per_parameter must be"):
        check(network_of(), count=0)
