"""Initial values: the spread that each initialiser aims at, and the spread it reaches."""

from math import sqrt
from typing import Any

import numpy as np
import pytest

from engine.layers import initializers
from engine.layers.initializers import Initializer, gain, normal, orthogonal, scaled, uniform
from engine.layers.names import Activation
from tests.oracle_data import small

ALL = {
    "normal": normal(0.3),
    "uniform": uniform(0.3),
    "lecun_normal": initializers.lecun_normal,
    "lecun_uniform": initializers.lecun_uniform,
    "glorot_normal": initializers.glorot_normal,
    "glorot_uniform": initializers.glorot_uniform,
    "he_normal": initializers.he_normal,
    "he_uniform": initializers.he_uniform,
    "orthogonal": orthogonal(2.0),
}


@pytest.mark.parametrize("row", small("weight_init_std"))
def test_aims_at_the_spread_of_the_reference(row: dict[str, Any]) -> None:
    shape = (row["fan_in"], row["fan_out"])
    assert ALL["lecun_normal"].std(shape) == pytest.approx(row["xavier_book"], rel=1e-12)
    assert ALL["lecun_uniform"].std(shape) == pytest.approx(row["lecun"], rel=1e-12)
    assert ALL["glorot_normal"].std(shape) == pytest.approx(row["glorot_normal"], rel=1e-12)
    assert ALL["he_normal"].std(shape) == pytest.approx(row["he"], rel=1e-12)
    for name in ("glorot_uniform", "he_uniform"):
        limit = sqrt(3) * ALL[name].std(shape)
        assert limit == pytest.approx(row[f"{name}_limit"], rel=1e-12)
        drawn = np.abs(ALL[name](shape, np.random.default_rng(0))).max()
        assert 0.99 * limit < drawn <= limit


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("shape", [(300, 200), (200, 300), (64, 64)])
def test_reaches_the_spread_that_it_aims_at(name: str, shape: tuple[int, int]) -> None:
    weights = ALL[name](shape, np.random.default_rng(1))
    assert weights.shape == shape
    assert weights.std() == pytest.approx(ALL[name].std(shape), rel=0.03)
    assert abs(weights.mean()) < 5 * weights.std() / sqrt(weights.size)


@pytest.mark.parametrize("name", ALL)
def test_the_same_seed_gives_the_same_weights(name: str) -> None:
    one, two = (ALL[name]((5, 4), np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(one, two)
    assert ALL[name].name == name


@pytest.mark.parametrize("shape", [(7, 4), (4, 7), (5, 5)])
def test_orthogonal_keeps_lengths(shape: tuple[int, int]) -> None:
    w = orthogonal(1.5)(shape, np.random.default_rng(0))
    square = w.T @ w if shape[0] >= shape[1] else w @ w.T
    np.testing.assert_allclose(square, 1.5**2 * np.eye(min(shape)), atol=1e-12)


def test_gains_are_those_of_the_reference() -> None:
    gains = small("torch_gain")
    assert gain(Activation.IDENTITY) == gains["linear"]
    for name in ("sigmoid", "tanh", "relu", "leaky_relu"):
        assert gain(Activation(name)) == pytest.approx(gains[name], rel=1e-12)
    with pytest.raises(ValueError, match="not softplus"):
        gain(Activation.SOFTPLUS)


def test_he_is_lecun_with_the_gain_of_relu() -> None:
    he_again = scaled(initializers.lecun_normal, gain(Activation.RELU))
    assert he_again.std((784, 100)) == pytest.approx(initializers.he_normal.std((784, 100)))


@pytest.mark.parametrize("size", [-1, np.nan, np.inf])
def test_names_a_size_out_of_range(size: float) -> None:
    with pytest.raises(ValueError, match="std must be"):
        normal(size)
    with pytest.raises(ValueError, match="limit must be"):
        uniform(size)
    with pytest.raises(ValueError, match="gain must be"):
        orthogonal(size)
    with pytest.raises(ValueError, match="gain must be"):
        scaled(initializers.he_normal, size)


def test_an_initializer_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        initializers.he_normal.name = "mine"  # type: ignore[misc]
    assert isinstance(initializers.he_normal, Initializer)
