"""The classic activations: what a unit makes of its weighted sum, one number at a time.

All of them take an x of any shape (N, ...) and return y of the same shape and dtype.
"""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.formulas import sigmoid
from engine.layers.layer import Layer


@final
class Step(Layer):
    """y = 1 where x > 0, else 0: the perceptron's activation. Source: the textbook, section 3.2.2.

    Its gradient is 0 everywhere (and undefined at 0), so nothing can be learnt through it:
    `backward` raises ValueError.
    """

    kind: ClassVar[str] = "step"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        y = self.buffers.like("y", x)
        np.copyto(y, x > 0)
        return y

    def backward(self, grad_y: Array) -> Array:
        raise ValueError(
            f"{self.name} cannot pass a gradient back, as a step is flat on both sides of 0:"
            " use sigmoid or relu in a network that learns"
        )


@final
class Identity(Layer):
    """y = x, and dL/dx = dL/dy: the output of a regression network (the textbook, section 3.5)."""

    kind: ClassVar[str] = "identity"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        return x

    def backward(self, grad_y: Array) -> Array:
        return grad_y


@final
class Sigmoid(Layer):
    """y = 1 / (1 + exp(-x)), and dL/dx = dL/dy y (1 - y). No x overflows.

    Source: the textbook, sections 3.2.4 and 5.5.2.
    """

    kind: ClassVar[str] = "sigmoid"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._y = sigmoid(x, self.buffers.like("y", x))
        return self._y

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._y)
        np.subtract(1, self._y, out=grad_x)
        grad_x *= self._y
        grad_x *= grad_y
        return grad_x


@final
class Tanh(Layer):
    """y = tanh(x), and dL/dx = dL/dy (1 - y^2). Source: LeCun et al., 1998; textbook, 6.2.2."""

    kind: ClassVar[str] = "tanh"

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._y = np.tanh(x, out=self.buffers.like("y", x))
        return self._y

    def backward(self, grad_y: Array) -> Array:
        grad_x = self.buffers.like("grad_x", self._y)
        np.multiply(self._y, self._y, out=grad_x)
        np.subtract(1, grad_x, out=grad_x)
        grad_x *= grad_y
        return grad_x


@final
class ReLU(Layer):
    """y = max(x, 0), and dL/dx = dL/dy where x > 0, else 0 (so 0 at x = 0).

    Source: Nair and Hinton, 2010; the textbook, sections 3.2.7 and 5.5.1. The textbook's class
    overwrites its argument, this one does not.
    """

    kind: ClassVar[str] = "relu"

    def __init__(self) -> None:
        super().__init__()
        self._zeros: Array = np.zeros(0, np.float32)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        # NumPy finds the maximum of two arrays three times as fast as that of array and number.
        if self._zeros.shape != x.shape or self._zeros.dtype != x.dtype:
            self._zeros = np.zeros_like(x)
        self._y = np.maximum(x, self._zeros, out=self.buffers.like("y", x))
        return self._y

    def backward(self, grad_y: Array) -> Array:
        passes = self.buffers.take("passes", self._y.shape, np.bool_)
        np.greater(self._y, self._zeros, out=passes)
        grad_x = self.buffers.like("grad_x", self._y)
        np.copyto(grad_x, passes)  # 1 and 0 as floats first: a product with bools is slower
        grad_x *= grad_y
        return grad_x


@final
class LeakyReLU(Layer):
    """y = x where x > 0, else `slope` x; dL/dx = dL/dy, times `slope` where x <= 0.

    Raises ValueError for a slope below 0, of 1 or more, or not finite.
    Source: Maas, Hannun and Ng, 2013.
    """

    kind: ClassVar[str] = "leaky_relu"

    def __init__(self, slope: float = 0.01) -> None:
        super().__init__()
        if not 0 <= slope < 1:
            raise ValueError(f"slope must be at least 0 and below 1, not {slope}")
        self.slope = slope

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x = x
        y = self.buffers.like("y", x)
        np.multiply(x, self.slope, out=y)
        # As slope < 1, the larger of x and slope x is the one that the definition asks for.
        return np.maximum(x, y, out=y)

    def backward(self, grad_y: Array) -> Array:
        factor = self.buffers.like("grad_x", self._x)
        np.greater(self._x, 0, out=factor)
        factor *= 1 - self.slope
        factor += self.slope
        factor *= grad_y
        return factor
