"""The steps of which something is asked, as rows for the layers that answer."""

from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.layer import Layer


@final
class AskedSteps(Layer):
    """x (N, T, H) as rows (M, H): those where `asked` (N, T) is True, or all N T of them.

    The order is that of sequences, and of steps within them. dL/dx is 0 where nothing is asked.
    Raises ValueError for an `asked` of another shape, or one that asks for nothing.
    """

    kind: ClassVar[str] = "asked"

    def __init__(self) -> None:
        super().__init__()
        self.asked: npt.NDArray[np.bool_] | None = None

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._shape = x.shape
        rows = x.reshape(-1, x.shape[-1])
        self._chosen = None
        if self.asked is None:
            return rows
        if self.asked.shape != x.shape[:2] or not self.asked.any():
            raise ValueError(
                f"asked must have the shape {x.shape[:2]} and ask for something,"
                f" not the shape {self.asked.shape}"
            )
        self._chosen = np.flatnonzero(self.asked)
        return rows.take(self._chosen, axis=0)

    def backward(self, grad_y: Array) -> Array:
        if self._chosen is None:
            return grad_y.reshape(self._shape)
        grad_x: Array = self.buffers.take("grad_x", self._shape, grad_y.dtype)
        grad_x[...] = 0
        grad_x.reshape(-1, self._shape[-1])[self._chosen] = grad_y
        return grad_x
