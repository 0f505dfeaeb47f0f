"""A drawing prepared as the digits of MNIST were: cropped, fitted into a box, centred by mass."""

from math import ceil
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

BOX_SHARE = 20 / 28
"""The part of the image's side that the longer side of a digit takes."""
LEAST_INK = 0.05
"""Fainter than this is no ink: the soft edge of a stroke would move the crop."""
ROUNDING = 1e-9


def prepare_digit(
    ink: npt.NDArray[np.floating[Any]], size: tuple[int, int] = (28, 28)
) -> Array | None:
    """Return a drawing of any size as an image of `size` (height, width), None if it is empty.

    `ink` (H, W) is 0 for paper and 1 for ink. Its inked part is cropped and scaled by area, so
    that its longer side takes 20 of 28 pixels, and then moved by whole pixels until its centre of
    mass lies in the middle; what would lie beyond an edge is kept inside. So it does not matter
    where on the paper the digit stands. Raises ValueError for an array of another dimension, a
    size below 1, or ink that is not a number.
    Source: the description of MNIST, LeCun, Cortes and Burges, 1998.
    """
    if ink.ndim != 2 or min(size) < 1 or not np.isfinite(ink).all():
        raise ValueError(f"ink must be numbers of two dimensions, not {ink.shape}, size {size}")
    rows, columns = (np.flatnonzero((ink > LEAST_INK).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return None
    part = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = max(1.0, round(BOX_SHARE * min(size))) / max(part.shape)
    height, width = (max(1, round(side * scale)) for side in part.shape)
    fitted = _overlaps(height, part.shape[0]) @ part @ _overlaps(width, part.shape[1]).T
    image = np.zeros(size)
    top = _start(fitted.sum(axis=1), size[0])
    left = _start(fitted.sum(axis=0), size[1])
    image[top : top + height, left : left + width] = fitted
    return np.clip(image, 0, 1)


def _overlaps(new: int, old: int) -> Array:
    """How much of each old pixel goes into each new one, (new, old); every row sums to 1."""
    starts, ends = np.arange(new) * old / new, np.arange(1, new + 1) * old / new
    pixels = np.arange(old)
    shared = np.minimum(ends[:, None], pixels + 1) - np.maximum(starts[:, None], pixels)
    return np.asarray(np.clip(shared, 0, None) * (new / old))


def _start(mass: Array, room: int) -> int:
    """Where a part with this mass along an axis begins, for its centre to lie in the middle.

    With pixel i reaching from i to i + 1, the centres of MNIST's digits lie from 14 to 15.
    """
    centre = float(((np.arange(len(mass)) + 0.5) * mass).sum() / mass.sum())
    return min(max(ceil(room / 2 - centre - ROUNDING), 0), room - len(mass))
