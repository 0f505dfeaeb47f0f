"""What functions of the plane look like in a view: sampled heights, contour lines, arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import contourpy
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath

from dlgui.plot.outline import array_path
from dlgui.plot.ticks import ticks
from dlgui.plot.view import FAR, View

Floats = NDArray[np.floating[Any]]
Heights = Callable[[Floats, Floats], Floats]
"""f(x, y) for arrays that broadcast."""
Vectors = Callable[[Floats], Floats]
"""A vector (dx, dy) at each of the points (n, 2)."""

CELL_PX: Final = 3.0
MOST_CELLS: Final = 160
HIGHEST: Final = 1e150  # beyond it the interpolation between two heights overflows
LEVELS: Final = 10
ARROWS_PX: Final = 44.0  # from one arrow to the next
HEAD: Final = 0.3  # of an arrow's length
HEAD_PX: Final = 8.0


def sample(heights: Heights, view: View) -> tuple[Floats, Floats, Floats]:
    """Return x, y and f over the view, f NaN where it has no finite value."""
    r = view.ranges
    columns = int(min(max(view.width / CELL_PX, 16), MOST_CELLS))
    rows = int(min(max(view.height / CELL_PX, 16), MOST_CELLS))
    x, y = np.linspace(r.x0, r.x1, columns), np.linspace(r.y0, r.y1, rows)
    values = np.asarray(heights(x[None, :], y[:, None]), np.float64)
    with np.errstate(all="ignore"):
        return x, y, np.where(np.abs(values) < HIGHEST, values, np.nan)


def contours_path(
    view: View, x: Floats, y: Floats, heights: Floats, levels: Sequence[float] | None = None
) -> QPainterPath:
    """Return the contour lines at some levels, or at round ones."""
    finite = heights[np.isfinite(heights)]
    path = QPainterPath()
    if not len(finite):
        return path
    chosen = ticks(float(finite.min()), float(finite.max()), LEVELS) if levels is None else levels
    generator = contourpy.contour_generator(
        x, y, np.ma.masked_invalid(heights), line_type=contourpy.LineType.Separate
    )
    for level in chosen:
        for line in generator.lines(level):
            points = np.asarray(line, np.float64)
            path.addPath(array_path(view.to_x(points[:, 0]), view.to_y(points[:, 1])))
    return path


def lines_path(view: View, points: Floats | None) -> QPainterPath:
    """Return the line through points as far as they are numbers and near."""
    if points is None or not len(points):
        return QPainterPath()
    table = np.asarray(points, np.float64)
    with np.errstate(all="ignore"):
        x, y = view.to_x(table[:, 0]), view.to_y(table[:, 1])
        near = np.isfinite(x) & np.isfinite(y) & (np.abs(x) < FAR) & (np.abs(y) < FAR)
    joined = np.ones(len(x), np.int32)
    joined[:-1] = near[:-1] & near[1:]
    keep = np.flatnonzero(near)
    if not len(keep):
        return QPainterPath()
    return array_path(x[keep], y[keep], joined[keep])


def grid_points(view: View) -> Floats:
    """Return the points (n, 2) at which arrows stand."""
    r = view.ranges
    columns, rows = (max(int(size / ARROWS_PX), 2) for size in (view.width, view.height))
    x = r.x0 + (np.arange(columns) + 0.5) * (r.x1 - r.x0) / columns
    y = r.y0 + (np.arange(rows) + 0.5) * (r.y1 - r.y0) / rows
    return np.stack([a.ravel() for a in np.meshgrid(x, y)], axis=1)


def arrows_path(view: View, vectors: Vectors | None) -> QPainterPath:
    """Return an arrow at every point of a grid, the longest as long as a cell of it.

    Where there is no finite vector, there is no arrow.
    """
    if vectors is None:
        return QPainterPath()
    points = grid_points(view)
    found = np.asarray(vectors(points), np.float64)
    good = np.isfinite(found).all(axis=1) & (np.hypot(*found.T) < HIGHEST)
    points, found = points[good], found[good]
    r = view.ranges
    along = np.stack(
        [found[:, 0] * view.width / (r.x1 - r.x0), -found[:, 1] * view.height / (r.y1 - r.y0)],
        axis=1,
    )
    longest = float(np.hypot(*along.T).max(initial=0.0))
    if not longest > 0:
        return QPainterPath()
    along *= 0.9 * ARROWS_PX / longest
    start = np.stack([view.to_x(points[:, 0]), view.to_y(points[:, 1])], axis=1)
    return arrows_at(start, along)


def arrows_at(start: Floats, along: Floats) -> QPainterPath:
    """Each a line with two strokes at its tip, as five points of one path."""
    tip, length = start + along, np.hypot(*along.T)[:, None]
    back = along * np.minimum(HEAD, HEAD_PX / np.maximum(length, 1e-9))
    side = 0.5 * np.stack([-back[:, 1], back[:, 0]], axis=1)
    points = np.stack([start, tip, tip - back + side, tip, tip - back - side], axis=1)
    joined = np.tile(np.array([1, 1, 1, 1, 0], np.int32), len(start))
    return array_path(points[..., 0].ravel(), points[..., 1].ravel(), joined)
