"""Batch norm tested by the statistics of the batches that are tested, and its gradient there."""

from itertools import pairwise

import numpy as np
import pytest

from engine.arrays import Array
from engine.layers.batch_norm import BatchNorm
from tests.gradients import assert_gradients_are_right


def by_batches(size: int, features: int = 3, dtype: type = np.float64) -> BatchNorm:
    layer = BatchNorm(features, dtype=dtype)
    layer.tested_in = size
    return layer


def test_right_values_of_two_batches() -> None:
    """(1, 3) has mean 2 and spread 1, (10, 30) mean 20 and spread 10: both become (-1, 1)."""
    y = by_batches(2, 1).forward(np.array([[1.0], [3.0], [10.0], [30.0]]))
    np.testing.assert_allclose(y[:, 0], [-1, 1, -1, 1], atol=1e-5)


@pytest.mark.parametrize(("count", "sizes"), [(7, (2, 2, 3)), (8, (2,) * 4), (3, (3,)), (1, (1,))])
@pytest.mark.parametrize("shape", [(3,), (3, 2, 2)])
def test_each_batch_is_what_training_makes_of_it(
    shape: tuple[int, ...], count: int, sizes: tuple[int, ...]
) -> None:
    """What is left over belongs to the last batch, so that none is smaller than the others."""
    x = np.random.default_rng(0).normal(5, 3, (count, *shape))
    y = by_batches(2).forward(x)
    starts = np.cumsum((0, *sizes))
    alone = BatchNorm(3, dtype=np.float64)
    for start, stop in pairwise(starts):
        expected = alone.forward(x[start:stop], training=True)
        np.testing.assert_allclose(y[start:stop], expected, atol=1e-12)


def test_running_statistics_rest_and_training_does_not_ask_for_it() -> None:
    x = np.random.default_rng(1).normal(size=(6, 3))
    layer, plain = by_batches(2), BatchNorm(3, dtype=np.float64)
    layer.forward(x)
    assert (layer.running_mean == 0).all()
    assert (layer.running_var == 1).all()
    np.testing.assert_array_equal(layer.forward(x, training=True), plain.forward(x, training=True))
    layer.tested_in = 0
    np.testing.assert_array_equal(layer.forward(x), plain.forward(x))


@pytest.mark.parametrize("shape", [(7, 3), (5, 3, 2, 2)])
def test_gradients_are_right(shape: tuple[int, ...]) -> None:
    assert_gradients_are_right(by_batches(3), shape, training=False)


def test_a_gradient_after_one_of_the_other_kind_is_right_again() -> None:
    layer, x = by_batches(2), np.random.default_rng(2).normal(size=(6, 3))
    layer.forward(x)
    layer.tested_in = 0
    assert_gradients_are_right(layer, (6, 3), training=False)
    assert_gradients_are_right(layer, (6, 3), training=True)


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_the_type_stays_and_halves_do_not_overflow(dtype: type) -> None:
    x: Array = np.full((500, 3), 300.0, dtype)
    x[::2] = 100
    y = by_batches(250, dtype=dtype).forward(x)
    assert y.dtype == dtype
    np.testing.assert_allclose(y[:2].astype(float), [[-1] * 3, [1] * 3], atol=2e-3)


def test_no_examples_give_none() -> None:
    assert by_batches(2).forward(np.zeros((0, 3))).shape == (0, 3)
