"""Activations and their derivatives over many x, by the engine's own layers."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.arrays import Array
from engine.layers.activations import Step
from engine.layers.layer import Layer
from engine.layers.names import Activation
from engine.numerical import STEP
from engine.training.catalogue import build_activation

JUMP: Final = 1e-9  # what jumps at a place is drawn upright between it and this far beyond


def places_along(ends: float, count: int) -> Array:
    """Return so many x from -ends to ends, and one just above 0, where some functions jump."""
    return np.sort(np.append(np.linspace(-ends, ends, count), JUMP))


def activation_layer(name: Activation) -> Layer:
    """Return a new layer; a step too, which cannot stand in a network that learns."""
    return Step() if name is Activation.STEP else build_activation(name)


def values_and_slopes(name: Activation, x: Array) -> tuple[Array, Array]:
    """Return h(x) and dh/dx for x of any shape, in float64.

    A step has no backward pass: its slope is what central differences find, and NaN where they
    reach over the jump.
    """
    layer = activation_layer(name)
    values = np.array(layer.forward(x))
    if isinstance(layer, Step):
        slopes = (np.array(Step().forward(x + STEP)) - Step().forward(x - STEP)) / (2 * STEP)
        slopes[slopes != 0] = np.nan
        return values, slopes
    return values, np.array(layer.backward(np.ones_like(x)))


def value_and_slope(name: Activation, x: float) -> tuple[float, float]:
    """Return h(x) and dh/dx at one x."""
    values, slopes = values_and_slopes(name, np.array([x]))
    return float(values[0]), float(slopes[0])
