"""Which curve of a plot a click is meant for: the nearest, if it is near enough."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF

from dlgui.plot.curve import Line
from dlgui.plot.view import View

NEAR_PX = 10.0


def curve_at(lines: Mapping[str, Line], view: View, at: QPointF) -> str | None:
    """Return the name of the curve within `NEAR_PX` of a point of the canvas, None for none."""
    found, best = None, NEAR_PX
    for name, line in lines.items():
        distance = _distance(line, view, at)
        if not line.style.ghost and distance < best:
            found, best = name, distance
    return found


def _distance(line: Line, view: View, at: QPointF) -> float:
    """Pixels from a point to the polyline of a curve; infinite for one without points."""
    columns = line.columns(view)
    x, y = np.asarray(columns.x), (np.asarray(columns.low) + np.asarray(columns.high)) / 2
    keep = np.isfinite(x) & np.isfinite(y)
    x, y = x[keep], y[keep]
    if len(x) < 2:
        return float(np.hypot(x - at.x(), y - at.y()).min(initial=np.inf))
    dx, dy = np.diff(x), np.diff(y)
    along = ((at.x() - x[:-1]) * dx + (at.y() - y[:-1]) * dy) / np.maximum(dx**2 + dy**2, 1e-12)
    part = np.clip(along, 0.0, 1.0)
    return float(np.hypot(x[:-1] + part * dx - at.x(), y[:-1] + part * dy - at.y()).min())
