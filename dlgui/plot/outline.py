"""Turns a curve into a filled outline, so that Qt paints a thick smooth line at the price of a
simple polygon.

Qt's own stroker walks round every bend of a line; smooth and two pixels wide, four curves of 350
columns took it 15 to 200 ms. The outline of the same line, filled, takes 0.5 to 9 ms, because the
edges of the polygon hardly ever cross.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

Floats = NDArray[np.float64]


# Lengths drawn and left out in turn, in pixels along the line; empty for a solid line.
Pattern = tuple[float, ...]


def ribbon(
    x: Floats, top: Floats, bottom: Floats, width: float, pattern: Pattern = ()
) -> QPainterPath:
    """Outline of the band between `top` and `bottom` (pixels, y downwards, top <= bottom), grown by
    half a `width`.

    For a plain line `top` and `bottom` are the same array. NaN breaks the line.
    """
    runs = _finite_runs(x, top, bottom)
    if len(runs) == 1:
        run = runs[0]
        path = _solid_or_dashed(x[run], top[run], bottom[run], width / 2, pattern)
    else:
        path = QPainterPath()
        for run in runs:
            path.addPath(_solid_or_dashed(x[run], top[run], bottom[run], width / 2, pattern))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def area(x: Floats, top: Floats, bottom: Floats) -> QPainterPath:
    """The plain region between two curves; NaN breaks it."""
    path = QPainterPath()
    for run in _finite_runs(x, top, bottom):
        path.addPath(_polygon(x[run], top[run], bottom[run]))
    return path


def _finite_runs(x: Floats, top: Floats, bottom: Floats) -> list[slice]:
    """Stretches without NaN, as slices."""
    finite = np.isfinite(x) & np.isfinite(top)
    if bottom is not top:
        finite &= np.isfinite(bottom)
    if finite.all():
        return [slice(0, len(x))] if len(x) else []
    edges = np.flatnonzero(np.diff(np.concatenate(([0], finite.astype(np.int8), [0]))))
    return [slice(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _solid_or_dashed(
    x: Floats, top: Floats, bottom: Floats, half: float, pattern: Pattern
) -> QPainterPath:
    if len(x) == 1:
        x = np.array([x[0] - half, x[0] + half])
        top, bottom = np.repeat(top, 2), np.repeat(bottom, 2)
    at = _sample_positions(x, half)
    top, bottom = -_grow(x, -top, at, half), _grow(x, bottom, at, half)
    if not pattern:
        return _polygon(at, top, bottom)
    cuts = _dash_ends(at, (top + bottom) / 2, pattern)
    cut_at = np.sort(np.concatenate((at, cuts)))
    ends = np.searchsorted(cut_at, cuts).reshape(-1, 2)
    return _pieces(cut_at, np.interp(cut_at, at, top), np.interp(cut_at, at, bottom), ends)


def _sample_positions(x: Floats, half: float) -> Floats:
    """Where the outline is computed: at each point, and a little before and after where points are
    far apart.
    """
    if (x[-1] - x[0]) <= 2.1 * half * len(x):
        return x
    spread = np.concatenate((x - half, x, x + half))
    return np.sort(np.clip(spread, x[0], x[-1]))


def _grow(x: Floats, y: Floats, at: Floats, half: float) -> Floats:
    """Largest y of the curve widened by an octagon: what a round pen of radius `half` reaches."""
    slant = half * 0.7071
    if at is x and len(x) > 1 and (steps := np.diff(x)).min() >= half:
        return _grow_at_points(y, np.diff(y) / steps, half, slant)
    grown = np.interp(at, x, y) + half
    for shift, rise in ((slant, slant), (-slant, slant), (half, 0.0), (-half, 0.0)):
        np.maximum(grown, np.interp(at + shift, x, y) + rise, out=grown)
    return grown


def _grow_at_points(y: Floats, slopes: Floats, half: float, slant: float) -> Floats:
    """The same where the pen reaches no further than the next point: a quarter of the time."""
    grown = y + half
    before, after = grown[:-1], grown[1:]
    for shift, rise in ((slant, slant), (half, 0.0)):
        way = slopes * shift
        np.maximum(before, y[:-1] + way + rise, out=before)
        np.maximum(after, y[1:] - way + rise, out=after)
    return grown


def _dash_ends(x: Floats, y: Floats, pattern: Pattern) -> Floats:
    """The x where dashes begin and end in turn, measured along the line.

    A climb steeper than 45 degrees counts as 45, so that a noisy curve is not cut into thousands of
    splinters.
    """
    run = np.diff(x)
    along = np.concatenate(([0.0], np.cumsum(np.hypot(run, np.minimum(np.abs(np.diff(y)), run)))))
    repeats = int(along[-1] / sum(pattern)) + 1
    ends = np.concatenate(([0.0], np.cumsum(np.tile(pattern, repeats))))
    ends = ends[ends < along[-1]]
    if len(ends) % 2:
        ends = np.append(ends, along[-1])
    return np.asarray(np.interp(ends, along, x))


def _polygon(x: Floats, top: Floats, bottom: Floats) -> QPainterPath:
    outline_x = np.concatenate((x, x[::-1]))
    outline_y = np.concatenate((top, bottom[::-1]))
    return array_path(outline_x, outline_y)


def _pieces(x: Floats, top: Floats, bottom: Floats, ends: NDArray[np.intp]) -> QPainterPath:
    """One polygon for each pair of first and last index in `ends`, all in one path."""
    counts = ends[:, 1] - ends[:, 0] + 1
    sizes = 2 * counts
    place = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    count, first = np.repeat(counts, sizes), np.repeat(ends[:, 0], sizes)
    there = place < count  # along the upper side, and back along the lower one
    index = first + np.where(there, place, 2 * count - 1 - place)
    joined = np.ones(len(index), dtype=np.int32)
    joined[np.cumsum(sizes) - 1] = 0
    return array_path(x[index], np.where(there, top[index], bottom[index]), joined)


def array_path(
    x: NDArray[np.floating[Any]], y: NDArray[np.floating[Any]], joined: NDArray[Any] | None = None
) -> QPainterPath:
    """Return the path through these points, which have to be finite.

    Where `joined` is 0, there is no line from that point to the next one.
    """
    connect = "all" if joined is None else joined
    path: QPainterPath = pg.arrayToQPath(x, y, connect=connect, finiteCheck=False)
    return path
