"""Patterns of a few units that are on or off, all of them there are: bars, codes, even sums."""

import numpy as np

from engine.data.dataset import Dataset
from engine.data.names import PatternName
from engine.enumeration import binary_states


def draw_patterns(name: PatternName, rows: int, columns: int) -> Dataset:
    """Return every pattern of this name once, to learn from and to test with, as pixels 0 or 255.

    BARS: whole rows, or whole columns, of a grid are on; what is both, none or all, counts once.
    ENCODER: two rows of `columns` units, one on in each, in the same place.
    PARITY: `columns` units of which an even number is on.
    Source: MacKay, 2003, section 43 (bars and stripes); Ackley, Hinton and Sejnowski, 1985.
    """
    classes: tuple[str, ...]
    match name:
        case PatternName.BARS:
            lines, posts = binary_states(rows), binary_states(columns)[1:-1]
            images = [np.repeat(lines, columns, axis=1), np.tile(posts, (1, rows))]
            labels, size = np.repeat([0, 1], [len(lines), len(posts)]), (rows, columns)
            classes = ("rows", "columns")
        case PatternName.ENCODER:
            images, labels = [np.tile(np.eye(columns), (1, 2))], np.arange(columns)
            classes, size = tuple(str(i + 1) for i in range(columns)), (2, columns)
        case PatternName.PARITY:
            states = binary_states(columns)
            images = [states[states.sum(axis=1) % 2 == 0]]
            labels, size = images[0][:, 0].astype(int), (1, columns)
            classes = ("off", "on")
    pixels = (np.concatenate(images) * 255).astype(np.uint8)
    told = labels.astype(np.uint8)
    return Dataset(pixels, told, pixels, told, classes, name=str(name), shape=(1, *size))
