"""A linear layer without weights of its own: it goes back the way that another one came."""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.formulas import BatchSum
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.parameters import Parameter


@final
class TiedLinear(Layer):
    """y = x W^T + b, with the W (in, out) of `source` and a bias b (in,) of its own.

    Shapes: x (N, out), y (N, in). dL/dW has a part from each of the two layers: `backward` keeps
    its own, and `add_to_source` adds it once the source has written the other.
    Source: Vincent et al., 2010, section 2.2 (tied weights).
    """

    kind: ClassVar[str] = "tied_linear"

    def __init__(self, source: Linear) -> None:
        super().__init__()
        self.source = source
        dtype = source.weight.value.dtype
        self.bias = Parameter("bias", np.zeros(source.in_features, dtype))
        self._batch_sum = BatchSum()

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (self.bias,)

    @property
    def products(self) -> int:
        return self.source.weight.value.size

    def forward(self, x: Array, *, training: bool = False) -> Array:
        weight = self.source.weight.value
        self._check_dtype(x, weight.dtype)
        if x.shape[1:] != (self.source.out_features,):
            raise ValueError(
                f"{self.name} takes {self.source.out_features} numbers an example, as many as"
                f" {self.source.name} puts out, not {x.shape[1:]}"
            )
        self._x = x
        y = self.buffers.take("y", (len(x), self.source.in_features), x.dtype)
        np.dot(x, weight.T, out=y)
        y += self.bias.value
        return y

    def backward(self, grad_y: Array) -> Array:
        weight = self.source.weight.value
        self._own = self.buffers.like("grad_w", weight)
        np.dot(grad_y.T, self._x, out=self._own)
        self._batch_sum(grad_y, out=self.bias.grad)
        grad_x = self.buffers.like("grad_x", self._x)
        return np.dot(grad_y, weight, out=grad_x)

    def add_to_source(self) -> None:
        """Add this layer's part of dL/dW to the gradient that the source has written."""
        self.source.weight.grad += self._own
