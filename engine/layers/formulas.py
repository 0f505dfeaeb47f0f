"""Formulas that several layers and losses share, written so that no argument overflows.

Each function writes its result into `out` (which may be `x` itself) and returns it.
"""

from typing import final

import numpy as np

from engine.arrays import Array, scalar
from engine.sums import sum_type


@np.errstate(over="ignore")
def sigmoid(x: Array, out: Array) -> Array:
    """1 / (1 + exp(-x)), elementwise.

    For a very negative x, exp(-x) becomes infinite and the quotient 0, which is right to rounding:
    so the overflow is expected, and both tails keep their relative accuracy.
    """
    np.negative(x, out=out)
    np.exp(out, out=out)
    out += 1
    return np.divide(scalar(1, out.dtype), out, out=out)  # half the time of `reciprocal`


def softmax(x: Array, out: Array) -> Array:
    """exp(x_k) / sum_j exp(x_j) over the last axis; the largest x is subtracted first."""
    np.subtract(x, x.max(axis=-1, keepdims=True), out=out)
    np.exp(out, out=out)
    out /= out.sum(axis=-1, keepdims=True, dtype=sum_type(x.dtype))
    return out


@np.errstate(over="ignore", invalid="ignore")
def naive_softmax(x: Array, out: Array) -> Array:
    """exp(x_k) / sum_j exp(x_j) over the last axis, as the formula is written (the textbook, 3.5).

    Only for showing what goes wrong: from about 710 on (89 in float32) exp(x) is infinite, and
    infinite by infinite is no number.
    """
    np.exp(x, out=out)
    out /= out.sum(axis=-1, keepdims=True)
    return out


def log_softmax(x: Array, out: Array) -> Array:
    """x_k - log sum_j exp(x_j) over the last axis, exact however far apart the x are."""
    np.subtract(x, x.max(axis=-1, keepdims=True), out=out)
    out -= np.log(np.exp(out).sum(axis=-1, keepdims=True, dtype=sum_type(x.dtype)))
    return out


@final
class BatchSum:
    """The sum over the batch of x (N, F), as a product with ones: faster than `sum(axis=0)`.

    Sums of float16 are float32, unless they are written into an `out` of float16.
    """

    def __init__(self) -> None:
        self._ones: Array = np.ones(0, np.float32)

    def __call__(self, x: Array, out: Array | None = None) -> Array:
        if self._ones.size != len(x) or self._ones.dtype != x.dtype:
            if x.dtype == np.float16:
                return self._of_halves(x, out)
            self._ones = np.ones(len(x), x.dtype)
        sums: Array = self._ones.dot(x, out)
        return sums

    @staticmethod
    def _of_halves(x: Array, out: Array | None) -> Array:
        sums: Array = x.sum(axis=0, dtype=np.float32)
        if out is None:
            return sums
        out[...] = sums
        return out
