"""A planted fault leaves the forward pass alone, and a gradient check finds it where it is."""

import numpy as np
import pytest

from engine.gradient_check import check_network
from engine.layers.activations import Sigmoid
from engine.layers.linear import Linear
from engine.losses import SoftmaxCrossEntropy
from engine.network import Network
from engine.planted_faults import Planted, PlantedFault

X = np.random.default_rng(3).normal(size=(8, 2))
LABELS = np.arange(8) % 2


def network(fault: PlantedFault) -> Network:
    rng, dtype = np.random.default_rng(4), np.dtype(np.float64)
    first, second = (Linear(*size, rng=rng, dtype=dtype) for size in ((2, 3), (3, 2)))
    return Network([first, Planted(Sigmoid(), fault), second])


@pytest.mark.parametrize("fault", list(PlantedFault))
def test_the_forward_pass_is_that_of_the_layer(fault: PlantedFault) -> None:
    np.testing.assert_array_equal(Planted(Sigmoid(), fault).forward(X), Sigmoid().forward(X))


@pytest.mark.parametrize(
    ("fault", "error"),
    [(PlantedFault.NONE, 0.0), (PlantedFault.SIGN, 2.0), (PlantedFault.FACTOR, 0.5)],
)
def test_a_check_finds_it_in_the_layers_before_it_only(fault: PlantedFault, error: float) -> None:
    report = check_network(
        network(fault), SoftmaxCrossEntropy(), X, LABELS, rng=np.random.default_rng(0)
    )
    found = {check.name: check.error for check in report.parameters}
    for name in ("linear1.weight", "linear1.bias"):
        assert found[name] == pytest.approx(error, abs=1e-6)
    for name in ("linear2.weight", "linear2.bias"):
        assert found[name] < 1e-6
    assert report.passed() is (fault is PlantedFault.NONE)


def test_the_gradient_of_the_layer_itself_is_left_alone() -> None:
    inner = Sigmoid()
    planted = Planted(inner, PlantedFault.SIGN)
    planted.forward(X)
    grad = np.ones_like(X)
    np.testing.assert_array_equal(planted.backward(grad), -inner.backward(grad))


def test_a_layer_with_parameters_is_refused() -> None:
    with pytest.raises(ValueError, match="without parameters"):
        Planted(Linear(2, 2, rng=np.random.default_rng(0)), PlantedFault.SIGN)
