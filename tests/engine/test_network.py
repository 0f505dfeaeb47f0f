"""Layers in a row: names, passes, freezing, and reused buffers."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.layers.activations import ReLU
from engine.layers.batch_norm import BatchNorm
from engine.layers.convolution import Conv2d
from engine.layers.dropout import Dropout
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.pooling import MaxPool2d
from engine.layers.reshaping import Flatten
from engine.network import Network, pooled_first

X = np.random.default_rng(1).normal(size=(7, 6)).astype(np.float32)


def network(dtype: Any = np.float32) -> Network:
    rng = np.random.default_rng(0)
    return Network(
        [
            Linear(6, 5, rng=rng, dtype=dtype),
            BatchNorm(5, dtype=dtype),
            ReLU(),
            Dropout(0.3, rng=np.random.default_rng(2)),
            Linear(5, 3, rng=rng, dtype=dtype),
        ]
    )


def test_layers_and_parameters_have_names() -> None:
    net = network()
    names = ["linear1", "batch_norm1", "relu1", "dropout1", "linear2"]
    assert [layer.name for layer in net.layers] == names
    assert [p.name for p in net.parameters] == [
        "linear1.weight",
        "linear1.bias",
        "batch_norm1.gamma",
        "batch_norm1.beta",
        "linear2.weight",
        "linear2.bias",
    ]


def test_only_weights_decay() -> None:
    assert network().store.decayed == 6 * 5 + 5 * 3


def test_outputs_are_those_of_the_forward_pass() -> None:
    net = network()
    outputs = {layer.name: y for layer, y in net.outputs(X)}
    assert list(outputs) == [layer.name for layer in net.layers]
    np.testing.assert_array_equal(outputs["linear2"], net.forward(X))


def test_a_frozen_parameter_is_no_longer_trainable_and_keeps_its_value() -> None:
    net = network()
    last = net.parameters[-2]
    before, trainable = last.value.copy(), net.store.trainable
    net.freeze(last)
    assert net.store.trainable == trainable - last.value.size
    net.store.values[: net.store.trainable] = 0
    np.testing.assert_array_equal(last.value, before)


def test_without_the_input_s_gradient_the_others_are_the_same() -> None:
    one, two = network(), network()
    up = np.ones((7, 3), np.float32)
    for net in (one, two):
        net.forward(X, training=True)
    grad_x = one.backward(up)
    two.backward_parameters(up)
    assert grad_x.shape == X.shape
    np.testing.assert_array_equal(one.store.grads, two.store.grads)


def test_reused_buffers_change_no_number_and_are_reused() -> None:
    fresh, reusing = network(), network()
    reusing.reuse_buffers()
    up = np.ones((7, 3), np.float32)
    seen = []
    for _ in range(3):
        y = fresh.forward(X, training=True)
        seen.append(reusing.forward(X, training=True))
        np.testing.assert_array_equal(seen[-1], y)
        fresh.backward(up)
        reusing.backward(up)
        np.testing.assert_array_equal(reusing.store.grads, fresh.store.grads)
    assert seen[0] is seen[1] is seen[2]


@given(
    n=st.integers(1, 9), seed=st.integers(0, 999), dtype=st.sampled_from([np.float32, np.float64])
)
def test_evaluation_is_deterministic_permutes_and_keeps_dtype(
    n: int, seed: int, dtype: Any
) -> None:
    net = network(dtype)
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, 6)).astype(dtype)
    before, order = x.copy(), rng.permutation(n)
    y = net.forward(x)
    assert (y.shape, y.dtype) == ((n, 3), dtype)
    np.testing.assert_array_equal(net.forward(x), y)
    np.testing.assert_allclose(net.forward(x[order]), y[order], rtol=1e-4, atol=1e-5)
    np.testing.assert_array_equal(x, before)


def test_a_network_needs_layers_each_of_them_once() -> None:
    with pytest.raises(ValueError, match="at least one layer"):
        Network([])
    relu = ReLU()
    with pytest.raises(ValueError, match="stands twice"):
        Network([relu, relu])


def test_layers_before_the_first_that_learns_are_not_asked_for_a_gradient() -> None:
    class NeverBack(Layer):
        def forward(self, x: Array, *, training: bool = False) -> Array:
            return 2 * x

        def backward(self, grad_y: Array) -> Array:
            raise AssertionError("nobody needs the gradient of the input")

    linear = Linear(3, 2, rng=np.random.default_rng(0), dtype=np.float64)
    network = Network([NeverBack(), linear])
    network.forward(np.ones((4, 3)))
    network.backward_parameters(np.ones((4, 2)))
    np.testing.assert_array_equal(linear.weight.grad, np.full((3, 2), 8.0))


def convolutional(*between: Layer) -> Network:
    rng = np.random.default_rng(0)
    conv = Conv2d(1, 4, 3, rng=rng)
    layers = [conv, ReLU(), *between, MaxPool2d(2), Flatten(), Linear(16, 3, rng=rng)]
    return Network(layers)


def off_norm() -> BatchNorm:
    norm = BatchNorm(4)
    norm.active = False
    return norm


@pytest.mark.parametrize("off", [False, True])
def test_pooling_goes_before_a_relu_to_the_same_bits(off: bool) -> None:
    one, two = (
        convolutional(*((off_norm(), Dropout(0, rng=np.random.default_rng(2))) if off else ()))
        for _ in range(2)
    )
    x = np.random.default_rng(1).normal(size=(5, 1, 6, 6)).astype(np.float32)
    for net in (one, two):
        net.parameters[1].value[...] = [-9, -1, 0, 1]  # windows of which nothing passes, too
    quick = one.forward(x, training=True)
    *_, (_, plain) = two.outputs(x, training=True)
    np.testing.assert_array_equal(quick, plain)
    for net in (one, two):
        net.backward_parameters(plain)
    np.testing.assert_array_equal(one.store.grads, two.store.grads)
    np.testing.assert_array_equal(one.backward(plain), two.backward(plain))


def test_layers_that_are_off_are_passed_over_and_learn_nothing() -> None:
    rng = np.random.default_rng(0)
    first, norm, last = Linear(3, 4, rng=rng), BatchNorm(4), Linear(4, 2, rng=rng)
    network = Network([first, norm, Dropout(0, rng=rng), last])
    x = rng.normal(size=(5, 3)).astype(np.float32)
    network.backward_parameters(network.forward(x, training=True))
    assert norm.gamma.grad.any()
    norm.active = False
    y = network.forward(x, training=True)
    np.testing.assert_array_equal(y, last.forward(first.forward(x)))
    network.backward_parameters(y)
    assert not norm.gamma.grad.any()
    grads = network.store.grads.copy()
    for layer in reversed(network.layers):  # by hand it is the same
        y = layer.backward(y)
    np.testing.assert_array_equal(network.store.grads, grads)
    assert grads.any()


def test_a_network_whose_layers_are_all_off_changes_nothing() -> None:
    network = Network([off_norm()])
    x = np.ones((2, 4), np.float32)
    assert network.forward(x, training=True) is x
    assert network.backward(x) is x
    network.backward_parameters(x)


def test_pooling_stays_behind_what_changes_the_numbers() -> None:
    for layer in (BatchNorm(4), Dropout(0.5, rng=np.random.default_rng(2))):
        assert pooled_first(convolutional(layer).layers)[1].kind == "relu"
