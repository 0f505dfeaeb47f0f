"""Pooling: one number for each window of an image, so that a small shift changes little."""

from collections.abc import Iterator
from itertools import islice
from math import prod
from typing import ClassVar, final

import numpy as np

from engine.arrays import Array, Buffers, IntArray, Shape
from engine.layers.layer import Layer
from engine.layers.windows import Pair, Windows, check_images, pair

CACHED = 200_000
"""Pixels that stay in a processor's cache while they are worked on."""


@final
class MaxPool2d(Layer):
    """y = the largest x of each window; dL/dx goes to the first largest one, row by row.

    Shapes: x (N, C, H, W), y (N, C, OH, OW), each channel by itself, windows as in `Conv2d`;
    the `stride` is the size of the window if none is given. Padding counts as -infinity (the
    textbook's im2col pads with 0, which is wrong where all of a window is negative); it may be at
    most half the window, so that each window has a pixel. Where windows overlap, the gradients of
    a pixel add up.

    Raises ValueError for sizes out of range or images too small.
    Source: the textbook, sections 7.3 and 7.4.4.
    """

    kind: ClassVar[str] = "max_pool"

    def __init__(
        self,
        kernel_size: int | Pair,
        *,
        stride: int | Pair | None = None,
        padding: int | Pair = 0,
    ) -> None:
        super().__init__()
        self.windows = _pool_windows(kernel_size, stride, padding)
        self._corners: tuple[Shape, IntArray] = ((), np.zeros(0, np.intp))

    def forward(self, x: Array, *, training: bool = False) -> Array:
        check_images(self.name, x)
        shape = (*x.shape[:2], *self.windows.places(x.shape[2:]))
        self._x_shape = x.shape
        self._padded = self.windows.padded(x, self.buffers, -np.inf)
        self._y = self.buffers.take("y", shape, x.dtype)
        for piece in self._pieces():
            views, y = self.windows.views(self._padded[piece]), self._y[piece]
            np.copyto(y, next(views))
            for view in views:
                np.maximum(y, view, out=y)
        return self._y

    def backward(self, grad_y: Array) -> Array:
        shape = self.windows.padded_shape(self._x_shape)
        grad_x = self.buffers.take("grad_x", shape, grad_y.dtype)
        for piece in self._pieces():
            grad_x[piece].fill(0)
            winner = self._winner(self._padded[piece], self._y[piece])
            if self.windows.overlap:
                self._add_up(winner, grad_y[piece], grad_x[piece])
            else:  # a pixel has one gradient at most: sooner written than added up
                pixels = self._winning_pixels(winner, grad_x[piece].shape)
                grad_x[piece].reshape(-1)[pixels] = grad_y[piece].reshape(-1)
        return self.windows.middle(grad_x)

    def _pieces(self) -> Iterator[slice]:
        """So many images at a time that they stay in the cache while all passes go over them."""
        images = max(1, CACHED // max(1, prod(self._padded.shape[1:])))
        return (slice(i, i + images) for i in range(0, len(self._padded), images))

    def _add_up(self, winner: IntArray, grad_y: Array, grad_x: Array) -> None:
        is_winner = self.buffers.take("is", grad_y.shape, np.bool_)
        share = self.buffers.like("share", grad_y)
        for i, view in enumerate(self.windows.views(grad_x)):
            np.equal(winner, i, out=is_winner)
            view += np.multiply(grad_y, is_winner, out=share)

    def _winning_pixels(self, winner: IntArray, shape: Shape) -> IntArray:
        """For each window, where its largest pixel lies in the padded images as one row."""
        if self._corners[0] != shape[1:] or len(self._corners[1]) < winner.size:
            places = np.arange(prod(shape)).reshape(shape)
            self._corners = (shape[1:], next(self.windows.views(places)).ravel())
        down, across = np.indices(self.windows.kernel).reshape(2, -1)
        pixels = self.buffers.take("pixels", (winner.size,), np.intp)
        offsets = down * shape[3] + across
        np.take(offsets, winner.reshape(-1), out=pixels, mode="clip")  # without a look at each
        pixels += self._corners[1][: winner.size]
        return pixels

    def _winner(self, x: Array, y: Array) -> IntArray:
        """The place in its window, counted row by row, of the first largest pixel.

        It is the last one's where none before it is as large, which need not be looked at.
        """
        number = np.uint8 if prod(self.windows.kernel) < 256 else np.uint16
        winner = self.buffers.take("winner", y.shape, number)
        still = self.buffers.take("still", y.shape, np.bool_)
        below = self.buffers.take("below", y.shape, np.bool_)
        winner.fill(0)
        still.fill(True)
        for view in islice(self.windows.views(x), prod(self.windows.kernel) - 1):
            np.not_equal(view, y, out=below)
            still &= below
            winner += still.view(np.uint8)  # bytes are added several times faster than bools
        return winner


@final
class AvgPool2d(Layer):
    """y = the mean of each window, and dL/dx = dL/dy / (its number of pixels), added up.

    Shapes and windows as in `MaxPool2d`. With `count_padding` the zeros of the padding belong to
    the mean (as PyTorch does unless told otherwise); without, only real pixels are averaged.

    Raises ValueError for sizes out of range or images too small.
    """

    kind: ClassVar[str] = "avg_pool"

    def __init__(
        self,
        kernel_size: int | Pair,
        *,
        stride: int | Pair | None = None,
        padding: int | Pair = 0,
        count_padding: bool = True,
    ) -> None:
        super().__init__()
        self.windows = _pool_windows(kernel_size, stride, padding)
        self.count_padding = count_padding

    def forward(self, x: Array, *, training: bool = False) -> Array:
        check_images(self.name, x)
        shape = (*x.shape[:2], *self.windows.places(x.shape[2:]))
        self._x_shape, self._share = x.shape, 1 / self._counts(x)
        y = self.buffers.take("y", shape, x.dtype)
        y.fill(0)
        for view in self.windows.views(self.windows.padded(x, self.buffers, 0)):
            y += view
        y *= self._share
        return y

    def backward(self, grad_y: Array) -> Array:
        share = np.multiply(grad_y, self._share, out=self.buffers.like("share", grad_y))
        shape = self.windows.padded_shape(self._x_shape)
        grad_x = self.buffers.take("grad_x", shape, grad_y.dtype)
        grad_x.fill(0)
        for view in self.windows.views(grad_x):
            view += share
        return self.windows.middle(grad_x)

    def _counts(self, x: Array) -> Array:
        """How many pixels each window averages, (1, 1, OH, OW)."""
        ones = np.ones((1, 1, *x.shape[2:]), x.dtype)
        padded = self.windows.padded(ones, Buffers(), float(self.count_padding))
        counts: Array = sum(self.windows.views(padded), np.zeros((), x.dtype))
        return counts


@final
class GlobalAvgPool2d(Layer):
    """y[n, c] = the mean of x[n, c] over all places; dL/dx = dL/dy / (H W) at each of them.

    Shapes: x (N, C, H, W), y (N, C). Raises ValueError for an x of other dimensions or without
    pixels. Source: Lin, Chen and Yan, 2014.
    """

    kind: ClassVar[str] = "global_avg_pool"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        check_images(self.name, x)
        if not x.shape[2] * x.shape[3]:
            raise ValueError(f"{self.name} takes images with pixels, not of shape {x.shape}")
        self._x_shape = x.shape
        return np.mean(x, axis=(2, 3), out=self.buffers.take("y", x.shape[:2], x.dtype))

    def backward(self, grad_y: Array) -> Array:
        pixels = self._x_shape[2] * self._x_shape[3]
        grad_x = self.buffers.take("grad_x", self._x_shape, grad_y.dtype)
        grad_x[...] = (grad_y / pixels)[:, :, np.newaxis, np.newaxis]
        return grad_x


def _pool_windows(kernel: int | Pair, stride: int | Pair | None, padding: int | Pair) -> Windows:
    windows = Windows(pair(kernel), pair(kernel if stride is None else stride), pair(padding))
    if any(2 * p > k for p, k in zip(windows.padding, windows.kernel, strict=True)):
        raise ValueError(f"padding must be at most half the window {kernel}, not {padding}")
    return windows
