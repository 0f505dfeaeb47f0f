"""When a run breaks: noticing it at once, and finding the layer in which the numbers broke."""

from math import isfinite
from typing import final

import numpy as np

from engine.arrays import Array
from engine.layers.batch_norm import BatchNorm
from engine.network import Network
from engine.training.records import Divergence, Evaluation, Fault

EXPLOSION = 100.0
"""How many times the worst first answer (at least 1) a loss may be before it counts as exploded."""

CHAINS = "chains"
"""What a machine of units that are on or off remembers of its dreams; it may break like weights."""

EXPLODED_UPDATES = 20
"""So many exploded losses in a row end a run. Adaptive methods may overshoot for a few and learn
all the same: of 3,000 random runs at high rates those that learnt were beyond for at most 9."""


@final
class DivergenceWatch:
    """Looks at the losses of updates and at evaluations; says what broke, and where.

    A run has diverged when a mini-batch's loss is not finite, or has been beyond `limit` for
    `EXPLODED_UPDATES` updates in a row. `limit` is known from the first loss on; `beyond` counts.

    Evaluations are judged by their being numbers alone: batch norm's running statistics, which
    start anywhere, may make their loss huge, even infinite, while the network learns well.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Let the next loss be the first, as of a network that has become another."""
        self.limit: float | None = None
        self.beyond = 0

    def broken(self, loss: float, worst: float = 0.0) -> bool:
        """Whether this loss, of the next update, says that the run has diverged.

        `worst` is what the first loss would have been for the least likely labels: with one
        example in a batch, the loss itself may be 0 by chance.
        """
        if not isfinite(loss):
            return True
        if self.limit is None:
            self.limit = EXPLOSION * max(loss, worst if isfinite(worst) else loss, 1.0)
        self.beyond = self.beyond + 1 if loss > self.limit else 0
        return self.beyond >= EXPLODED_UPDATES

    def broken_at(self, evaluation: Evaluation, network: Network) -> bool:
        """Whether an evaluation says that the run has diverged."""
        if isfinite(evaluation.train_loss) and isfinite(evaluation.test_loss):
            return False
        normalises = any(layer.active for layer in network.layers if isinstance(layer, BatchNorm))
        kept = [network.store.values, *network.running_state.values()]
        return not (normalises and all(np.isfinite(array).all() for array in kept))

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
            found += [(n, a) for n, a in layer.running_state.items() if n == CHAINS]
            for quantity, values in [*found, ("output", y)]:
                size = float(np.abs(values).max(initial=0.0))
                if not isfinite(size):
                    return layer.name, quantity, values.copy()
                if layer.parameters and (largest is None or size > largest[0]):
                    largest = (size, layer.name, quantity, values)
    assert largest is not None, "a network has parameters"
    return largest[1:]
