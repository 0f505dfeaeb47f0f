"""What a run tells about itself: frozen records that may cross from thread to thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, final

from engine.arrays import Array


class Ending(StrEnum):
    """Why a run came to its end."""

    FINISHED = "finished"
    STOPPED_EARLY = "stopped early"
    DIVERGED = "diverged"


class Fault(StrEnum):
    """What became of the numbers of a run that diverged."""

    NOT_A_NUMBER = "not a number"
    INFINITE = "infinite"
    EXPLODED = "exploded"


@final
@dataclass(frozen=True, slots=True)
class Evaluation:
    """Loss and accuracy on fixed digits, in evaluation mode, after update number `step`.

    Without a validation split in use the validation figures are None. Accuracies are NaN for a
    model that knows no classes; `more` are figures that only some models have, by name.
    """

    step: int
    train_loss: float
    train_accuracy: float
    test_loss: float
    test_accuracy: float
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    more: tuple[tuple[str, float], ...] = ()

    def figure(self, name: str) -> float | None:
        """Return a figure by its name; None if this model has none of that name."""
        found: float | None = getattr(self, name, None)
        return dict(self.more).get(name) if found is None else found


@final
@dataclass(frozen=True, slots=True)
class Change:
    """A setting changed live, between update number `step` and the one after it."""

    step: int
    field: str
    old: Any
    new: Any


@final
@dataclass(frozen=True, slots=True)
class Divergence:
    """Where a run broke: at which update, in which layer's which numbers, at which rate."""

    step: int
    fault: Fault
    layer: str
    quantity: str
    lr: float
    loss: float


@final
@dataclass(frozen=True, slots=True)
class StepRecord:
    """One update: the loss and accuracy on its own mini-batch, before the update is made.

    `evaluation` is there when this update was followed by one; `ending` when it was the last;
    `divergence` when the run broke in it (then nothing was updated and `loss` may be infinite).
    `best_step` is the evaluation whose weights early stopping put back. `batch_test_accuracy` is
    known where a run with batch norm is finished: the test accuracy with the test digits
    normalised in batches of their own, instead of by the running statistics.
    """

    step: int
    loss: float
    accuracy: float
    lr: float
    evaluation: Evaluation | None = None
    ending: Ending | None = None
    divergence: Divergence | None = None
    best_step: int | None = None
    batch_test_accuracy: float | None = None


@final
@dataclass(frozen=True, slots=True)
class Snapshot:
    """Read-only copies of arrays worth looking at, as they were after update number `step`.

    `arrays` maps a probe's name to the arrays it found, by layer or parameter name.
    """

    step: int
    arrays: Mapping[str, Mapping[str, Array]] = field(default_factory=dict)
