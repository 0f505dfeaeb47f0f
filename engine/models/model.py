"""What a model is to its trainer: it learns from a batch and can be measured, whatever it is."""

from abc import ABC, abstractmethod
from typing import Any, NamedTuple

import numpy.typing as npt

from engine.arrays import Array
from engine.losses.loss import Loss
from engine.network import Network


class Figures(NamedTuple):
    """How a model did on some examples: its mean loss, and the share it got right.

    `accuracy` is NaN for a model that knows no classes; `more` are its own figures by name.
    """

    loss: float
    accuracy: float
    more: tuple[tuple[str, float], ...] = ()


class Model(ABC):
    """Layers whose parameters lie in one flat array and whose gradients in another.

    `learn` writes gradients and leaves the moving to the trainer; `evaluate` changes nothing and
    draws no random numbers. A new kind of model says how it learns, what it puts out, and how good
    that is.
    """

    def __init__(self, network: Network) -> None:
        self.network = network

    @property
    def learning_weights(self) -> slice:
        """Where in the flat array the weights lie that the last batch is to move: all there are."""
        return slice(self.network.store.decayed)

    @abstractmethod
    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        """Write the gradients of the mean loss of a batch (N, ...), and return its figures.

        Where the loss is not finite the gradients stay as they are, and the accuracy is NaN.
        """

    @abstractmethod
    def outputs(self, x: Array) -> Array:
        """What the model says to examples (N, ...) in evaluation mode, one row an example."""

    @abstractmethod
    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        """How good these outputs are; NaN where they are not finite.

        It belongs to the `outputs` before it, of the same examples.
        """

    def evaluate(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        """Measure examples (N, ...) in evaluation mode; NaN where the outputs are not finite."""
        return self.measure(self.outputs(x), targets)

    def learnt_with(
        self, x: Array, targets: npt.NDArray[Any]
    ) -> tuple[Loss, npt.NDArray[Any]] | None:
        """The loss that a batch is learnt with and what its outputs are held against.

        The network is set to read this batch until it learns from another. None for a model that
        does not go down the gradient of a loss.
        """
        return None

    def worst(self) -> float:
        """The loss of the last batch learnt from at its most, for the worst targets there are.

        0 where that is not known: its own loss stands for it.
        """
        return 0.0

    def begin(self, step: int) -> int:
        """Get ready for the update after number `step`; return the stage's first `step`.

        A model that learns in stages lets other parameters learn in each, and says after which
        update the present one began. Those that learn all at once are in their first for ever.
        """
        return 0

    @property
    def rate(self) -> float:
        """What the learning rate is multiplied by at present."""
        return 1.0

    @property
    def is_judged(self) -> bool:
        """Whether it learns by now what its loss and accuracy say; early stopping waits for it."""
        return True

    @property
    def measuring(self) -> float:
        """Multiplications of an evaluation that are for the model and not for each example."""
        return 0.0

    def products(self, x: Array) -> list[int]:
        """Multiplications for one example of `x` in each layer that has any."""
        self.network.forward(x[:1])  # those of a convolution depend on the image's size
        return [layer.products for layer in self.network.layers if layer.products]
