"""Boxes that are moved no farther than needed, so that none covers another; free of Qt."""

from __future__ import annotations

import numpy as np

from dlgui.plot.view import Floats, Ranges

ROUNDING = 1e-6
REACH = 20
"""A box is moved by so many quarters of its own size at most, along either axis."""

_WAYS = np.stack(np.meshgrid(*2 * [np.arange(-REACH, REACH + 1)]), axis=-1).reshape(-1, 2)
_NEAREST_FIRST = _WAYS[np.argsort(np.square(_WAYS).sum(axis=1), kind="stable")] / 4


def spread_boxes(wanted: Floats, sizes: Floats, room: Ranges) -> Floats:
    """Return the middles (N, 2) of boxes of these sizes (N, 2) that want to be at `wanted`.

    The first one stays where it is, each further one takes the nearest place beside those before
    it, all of it within the room. One for which there is no place left is NaN.
    """
    placed = np.full(wanted.shape, np.nan)
    for i, (middle, size) in enumerate(zip(wanted, sizes, strict=True)):
        low = np.array([room.x0, room.y0]) + size / 2
        high = np.maximum(np.array([room.x1, room.y1]) - size / 2, low)
        tried = np.clip(middle + _NEAREST_FIRST * size, low, high)
        gaps = np.abs(tried[:, np.newaxis] - placed[:i])
        covers = (gaps < (size + sizes[:i]) / 2 - ROUNDING).all(axis=2).any(axis=1)
        if not covers.all():
            placed[i] = tried[np.argmin(covers)]
    return placed
