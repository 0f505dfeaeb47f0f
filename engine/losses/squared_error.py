"""Squared errors, and Huber's, which forgives outliers: for outputs that are quantities."""

from abc import abstractmethod
from typing import final

import numpy as np

from engine.arrays import Array, IntArray
from engine.losses.loss import Loss, check_same_shape
from engine.sums import sum_of_products


class DifferenceLoss(Loss):
    """A loss of the differences d = outputs - targets alone; the two have the same shape (N, ...).

    Raises ValueError for an empty batch or shapes that differ.
    """

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        targets = np.asarray(targets, outputs.dtype)
        check_same_shape(outputs, targets)
        self._difference = self.buffers.like("difference", outputs)
        np.subtract(outputs, targets, out=self._difference)
        return self._value(self._difference)

    def backward(self) -> Array:
        grad = self.buffers.like("grad", self._difference)
        self._gradient(self._difference, grad)
        return grad

    @abstractmethod
    def _value(self, d: Array) -> float:
        """The loss for the differences d."""

    @abstractmethod
    def _gradient(self, d: Array, out: Array) -> None:
        """Write dL/dd into `out`."""


@final
class SumSquaredError(DifferenceLoss):
    """L = 1/2 sum d^2 / N, the sum over all entries, N samples; dL/dy = d / N.

    With `batch_mean=False` it is not divided by N: L = 1/2 sum d^2 (the textbook, section 4.2.1,
    which has one sample in mind).
    """

    def __init__(self, *, batch_mean: bool = True) -> None:
        super().__init__()
        self.batch_mean = batch_mean

    def _value(self, d: Array) -> float:
        return 0.5 * sum_of_products(d, d) / self._divisor(d)

    def _gradient(self, d: Array, out: Array) -> None:
        np.divide(d, self._divisor(d), out=out)

    def _divisor(self, d: Array) -> int:
        return len(d) if self.batch_mean else 1


@final
class MeanSquaredError(DifferenceLoss):
    """L = mean of d^2 over all entries; dL/dy = 2 d / size. There is no factor 1/2 here."""

    def _value(self, d: Array) -> float:
        return sum_of_products(d, d) / d.size

    def _gradient(self, d: Array, out: Array) -> None:
        np.multiply(d, 2 / d.size, out=out)


@final
class Huber(DifferenceLoss):
    """L = mean over all entries of d^2 / 2 where |d| <= delta, else delta (|d| - delta / 2).

    dL/dy = d / size, cut off at +-delta / size. Raises ValueError for a delta that is not a finite
    number above 0. Source: Huber, 1964.
    """

    def __init__(self, delta: float = 1.0) -> None:
        super().__init__()
        if not (delta > 0 and np.isfinite(delta)):
            raise ValueError(f"delta must be a finite number above 0, not {delta}")
        self.delta = delta

    def _value(self, d: Array) -> float:
        # With c = d cut off at +-delta, both branches are c d - c^2 / 2.
        cut = np.clip(d, -self.delta, self.delta, out=self.buffers.like("grad", d))
        return (sum_of_products(cut, d) - 0.5 * sum_of_products(cut, cut)) / d.size

    def _gradient(self, d: Array, out: Array) -> None:
        np.clip(d, -self.delta, self.delta, out=out)
        out /= d.size
