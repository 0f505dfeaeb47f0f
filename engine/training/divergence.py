"""When a run breaks: noticing it at once, and finding the layer in which the numbers broke."""

from math import isfinite
from typing import final

import numpy as np

from engine.arrays import Array
from engine.network import Network
from engine.training.records import Divergence, Fault

EXPLOSION = 100.0
"""How many times the first loss (at least 1) a loss may be before the run counts as exploded."""


@final
class DivergenceWatch:
    """Looks at the loss of every update; says what broke, and where, once something has.

    `limit` is the loss that counts as exploded, known from the first loss on.
    """

    def __init__(self) -> None:
        self.limit: float | None = None

    def broken(self, loss: float) -> bool:
        """Whether this loss, of the next update, says that the run has diverged."""
        if self.limit is None and isfinite(loss):
            self.limit = EXPLOSION * max(loss, 1.0)
        return not isfinite(loss) or (self.limit is not None and loss > self.limit)

    def report(
        self, network: Network, x: Array, *, step: int, lr: float, loss: float
    ) -> Divergence:
        """Say where the numbers broke; `x` is the batch on which they were seen to."""
        layer, quantity, worst = _first_broken(network, x)
        return Divergence(step, _fault(np.append(worst, loss)), layer, quantity, lr, loss)


def _fault(values: Array) -> Fault:
    if np.isnan(values).any():
        return Fault.NOT_A_NUMBER
    return Fault.EXPLODED if np.isfinite(values).all() else Fault.INFINITE


def _first_broken(network: Network, x: Array) -> tuple[str, str, Array]:
    """Return the first layer with numbers that are not finite, or the one with the largest."""
    largest: tuple[float, str, str, Array] | None = None
    with np.errstate(all="ignore"):
        for layer, y in network.outputs(x):
            found = [(p.name.rpartition(".")[2], p.value) for p in layer.parameters]
            for quantity, values in [*found, ("output", y)]:
                size = float(np.abs(values).max(initial=0.0))
                if not isfinite(size):
                    return layer.name, quantity, values.copy()
                if layer.parameters and (largest is None or size > largest[0]):
                    largest = (size, layer.name, quantity, values)
    assert largest is not None, "a network has parameters"
    return largest[1:]
