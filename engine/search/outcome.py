"""What came of a trial: its figures on the validation digits, and how sure they are."""

from dataclasses import dataclass
from math import sqrt
from statistics import variance
from typing import final

from engine.search.search import Judge


@final
@dataclass(frozen=True, slots=True)
class Outcome:
    """A trial's figures after so many updates; `whole` tells whether those are all it has.

    `accuracies` and `losses` have one number a seed. A run that diverged counts as one that
    guesses: with C classes an accuracy of 1 / C and a loss of ln C; `diverged` counts such runs.
    `spread` is the standard deviation of the loss over the `examples` validated on. The learning
    curve is the mean validation accuracy over the seeds, at `curve_steps`.
    """

    number: int
    steps: int
    whole: bool
    accuracies: tuple[float, ...]
    losses: tuple[float, ...]
    spread: float
    examples: int
    diverged: int = 0
    curve_steps: tuple[int, ...] = ()
    curve: tuple[float, ...] = ()

    @property
    def accuracy(self) -> float:
        """The mean over the seeds."""
        return sum(self.accuracies) / len(self.accuracies)

    @property
    def loss(self) -> float:
        """The mean over the seeds."""
        return sum(self.losses) / len(self.losses)

    def figure(self, judge: Judge) -> float:
        """The figure that trials are compared by."""
        return self.accuracy if judge is Judge.ACCURACY else self.loss

    def score(self, judge: Judge) -> float:
        """The same, but so that more is better."""
        return self.accuracy if judge is Judge.ACCURACY else -self.loss

    def error(self, judge: Judge) -> float:
        """The standard error of the figure.

        sqrt(v / n + s^2 / k): n validation digits, v the variance of one digit's share, p (1 - p)
        for an accuracy p; k seeds, s the standard deviation between them (none for a single one).
        """
        values = self.accuracies if judge is Judge.ACCURACY else self.losses
        p = self.accuracy
        of_one = p * (1 - p) if judge is Judge.ACCURACY else self.spread**2
        seeds = variance(values) / len(values) if len(values) > 1 else 0.0
        return sqrt(of_one / self.examples + seeds)
