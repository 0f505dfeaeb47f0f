"""The classic activations against the reference data, and at the edges."""

from typing import Any

import numpy as np
import pytest

from engine.layers.activations import Identity, LeakyReLU, ReLU, Sigmoid, Step, Tanh
from engine.layers.layer import Layer
from tests.oracle_data import Case, over_cases

LAYERS = {
    "identity": Identity,
    "sigmoid": Sigmoid,
    "tanh": Tanh,
    "relu": ReLU,
    "leaky_relu": LeakyReLU,
    "leaky_relu_0p2": lambda: LeakyReLU(0.2),
    "step": Step,
}


def layer_for(case: Case) -> Layer:
    return LAYERS[case.file.split(".")[0]]()


@over_cases("identity", "sigmoid", "tanh", "relu", "leaky_relu", "leaky_relu_0p2")
def test_agrees_with_the_reference(case: Case) -> None:
    layer = layer_for(case)
    case.agrees(layer.forward(case["in_x"]), "out_y")
    case.agrees(layer.backward(case["up_y"]), "g_in_x")


@over_cases("step")
def test_step_agrees_with_the_reference_and_refuses_to_learn(case: Case) -> None:
    layer = layer_for(case)
    case.agrees(layer.forward(case["in_x"]), "out_y")
    with pytest.raises(ValueError, match="flat on both sides"):
        layer.backward(case["in_x"])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_sigmoid_is_exact_in_both_tails(dtype: Any) -> None:
    x = np.array([-1000, -80, -30, 30, 1000], dtype)
    expected = [0, np.exp(-80.0), np.exp(-30.0) / (1 + np.exp(-30.0)), 1 / (1 + np.exp(-30.0)), 1]
    np.testing.assert_allclose(Sigmoid().forward(x), expected, rtol=2e-6)


def test_relu_passes_no_gradient_at_zero_and_keeps_its_argument() -> None:
    x = np.array([[-1.0, 0.0, 2.0]])
    layer = ReLU()
    np.testing.assert_array_equal(layer.forward(x), [[0, 0, 2]])
    np.testing.assert_array_equal(layer.backward(np.ones_like(x)), [[0, 0, 1]])
    np.testing.assert_array_equal(x, [[-1, 0, 2]])


def test_relu_does_not_hide_nan() -> None:
    assert np.isnan(ReLU().forward(np.array([[np.nan]]))).all()


def test_relu_may_change_batch_size_and_dtype_from_pass_to_pass() -> None:
    layer = ReLU()
    layer.buffers.reuse = True
    for shape, dtype in [((2, 3), np.float32), ((5, 3), np.float64), ((2, 3), np.float64)]:
        x = np.full(shape, -1, dtype)
        y = layer.forward(x)
        assert y.shape == shape
        assert y.dtype == dtype
        assert not y.any()


@pytest.mark.parametrize("slope", [-0.1, 1.0, np.nan])
def test_leaky_relu_names_a_slope_out_of_range(slope: float) -> None:
    with pytest.raises(ValueError, match="slope must be"):
        LeakyReLU(slope)
