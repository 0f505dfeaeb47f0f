"""Probes: what a picture may ask to see of a network, copied so that nobody can change it."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from engine.arrays import Array, read_only
from engine.layers.norm_layer import NormLayer
from engine.network import Network
from engine.training.records import Snapshot


class Probe(StrEnum):
    """The name of something that a panel wants measured."""

    ACTIVATIONS = "activations"
    PRE_ACTIVATIONS = "pre-activations"
    WEIGHTS = "weights"
    GRADIENTS = "gradients"


class Inside(StrEnum):
    """What shows a network as a whole, and not layer by layer; see `engine.training.inside`."""

    NETWORK = "network"
    OPTIMIZER = "optimizer"
    ANSWERS = "answers"
    EXAMPLES = "examples"
    SEQUENCES = "sequences"
    CODES = "codes"
    ERRORS = "errors"


AnyProbe = Probe | Inside

ACTIVATION_KINDS = frozenset(
    [
        "step",
        "identity",
        "sigmoid",
        "tanh",
        "relu",
        "leaky_relu",
        "elu",
        "gelu",
        "softplus",
        "swish",
    ]
)


def take_snapshot(network: Network, x: Array, step: int, probes: Iterable[Probe]) -> Snapshot:
    """Copy what the probes ask for; `x` is the sample that activations are shown for.

    Gradients are those of the last update. The network computes in evaluation mode and keeps
    nothing of it, except that a `backward` must not follow without a new `forward`.
    """
    return Snapshot(step, {probe: _MEASURES[probe](network, x) for probe in sorted(set(probes))})


def _activations(network: Network, x: Array) -> dict[str, Array]:
    """What each layer hands on: behind its activation, and a norm that follows that."""
    found: dict[str, Array] = {}
    activation = ""
    for layer, y in network.outputs(x):
        if layer.kind in ACTIVATION_KINDS:
            activation = layer.name
            found[activation] = read_only(y)
        elif activation and isinstance(layer, NormLayer) and layer.active:
            found[activation] = read_only(y)
        else:
            activation = ""
    return found


def _pre_activations(network: Network, x: Array) -> dict[str, Array]:
    sums = ("linear", "conv")
    return {layer.name: read_only(y) for layer, y in network.outputs(x) if layer.kind in sums}


def _weights(network: Network, x: Array) -> dict[str, Array]:
    return {p.name: read_only(p.value) for p in network.parameters if p.decays}


def _gradients(network: Network, x: Array) -> dict[str, Array]:
    return {p.name: read_only(p.grad) for p in network.parameters if p.decays}


_MEASURES: dict[Probe, Callable[[Network, Array], dict[str, Array]]] = {
    Probe.ACTIVATIONS: _activations,
    Probe.PRE_ACTIVATIONS: _pre_activations,
    Probe.WEIGHTS: _weights,
    Probe.GRADIENTS: _gradients,
}
