"""The linear layer against the reference data, and what it refuses."""

from typing import Any

import numpy as np
import pytest

from engine.layers.initializers import normal
from engine.layers.linear import Linear
from tests.gradients import assert_gradients_are_right
from tests.oracle_data import Case, over_cases


def linear(n_in: int, n_out: int, *, bias: bool = True, dtype: Any = np.float64) -> Linear:
    return Linear(n_in, n_out, rng=np.random.default_rng(0), bias=bias, dtype=dtype)


@over_cases("affine")
def test_agrees_with_the_reference(case: Case) -> None:
    layer = linear(*case["p_W"].shape, dtype=case["p_W"].dtype.type)
    assert layer.bias is not None
    layer.weight.value[...], layer.bias.value[...] = case["p_W"], case["p_b"]
    case.agrees(layer.forward(case["in_x"]), "out_y")
    case.agrees(layer.backward(case["up_y"]), "g_in_x")
    case.agrees(layer.weight.grad, "g_p_W")
    case.agrees(layer.bias.grad, "g_p_b")


@pytest.mark.parametrize("bias", [True, False])
def test_gradients_are_right(bias: bool) -> None:
    assert_gradients_are_right(linear(6, 3, bias=bias), (4, 2, 3))


def test_without_a_bias_there_is_one_parameter() -> None:
    layer = linear(2, 3, bias=False)
    assert [p.name for p in layer.parameters] == ["weight"]
    assert not layer.forward(np.zeros((1, 2))).any()


def test_parameters_only_are_the_same_gradients() -> None:
    one, two = linear(4, 3), linear(4, 3)
    x, up = np.ones((5, 4)), np.ones((5, 3))
    one.forward(x)
    two.forward(x)
    one.backward(up)
    two.backward_parameters(up)
    np.testing.assert_array_equal(one.weight.grad, two.weight.grad)


def test_the_bias_starts_at_zero_and_the_weights_as_asked() -> None:
    layer = Linear(300, 200, rng=np.random.default_rng(0), weight_init=normal(0.01))
    assert layer.bias is not None
    assert not layer.bias.value.any()
    assert abs(layer.weight.value.std() - 0.01) < 1e-4
    assert layer.weight.value.dtype == np.float32


def test_says_what_it_wants() -> None:
    with pytest.raises(ValueError, match="sizes must be at least 1"):
        linear(0, 3)
    with pytest.raises(ValueError, match="takes 4 inputs, not 5"):
        linear(4, 3).forward(np.ones((2, 5)))


def test_inputs_that_are_always_0_may_be_left_out() -> None:
    columns = np.array([1, 2, 4])
    x = np.zeros((5, 6))
    x[:, columns] = np.random.default_rng(2).normal(size=(5, 3))
    wide, narrow = (Linear(6, 4, rng=np.random.default_rng(1), dtype=np.float64) for _ in range(2))
    narrow.use_inputs(columns)
    order = [1, 2, 4, 0, 3, 5]
    np.testing.assert_array_equal(narrow.weight.value, wide.weight.value[order])
    np.testing.assert_array_equal(narrow.by_input(), wide.weight.value)
    up = np.random.default_rng(3).normal(size=(5, 4))
    y, grad_x = wide.forward(x), wide.backward(up)
    np.testing.assert_allclose(narrow.forward(x[:, columns]), y, rtol=1e-14)
    narrow.weight.grad[...] = 7.0  # what a penalty has added must not stay
    np.testing.assert_allclose(narrow.backward(up), grad_x[:, columns], rtol=1e-14)
    np.testing.assert_allclose(narrow.weight.grad, wide.weight.grad[order], rtol=1e-14)
    np.testing.assert_array_equal(narrow.weight.grad[3:], 0)
    np.testing.assert_array_equal(narrow.forward(x), y)
    np.testing.assert_array_equal(narrow.backward(up), grad_x)
    np.testing.assert_array_equal(narrow.weight.grad, wide.weight.grad[order])


def test_other_inputs_may_be_left_out_later() -> None:
    layer, x = linear(5, 3), np.zeros((4, 5))
    x[:, [0, 3]] = np.random.default_rng(2).normal(size=(4, 2))
    y = layer.forward(x)
    for columns in ([1, 2], [0, 3]):
        layer.use_inputs(np.array(columns))
    np.testing.assert_array_equal(layer.forward(x), y)
    np.testing.assert_allclose(layer.forward(x[:, [0, 3]]), y, rtol=1e-14)
    with pytest.raises(ValueError, match="takes 5 inputs, not 3"):
        layer.forward(x[:, :3])


@pytest.mark.parametrize("columns", [[], [0, 1, 2, 3], [2, 1], [1, 1]])
def test_columns_that_make_no_sense_are_refused(columns: list[int]) -> None:
    layer = Linear(4, 2, rng=np.random.default_rng(1))
    with pytest.raises(ValueError, match="columns must be fewer than 4, in ascending order"):
        layer.use_inputs(np.array(columns, np.intp))
