"""Statistics of rows batch by batch, as batch norm has them where it tests by those of the batch.

Every batch has `size` rows; what is left over belongs to the last one, which so has the most.
"""

from collections.abc import Iterator

import numpy as np

from engine.arrays import Array
from engine.sums import sum_type


def centre_parts(x: Array, size: int, centred: Array) -> Array:
    """Write x (n, features) less the mean of its batch; return the variance of it, row by row."""
    wide = sum_type(x.dtype)
    variance = np.empty(x.shape, wide)
    parts = zip(*(_parts(array, size) for array in (x, centred, variance)), strict=True)
    for rows, less, var in parts:
        np.subtract(rows, rows.mean(axis=1, keepdims=True), out=less)
        var[...] = np.square(less, dtype=wide).mean(axis=1, keepdims=True)
    return variance


def less_through_parts(g: Array, normal: Array, size: int, grad: Array) -> None:
    """Write g less what mean and variance of its batch give back; `normal` is the normalised x."""
    parts = zip(*(_parts(array, size) for array in (g, normal, grad)), strict=True)
    for own, xhat, out in parts:
        along = (own * xhat).mean(axis=1, keepdims=True)
        np.subtract(own, own.mean(axis=1, keepdims=True), out=out)
        out -= xhat * along


def _parts(rows: Array, size: int) -> Iterator[Array]:
    """Views (batches, rows of each, features): all but the last batch, and the last one."""
    last = max(len(rows) // size - 1, 0) * size
    if last:
        yield rows[:last].reshape(-1, size, rows.shape[1])
    yield rows[np.newaxis, last:]
