"""The numbers that training changes: one `Parameter` an array, all of them in one flat array.

A `ParameterStore` moves the parameters of a network into one flat array, and their gradients
into a second one of the same length. An optimizer is then a handful of vector operations on the
two, and a penalty is one. The order is what makes slices of it meaningful:

    | weights that penalties act on | other parameters | frozen parameters |
    0 .................... decayed .............. trainable .............. size
"""

from collections.abc import Sequence
from typing import final

import numpy as np

from engine.arrays import Array


@final
class Parameter:
    """An array of a layer that training changes, and the gradient of the loss by it.

    `decays` says that weight penalties act on it (weights do, biases, gamma and beta do not);
    a `frozen` one keeps its value while the rest of the network learns.
    """

    def __init__(self, name: str, value: Array, *, decays: bool = False) -> None:
        self.name = name
        self.value = value
        self.grad = np.zeros_like(value)
        self.decays = decays
        self.frozen = False

    def move_to(self, value: Array, grad: Array) -> None:
        """Keep value and gradient in these two views from now on; the numbers stay."""
        value[...] = self.value
        grad[...] = self.grad
        self.value, self.grad = value, grad


@final
class ParameterStore:
    """All parameters of a network in one flat array, all gradients in another.

    `values`, `grads`: shape (size,). The first `decayed` entries are weights, the first
    `trainable` entries are what the optimizer changes.
    """

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        order = sorted(parameters, key=lambda p: (p.frozen, not p.decays))
        dtype = np.result_type(*(p.value.dtype for p in order)) if order else np.dtype(np.float32)
        self.parameters = tuple(parameters)
        self.size = sum(p.value.size for p in order)
        self.decayed = sum(p.value.size for p in order if p.decays and not p.frozen)
        self.trainable = sum(p.value.size for p in order if not p.frozen)
        self.values: Array = np.zeros(self.size, dtype)
        self.grads: Array = np.zeros(self.size, dtype)
        start = 0
        for p in order:
            stop, shape = start + p.value.size, p.value.shape
            p.move_to(self.values[start:stop].reshape(shape), self.grads[start:stop].reshape(shape))
            start = stop
