"""Weights that two layers share: both parts of the gradient arrive in it."""

from itertools import pairwise

import numpy as np
import pytest

from engine.layers.activations import Sigmoid
from engine.layers.linear import Linear
from engine.layers.tied_linear import TiedLinear
from engine.losses import MeanSquaredError
from engine.network import Network
from engine.numerical import numerical_gradient
from tests.gradients import assert_close


def network(*widths: int, dtype: type = np.float64) -> Network:
    rng = np.random.default_rng(0)
    there = [Linear(a, b, rng=rng, dtype=dtype) for a, b in pairwise(widths)]
    back = [TiedLinear(layer) for layer in reversed(there)]
    layers = [part for layer in (*there, *back) for part in (layer, Sigmoid())]
    return Network(layers)


@pytest.mark.parametrize("widths", [(4, 2), (5, 4, 3), (6, 5, 4, 2)])
def test_the_gradients_of_shared_weights_equal_central_differences(widths: tuple[int, ...]) -> None:
    made, loss = network(*widths), MeanSquaredError()
    x = np.random.default_rng(1).random((7, widths[0]))
    loss.forward(made.forward(x, training=True), x)
    made.backward_parameters(loss.backward())
    for parameter in made.parameters:

        def through(value: np.ndarray, own: np.ndarray = parameter.value) -> float:
            kept = own.copy()
            own[...] = value
            result = loss.forward(made.forward(x), x)
            own[...] = kept
            return result

        assert_close(parameter.grad, numerical_gradient(through, parameter.value, h=1e-6))


def test_there_is_one_weight_and_every_layer_has_its_name() -> None:
    made = network(5, 4, 3)
    names = [parameter.name for parameter in made.parameters]
    assert names == [
        "linear1.weight",
        "linear1.bias",
        "linear2.weight",
        "linear2.bias",
        "tied_linear3.bias",
        "tied_linear4.bias",
    ]
    assert made.store.decayed == 5 * 4 + 4 * 3


def test_an_input_of_another_width_is_refused_by_name() -> None:
    tied = TiedLinear(Linear(4, 3, rng=np.random.default_rng(0)))
    with pytest.raises(ValueError, match="takes 3 numbers an example"):
        tied.forward(np.zeros((2, 4), np.float32))
