"""The layer of a recursive run, which reads trees."""

import numpy as np

from engine.data.sequences.task import Task
from engine.layers.names import Composition
from engine.layers.recursive import Recursive
from engine.models.sequence_model import STEPS_AT_ONCE
from engine.training.catalogue import build_initializer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError

LARGEST_BATCH = 1 << 30
"""Bytes that the products of all pairs may take in a batch."""


def recursive_layer(config: RunConfig, task: Task, rng: np.random.Generator) -> Recursive:
    """Make the layer for trees of this task.

    Raises ConfigError for a number of layers other than one, or a tensor that takes too much
    memory.
    """
    if len(config.network.hidden) != 1:
        message = "a recursive network has one layer, used at every node; write one number"
        raise ConfigError("network.hidden", message)
    (units,) = config.network.hidden
    dtype = np.dtype(str(config.training.precision))
    if config.sequence.composition is Composition.TENSOR:
        _check_memory(config, task, units, dtype.itemsize)
    return Recursive(
        len(task.names),
        units,
        rng=rng,
        composition=config.sequence.composition,
        weight_init=build_initializer(config.network.initializer, config.network.initial_std),
        dtype=dtype,
    )


def _check_memory(config: RunConfig, task: Task, units: int, itemsize: int) -> None:
    nodes = max(config.training.batch_size * task.steps, STEPS_AT_ONCE)
    size = (2 * nodes * 2 * units**2 + 4 * units**3) * itemsize
    if size > LARGEST_BATCH:
        message = (
            f"a tensor over {units:,} numbers takes {size / 1e9:.1f} GB for a batch; up to"
            f" {LARGEST_BATCH / 1e9:.1f} GB are allowed: fewer numbers or smaller batches"
        )
        raise ConfigError("network.hidden", message)
