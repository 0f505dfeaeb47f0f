"""Walks between digits: straight lines in the space of the codes; free of Qt."""

import numpy as np

from dlgui.labs.shared.digits import Numbers

STEPS, WALKS = 12, 6


def walk(codes: Numbers, labels: Numbers, start: int, end: int) -> Numbers:
    """Return codes (walks * STEPS, K) on the way from digits of one class to some of another.

    Each of up to `WALKS` walks goes between another pair; of one class, between two of its digits.
    Without digits of both there is none.
    """
    first = np.flatnonzero(labels == start)
    last = np.flatnonzero(labels == end)
    if start == end:
        last = last[1:]
    count = min(len(first), len(last), WALKS)
    along = np.linspace(0, 1, STEPS, dtype=codes.dtype)[np.newaxis, :, np.newaxis]
    a, b = (codes[rows[:count]][:, np.newaxis] for rows in (first, last))
    return np.asarray((a + along * (b - a)).reshape(-1, codes.shape[1]))
