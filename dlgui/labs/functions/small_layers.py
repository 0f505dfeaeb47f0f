"""Linear layers with the weights that somebody chose, in float64."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.linear import Linear

Outputs = Callable[[Array], Array]
"""What a network makes of points (n, 2): shape (n, outputs)."""


def linear_layer(weight: npt.ArrayLike, bias: npt.ArrayLike) -> Linear:
    """Return the engine's layer y = x W + b with W (in, out) and b (out,)."""
    values = np.array(weight, np.float64)
    layer = Linear(*values.shape, rng=np.random.default_rng(0), dtype=np.dtype(np.float64))
    layer.weight.value[...] = values
    assert layer.bias is not None
    layer.bias.value[...] = bias
    return layer


def over_grid(outputs: Outputs, x: Array, y: Array) -> Array:
    """Return the first output over a grid of x and y that broadcast."""
    a, b = np.broadcast_arrays(x, y)
    points = np.stack([a.ravel(), b.ravel()], axis=1)
    return np.asarray(outputs(points)[:, 0].reshape(a.shape))
