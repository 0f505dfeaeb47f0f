"""Pooling: one number for each window of an image, so that a small shift changes little."""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array, Buffers
from engine.layers.layer import Layer
from engine.layers.windows import Pair, Windows, check_images, pair


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

    def forward(self, x: Array, *, training: bool = False) -> Array:
        check_images(self.name, x)
        shape = (*x.shape[:2], *self.windows.places(x.shape[2:]))
        self._x_shape = x.shape
        self._padded = self.windows.padded(x, self.buffers, -np.inf)
        self._y = y = self.buffers.take("y", shape, x.dtype)
        views = self.windows.views(self._padded)
        np.copyto(y, next(views))
        for view in views:
            np.maximum(y, view, out=y)
        return y

    def backward(self, grad_y: Array) -> Array:
        winner, is_winner = self._winner(), self.buffers.take("is", grad_y.shape, np.bool_)
        shape = self.windows.padded_shape(self._x_shape)
        grad_x = self.buffers.take("grad_x", shape, grad_y.dtype)
        grad_x.fill(0)
        share = self.buffers.like("share", grad_y)
        for i, view in enumerate(self.windows.views(grad_x)):
            np.equal(winner, i, out=is_winner)
            if self.windows.overlap:
                view += np.multiply(grad_y, is_winner, out=share)
            else:
                np.multiply(grad_y, is_winner, out=view)
        return self.windows.middle(grad_x)

    def _winner(self) -> Array:
        """The place in its window, counted row by row, of the first largest pixel."""
        winner = self.buffers.take("winner", self._y.shape, np.uint16)
        still = self.buffers.take("still", self._y.shape, np.bool_)
        below = self.buffers.take("below", self._y.shape, np.bool_)
        winner.fill(0)
        still.fill(True)
        for view in self.windows.views(self._padded):
            np.not_equal(view, self._y, out=below)
            still &= below
            winner += still
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
