"""Where a run is to stop by itself: exactly there, whatever its speed and whoever looks on."""

from dataclasses import dataclass
from math import inf
from typing import final

from engine.training.records import Evaluation


@final
@dataclass(frozen=True)
class Goal:
    """A number of updates, and a figure of an evaluation that is above (or below) a value.

    `figure` is "train_accuracy", "test_accuracy", "gap" (their difference), "train_loss" or
    "test_loss"; without one the step alone counts. Whichever comes first is met.
    """

    step: float = inf
    figure: str = ""
    value: float = 0.0
    above: bool = True

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
