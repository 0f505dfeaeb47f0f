"""One example on its way through a network: what each layer makes of it, and how; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import final

import numpy as np

from dlgui.labs.inside.material import Numbers
from engine.layers.convolution import Conv2d
from engine.layers.dropout import Dropout
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.norm_layer import NormLayer
from engine.layers.pooling import AvgPool2d, GlobalAvgPool2d, MaxPool2d
from engine.training.inside import Replica

POOLS = (MaxPool2d, AvgPool2d, GlobalAvgPool2d)


@final
@dataclass(frozen=True, eq=False)
class Stop:
    """What is seen of some layers together: a convolution or linear layer with what follows it up
    to its activation, or a pooling.

    `maps` (N, height, width) are the channels that come out; units stand in a square, `units` of
    them, the rest of it 0. `first` is the layer that takes what the stop before gives, `last` the
    one whose output this is, by their places in the network.
    """

    first: int
    last: int
    maps: Numbers
    units: int = 0


@final
@dataclass(frozen=True, eq=False)
class Arithmetic:
    """How one number of a map came about. Shapes: (channels, kernel height, kernel width).

    `patch` is what the kernel lay on (nan beyond an edge that is no zero), `kernel` is None of a
    pooling; sum of patch times kernel plus `bias` is `total`. `after` are kind and result of each
    layer from there to the number that is seen.
    """

    patch: Numbers
    kernel: Numbers | None
    bias: float
    total: float
    after: tuple[tuple[str, float], ...]
    place: tuple[int, int]
    """Row and column of the patch's upper left corner; negative within the padding."""

    @property
    def products(self) -> Numbers | None:
        """Patch times kernel, number by number."""
        return None if self.kernel is None else self.patch * self.kernel

    @property
    def channel(self) -> int:
        """The channel that adds most, without its sign."""
        if self.products is None:
            return 0
        return int(np.abs(self.products.sum(axis=(1, 2))).argmax())


@final
class Way:
    """The outputs of all layers for one example, x of shape (1, features)."""

    def __init__(self, replica: Replica, x: Numbers) -> None:
        self.layers: tuple[Layer, ...] = replica.network.layers
        x = np.asarray(x, replica.dtype)
        self.outputs = [np.nan_to_num(y) for _, y in replica.outputs(x)]
        self._x = x
        self.stops = tuple(self._stop(first, last) for first, last in self._spans())

    @property
    def logits(self) -> Numbers:
        """What comes out at the end, (classes,)."""
        return np.asarray(self.outputs[-1][0])

    def input_of(self, layer: int) -> Numbers:
        """What a layer gets."""
        return self._x if layer == 0 else self.outputs[layer - 1]

    def arithmetic(self, stop: Stop, channel: int, row: int, column: int) -> Arithmetic | None:
        """Return how a number of a stop came about; None where there is nothing to show."""
        layer = self.layers[stop.first]
        if isinstance(layer, Conv2d):
            return self._convolved(layer, stop, channel, (row, column))
        if isinstance(layer, MaxPool2d | AvgPool2d):
            return self._pooled(layer, stop, channel, (row, column))
        return None

    def _spans(self) -> list[tuple[int, int]]:
        """First and last layer of each stop; the last linear layer gives the logits, no stop."""
        heads = [i for i, x in enumerate(self.layers) if isinstance(x, (Conv2d, Linear, *POOLS))]
        ends = [*heads[1:], len(self.layers)]
        spans = []
        for first, end in zip(heads[:-1], ends, strict=False):
            body = range(first, end)
            spans.append((first, max(i for i in body if self._is_shown(self.layers[i]))))
        return spans

    def _is_shown(self, layer: Layer) -> bool:
        """Dropout does nothing here, or scales; rows and images are the same numbers."""
        if isinstance(layer, NormLayer) and not layer.active:
            return False
        return not isinstance(layer, Dropout) and layer.kind not in ("flatten", "images")

    def _stop(self, first: int, last: int) -> Stop:
        y = self.outputs[last][0]
        if y.ndim == 3:
            return Stop(first, last, y)
        side = ceil(sqrt(len(y)))
        square = np.zeros(side * ceil(len(y) / side), y.dtype)
        square[: len(y)] = y
        return Stop(first, last, square.reshape(1, -1, side), len(y))

    def _convolved(
        self, layer: Conv2d, stop: Stop, channel: int, at: tuple[int, int]
    ) -> Arithmetic:
        windows, place = layer.windows, _corner(layer, at)
        images = self.input_of(stop.first)
        padded = windows.pad(images, np.empty(windows.padded_shape(images.shape)), 0.0)[0]
        patch = _cut(padded, layer, at)
        kernel = layer.weight.value[channel].astype(float)
        bias = 0.0 if layer.bias is None else float(layer.bias.value[channel])
        total = float((patch * kernel).sum()) + bias
        return Arithmetic(patch, kernel, bias, total, self._after(stop, channel, at), place)

    def _pooled(
        self, layer: MaxPool2d | AvgPool2d, stop: Stop, channel: int, at: tuple[int, int]
    ) -> Arithmetic:
        windows, images = layer.windows, self.input_of(stop.first)[:, channel : channel + 1]
        padded = windows.pad(images, np.empty(windows.padded_shape(images.shape)), np.nan)[0]
        total = float(self.outputs[stop.first][0, channel, at[0], at[1]])
        after = self._after(stop, channel, at)
        return Arithmetic(_cut(padded, layer, at), None, 0.0, total, after, _corner(layer, at))

    def _after(
        self, stop: Stop, channel: int, at: tuple[int, int]
    ) -> tuple[tuple[str, float], ...]:
        """Each layer behind the first one of a stop, with the number that comes out of it."""
        return tuple(
            (self.layers[i].kind, float(self.outputs[i][0, channel, at[0], at[1]]))
            for i in range(stop.first + 1, stop.last + 1)
            if self._is_shown(self.layers[i])
        )


def _corner(layer: Conv2d | MaxPool2d | AvgPool2d, at: tuple[int, int]) -> tuple[int, int]:
    windows = layer.windows
    return (
        at[0] * windows.stride[0] - windows.padding[0],
        at[1] * windows.stride[1] - windows.padding[1],
    )


def _cut(padded: Numbers, layer: Conv2d | MaxPool2d | AvgPool2d, at: tuple[int, int]) -> Numbers:
    """What the window for a place lies on."""
    (down, across), (high, wide) = layer.windows.stride, layer.windows.kernel
    top, left = at[0] * down, at[1] * across
    return padded[:, top : top + high, left : left + wide].astype(float)
