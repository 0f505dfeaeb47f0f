"""What all normalisations have in common: gamma, beta, and a switch."""

from abc import abstractmethod
from typing import final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, Shape
from engine.layers.layer import Layer
from engine.parameters import Parameter


class NormLayer(Layer):
    """y = gamma xhat + beta, with xhat the normalised x.

    With `active` False the layer is the identity, and gamma and beta get the gradient 0.
    """

    def __init__(self, affine_shape: Shape, dtype: npt.DTypeLike) -> None:
        super().__init__()
        self.gamma = Parameter("gamma", np.ones(affine_shape, dtype))
        self.beta = Parameter("beta", np.zeros(affine_shape, dtype))
        self.active = self._was_active = True

    @property
    def active(self) -> bool:
        """Whether the layer is switched on."""
        return not self.is_off

    @active.setter
    def active(self, active: bool) -> None:
        self.is_off = not active

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (self.gamma, self.beta)

    @final
    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._was_active = self.active
        return self._normalise(x, training=training) if self.active else x

    @final
    def backward(self, grad_y: Array) -> Array:
        if self._was_active:
            return self._backward(grad_y)
        self.rest()
        return grad_y

    @final
    def rest(self) -> None:
        self._was_active = False
        self.gamma.grad.fill(0)
        self.beta.grad.fill(0)

    @abstractmethod
    def _normalise(self, x: Array, *, training: bool) -> Array:
        """`forward` of the layer that is switched on."""

    @abstractmethod
    def _backward(self, grad_y: Array) -> Array:
        """`backward` of the layer that was switched on."""
