"""Deep belief networks and deep Boltzmann machines as the settings describe them."""

from math import prod

import numpy as np

from engine.arrays import Shape
from engine.layers.linear import Linear
from engine.layers.rbm import RbmLayer
from engine.models.dbm import DeepBoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.training.build_network import LayerMaker, Streams
from engine.training.build_rbm import build_rbm_layer, check_pixels
from engine.training.config import RunConfig
from engine.training.fields import ConfigError


def build_dbn(config: RunConfig, shape: Shape, classes: int, streams: Streams) -> DeepBeliefNetwork:
    """Make a restricted machine for each hidden layer, and a softmax on top.

    Raises ConfigError for no layer, and for points of the plane.
    """
    settings = config.boltzmann
    layers, output = _layers(config, shape, classes, streams, least=1)
    return DeepBeliefNetwork(
        layers,
        output,
        rng=streams.sampling,
        lengths=_lengths(config, len(layers)),
        k=settings.gibbs_steps,
        persistent=settings.persistent,
        chains=config.training.batch_size,
        sampled=settings.sampled,
        fine_tune=settings.fine_tune,
    )


def build_dbm(
    config: RunConfig, shape: Shape, classes: int, streams: Streams
) -> DeepBoltzmannMachine:
    """Make the layers, as many particles as a batch has examples, and a softmax on top.

    Raises ConfigError for fewer than two layers, for points of the plane, and for shares of the
    run that are more than all of it.
    """
    settings = config.boltzmann
    if settings.pretraining + settings.joint > 1:
        message = (
            f"{settings.joint:g} with boltzmann.pretraining {settings.pretraining:g} is more than"
            f" the whole run; together they may be up to 1"
        )
        raise ConfigError("boltzmann.joint", message)
    layers, output = _layers(config, shape, classes, streams, least=2)
    joint = round(settings.joint * config.training.steps)
    return DeepBoltzmannMachine(
        layers,
        output,
        rng=streams.sampling,
        lengths=[*_lengths(config, len(layers)), joint],
        k=settings.gibbs_steps,
        chains=config.training.batch_size,
        sampled=settings.sampled,
        sweeps=settings.mean_field,
        joint_rate=settings.joint_rate,
        fine_tune=settings.fine_tune,
    )


def _layers(
    config: RunConfig, shape: Shape, classes: int, streams: Streams, *, least: int
) -> tuple[list[RbmLayer], Linear]:
    hidden = config.network.hidden
    if len(hidden) < least:
        counted = "one hidden layer" if least == 1 else "two hidden layers"
        message = f"{len(hidden)} are too few; {config.network.model} has at least {counted}"
        raise ConfigError("network.hidden", f"{message}, as in 500, 1000")
    check_pixels(config, shape)
    sizes = (prod(shape), *hidden)
    layers = [
        build_rbm_layer(config, below, above, streams)
        for below, above in zip(sizes, hidden, strict=False)
    ]
    return layers, LayerMaker(config, streams).linear(sizes[-1], classes)


def _lengths(config: RunConfig, layers: int) -> list[int]:
    """The updates of each layer alone: equal parts of the share that is for that."""
    ends = np.linspace(0, config.boltzmann.pretraining * config.training.steps, layers + 1)
    return [int(n) for n in np.diff(np.round(ends))]
