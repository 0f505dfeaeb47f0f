"""From names to objects: the one place that makes a `Trainer` out of a `RunConfig`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, final

import numpy as np

from engine.arrays import IntArray
from engine.data.batches import Batches, Sampling, as_inputs, label_noise
from engine.data.digits import Bytes, Digits, bundled_digits
from engine.data.idx import read_idx_folder
from engine.layers.batch_norm import BatchNorm
from engine.layers.dropout import Dropout
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.losses import SoftmaxCrossEntropy
from engine.network import Network
from engine.optimization.penalties import L1, L2, MaxNorm
from engine.training.catalogue import (
    build_activation,
    build_initializer,
    build_optimizer,
    build_schedule,
)
from engine.training.config import DataConfig, NetworkConfig, RunConfig
from engine.training.evaluation import Evaluator, Sample, Split
from engine.training.fields import ConfigError
from engine.training.parts import RunParts
from engine.training.stopping import EarlyStop
from engine.training.study import Study
from engine.training.trainer import Trainer

BLANK_ENOUGH = 0.9


@final
@dataclass(frozen=True)
class Streams:
    """Independent random generators, so that one choice more in one place shifts no other."""

    weights: np.random.Generator
    batches: np.random.Generator
    dropout: np.random.Generator
    noise: np.random.Generator


def random_streams(seed: int) -> Streams:
    """Return the generators of a run; the same seed gives the same numbers for ever."""
    return Streams(*(np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(4)))


def load_digits(config: DataConfig) -> Digits:
    """Return the bundled digits or those of the folder. Raises DataError for unreadable files."""
    return read_idx_folder(Path(config.folder)) if config.folder else bundled_digits()


def build_trainer(config: RunConfig, digits: Digits | None = None) -> Trainer:
    """Make everything that the configuration names, ready for its first update.

    `digits` saves reading them again for each run of a study. Raises ConfigError for settings that
    do not fit each other or the digits, DataError for files that cannot be read.
    """
    digits = digits or load_digits(config.data)
    _check_sizes(config, digits)
    streams = random_streams(config.seed)
    dtype = np.dtype(str(config.training.precision))
    network = build_network(config, digits.features, len(digits.classes), streams)
    train = slice(config.data.train_size)
    labels = label_noise(
        digits.train_labels[train],
        config.data.label_noise,
        classes=len(digits.classes),
        rng=streams.noise,
    )
    batches = Batches(
        _without_blank_pixels(digits.train_images[train], network),
        labels,
        batch_size=config.training.batch_size,
        sampling=config.training.sampling,
        rng=streams.batches,
        dtype=dtype,
    )
    evaluator = Evaluator(network, dict(_samples(config, digits, labels, dtype)))
    evaluator.validating = config.early_stopping.enabled
    parts = RunParts(
        network=network,
        loss=SoftmaxCrossEntropy(label_smoothing=config.regularization.label_smoothing),
        optimizer=build_optimizer(config.optimizer, decayed=network.store.decayed),
        schedule=build_schedule(config.optimizer, config.training.steps),
        clip_norm=config.optimizer.clip_norm,
        l1=L1(config.regularization.l1, form=config.regularization.l1_form),
        l2=L2(config.regularization.l2),
        max_norm=MaxNorm(limit) if (limit := config.regularization.max_norm) else None,
        batches=batches,
        evaluator=evaluator,
        early_stop=EarlyStop(network),
    )
    return Trainer(config, parts)


def build_trainers(study: Study) -> tuple[Trainer, ...]:
    """Make a trainer for every run of a study; digits are read once for all that share them."""
    digits = {config.data.folder: load_digits(config.data) for config in study.configs}
    return tuple(build_trainer(config, digits[config.data.folder]) for config in study.configs)


def build_network(config: RunConfig, inputs: int, classes: int, streams: Streams) -> Network:
    """Make the layers: linear, batch norm, activation, dropout for each hidden layer, then linear.

    Batch norm and dropout stand there switched off too, so that they can be switched on live.
    """
    layers: list[Layer] = []
    settings, dtype = config.network, np.dtype(str(config.training.precision))
    weight_init = build_initializer(settings.initializer, settings.initial_std)
    for width in settings.hidden:
        layers.append(
            Linear(inputs, width, rng=streams.weights, weight_init=weight_init, dtype=dtype)
        )
        layers += [_batch_norm(settings, width, dtype), build_activation(settings.activation)]
        layers.append(
            Dropout(
                config.regularization.dropout,
                rng=streams.dropout,
                form=config.regularization.dropout_form,
            )
        )
        inputs = width
    output = Linear(inputs, classes, rng=streams.weights, weight_init=weight_init, dtype=dtype)
    network = Network([*layers, output])
    _freeze(network, output, settings)
    return network


def _batch_norm(settings: NetworkConfig, width: int, dtype: np.dtype[Any]) -> BatchNorm:
    layer = BatchNorm(
        width,
        eps=settings.batch_norm_eps,
        momentum=settings.batch_norm_momentum,
        running_variance=settings.running_variance,
        initial_running_variance=settings.running_variance_start,
        dtype=dtype,
    )
    layer.active = settings.batch_norm
    return layer


def _freeze(network: Network, output: Linear, settings: NetworkConfig) -> None:
    """Keep what the settings exempt from training as it starts."""
    if not settings.train_output_weights:
        network.freeze(output.weight)
    if not settings.train_output_bias and output.bias is not None:
        network.freeze(output.bias)
    if not settings.train_gamma_beta:
        for layer in network.layers:
            if isinstance(layer, BatchNorm):
                for parameter in layer.parameters:
                    network.freeze(parameter)


def _without_blank_pixels(images: Bytes, network: Network) -> Bytes:
    """Return the columns that are not 0 in all training images, and let the first layer take them.

    It gains 12 % of a step where a quarter of the columns is blank; a tenth would not be worth it.
    """
    used, first = np.flatnonzero(images.max(axis=0)), network.layers[0]
    if not isinstance(first, Linear) or not 0 < len(used) < BLANK_ENOUGH * images.shape[1]:
        return images
    first.use_inputs(used)
    return images.take(used, axis=1)


def _samples(
    config: RunConfig, digits: Digits, train_labels: IntArray, dtype: np.dtype[Any]
) -> Iterator[tuple[Split, Sample]]:
    """Yield the fixed digits to measure on; training digits with the labels that are learnt."""
    training, pool = config.training, digits.train_images
    train = digits.train_images[: len(train_labels)][: training.evaluation_train]
    yield Split.TRAIN, Sample(as_inputs(train, dtype), train_labels[: len(train)])
    test = slice(training.evaluation_test)
    yield Split.TEST, Sample(as_inputs(digits.test_images[test], dtype), digits.test_labels[test])
    if config.data.validation_size:
        last = slice(len(pool) - config.data.validation_size, None)
        yield Split.VALIDATION, Sample(as_inputs(pool[last], dtype), digits.train_labels[last])


def _check_sizes(config: RunConfig, digits: Digits) -> None:
    """Refuse more digits than there are, and validation without validation digits."""
    available, data = len(digits.train_labels), config.data
    if data.train_size + data.validation_size > available:
        message = (
            f"{data.train_size} with data.validation_size {data.validation_size} is not allowed;"
            f" together they may be up to {available}, the training digits there are"
        )
        raise ConfigError("data.train_size", message)
    if config.early_stopping.enabled and not data.validation_size:
        message = "needs validation digits: set data.validation_size above 0"
        raise ConfigError("early_stopping.enabled", message)
    if (
        config.training.sampling is Sampling.SHUFFLED
        and config.training.batch_size > data.train_size
    ):
        message = f"may be up to {data.train_size}, the training digits, when they are shuffled"
        raise ConfigError("training.batch_size", message)
