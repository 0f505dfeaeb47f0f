"""The textbook's network of 3.4: its weights, and what each unit makes of an input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_values import activation_layer
from dlgui.labs.functions.small_layers import linear_layer
from engine.arrays import Array
from engine.layers.names import Activation
from engine.layers.softmax import Softmax

WEIGHTS: Final = (
    ((0.1, 0.3, 0.5), (0.2, 0.4, 0.6)),
    ((0.1, 0.4), (0.2, 0.5), (0.3, 0.6)),
    ((0.1, 0.3), (0.2, 0.4)),
)
BIASES: Final = ((0.1, 0.2, 0.3), (0.1, 0.2), (0.1, 0.2))


@final
@dataclass(frozen=True, eq=False)
class LayerPass:
    """One layer: its inputs (n,), weights (n, m), biases, sums (m,), and outputs (m,)."""

    inputs: Array
    weights: Array
    biases: Array
    sums: Array
    outputs: Array


def forward_pass(x: tuple[float, float], hidden: Activation, *, softmax: bool) -> list[LayerPass]:
    """Return what the layers make of an input, one after the other, by the engine's layers."""
    found = []
    inputs = np.array([x])
    for number, (weight, bias) in enumerate(zip(WEIGHTS, BIASES, strict=True)):
        layer = linear_layer(weight, bias)
        sums = np.array(layer.forward(inputs))
        is_last = number == len(WEIGHTS) - 1
        last = Softmax() if softmax else activation_layer(Activation.IDENTITY)
        outputs = np.array((last if is_last else activation_layer(hidden)).forward(sums))
        found.append(LayerPass(inputs[0], layer.weight.value, np.array(bias), sums[0], outputs[0]))
        inputs = outputs
    return found


def units() -> list[tuple[int, int]]:
    """Return (layer, unit) of every unit, in the order in which they are worked out."""
    return [(i, j) for i, bias in enumerate(BIASES) for j in range(len(bias))]
