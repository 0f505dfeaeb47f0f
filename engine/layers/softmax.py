"""Softmax turns the outputs of a network into probabilities that sum to 1.

A network that is trained ends in plain logits, and its loss takes the softmax (more exact, and
faster); these layers are for looking at probabilities, and for softmax inside a network.
"""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.formulas import log_softmax, softmax
from engine.layers.layer import Layer
from engine.sums import sum_type


@final
class Softmax(Layer):
    """y_k = exp(x_k) / sum_j exp(x_j), over the last axis of x (N, ..., C).

    dL/dx_k = y_k (dL/dy_k - sum_j y_j dL/dy_j). The largest x is subtracted first, so that no x
    overflows. Source: the textbook, section 3.5.
    """

    kind: ClassVar[str] = "softmax"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._y = softmax(x, self.buffers.like("y", x))
        return self._y

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._y)
        np.multiply(grad_y, self._y, out=grad_x)
        total = grad_x.sum(axis=-1, keepdims=True, dtype=sum_type(grad_x.dtype))
        np.subtract(grad_y, total, out=grad_x)
        grad_x *= self._y
        return grad_x


@final
class LogSoftmax(Layer):
    """y_k = x_k - log sum_j exp(x_j), over the last axis of x (N, ..., C).

    dL/dx_k = dL/dy_k - softmax(x)_k sum_j dL/dy_j. Exact where a softmax would round to 0.
    """

    kind: ClassVar[str] = "log_softmax"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._y = log_softmax(x, self.buffers.like("y", x))
        return self._y

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._y)
        np.exp(self._y, out=grad_x)
        grad_x *= grad_y.sum(axis=-1, keepdims=True, dtype=sum_type(grad_y.dtype))
        np.subtract(grad_y, grad_x, out=grad_x)
        return grad_x
