"""A restricted Boltzmann machine as the settings describe it."""

from math import prod

import numpy as np

from engine.arrays import Shape
from engine.layers.rbm import RbmLayer
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.training.build_network import Streams
from engine.training.catalogue import build_initializer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, quoted


def build_rbm(config: RunConfig, shape: Shape, streams: Streams) -> RestrictedBoltzmannMachine:
    """Make the machine for examples of this shape.

    Raises ConfigError for more or fewer than one hidden layer, and for points of the plane.
    """
    hidden = config.network.hidden
    if len(hidden) != 1:
        widths = quoted(", ".join(map(str, hidden)) or "none")
        message = f"{widths} is not allowed; a restricted machine has one hidden layer, as in 100"
        raise ConfigError("network.hidden", message)
    check_pixels(config, shape)
    settings = config.boltzmann
    return RestrictedBoltzmannMachine(
        build_rbm_layer(config, prod(shape), hidden[0], streams),
        rng=streams.sampling,
        k=settings.gibbs_steps,
        persistent=settings.persistent,
        chains=config.training.batch_size,
        sampled=settings.sampled,
    )


def build_rbm_layer(config: RunConfig, visible: int, hidden: int, streams: Streams) -> RbmLayer:
    """Make the layer of a restricted machine with its first weights."""
    return RbmLayer(
        visible,
        hidden,
        rng=streams.weights,
        weight_init=build_initializer(config.network.initializer, config.network.initial_std),
        dtype=np.dtype(str(config.training.precision)),
    )


def check_pixels(config: RunConfig, shape: Shape) -> None:
    """Refuse what are no pixels from 0 to 1. Raises ConfigError."""
    if len(shape) != 3:
        message = f"{config.network.model} needs pixels from 0 to 1, not points of the plane"
        raise ConfigError("network.model", message)
