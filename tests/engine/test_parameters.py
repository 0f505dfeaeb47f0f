"""The flat arrays that hold all parameters and all gradients of a network."""

import numpy as np

from engine.parameters import Parameter, ParameterStore


def parameters() -> list[Parameter]:
    return [
        Parameter("w1", np.ones((2, 3)), decays=True),
        Parameter("b1", np.full(3, 2.0)),
        Parameter("w2", np.full((3, 1), 3.0), decays=True),
    ]


def test_weights_come_first_then_the_rest() -> None:
    store = ParameterStore(parameters())
    np.testing.assert_array_equal(store.values, [1] * 6 + [3] * 3 + [2] * 3)
    assert (store.decayed, store.trainable, store.size) == (9, 12, 12)


def test_what_is_frozen_comes_last() -> None:
    w1, b1, w2 = parameters()
    w1.frozen = b1.frozen = True
    store = ParameterStore([w1, b1, w2])
    np.testing.assert_array_equal(store.values[:3], w2.value.ravel())
    assert (store.decayed, store.trainable, store.size) == (3, 3, 12)


def test_a_parameter_is_a_view_of_both_flat_arrays() -> None:
    w1, b1, w2 = parameters()
    store = ParameterStore([w1, b1, w2])
    store.values[-1] = 9
    assert b1.value[-1] == 9
    w2.grad[...] = 5
    np.testing.assert_array_equal(store.grads, [0] * 6 + [5] * 3 + [0] * 3)


def test_numbers_survive_a_second_move() -> None:
    first = parameters()
    ParameterStore(first)
    first[0].grad[...] = 4
    first[2].frozen = True
    store = ParameterStore(first)
    np.testing.assert_array_equal(first[0].grad, np.full((2, 3), 4))
    np.testing.assert_array_equal(store.values, [1] * 6 + [2] * 3 + [3] * 3)


def test_the_dtype_is_kept_and_no_parameters_are_no_trouble() -> None:
    store = ParameterStore([Parameter("w", np.ones(2, np.float32))])
    assert {store.values.dtype, store.grads.dtype} == {np.dtype(np.float32)}
    assert ParameterStore([]).size == 0
