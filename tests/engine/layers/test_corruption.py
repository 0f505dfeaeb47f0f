"""Noise on the input: how much of it, where gradients pass, and that testing is left alone."""

import numpy as np
import pytest

from engine.layers.corruption import Corruption
from engine.layers.names import NoiseName

NOISES = [noise for noise in NoiseName if noise is not NoiseName.NONE]


def corruption(noise: NoiseName, level: float = 0.3) -> Corruption:
    return Corruption(noise, level, rng=np.random.default_rng(4))


@pytest.mark.parametrize("noise", NOISES)
def test_testing_is_left_alone_and_draws_nothing(noise: NoiseName) -> None:
    layer, x = corruption(noise), np.random.default_rng(0).random((3, 4))
    before = layer.rng.bit_generator.state
    assert layer.forward(x) is x
    assert layer.rng.bit_generator.state == before


def test_masking_hides_the_share_that_was_asked_for() -> None:
    x = np.ones((200, 200), np.float32)
    y = corruption(NoiseName.MASKING).forward(x, training=True)
    assert set(np.unique(y)) == {0, 1}
    assert 1 - y.mean() == pytest.approx(0.3, abs=0.01)


def test_salt_and_pepper_are_as_many_ones_as_zeros() -> None:
    x = np.full((200, 200), 0.5, np.float32)
    y = corruption(NoiseName.SALT_AND_PEPPER).forward(x, training=True)
    assert (y == 1).mean() == pytest.approx(0.15, abs=0.01)
    assert (y == 0).mean() == pytest.approx(0.15, abs=0.01)
    assert (y == 0.5).mean() == pytest.approx(0.7, abs=0.01)


def test_gaussian_noise_has_the_spread_that_was_asked_for() -> None:
    y = corruption(NoiseName.GAUSSIAN).forward(np.zeros((200, 200), np.float32), training=True)
    assert y.std() == pytest.approx(0.3, abs=0.01)
    assert abs(y.mean()) < 0.01


def test_gradients_pass_where_the_input_still_stands() -> None:
    layer = corruption(NoiseName.MASKING)
    drawn = np.array([[0.1, 0.5], [0.9, 0.2]])
    y = layer.forward_with_uniform(np.ones((2, 2)), drawn)
    np.testing.assert_array_equal(y, [[0, 1], [1, 0]])
    np.testing.assert_array_equal(layer.backward(np.full((2, 2), 3.0)), 3 * y)


@pytest.mark.parametrize("level", [-0.1, 1.1, float("nan")])
def test_a_level_that_is_no_share_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        corruption(NoiseName.MASKING, level)
