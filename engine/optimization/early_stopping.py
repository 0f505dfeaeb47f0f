"""When to stop training: as soon as the watched value has ceased to get better.

Watch a value measured on a validation split, never on the test set: whatever decides something
about the training has been trained on. A rule remembers only what it was fed; to resume one, feed
it the recorded values again.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import final

from engine.optimization.names import BestIs, WorseCount
from engine.optimization.settings import at_least_one, not_negative


class StoppingRule(ABC):
    """Fed one value after the other, says at which to stop.

    `best_index` and `best_value` tell the best value so far (None and nan before the first);
    a value that is not a number is never the best.
    """

    def __init__(self, patience: int, best_is: BestIs = BestIs.LOWEST) -> None:
        self.patience = at_least_one("patience", patience)
        self.best_is = BestIs(best_is)
        self.best_index: int | None = None
        self.best_value = math.nan
        self._seen = 0

    @final
    def update(self, value: float) -> bool:
        """Take the next value; return whether to stop now."""
        stop = self._take(float(value))
        if self._beats(value, self.best_value):
            self.best_index, self.best_value = self._seen, float(value)
        self._seen += 1
        return stop

    @abstractmethod
    def _take(self, value: float) -> bool:
        """Judge the next value, while `best_value` is still the best of those before it."""

    def _beats(self, value: float, other: float, by: float = 0.0) -> bool:
        """Say whether `value` is better than `other` by more than `by`; any number beats nan."""
        if math.isnan(other):
            return not math.isnan(value)
        return value < other - by if self.best_is is BestIs.LOWEST else value > other + by


@final
class BestSoFar(StoppingRule):
    """Stop when `patience` values in a row did not beat the best one by `minimum_change`.

    A change smaller than `minimum_change` does not reset the patience, and slow progress is
    measured against the last value that did, so that many small changes add up.

    Raises ValueError unless patience is at least 1 and minimum_change >= 0.
    Source: Prechelt (1998); Goodfellow et al. (2016), algorithm 7.1.
    """

    minimum_change = not_negative()

    def __init__(
        self, patience: int, *, minimum_change: float = 0.0, best_is: BestIs = BestIs.LOWEST
    ) -> None:
        super().__init__(patience, best_is)
        self.minimum_change = minimum_change
        self._mark = math.nan
        self._waited = 0

    def _take(self, value: float) -> bool:
        if self._beats(value, self._mark, by=self.minimum_change):
            self._mark, self._waited = value, 0
        else:
            self._waited += 1
        return self._waited >= self.patience


@final
class StepBefore(StoppingRule):
    """Stop when `patience` values were worse than the value just before them.

    CUMULATIVE counts all such values, CONSECUTIVE those in a row. A value that stays the same
    is not worse. This is the lecture notes' rule: it stops at a jitter and never on a plateau,
    which is why `BestSoFar` is the default elsewhere.

    Raises ValueError unless patience is at least 1.
    """

    def __init__(
        self,
        patience: int,
        *,
        count: WorseCount = WorseCount.CUMULATIVE,
        best_is: BestIs = BestIs.LOWEST,
    ) -> None:
        super().__init__(patience, best_is)
        self.count = WorseCount(count)
        self._before = math.nan
        self._worse = 0

    def _take(self, value: float) -> bool:
        first = self._seen == 0
        if not first and (math.isnan(value) or self._beats(self._before, value)):
            self._worse += 1
        elif self.count is WorseCount.CONSECUTIVE:
            self._worse = 0
        self._before = value
        return self._worse >= self.patience


def stop_index(rule: StoppingRule, values: Iterable[float]) -> int | None:
    """Feed recorded values to a fresh rule; return the index it stops at, None if it never does."""
    return next((index for index, value in enumerate(values) if rule.update(value)), None)
