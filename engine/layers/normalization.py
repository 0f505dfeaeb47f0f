"""Normalisation of each sample by itself: over its features, its groups of channels, or a channel.

Unlike batch normalisation these need no running statistics: training and testing are the same.
"""

from abc import abstractmethod
from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, Shape
from engine.layers.norm_layer import NormLayer
from engine.sums import sum_type


class SampleNorm(NormLayer):
    """y = gamma (x - mean) / sqrt(variance + eps) + beta, over parts of each sample.

    A subclass says which entries belong together (`_part_size`). With xhat the normalised x,
    g = gamma dL/dy and means over the part:

        dL/dbeta = sum dL/dy,  dL/dgamma = sum dL/dy xhat,
        dL/dx = (g - mean(g) - xhat mean(g xhat)) / sqrt(variance + eps).

    A part whose entries are all equal gives y = beta.
    """

    def __init__(self, affine_shape: Shape, eps: float, dtype: npt.DTypeLike) -> None:
        if min(affine_shape, default=0) < 1:
            raise ValueError(f"sizes must be at least 1, not {affine_shape}")
        if not (eps > 0 and np.isfinite(eps)):
            raise ValueError(f"eps must be a finite number above 0, not {eps}")
        super().__init__(affine_shape, dtype)
        self.eps = eps

    @abstractmethod
    def _part_size(self, shape: Shape) -> int:
        """How many neighbouring entries of x belong together; ValueError for a wrong shape."""

    def _normalise(self, x: Array, *, training: bool) -> Array:
        parts = x.reshape(-1, self._part_size(x.shape))
        normal = self.buffers.like("normal", parts)
        y = self.buffers.like("y", x)
        np.subtract(parts, parts.mean(axis=1, keepdims=True), out=normal)
        wide = sum_type(x.dtype)
        room = y.reshape(parts.shape) if wide == x.dtype else None  # y is written after this
        squares = np.multiply(normal, normal, out=room, dtype=wide)
        self._inverse_std = 1 / np.sqrt(squares.mean(axis=1, keepdims=True) + self.eps)
        normal *= self._inverse_std
        self._normal = normal.reshape(x.shape)
        np.multiply(self._normal, self._broadcast(self.gamma.value), out=y)
        y += self._broadcast(self.beta.value)
        return y

    def _backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._normal)
        np.multiply(grad_y, self._normal, out=grad_x)
        self._sum_into(self.gamma.grad, grad_x)
        self._sum_into(self.beta.grad, grad_y)
        np.multiply(grad_y, self._broadcast(self.gamma.value), out=grad_x)
        self._subtract_through_statistics(grad_x)
        return grad_x

    def _subtract_through_statistics(self, grad_x: Array) -> None:
        g = grad_x.reshape(len(self._inverse_std), self._part_size(grad_x.shape))
        normal = self._normal.reshape(g.shape)
        product = self.buffers.like("product", g)
        np.multiply(g, normal, out=product)
        along = product.mean(axis=1, keepdims=True)
        g -= g.mean(axis=1, keepdims=True)
        g -= np.multiply(normal, along, out=product)
        g *= self._inverse_std

    def _broadcast(self, affine: Array) -> Array:
        """gamma or beta with axes of length 1 behind it: (C, 1, 1) for an x of (N, C, H, W)."""
        return affine.reshape(affine.shape + (1,) * (self._normal.ndim - 1 - affine.ndim))

    def _sum_into(self, grad: Array, terms: Array) -> None:
        behind = tuple(range(1 + grad.ndim, terms.ndim))
        np.sum(terms, axis=(0, *behind), out=grad, dtype=sum_type(terms.dtype))


@final
class LayerNorm(SampleNorm):
    """`SampleNorm` over all entries of a sample: x (N, F), or (N, C, H, W) with `shape` (C, H, W).

    gamma and beta have the shape of a sample. Raises ValueError for an x of another shape.
    Source: Ba, Kiros and Hinton, 2016.
    """

    kind: ClassVar[str] = "layer_norm"

    def __init__(
        self, shape: int | Shape, *, eps: float = 1e-5, dtype: npt.DTypeLike = np.float32
    ) -> None:
        super().__init__((shape,) if isinstance(shape, int) else tuple(shape), eps, dtype)

    def _part_size(self, shape: Shape) -> int:
        if shape[1:] != self.gamma.value.shape:
            wanted = self.gamma.value.shape
            raise ValueError(f"{self.name} takes samples of shape {wanted}, not {shape[1:]}")
        return self.gamma.value.size


@final
class GroupNorm(SampleNorm):
    """`SampleNorm` over groups of neighbouring channels: x (N, C, H, W), or (N, C).

    gamma and beta have the shape (C,). One group normalises the whole sample, C groups each
    channel. Raises ValueError if `groups` does not divide `channels`, or for another x.
    Source: Wu and He, 2018.
    """

    kind: ClassVar[str] = "group_norm"

    def __init__(
        self, groups: int, channels: int, *, eps: float = 1e-5, dtype: npt.DTypeLike = np.float32
    ) -> None:
        super().__init__((channels,), eps, dtype)
        if groups < 1 or channels % groups:
            raise ValueError(f"groups must divide the {channels} channels, which {groups} does not")
        self.groups, self.channels = groups, channels

    def _part_size(self, shape: Shape) -> int:
        if len(shape) < 2 or shape[1] != self.channels:
            raise ValueError(
                f"{self.name} takes {self.channels} channels, not samples of shape {shape[1:]}"
            )
        return int(np.prod(shape[1:])) // self.groups


@final
class InstanceNorm(SampleNorm):
    """`SampleNorm` over each channel of each sample: x (N, C, H, W), gamma and beta (C,).

    Raises ValueError for another number of channels, or an x without height and width: a channel
    of a single number has no spread. Source: Ulyanov, Vedaldi and Lempitsky, 2016.
    """

    kind: ClassVar[str] = "instance_norm"

    def __init__(
        self, channels: int, *, eps: float = 1e-5, dtype: npt.DTypeLike = np.float32
    ) -> None:
        super().__init__((channels,), eps, dtype)
        self.channels = channels

    def _part_size(self, shape: Shape) -> int:
        if len(shape) < 3 or shape[1] != self.channels:
            raise ValueError(
                f"{self.name} takes (N, {self.channels}, H, W), not an x of shape {shape}"
            )
        return int(np.prod(shape[2:]))
