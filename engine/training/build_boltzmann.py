"""A general Boltzmann machine as the settings describe it, and the patterns that it learns."""

import numpy as np

from engine.arrays import IntArray
from engine.data.dataset import Dataset
from engine.data.names import PatternName
from engine.data.patterns import draw_patterns
from engine.layers.boltzmann import BoltzmannLayer
from engine.models.boltzmann import BoltzmannMachine
from engine.training.build_network import Streams
from engine.training.catalogue import build_initializer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, quoted

COOLING = 0.7
"""The share of a run in which hidden units that begin hot cool down; the rest is to settle."""


def load_patterns(config: RunConfig) -> Dataset:
    """Return the patterns that the settings name: all of them, to learn from and to test with."""
    settings = config.boltzmann
    return draw_patterns(settings.patterns, settings.rows, settings.columns)


def build_boltzmann(config: RunConfig, visible: int, streams: Streams) -> BoltzmannMachine:
    """Make the machine for so many visible units; of an encoder the two groups are not joined.

    Raises ConfigError for more than one number of hidden units, and for more units in all than can
    be gone through where learning is to be exact.
    """
    hidden = _hidden(config)
    layer = BoltzmannLayer(
        visible,
        hidden,
        rng=streams.weights,
        weight_init=build_initializer(config.network.initializer, config.network.initial_std),
        pairs=_pairs(config, visible, visible + hidden),
        dtype=np.dtype(str(config.training.precision)),
    )
    settings = config.boltzmann
    if settings.exact:
        try:
            layer.check_enumeration()
        except ValueError as error:
            message = f"{error}. Allowed is false, which learns by Gibbs sampling"
            raise ConfigError("boltzmann.exact", message) from None
    return BoltzmannMachine(
        layer,
        rng=streams.sampling,
        exact=settings.exact,
        k=settings.gibbs_steps,
        persistent=settings.persistent,
        chains=config.training.batch_size,
        annealing=settings.annealing,
        cooling=cooling_updates(config),
    )


def cooling_updates(config: RunConfig) -> int:
    """Return after how many updates hidden units that begin hot have cooled down."""
    return max(1, round(COOLING * config.training.steps))


def _hidden(config: RunConfig) -> int:
    widths = config.network.hidden
    if len(widths) > 1:
        shown = quoted(", ".join(map(str, widths)))
        message = f"{shown} is not allowed; a general machine has one number of hidden units, as in"
        raise ConfigError("network.hidden", f"{message} 4, or none")
    return sum(widths)


def _pairs(config: RunConfig, visible: int, units: int) -> IntArray:
    """Which units are joined: any two, but the groups of an encoder only through hidden units."""
    i, j = np.triu_indices(units, 1)
    if config.boltzmann.patterns is not PatternName.ENCODER:
        return np.array([i, j])
    group = visible // 2
    apart = (i < group) & (group <= j) & (j < visible)
    return np.array([i[~apart], j[~apart]])
