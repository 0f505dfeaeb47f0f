"""Mini-batches of sequences: drawn anew for every update, so that none is learnt by heart."""

from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.data.batches import BatchesState
from engine.data.sequences.task import Targets, Task


@final
class SequenceBatches:
    """What `Batches` is to examples that are kept: `next` draws `batch_size` sequences of a task.

    There is no epoch, and no order to go on with: the generator is all the `state` there is.
    Raises ValueError for a `batch_size` below 1.
    """

    def __init__(
        self, task: Task, *, batch_size: int, rng: np.random.Generator, dtype: npt.DTypeLike
    ) -> None:
        if batch_size < 1:
            raise ValueError(f"batch_size must be at least 1, not {batch_size}")
        self.task, self.batch_size = task, batch_size
        self._rng, self._dtype = rng, np.dtype(dtype)

    @property
    def examples(self) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
        """None are kept: two empty arrays."""
        return np.zeros((0, self.task.inputs), self._dtype), np.zeros(0, np.intp)

    def next(self) -> tuple[Array, Targets]:
        """Return inputs (batch_size, T, D) and targets (batch_size, T)."""
        x, targets = self.task.draw(self.batch_size, self._rng)
        return x.astype(self._dtype, copy=False), targets

    @property
    def state(self) -> BatchesState:
        """Where the drawing stands."""
        return {
            "permutation": np.arange(0),
            "position": 0,
            "rng": self._rng.bit_generator.state,
        }

    def load_state(self, state: BatchesState) -> None:
        """Go on from `state`. Raises ValueError for the state of examples that are kept."""
        if len(state["permutation"]) or state["position"]:
            raise ValueError("sequences are drawn anew: there is no order of examples")
        self._rng.bit_generator.state = state["rng"]
