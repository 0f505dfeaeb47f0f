"""Mistakes that people make in a backward pass, put in on purpose: what a gradient check is for."""

from enum import StrEnum
from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.layer import Layer


class PlantedFault(StrEnum):
    """What is wrong with the gradient that a layer hands back."""

    NONE = "none"
    SIGN = "sign"
    FACTOR = "factor"


@final
class Planted(Layer):
    """A layer without parameters whose forward pass is right and whose backward pass is not.

    SIGN hands back -dL/dx; FACTOR hands back 2 dL/dx, as where the 1/2 of a formula was forgotten.
    """

    kind: ClassVar[str] = "planted"

    def __init__(self, inner: Layer, fault: PlantedFault) -> None:
        super().__init__()
        if inner.parameters:
            raise ValueError(f"a layer without parameters is wanted, not {inner.kind}")
        self._inner, self.fault = inner, PlantedFault(fault)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        return self._inner.forward(x, training=training)

    def backward(self, grad_y: Array) -> Array:
        grad_x = np.array(self._inner.backward(grad_y))
        if self.fault is PlantedFault.SIGN:
            np.negative(grad_x, out=grad_x)
        elif self.fault is PlantedFault.FACTOR:
            grad_x *= 2
        return grad_x
