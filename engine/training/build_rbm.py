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
    if len(shape) != 3:
        message = "rbm needs pixels from 0 to 1, not points of the plane"
        raise ConfigError("network.model", message)
    layer = RbmLayer(
        prod(shape),
        hidden[0],
        rng=streams.weights,
        weight_init=build_initializer(config.network.initializer, config.network.initial_std),
        dtype=np.dtype(str(config.training.precision)),
    )
    settings = config.boltzmann
    return RestrictedBoltzmannMachine(
        layer,
        rng=streams.sampling,
        k=settings.gibbs_steps,
        persistent=settings.persistent,
        chains=config.training.batch_size,
        sampled=settings.sampled,
    )
