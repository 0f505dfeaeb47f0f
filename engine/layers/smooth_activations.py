"""Newer activations: smooth relatives of ReLU that keep a gradient on the negative side.

All of them take an x of any shape (N, ...) and return y of the same shape and dtype.
"""

from math import pi, sqrt
from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.erfc import erfc
from engine.layers.formulas import sigmoid
from engine.layers.layer import Layer
from engine.layers.names import GELUForm


@final
class ELU(Layer):
    """y = x where x > 0, else alpha (exp(x) - 1); dL/dx = dL/dy, times alpha exp(x) where x <= 0.

    Raises ValueError for an alpha that is not a finite number above 0.
    Source: Clevert, Unterthiner and Hochreiter, 2016.
    """

    kind: ClassVar[str] = "elu"

    def __init__(self, alpha: float = 1.0) -> None:
        super().__init__()
        if not (alpha > 0 and np.isfinite(alpha)):
            raise ValueError(f"alpha must be a finite number above 0, not {alpha}")
        self.alpha = alpha

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x = x
        y, positive = self.buffers.like("y", x), self.buffers.like("positive", x)
        np.expm1(np.minimum(x, 0, out=y), out=y)
        y *= self.alpha
        y += np.maximum(x, 0, out=positive)
        return y

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._x)
        np.exp(np.minimum(self._x, 0, out=grad_x), out=grad_x)
        if self.alpha != 1:
            np.multiply(grad_x, self.alpha, out=grad_x, where=self._x <= 0)
        grad_x *= grad_y
        return grad_x


@final
class GELU(Layer):
    """y = x Phi(x), Phi the distribution function of N(0, 1); dL/dx = dL/dy (Phi(x) + x phi(x)).

    `form=GELUForm.TANH` is the approximation y = x/2 (1 + tanh u) with
    u = sqrt(2/pi) (x + 0.044715 x^3), dL/dx = dL/dy (1 + tanh u + x (1 - tanh^2 u) du/dx) / 2;
    the two differ by up to 5e-4.
    Source: Hendrycks and Gimpel, 2016.
    """

    kind: ClassVar[str] = "gelu"

    def __init__(self, form: GELUForm = GELUForm.ERF) -> None:
        super().__init__()
        self.form = GELUForm(form)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x = x
        self._gate = gate = self.buffers.like("gate", x)
        if self.form is GELUForm.ERF:
            erfc(np.multiply(x, -sqrt(1 / 2), out=gate), out=gate)
        else:
            self._tanh_of_cubic(x, gate)
            gate += 1
        gate *= 0.5
        return np.multiply(x, gate, out=self.buffers.like("y", x))

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._x)
        if self.form is GELUForm.ERF:
            self._density(grad_x)
        else:
            self._slope_of_gate(grad_x)
        grad_x *= self._x
        grad_x += self._gate
        grad_x *= grad_y
        return grad_x

    def _density(self, out: Array) -> None:
        """phi(x) = exp(-x^2 / 2) / sqrt(2 pi), the derivative of Phi."""
        np.multiply(self._x, self._x, out=out)
        out *= -0.5
        np.exp(out, out=out)
        out *= 1 / sqrt(2 * pi)

    def _slope_of_gate(self, out: Array) -> None:
        """The derivative of (1 + tanh u) / 2 by x: with gate g, 2 g (1 - g) du/dx."""
        slope = self.buffers.like("slope", out)
        np.multiply(self._x, self._x, out=slope)
        slope *= 3 * 0.044715
        slope += 1
        slope *= 2 * sqrt(2 / pi)
        np.subtract(1, self._gate, out=out)
        out *= self._gate
        out *= slope

    @staticmethod
    def _tanh_of_cubic(x: Array, out: Array) -> None:
        np.multiply(x, x, out=out)
        out *= 0.044715
        out += 1
        out *= x
        out *= sqrt(2 / pi)
        np.tanh(out, out=out)


@final
class Softplus(Layer):
    """y = log(1 + exp(x)), and dL/dx = dL/dy sigmoid(x): a ReLU with its corner rounded off.

    Computed as max(x, 0) + log(1 + exp(-|x|)), which no x overflows. Source: Dugas et al., 2001.
    """

    kind: ClassVar[str] = "softplus"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x = x
        return np.logaddexp(x, 0, out=self.buffers.like("y", x))

    def backward(self, grad_y: Array) -> Array:
        grad_x = sigmoid(self._x, self.buffers.like("grad_x", self._x))
        grad_x *= grad_y
        return grad_x


@final
class Swish(Layer):
    """y = x s with s = sigmoid(x), and dL/dx = dL/dy s (1 + x (1 - s)); also known as SiLU.

    Source: Ramachandran, Zoph and Le, 2017, whose beta is 1 here.
    """

    kind: ClassVar[str] = "swish"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x = x
        self._gate = sigmoid(x, self.buffers.like("gate", x))
        return np.multiply(x, self._gate, out=self.buffers.like("y", x))

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._x)
        np.subtract(1, self._gate, out=grad_x)
        grad_x *= self._x
        grad_x += 1
        grad_x *= self._gate
        grad_x *= grad_y
        return grad_x
