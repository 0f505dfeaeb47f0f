"""Sums that overflow only where their result does, not on the way to it.

A float16 ends at 65,504: the sum of a batch of a thousand hundreds lies beyond it, its mean does
not. The squares of a float32 of 1e20 do the same. Where nothing overflows, sums are taken in the
type of their terms, which is fastest.
"""

from typing import Any

import numpy as np

from engine.arrays import Array


def sum_type(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """Return the type in which numbers of `dtype` are added up: float32 for float16."""
    return np.dtype(np.float32) if dtype == np.float16 else dtype.newbyteorder("=")


def sum_of_products(a: Array, b: Array) -> float:
    """Return the sum over all entries of a b, for two arrays of the same shape."""
    with np.errstate(all="ignore"):
        total = float(np.vdot(a, b)) if a.dtype != np.float16 else np.inf
        if np.isfinite(total):
            return total
        return float(np.vdot(a.astype(np.float64), b.astype(np.float64)))


def mean_and_std(x: Array) -> tuple[float, float]:
    """Return mean and standard deviation of all entries."""
    with np.errstate(all="ignore"):
        dtype = sum_type(x.dtype)
        mean, std = float(x.mean(dtype=dtype)), float(x.std(dtype=dtype))
        if np.isfinite(mean + std):
            return mean, std
        return float(x.mean(dtype=np.float64)), float(x.std(dtype=np.float64))
