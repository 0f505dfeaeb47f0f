"""Turns a path into what is worth drawing: broken where it left the numbers, cut where it left the
picture, and never more lines than pixels can show.

Pure arrays, no drawing: huge and undefined coordinates end here.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from engine.arrays import Array

Indices = NDArray[np.signedinteger]

MANY = 3000  # steps beyond which lines are looked at pixel by pixel
MOST_LINES = 4000
BEYOND = 1.0  # picture sizes around the picture in which lines are still drawn
MOST_MARKERS = 60
APART_PX = 6.0


class Outline(NamedTuple):
    """Corners in pixels; `connect[i]` says whether a line leads from corner i to the next."""

    x: Array
    y: Array
    connect: Indices
    whole: bool  # whether it is one line, that may be dashed


def outline(x: Array, y: Array, picture: QRectF) -> Outline:
    """Return what to draw of a path given in the pixels that the picture lies in."""
    last = _numbers_end(x, y)
    beyond_x, beyond_y = BEYOND * picture.width(), BEYOND * picture.height()
    around = picture.adjusted(-beyond_x, -beyond_y, beyond_x, beyond_y)
    box = (around.left(), around.right(), around.top(), around.bottom())
    x, y = _seen_to_move(x[:last], y[:last])
    inside = (x >= box[0]) & (x <= box[1]) & (y >= box[2]) & (y <= box[3])
    if len(x) <= MANY and inside.all():
        return Outline(x, y, np.ones(len(x), np.int32), True)
    ax, ay, bx, by = x[:-1], y[:-1], x[1:], y[1:]
    if len(x) > MANY:
        ax, ay, bx, by = _distinct(ax, ay, bx, by)
    ax, ay, bx, by = _cut(ax, ay, bx, by, box)
    connect = np.zeros(2 * len(ax), np.int32)
    connect[::2] = 1
    # A line that goes on where the last one ended is one line: its dashes run on.
    connect[1:-1:2] = (bx[:-1] == ax[1:]) & (by[:-1] == ay[1:])
    return Outline(_paired(ax, bx), _paired(ay, by), connect, len(x) <= MANY)


def marked_steps(total: int, drawn: int) -> Indices:
    """Return the steps up to `drawn` that get a marker: all, or every 2nd, 5th, 10th, ..."""
    stride = 1
    while total / stride > MOST_MARKERS:
        stride = _next_round(stride)
    return np.arange(0, drawn + 1, stride)


def apart(x: Array, y: Array, steps: Indices) -> list[int]:
    """Return those of the steps that stand clear of the one kept before: markers in a heap tell
    nothing.
    """
    kept: list[int] = []
    last_x = last_y = -np.inf
    for step, at_x, at_y in zip(steps.tolist(), x[steps].tolist(), y[steps].tolist(), strict=True):
        if abs(at_x - last_x) >= APART_PX or abs(at_y - last_y) >= APART_PX:
            kept.append(step)
            last_x, last_y = at_x, at_y
    return kept


def _next_round(stride: int) -> int:
    """Return the next of 1, 2, 5, 10, 20, 50, ..."""
    text = str(stride)
    factor: int = {"1": 2, "2": 5, "5": 10}[text[0]]
    return factor * int(10 ** (len(text) - 1))


def _numbers_end(x: Array, y: Array) -> int:
    """Return how many points there are before the first that is no number."""
    bad = np.flatnonzero(~(np.isfinite(x) & np.isfinite(y)))
    return int(bad[0]) if len(bad) else len(x)


def _seen_to_move(x: Array, y: Array) -> tuple[Array, Array]:
    """Drop points that stand where the one before does, to half a pixel: a racer come to rest."""
    kept = np.ones(len(x), bool)
    with np.errstate(all="ignore"):
        kept[1:] = (np.diff(np.rint(2 * x)) != 0) | (np.diff(np.rint(2 * y)) != 0)
    return x[kept], y[kept]


def _distinct(ax: Array, ay: Array, bx: Array, by: Array) -> tuple[Array, Array, Array, Array]:
    """Drop lines that look like one that is drawn already: to and fro between the same pixels."""
    corners = [np.clip(np.rint(v), -20_000, 20_000).astype(np.int64) for v in (ax, ay, bx, by)]
    a, b = corners[0] * 65_536 + corners[1], corners[2] * 65_536 + corners[3]
    low, high = np.minimum(a, b), np.maximum(a, b)
    moved = np.flatnonzero(low != high)
    _, first = np.unique(np.stack((low[moved], high[moved])), axis=1, return_index=True)
    kept = moved[np.sort(first)][:MOST_LINES]
    return ax[kept], ay[kept], bx[kept], by[kept]


def _cut(
    ax: Array, ay: Array, bx: Array, by: Array, box: tuple[float, float, float, float]
) -> tuple[Array, Array, Array, Array]:
    """Cut each line at the box (Liang and Barsky); those outside are dropped."""
    start, end = np.zeros(len(ax)), np.ones(len(ax))
    with np.errstate(all="ignore"):
        for a, d, low, high in ((ax, bx - ax, box[0], box[1]), (ay, by - ay, box[2], box[3])):
            one, other = (low - a) / d, (high - a) / d
            still = d == 0
            out = still & ((a < low) | (a > high))
            start = np.where(still, start, np.fmax(start, np.fmin(one, other)))
            end = np.where(out, -1.0, np.where(still, end, np.fmin(end, np.fmax(one, other))))
        dx, dy = bx - ax, by - ay
        seen = (start <= end) & np.isfinite(dx) & np.isfinite(dy)
        ends = [
            np.where(start > 0, ax + start * dx, ax)[seen],
            np.where(start > 0, ay + start * dy, ay)[seen],
            np.where(end < 1, ax + end * dx, bx)[seen],
            np.where(end < 1, ay + end * dy, by)[seen],
        ]
    return ends[0], ends[1], ends[2], ends[3]


def _paired(a: Array, b: Array) -> Array:
    return np.stack((a, b), axis=1).ravel()
