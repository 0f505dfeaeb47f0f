"""Curves over one variable: as a table, a value between two points, what a log axis can show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.drawing import Table

Floats = NDArray[np.floating[Any]]
Curve = tuple[str, Floats, Floats]

DECADES = 1e-6
"""How far below its upper end a logarithmic axis begins at most."""


def curves_table(x_title: str, curves: Sequence[Curve]) -> Table:
    """Return a column for each curve over every x that one of them has; empty where it has none."""
    places = sorted({float(x) for _, xs, _ in curves for x in xs})
    columns = [dict(zip(xs.tolist(), ys.tolist(), strict=True)) for _, xs, ys in curves]
    rows = [[x, *(column.get(x, "") for column in columns)] for x in places]
    return Table((x_title, *(title for title, _, _ in curves)), rows)


def read(x: Floats, y: Floats, at: float) -> float:
    """Return a curve's value at a place, on the line between its points; NaN outside."""
    if not len(x) or not x[0] <= at <= x[-1]:
        return math.nan
    return float(np.interp(at, x, y))


def above_zero(ends: tuple[float, ...], data: Sequence[Floats]) -> tuple[float, float]:
    """Return ends of a logarithmic axis: those that are wanted, as far as they are above 0."""
    low, high = ends
    if low > 0:
        return low, high
    values = np.concatenate([np.asarray(one, np.float64) for one in data] or [np.empty(0)])
    positive = values[np.isfinite(values) & (values > 0)]
    high = high if high > 0 else float(positive.max(initial=1.0))
    low = max(float(positive.min(initial=high)), high * DECADES)
    return min(low, high / 10), high
