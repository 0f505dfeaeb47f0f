"""A recurrent run: its network, its batches, and the sequences that it is measured on."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from engine.data.batches import Sampling
from engine.data.names import Split
from engine.data.sequences.task import Task
from engine.layers.dropout import Dropout
from engine.layers.initializers import scaled
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import CellName
from engine.layers.recurrent.asked_steps import AskedSteps
from engine.layers.recurrent.gru import GRU
from engine.layers.recurrent.lstm import LSTM
from engine.layers.recurrent.recurrent import Recurrent
from engine.layers.recurrent.tanh_net import TanhNet
from engine.network import Network
from engine.training.build_network import Streams
from engine.training.build_trees import recursive_layer
from engine.training.catalogue import build_initializer
from engine.training.config import RunConfig
from engine.training.evaluation import Sample
from engine.training.fields import ConfigError

LARGEST_BATCH = 1 << 30
"""Bytes that the steps of a batch may take."""
ARRAYS = 12
"""So many arrays of all hidden values of all steps does a layer keep, of a gate three."""
SEEDS = {Split.TRAIN: 11, Split.TEST: 12, Split.VALIDATION: 13}
"""What is measured is the same for every run, whatever its own seed."""


def build_recurrent(config: RunConfig, task: Task, streams: Streams) -> Network:
    """Make the network for a task: recurrent layers, or a recursive one, and one that answers.

    Raises ConfigError for no recurrent layer, a batch that takes too much memory, or settings that
    have no sense for sequences.
    """
    _check(config, task)
    layers: list[Layer] = []
    inputs = task.inputs
    if config.sequence.of_trees:
        layers.append(recursive_layer(config, task, streams.weights))
        inputs = config.network.hidden[0]
    else:
        for units in config.network.hidden:
            layers.append(_cell(config, inputs, units, streams.weights))
            inputs = units
    settings = config.regularization
    dropout = Dropout(settings.dropout, rng=streams.dropout, form=settings.dropout_form)
    weights = build_initializer(config.network.initializer, config.network.initial_std)
    output = Linear(
        inputs, task.outputs, rng=streams.weights, weight_init=weights, dtype=_dtype(config)
    )
    network = Network([*layers, AskedSteps(), dropout, output])
    if not config.network.train_output_weights:
        network.freeze(output.weight)
    if not config.network.train_output_bias and output.bias is not None:
        network.freeze(output.bias)
    return network


def sequence_samples(config: RunConfig, task: Task) -> Iterator[tuple[Split, Sample]]:
    """Yield the fixed sequences to measure on: drawn like those that are learnt, but others.

    Where a task has fewer than are wanted, none is measured twice.
    """
    training = config.training
    counts = {
        Split.TRAIN: training.evaluation_train,
        Split.TEST: training.evaluation_test,
        Split.VALIDATION: config.data.validation_size,
    }
    for split, count in counts.items():
        if count:
            rng = np.random.default_rng(SEEDS[split])
            most = task.there_are(split) if split is not Split.TRAIN else None
            x, targets = task.draw(min(count, most or count), rng, split=split)
            yield split, Sample(x.astype(_dtype(config), copy=False), targets)


def _cell(config: RunConfig, inputs: int, units: int, rng: np.random.Generator) -> Recurrent:
    network, settings = config.network, config.sequence
    own = build_initializer(settings.recurrent_initializer, network.initial_std)
    options: dict[str, Any] = {
        "rng": rng,
        "weight_init": build_initializer(network.initializer, network.initial_std),
        "recurrent_init": scaled(own, settings.recurrent_gain),
        "truncation": settings.truncation,
        "layer_norm": settings.layer_norm,
        "dtype": _dtype(config),
    }
    match settings.cell:
        case CellName.TANH:
            return TanhNet(inputs, units, **options)
        case CellName.GRU:
            return GRU(inputs, units, reset=settings.reset, **options)
        case CellName.LSTM:
            gate, bias = settings.forget_gate, settings.forget_bias
            return LSTM(inputs, units, forget_gate=gate, forget_bias=bias, **options)


def _check(config: RunConfig, task: Task) -> None:
    if not config.network.hidden:
        raise ConfigError("network.hidden", "a recurrent network needs at least one layer")
    if config.network.batch_norm:
        raise ConfigError(
            "network.batch_norm",
            "is not for recurrent layers; allowed is false, and sequence.layer_norm inside a cell",
        )
    if config.data.label_noise:
        raise ConfigError("data.label_noise", "is not for sequences; allowed is 0")
    if config.training.sampling is not Sampling.WITH_REPLACEMENT:
        message = "sequences are drawn anew for every batch; allowed is with_replacement"
        raise ConfigError("training.sampling", message)
    if config.early_stopping.enabled and not config.data.validation_size:
        message = "needs validation sequences: set data.validation_size above 0"
        raise ConfigError("early_stopping.enabled", message)
    numbers = sum(ARRAYS * units for units in config.network.hidden) + task.inputs
    size = numbers * config.training.batch_size * task.steps * _dtype(config).itemsize
    if size > LARGEST_BATCH:
        message = (
            f"{task.steps:,} steps of {config.training.batch_size:,} sequences take"
            f" {size / 1e9:.1f} GB; up to {LARGEST_BATCH / 1e9:.1f} GB are allowed: fewer steps,"
            " smaller batches or fewer units"
        )
        raise ConfigError("sequence.length", message)


def _dtype(config: RunConfig) -> np.dtype[Any]:
    return np.dtype(str(config.training.precision))
