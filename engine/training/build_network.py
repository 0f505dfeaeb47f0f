"""The layers that a configuration names, one after the other, with their first weights."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import final

import numpy as np

from engine.arrays import Shape
from engine.layers.batch_norm import BatchNorm
from engine.layers.convolution import Conv2d
from engine.layers.dropout import Dropout
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import NormName, NormPlace
from engine.layers.norm_layer import NormLayer
from engine.layers.pooling import AvgPool2d, GlobalAvgPool2d, MaxPool2d
from engine.layers.reshaping import AsImages, Flatten
from engine.models.names import ModelName
from engine.models.stages import (
    ConvStage,
    GlobalPoolStage,
    PoolStage,
    Stage,
    StageError,
    read_stages,
    shapes,
)
from engine.network import Network
from engine.training.catalogue import build_activation, build_initializer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.sample_norms import sample_norm

LARGEST_COLUMNS = 1 << 30
"""Bytes that the windows of a batch may take in one convolution."""


@final
@dataclass(frozen=True)
class Streams:
    """Independent random generators, so that one choice more in one place shifts no other."""

    weights: np.random.Generator
    batches: np.random.Generator
    dropout: np.random.Generator
    noise: np.random.Generator
    sampling: np.random.Generator


def random_streams(seed: int) -> Streams:
    """Return the generators of a run; the same seed gives the same numbers for ever."""
    return Streams(*(np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(5)))


def build_network(config: RunConfig, shape: Shape, classes: int, streams: Streams) -> Network:
    """Make the network for inputs of this shape: (C, H, W) of images, or (features,).

    Fully connected: linear, norm, activation, dropout for each hidden layer, then linear.
    Convolutional: the same with a convolution for each of its stages first, pooling where the
    stages say so, and all that is left in one row. Norm and dropout stand there switched off too,
    so that they can be switched on live. The norm stands behind the activation if the settings
    place it there. Raises ConfigError for what does not fit the images, or leaves a norm nothing
    to average over.
    """
    made = LayerMaker(config, streams)
    layers: list[Layer] = []
    if config.network.model is ModelName.CONVOLUTIONAL:
        stages, after = _stages_for(config, shape)
        layers = [AsImages(shape), *made.stages(stages, (shape, *after)), Flatten()]
        shape = after[-1]
    inputs = prod(shape)
    for width in config.network.hidden:
        layers += [made.linear(inputs, width), *made.behind((width,))]
        inputs = width
    output = made.linear(inputs, classes)
    network = Network([*layers, output])
    _freeze(network, output, config)
    return network


@final
class LayerMaker:
    """Makes layers, drawing their first weights in the order in which they are made."""

    def __init__(self, config: RunConfig, streams: Streams) -> None:
        self._config, self._streams = config, streams
        self._dtype = np.dtype(str(config.training.precision))
        settings = config.network
        self._weights = build_initializer(settings.initializer, settings.initial_std)

    def linear(self, inputs: int, outputs: int) -> Linear:
        return Linear(
            inputs,
            outputs,
            rng=self._streams.weights,
            weight_init=self._weights,
            dtype=self._dtype,
        )

    def stages(self, stages: tuple[Stage, ...], sizes: tuple[Shape, ...]) -> Iterator[Layer]:
        """The layers of every stage; `sizes` are the shapes before, between and behind them.

        What is left of a global pooling is an image of one pixel, should a stage follow.
        """
        for stage, before, after in zip(stages, sizes, sizes[1:], strict=False):
            match stage:
                case ConvStage():
                    yield self._conv(stage, before[0])
                    yield from self.behind(after)
                case PoolStage(windows, mean):
                    pool = AvgPool2d if mean else MaxPool2d
                    yield pool(windows.kernel, stride=windows.stride, padding=windows.padding)
                case GlobalPoolStage():
                    yield GlobalAvgPool2d()
                    if stage is not stages[-1]:
                        yield AsImages(after)

    def behind(self, shape: Shape) -> tuple[Layer, ...]:
        """What follows a linear layer or a convolution: norm, activation and dropout."""
        settings = self._config.regularization
        dropout = Dropout(settings.dropout, rng=self._streams.dropout, form=settings.dropout_form)
        norm, activation = self._norm(shape), build_activation(self._config.network.activation)
        if self._config.network.norm_place is NormPlace.AFTER:
            return activation, norm, dropout
        return norm, activation, dropout

    def _conv(self, stage: ConvStage, channels: int) -> Conv2d:
        windows = stage.windows
        return Conv2d(
            channels,
            stage.filters,
            windows.kernel,
            rng=self._streams.weights,
            stride=windows.stride,
            padding=windows.padding,
            weight_init=self._weights,
            dtype=self._dtype,
        )

    def _norm(self, shape: Shape) -> NormLayer:
        settings = self._config.network
        layer = (
            BatchNorm(
                shape[0],
                eps=settings.batch_norm_eps,
                momentum=settings.batch_norm_momentum,
                running_variance=settings.running_variance,
                initial_running_variance=settings.running_variance_start,
                dtype=self._dtype,
            )
            if settings.norm is NormName.BATCH
            else sample_norm(settings, shape, self._dtype)
        )
        layer.active = settings.batch_norm
        return layer


def _stages_for(config: RunConfig, shape: Shape) -> tuple[tuple[Stage, ...], tuple[Shape, ...]]:
    """The stages and the shape after each. Raises ConfigError for what the images do not allow."""
    if len(shape) != 3:
        raise ConfigError("network.model", "convolutional needs images, not points of the plane")
    try:
        stages = read_stages(config.network.stages)
        after = shapes(stages, (shape[0], shape[1], shape[2]))
    except StageError as error:
        raise ConfigError("network.stages", str(error)) from None
    _check_memory(config, stages, (shape, *after))
    return stages, after


def _check_memory(config: RunConfig, stages: tuple[Stage, ...], sizes: tuple[Shape, ...]) -> None:
    for number, (stage, before, after) in enumerate(zip(stages, sizes, sizes[1:], strict=False), 1):
        if isinstance(stage, ConvStage):
            column = before[0] * prod(stage.windows.kernel) * prod(after[1:])
            size = column * config.training.batch_size * 8
            if size > LARGEST_COLUMNS:
                message = f"stage {number}, {str(stage)!r}, takes {size / 1e9:.1f} GB for a batch"
                allowed = f"up to {LARGEST_COLUMNS / 1e9:.1f} GB are allowed: fewer or larger steps"
                raise ConfigError("network.stages", f"{message}; {allowed}")


def _freeze(network: Network, output: Linear, config: RunConfig) -> None:
    """Keep what the settings exempt from training as it starts."""
    if not config.network.train_output_weights:
        network.freeze(output.weight)
    if not config.network.train_output_bias and output.bias is not None:
        network.freeze(output.bias)
    if not config.network.train_gamma_beta:
        for layer in network.layers:
            if isinstance(layer, NormLayer):
                for parameter in layer.parameters:
                    network.freeze(parameter)
