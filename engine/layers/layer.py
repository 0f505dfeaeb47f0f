"""What every layer can do: compute its output, and pass a gradient back through itself."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

import numpy as np

from engine.arrays import Array, Buffers
from engine.parameters import Parameter


class Layer(ABC):
    """One step of a network, y = f(x), with its gradient.

    `forward` remembers what `backward` needs, so `backward` belongs to the `forward` before it.
    Rows of `x` are samples. The dtype of the output is the dtype of the input, a float type; a
    layer whose parameters have another one raises ValueError.
    """

    kind: ClassVar[str] = "layer"
    is_off = False
    """Whether a pass goes through this layer unchanged, there and back, and nothing is learnt."""

    def __init__(self) -> None:
        self.name = self.kind
        self.buffers = Buffers()

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The arrays that training changes, in a fixed order; most layers have none."""
        return ()

    @property
    def running_state(self) -> dict[str, Array]:
        """Arrays that forward passes change and that a checkpoint has to keep, by name."""
        return {}

    @property
    def draws_from(self) -> np.random.Generator | None:
        """The generator of random numbers that training passes draw from; most layers have none."""
        return None

    @property
    def penalty(self) -> float:
        """What the last forward pass adds to the loss; its gradient is added by `backward`."""
        return 0.0

    @property
    def products(self) -> int:
        """Multiplications for one sample in the last forward pass; 0 where they do not count."""
        return 0

    @abstractmethod
    def forward(self, x: Array, *, training: bool = False) -> Array:
        """Return the layer's output for the batch `x`, shape (N, ...)."""

    @abstractmethod
    def backward(self, grad_y: Array) -> Array:
        """Return dL/dx from dL/dy (shapes of x and y); write dL/dp into each parameter's grad."""

    def backward_parameters(self, grad_y: Array) -> None:
        """Write the parameters' gradients only: for a first layer, whose dL/dx nobody needs."""
        self.backward(grad_y)

    def rest(self) -> None:  # noqa: B027 (most layers are never off)
        """Be as after a pass that went through unchanged: a network goes past a layer that is off.

        `backward` then returns dL/dy as it is, as it does after a `forward` of such a layer.
        """

    def _check_dtype(self, numbers: Array, own: np.dtype[Any]) -> None:
        """Raise ValueError unless the numbers are of the parameters' type."""
        if numbers.dtype != own:
            raise ValueError(
                f"{self.name} takes {own} like its parameters, not {numbers.dtype};"
                f" make one of the two the other with astype"
            )
