"""What a task of sequences is: it draws as many as are wanted, and says what is asked when."""

from abc import ABC, abstractmethod
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.data.names import Split

TARGET = np.dtype([("value", "f8"), ("asked", "?"), ("judged", "?"), ("inside", "?")])
"""What is wanted of one step: a class or a quantity; whether the loss asks for it; whether the
share of right answers counts it; and whether the sequence has not ended before this step."""

Targets = npt.NDArray[Any]


class Sequences(NamedTuple):
    """So many sequences of T steps: inputs (N, T, D) in float32, and `TARGET`s (N, T)."""

    x: Array
    targets: Targets


class Task(ABC):
    """Sequences of `steps` steps, `inputs` numbers a step, and what is to be answered.

    `classes` names the answers that there are; it is empty where the answer is a quantity. `names`
    says what the inputs of a step are. Sequences are drawn anew each time: with the same generator
    in the same state the same ones.
    """

    steps: int
    inputs: int
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def outputs(self) -> int:
        """How many numbers answer a step: one a class, or a single one."""
        return len(self.classes) or 1

    def there_are(self, split: Split) -> int | None:
        """How many different sequences a split has; None for those that are drawn anew."""
        return None

    @abstractmethod
    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        """Draw so many sequences of a split; tasks of few examples keep those of each apart.

        Raises ValueError for a count below 1.
        """


def blank(count: int, steps: int, inputs: int) -> Sequences:
    """Sequences of zeros of which nothing is asked, to be written to; all steps are inside."""
    if count < 1:
        raise ValueError(f"count must be at least 1, not {count}")
    targets = np.zeros((count, steps), TARGET)
    targets["inside"] = True
    return Sequences(np.zeros((count, steps, inputs), np.float32), targets)


def ask(targets: Targets, at: Any, values: Any) -> None:
    """Ask for these values at these steps, and judge by all of them."""
    targets["value"][at] = values
    targets["asked"][at] = targets["judged"][at] = True


def checked_steps(steps: int, least: int, what: str) -> int:
    """Return `steps`. Raises ValueError for fewer than the task needs."""
    if steps < least:
        raise ValueError(f"a length of {steps} is too short for {what}: it needs at least {least}")
    return steps
