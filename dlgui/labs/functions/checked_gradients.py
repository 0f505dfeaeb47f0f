"""The gradients of a small network, by backward and by trying, with a fault planted or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial
from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_values import activation_layer
from engine.arrays import Array, IntArray
from engine.data.names import PlaneSource
from engine.data.plane import draw_points
from engine.gradient_check import SMALLEST_GRADIENT, check_network
from engine.gradient_report import GradientReport
from engine.layers.linear import Linear
from engine.layers.names import Activation
from engine.losses import SoftmaxCrossEntropy
from engine.network import Network
from engine.numerical import numerical_gradient
from engine.parameters import Parameter
from engine.planted_faults import Planted, PlantedFault

SAMPLES, INPUTS, CLASSES = 8, 2, 2
TOLERANCE: Final = 1e-5


@final
class Fault(StrEnum):
    """What is wrong with the gradient; a kink is no mistake, but a place without a derivative."""

    NONE = "none"
    SIGN = "sign"
    FACTOR = "factor"
    KINK = "kink"


@final
@dataclass(frozen=True)
class Check:
    """What is checked, and with which step."""

    fault: Fault = Fault.NONE
    h: float = 1e-5
    hidden: int = 3
    seed: int = 1


@final
@dataclass(frozen=True)
class Entry:
    """One weight: its parameter, its place in it, and its gradient by backward and by trying."""

    parameter: str
    index: tuple[int, ...]
    analytic: float
    numeric: float
    error: float
    above: float
    below: float


@final
@dataclass(frozen=True)
class Checked:
    """Every weight, and the engine's own report."""

    entries: tuple[Entry, ...]
    report: GradientReport


@lru_cache(maxsize=32)
def checked(check: Check) -> Checked:
    """Check every weight of the network: a few dozen forward passes."""
    network, x, labels = _network(check)
    loss = SoftmaxCrossEntropy()

    def loss_with(parameter: Parameter, value: Array) -> float:
        kept = parameter.value.copy()
        parameter.value[...] = value
        result = loss.forward(network.forward(x, training=True), labels)
        parameter.value[...] = kept
        return result

    first = network.parameters[0]
    smallest = SMALLEST_GRADIENT * max(1.0, loss_with(first, first.value.copy()))
    network.backward(loss.backward())
    gradients = [parameter.grad.copy() for parameter in network.parameters]
    entries = [
        entry
        for parameter, gradient in zip(network.parameters, gradients, strict=True)
        for entry in _entries(parameter, gradient, partial(loss_with, parameter), check.h, smallest)
    ]
    rng = np.random.default_rng(0)
    report = check_network(
        network, loss, x, labels, rng=rng, eps=check.h, samples_per_parameter=None
    )
    return Checked(tuple(entries), report)


def _entries(
    parameter: Parameter,
    gradient: Array,
    loss_with: Callable[[Array], float],
    h: float,
    smallest: float,
) -> Iterator[Entry]:
    """Yield every number of a parameter with its gradient by backward and by trying."""
    numeric = numerical_gradient(loss_with, parameter.value, h=h)
    for index in np.ndindex(*gradient.shape):
        above, below = parameter.value.copy(), parameter.value.copy()
        above[index] += h
        below[index] -= h
        a, n = float(gradient[index]), float(numeric[index])
        error = abs(a - n) / max(abs(a), abs(n), smallest)
        yield Entry(parameter.name, index, a, n, error, loss_with(above), loss_with(below))


def _network(check: Check) -> tuple[Network, Array, IntArray]:
    """Return the network, with what is wrong in it, and a mini-batch."""
    rng = np.random.default_rng(check.seed)
    data = draw_points(PlaneSource.MOONS, SAMPLES, classes=CLASSES, noise=0.1, rng=rng)
    dtype = np.dtype(np.float64)
    first = Linear(INPUTS, check.hidden, rng=rng, dtype=dtype)
    second = Linear(check.hidden, CLASSES, rng=rng, dtype=dtype)
    if check.fault is Fault.KINK:  # every sum is 0, exactly where a ReLU bends
        first.weight.value[...] = 0
        between = activation_layer(Activation.RELU)
    else:
        between = Planted(activation_layer(Activation.SIGMOID), PlantedFault(check.fault.value))
    return Network([first, between, second]), data.points.astype(np.float64), data.labels
