"""Where a run is to stop by itself: exactly there, whatever its speed and whoever looks on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, inf
from typing import TYPE_CHECKING, final

if TYPE_CHECKING:  # the window knows goals before it needs the engine
    from engine.training.records import Evaluation


@final
@dataclass(frozen=True)
class Goal:
    """A number of updates or epochs, or a figure of an evaluation above (or below) a value.

    `figure` is "train_accuracy", "test_accuracy", "gap" (their difference), "train_loss" or
    "test_loss"; without one the step alone counts. Whichever comes first is met.
    """

    step: float = inf
    epoch: float = inf
    figure: str = ""
    value: float = 0.0
    above: bool = True

    def in_steps(self, steps_per_epoch: int) -> Goal:
        """Return the same goal for a run of such epochs, the step said."""
        if self.epoch == inf:
            return self
        return replace(self, step=min(self.step, ceil(self.epoch * steps_per_epoch)), epoch=inf)

    def is_met_by(self, evaluation: Evaluation) -> bool:
        """Whether the figure of an evaluation is where it is to be."""
        if not self.figure:
            return False
        if self.figure == "gap":
            found = evaluation.train_accuracy - evaluation.test_accuracy
        else:
            found = float(getattr(evaluation, self.figure))
        return found > self.value if self.above else found < self.value


NO_GOAL = Goal()
