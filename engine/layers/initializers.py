"""Initial values of weights: how large the first random numbers are, layer by layer.

Too small a spread and every layer's output shrinks towards one value; too large and it saturates.
An initialiser is called with the weight's shape (n_in, n_out) and a random generator, and knows
the standard deviation that it aims at.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import isfinite, sqrt
from typing import Final, final

import numpy as np

from engine.arrays import Array
from engine.layers.names import Activation

MatrixShape = tuple[int, int]
Draw = Callable[[MatrixShape, np.random.Generator], Array]


@final
@dataclass(frozen=True, slots=True)
class Initializer:
    """W = std(n_in, n_out) times numbers of variance 1 that `draw_unit` makes."""

    name: str
    std: Callable[[MatrixShape], float]
    draw_unit: Draw

    def __call__(self, shape: MatrixShape, rng: np.random.Generator) -> Array:
        """Return weights of the shape (n_in, n_out), in float64."""
        weights: Array = self.draw_unit(shape, rng) * self.std(shape)
        return weights


def _normal(shape: MatrixShape, rng: np.random.Generator) -> Array:
    return rng.standard_normal(shape)


def _uniform(shape: MatrixShape, rng: np.random.Generator) -> Array:
    return rng.uniform(-sqrt(3), sqrt(3), shape)


def _orthogonal(shape: MatrixShape, rng: np.random.Generator) -> Array:
    """Orthogonal rows or columns (the fewer of them), each entry of variance 1."""
    tall = (max(shape), min(shape))
    q, r = np.linalg.qr(rng.standard_normal(tall))
    q *= np.sign(np.diag(r))  # without this, the signs that QR prefers would not be uniform
    q *= sqrt(tall[0])
    return q if shape == tall else np.ascontiguousarray(q.T)


def _lecun_std(shape: MatrixShape) -> float:
    return sqrt(1 / shape[0])


def _glorot_std(shape: MatrixShape) -> float:
    return sqrt(2 / (shape[0] + shape[1]))


def _he_std(shape: MatrixShape) -> float:
    return sqrt(2 / shape[0])


def normal(std: float) -> Initializer:
    """W ~ N(0, std^2), whatever the layer's size.

    Raises ValueError for a std below 0 or not finite.
    """
    _check_size("std", std)
    return Initializer("normal", lambda shape: std, _normal)


def uniform(limit: float) -> Initializer:
    """W ~ U(-limit, limit), of standard deviation limit / sqrt(3).

    Raises ValueError for a limit below 0 or not finite.
    """
    _check_size("limit", limit)
    return Initializer("uniform", lambda shape: limit / sqrt(3), _uniform)


def orthogonal(gain: float = 1.0) -> Initializer:
    """W^T W = gain^2 I (or W W^T, for n_in < n_out): keeps lengths (Saxe et al., 2014).

    Raises ValueError for a gain below 0 or not finite.
    """
    _check_size("gain", gain)
    return Initializer("orthogonal", lambda shape: gain / sqrt(max(shape)), _orthogonal)


lecun_normal: Final = Initializer("lecun_normal", _lecun_std, _normal)
"""W ~ N(0, 1/n_in): keeps the variance of a linear layer's output (LeCun et al., 1998).

The textbook (section 6.2.2) calls this "Xavier"; the paper of Glorot and Bengio uses
2/(n_in + n_out), which is `glorot_normal`. The two agree where n_in = n_out.
"""

lecun_uniform: Final = Initializer("lecun_uniform", _lecun_std, _uniform)
"""W ~ U(-a, a) with a = sqrt(3/n_in), of the same variance as `lecun_normal`."""

glorot_normal: Final = Initializer("glorot_normal", _glorot_std, _normal)
"""W ~ N(0, 2/(n_in + n_out)): a balance of forward and backward (Glorot and Bengio, 2010)."""

glorot_uniform: Final = Initializer("glorot_uniform", _glorot_std, _uniform)
"""W ~ U(-a, a) with a = sqrt(6/(n_in + n_out)), the form that the paper gives."""

he_normal: Final = Initializer("he_normal", _he_std, _normal)
"""W ~ N(0, 2/n_in): makes up for the half that ReLU cuts off (He et al., 2015; section 6.2.3)."""

he_uniform: Final = Initializer("he_uniform", _he_std, _uniform)
"""W ~ U(-a, a) with a = sqrt(6/n_in), of the same variance as `he_normal`."""


def scaled(initializer: Initializer, gain: float) -> Initializer:
    """The initialiser with all weights `gain` times as large, as in `scaled(lecun_normal, 5 / 3)`.

    Raises ValueError for a gain below 0 or not finite.
    """
    _check_size("gain", gain)
    return replace(initializer, std=lambda shape: gain * initializer.std(shape))


def gain(activation: Activation, *, slope: float = 0.01) -> float:
    """The customary factor on `lecun_normal` that makes up for an activation's shrinking.

    ReLU sqrt(2), leaky ReLU sqrt(2 / (1 + slope^2)), tanh 5/3, sigmoid and identity 1.
    Raises ValueError for an activation without a customary gain.
    """
    gains = {
        Activation.IDENTITY: 1.0,
        Activation.SIGMOID: 1.0,
        Activation.TANH: 5 / 3,
        Activation.RELU: sqrt(2),
        Activation.LEAKY_RELU: sqrt(2 / (1 + slope**2)),
    }
    if activation not in gains:
        raise ValueError(f"activation must be one of {', '.join(gains)}, not {activation}")
    return gains[activation]


def _check_size(name: str, value: float) -> None:
    if not (isfinite(value) and value >= 0):
        raise ValueError(f"{name} must be a finite number of at least 0, not {value}")
