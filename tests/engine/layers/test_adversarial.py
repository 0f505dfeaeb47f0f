"""Codes and the place where real and generated points meet."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.layers.adversarial import Codes, RealAndGenerated


def codes(size: int = 3, *, fixed_seed: int = 5) -> Codes:
    return Codes(size, rng=np.random.default_rng(0), fixed_seed=fixed_seed)


def points(count: int, dtype: Any = np.float64) -> Array:
    return np.random.default_rng(count).normal(size=(count, 2)).astype(dtype)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_training_draws_anew_and_evaluation_never_does(dtype: Any) -> None:
    layer, x = codes(), points(400, dtype)
    drawn = layer.forward(x, training=True)
    assert drawn.shape == (400, 3)
    assert drawn.dtype == dtype
    assert abs(float(drawn.mean())) < 0.1
    assert abs(float(drawn.std()) - 1) < 0.1
    assert (layer.forward(x, training=True) != drawn).any()
    state = layer.draws_from.bit_generator.state
    first = layer.forward(x)
    np.testing.assert_array_equal(layer.forward(x[:7]), first[:7])
    np.testing.assert_array_equal(codes().forward(x), first)
    assert (codes(fixed_seed=6).forward(x) != first).any()
    assert layer.draws_from.bit_generator.state == state


def test_codes_that_are_given_come_first() -> None:
    layer, given = codes(2), points(4)
    layer.given = given
    np.testing.assert_array_equal(layer.forward(points(4), training=True), given)
    with pytest.raises(ValueError, match=r"shape \(5, 2\), not \(4, 2\)"):
        layer.forward(points(5))
    with pytest.raises(ValueError, match="at least 1 number"):
        codes(0)


def test_the_examples_come_first_and_each_half_has_its_own_gradient() -> None:
    layer, x, made = codes(), points(4), points(5)[:4]
    joined = RealAndGenerated(layer)
    z = layer.forward(x)
    y = joined.forward(made)
    np.testing.assert_array_equal(y, np.concatenate([x, made]))
    up = points(8)
    np.testing.assert_array_equal(joined.backward(up), up[4:])
    np.testing.assert_array_equal(layer.backward(z), up[:4])
    with pytest.raises(ValueError, match=r"takes \(4, 2\) like the examples"):
        joined.forward(points(3))
