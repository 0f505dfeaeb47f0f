"""One pass forward and one back through an untrained network, with everything worth a histogram.

What a layer hands on and what it gets back are the first things to look at when a deep network
does not learn: outputs at the flat ends of the activation, or all alike, carry nothing.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import nan, sqrt
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.data.digits import bundled_digits
from engine.layers.batch_norm import BatchNorm
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import Activation, Normalization, NormPlace
from engine.layers.normalization import GroupNorm, LayerNorm
from engine.metrics import gradient_rms, useless_share
from engine.network import Network
from engine.training.catalogue import build_activation, build_initializer
from engine.training.layer_setting import InputKind, LayerSetting
from engine.training.probes import Probe


@final
@dataclass(frozen=True, eq=False, slots=True)
class LayerReport:
    """One layer: its arrays by probe, and figures of its activation's outputs.

    `arrays` holds what the layer hands on (ACTIVATIONS, after a normalisation that stands behind
    the activation), its weighted sums (PRE_ACTIVATIONS), WEIGHTS and their GRADIENTS. `saturated`,
    `zeros` and `dead` are shares, nan where the activation does not know the idea.
    """

    arrays: dict[Probe, Array]
    std: float
    gradient_rms: float
    saturated: float
    zeros: float
    dead: float


@final
@dataclass(frozen=True, eq=False, slots=True)
class LayerStudy:
    """What a setting makes of its input, layer by layer."""

    setting: LayerSetting
    input_std: float
    layers: tuple[LayerReport, ...]


def study_layers(setting: LayerSetting) -> LayerStudy:
    """Send 1,000 samples forward and a random gradient back; measure every layer.

    The gradient dL/dy of the last layer's outputs y is standard normal, divided by the number of
    samples, so that gradients of weights are means over the samples. Numbers that overflow become
    infinite or nan, and stay so in the report. Computed in float32, as training is.
    """
    x = _input(setting)
    network = _network(setting, np.random.default_rng(setting.seed))
    with np.errstate(all="ignore"):
        outputs = [y for _, y in network.outputs(x, training=True)]
        network.backward_parameters(_gradient(setting.seed, *outputs[-1].shape))
        size = len(network.layers) // setting.depth
        layers = [
            _report(setting, network.layers[i : i + size], outputs[i : i + size])
            for i in range(0, len(outputs), size)
        ]
        return LayerStudy(setting, float(x.std()), tuple(layers))


def moments(values: Array, *, room: Array | None = None) -> tuple[float, float]:
    """Return mean and standard deviation, added up in float64; infinite or nan if a value is.

    `room`, of as many float64 numbers, saves asking for memory again and again.
    """
    with np.errstate(all="ignore"):
        wide = np.empty(values.size) if room is None else room
        np.copyto(wide, values.ravel())
        mean = float(wide.mean())
        wide -= mean
        square = float(wide @ wide) / wide.size
        return mean, sqrt(square) if square >= 0 else square


def _report(setting: LayerSetting, layers: tuple[Layer, ...], outputs: list[Array]) -> LayerReport:
    """`layers` are those of one block: linear, then activation and normalisation."""
    linear = layers[0]
    assert isinstance(linear, Linear), "every block begins with its linear layer"
    activated = outputs[_activation_index(setting)]
    share = useless_share(activated, setting.activation)
    is_relu = setting.activation is Activation.RELU
    return LayerReport(
        arrays={
            Probe.ACTIVATIONS: outputs[-1],
            Probe.PRE_ACTIVATIONS: outputs[0],
            Probe.WEIGHTS: linear.weight.value,
            Probe.GRADIENTS: linear.weight.grad,
        },
        std=moments(outputs[-1])[1],
        gradient_rms=gradient_rms(linear.weight.grad),
        saturated=nan if is_relu else share,
        zeros=1 - np.count_nonzero(activated) / activated.size,
        dead=share if is_relu else nan,
    )


def _activation_index(setting: LayerSetting) -> int:
    normalised = setting.normalization is not Normalization.NONE
    return 2 if normalised and setting.place is NormPlace.BEFORE else 1


def _network(setting: LayerSetting, rng: np.random.Generator) -> Network:
    init = build_initializer(setting.initializer, setting.std)
    layers: list[Layer] = []
    with np.errstate(over="ignore"):  # a huge std leaves the range of float32: infinite weights
        for n_in, n_out in setting.shapes:
            layers.append(Linear(n_in, n_out, rng=rng, weight_init=init, bias=False))
            behind = [build_activation(setting.activation)]
            if (norm := _normalization(setting)) is not None:
                behind.insert(0 if setting.place is NormPlace.BEFORE else 1, norm)
            layers += behind
    return Network(layers)


def _normalization(setting: LayerSetting) -> Layer | None:
    match setting.normalization:
        case Normalization.BATCH:
            return BatchNorm(setting.width)
        case Normalization.LAYER:
            return LayerNorm(setting.width)
        case Normalization.GROUP:
            return GroupNorm(setting.groups, setting.width)
    return None


def _input(setting: LayerSetting) -> Array:
    if setting.input is InputKind.DIGITS:
        return _digits(setting.samples)
    return _normal_input(setting.seed, setting.samples, setting.width)


@lru_cache(maxsize=4)
def _normal_input(seed: int, samples: int, width: int) -> npt.NDArray[Any]:
    # A stream apart from that of the weights, so that the input of all initial values is the same.
    rng = np.random.default_rng(np.random.SeedSequence((seed, samples, width)))
    return rng.standard_normal((samples, width), np.float32)


@lru_cache(maxsize=4)
def _gradient(seed: int, samples: int, width: int) -> npt.NDArray[Any]:
    """Return dL/dy of the last layer: the same whatever the initial values."""
    rng = np.random.default_rng(np.random.SeedSequence((seed, samples, width, 1)))
    return rng.standard_normal((samples, width), np.float32) / np.float32(samples)


@lru_cache(maxsize=2)
def _digits(samples: int) -> npt.NDArray[Any]:
    return bundled_digits().train_inputs[:samples].astype(np.float32) / np.float32(255)
