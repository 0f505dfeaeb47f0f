"""What every loss can do: say how wrong the outputs are, and give the gradient of that."""

from abc import ABC, abstractmethod

from engine.arrays import Array, Buffers, IntArray


class Loss(ABC):
    """L(outputs, targets), and dL/d outputs. `backward` belongs to the `forward` before it."""

    def __init__(self) -> None:
        self.buffers = Buffers()

    @abstractmethod
    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        """Return the mean loss of the batch. ValueError for an empty batch or wrong shapes."""

    @abstractmethod
    def backward(self) -> Array:
        """Return dL/d outputs, of the shape and dtype of the outputs."""


def check_same_shape(outputs: Array, targets: Array) -> None:
    """Raise ValueError unless the targets have the shape of the outputs, with something in it."""
    if outputs.size == 0:
        raise ValueError(f"outputs must hold at least one number, not the shape {outputs.shape}")
    if targets.shape != outputs.shape:
        raise ValueError(
            f"targets must have the outputs' shape {outputs.shape}, not {targets.shape}"
        )
