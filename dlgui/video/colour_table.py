"""A picture in at most 256 colours: those that most of its pixels have."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

MOST: Final = 256
BITS: Final = 5
"""Of each of red, green and blue by which colours are told apart."""


def in_few_colours(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the number of each pixel's colour, and the table (256, 3) of red, green and blue.

    `pixels` are (height, width, 3), blue first. A colour that many pixels have is met exactly, one
    that has no place in the table becomes the nearest that has.
    """
    flat = pixels.reshape(-1, 3)
    cells = _cells(flat)
    counts = np.bincount(cells, minlength=1 << 3 * BITS)
    found = np.flatnonzero(counts)
    order = found[np.argsort(-counts[found], kind="stable")]
    colours = _means(flat, cells, counts)
    table = colours[order[:MOST]]
    numbers = np.zeros(len(counts), np.uint8)
    numbers[order[:MOST]] = np.arange(len(table))
    numbers[order[MOST:]] = _nearest(colours[order[MOST:]], table)
    whole = np.zeros((MOST, 3), np.uint8)
    whole[: len(table)] = table[:, ::-1]
    return numbers[cells], whole


def _cells(flat: NDArray[np.uint8]) -> NDArray[np.int64]:
    blue, green, red = (flat[:, i].astype(np.int64) >> 8 - BITS for i in range(3))
    return red << 2 * BITS | green << BITS | blue


def _means(
    flat: NDArray[np.uint8], cells: NDArray[np.int64], counts: NDArray[np.int64]
) -> NDArray[np.uint8]:
    """Return the mean colour of the pixels in each cell, to the nearest whole number."""
    sums = [np.bincount(cells, flat[:, i], len(counts)) for i in range(3)]
    return np.rint(np.stack(sums, 1) / np.maximum(counts, 1)[:, None]).astype(np.uint8)


def _nearest(colours: NDArray[np.uint8], table: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return which row of the table is least far from each colour."""
    away = colours[:, None].astype(np.int32) - table[None].astype(np.int32)
    nearest: NDArray[np.int64] = np.argmin((away**2).sum(2), axis=1)
    return nearest
