"""How the learning rate changes while training goes on: long steps first, short ones later.

A schedule answers one question, `lr_at(step)`, with step 0 the first update. It is never exactly
0, because an optimizer takes no such learning rate: the smallest normal float stands for it.
"""

import math
import sys
from abc import ABC, abstractmethod
from typing import final

from engine.optimization.settings import at_least_one, checked, not_negative, positive

SMALLEST_LR = sys.float_info.min


class Schedule(ABC):
    """A learning rate for every step; `lr` is the one it starts from and may be changed live."""

    lr = positive()

    def __init__(self, lr: float) -> None:
        self.lr = lr

    @final
    def lr_at(self, step: int) -> float:
        """Return the learning rate of the update `step`; ValueError when it is negative."""
        if step < 0:
            raise ValueError(f"step must be at least 0, not {step}")
        return max(self._lr_at(self.lr, step), SMALLEST_LR)

    @abstractmethod
    def _lr_at(self, lr: float, step: int) -> float:
        """Return the learning rate of the update `step` >= 0, starting from `lr`."""


@final
class Constant(Schedule):
    """lr at every step."""

    def _lr_at(self, lr: float, step: int) -> float:
        return lr


@final
class StepDecay(Schedule):
    """lr factor^floor(step / every): a drop every so many steps.

    Raises ValueError unless `every` is at least 1 and 0 < factor <= 1.
    """

    def __init__(self, lr: float, every: int, factor: float = 0.5) -> None:
        super().__init__(lr)
        self.every = at_least_one("every", every)
        self.factor = _shrinking("factor", factor)

    def _lr_at(self, lr: float, step: int) -> float:
        return lr * self.factor ** (step // self.every)


@final
class Exponential(Schedule):
    """lr factor^step. Raises ValueError unless 0 < factor <= 1."""

    def __init__(self, lr: float, factor: float) -> None:
        super().__init__(lr)
        self.factor = _shrinking("factor", factor)

    def _lr_at(self, lr: float, step: int) -> float:
        return lr * self.factor**step


@final
class InverseTime(Schedule):
    """lr / (1 + rate step). Raises ValueError unless rate >= 0.

    Source: Robbins and Monro (1951), whose conditions for convergence it meets.
    """

    rate = not_negative()

    def __init__(self, lr: float, rate: float) -> None:
        super().__init__(lr)
        self.rate = rate

    def _lr_at(self, lr: float, step: int) -> float:
        return lr / (1.0 + self.rate * step)


@final
class Cosine(Schedule):
    """lowest + (lr - lowest) (1 + cos(pi step / steps)) / 2, and `lowest` from `steps` on.

    Raises ValueError unless `steps` is at least 1 and lowest >= 0.
    Source: Loshchilov and Hutter (2017), without restarts.
    """

    lowest = not_negative()

    def __init__(self, lr: float, steps: int, *, lowest: float = 0.0) -> None:
        super().__init__(lr)
        self.steps = at_least_one("steps", steps)
        self.lowest = lowest

    def _lr_at(self, lr: float, step: int) -> float:
        done = min(step / self.steps, 1.0)
        return self.lowest + (lr - self.lowest) * (1.0 + math.cos(math.pi * done)) / 2.0


@final
class WarmUp(Schedule):
    """lr (step + 1) / steps during the first `steps` updates, then the schedule `then`.

    `lr` is the one that `then` starts from, and `then` counts its steps from the end of the
    warm-up. Raises ValueError unless `steps` is at least 1. Source: Goyal et al. (2017).
    """

    def __init__(self, steps: int, then: Schedule) -> None:
        super().__init__(then.lr)
        self.steps = at_least_one("steps", steps)
        self.then = then

    def _lr_at(self, lr: float, step: int) -> float:
        if step < self.steps:
            return lr * ((step + 1) / self.steps)
        return self.then._lr_at(lr, step - self.steps)


def _shrinking(name: str, value: float) -> float:
    return checked(name, value, "above 0 and at most 1", lambda number: 0 < number <= 1)
