"""Layer norm of the sums inside a recurrent cell, step by step, each block of gates by itself."""

from typing import final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, Buffers
from engine.parameters import Parameter

EPS = 1e-5


@final
class StepNorm:
    """y = gain (a - mean) / sqrt(var + eps), over the H units of each block of a (N, k H).

    There is no shift: the cell has its bias, which is added behind. `begin` makes room for T steps;
    `backward` of a step belongs to its `forward`, and adds to the gradient of `gain` (k H,).
    Source: Ba, Kiros and Hinton, 2016, "Layer normalization", section 3.1 and the supplement, where
    inputs and what is remembered are normalised each by themselves; all gates are there normalised
    together, here each is.
    """

    def __init__(self, name: str, blocks: int, units: int, dtype: npt.DTypeLike) -> None:
        self.gain = Parameter(name, np.ones(blocks * units, dtype))
        self._units, self._name = units, name

    def begin(self, steps: int, n: int, buffers: Buffers) -> None:
        """Make room for so many steps of n sequences, and forget the gradient before."""
        width, dtype = self.gain.value.size, self.gain.value.dtype
        self._normal = buffers.take(f"{self._name}_normal", (steps, n, width), dtype)
        shape = (steps, n, width // self._units, 1)
        self._scale = buffers.take(f"{self._name}_scale", shape, dtype)

    def forward(self, t: int, a: Array, first: int = 0) -> None:
        """Make a (N, j H), the blocks from column `first` on, normal, in place."""
        columns, blocks = self._where(a, first)
        rows = a.reshape(len(a), -1, self._units)
        rows = rows - rows.mean(axis=2, keepdims=True)
        scale = np.square(rows).mean(axis=2, keepdims=True)
        scale += EPS
        np.sqrt(scale, out=scale)
        np.reciprocal(scale, out=scale)
        rows *= scale
        self._scale[t][:, blocks] = scale
        self._normal[t][:, columns] = rows.reshape(a.shape)
        np.multiply(self._normal[t][:, columns], self.gain.value[columns], out=a)

    def begin_backward(self) -> None:
        """Forget the gradient of the batch before."""
        self.gain.grad[...] = 0

    def backward(self, t: int, grad: Array, first: int = 0) -> None:
        """Make dL/dy of a step dL/da, in place.

        dL/da = (g - mean(g) - n mean(g n)) / sqrt(var + eps), with g = gain dL/dy and n the normal
        values.
        """
        columns, blocks = self._where(grad, first)
        shape = (len(grad), -1, self._units)
        normal = self._normal[t][:, columns]
        self.gain.grad[columns] += np.einsum("nf,nf->f", grad, normal)
        grad *= self.gain.value[columns]
        rows, normal = grad.reshape(shape), normal.reshape(shape)
        along = (rows * normal).mean(axis=2, keepdims=True)
        rows = rows - rows.mean(axis=2, keepdims=True)
        rows -= normal * along
        rows *= self._scale[t][:, blocks]
        grad[...] = rows.reshape(grad.shape)

    def _where(self, a: Array, first: int) -> tuple[slice, slice]:
        """The columns and the blocks of a."""
        columns = slice(first, first + a.shape[1])
        return columns, slice(first // self._units, columns.stop // self._units)
