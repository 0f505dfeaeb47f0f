"""Layers that only change how an array is laid out: rows of numbers, or images."""

from math import prod
from typing import ClassVar, final

from engine.arrays import Array, Shape
from engine.layers.layer import Layer


@final
class Flatten(Layer):
    """x (N, C, H, W) as rows (N, C H W), channel by channel and line by line; dL/dx as x is.

    A linear layer would do the same by itself; as a layer it can be seen and named.
    """

    kind: ClassVar[str] = "flatten"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._shape = x.shape
        return x.reshape(len(x), -1)

    def backward(self, grad_y: Array) -> Array:
        return grad_y.reshape(self._shape)


@final
class AsImages(Layer):
    """Rows (N, C H W) as images (N, C, H, W): digits are kept as rows, convolutions want images.

    Raises ValueError for rows of another length.
    """

    kind: ClassVar[str] = "images"

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = tuple(shape)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._shape = x.shape
        if prod(x.shape[1:]) != prod(self.shape):
            raise ValueError(f"{self.name} takes {prod(self.shape)} numbers, not {x.shape[1:]}")
        return x.reshape(len(x), *self.shape)

    def backward(self, grad_y: Array) -> Array:
        return grad_y.reshape(self._shape)
