"""Says how far curves go that leave a picture at the top.

A curve that explodes is not to squeeze all others to a line, so the axis does not follow it; what
it reaches is written where it leaves.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import numpy as np

from dlgui.plot.curve import Line
from dlgui.plot.labels import Tag
from dlgui.plot.view import View

ARROW = "↑"
BELOW_EDGE_PX = 9.0
LEAST_PX = 1.0


def peak_beyond(line: Line, view: View) -> tuple[float, float] | None:
    """Return step and value of the highest point of a curve, if it lies above the picture."""
    x, upper, _ = line.columns(view)
    above = (x >= view.left - 1) & (x <= view.right + 1) & (upper < view.top - LEAST_PX)
    if not above.any():
        return None
    first, last = np.searchsorted(line.data.x, view.ranges[:2])
    values = line.data.y[first : int(last) + 1]
    if not len(values) or np.isnan(values).all():
        return None
    place = int(np.nanargmax(values))
    return float(line.data.x[int(first) + place]), float(values[place])


def beyond_text(value: float, number: Callable[[float], str]) -> str:
    """Return what is written at the upper edge: an arrow and the value that is reached."""
    return f"{ARROW} {number(value) if math.isfinite(value) else '∞'}"


def beyond_tags(
    lines: Iterable[Line],
    view: View,
    number: Callable[[float], str],
    width_of: Callable[[str], float],
) -> list[Tag]:
    """Return a text for each colour of which a curve leaves the picture at the top."""
    highest: dict[tuple[int, bool], tuple[float, float, Line]] = {}
    for line in lines:
        key = line.style.series, line.style.ghost
        peak = peak_beyond(line, view)
        if peak is not None and (key not in highest or peak[1] > highest[key][1]):
            highest[key] = (*peak, line)
    tags = []
    for step, value, line in highest.values():
        text = beyond_text(value, number)
        x = view.point(step, view.ranges.y1)[0] - width_of(text) / 2
        x = max(min(x, view.right - width_of(text)), view.left)
        tags.append(Tag(text, x, view.top + BELOW_EDGE_PX, line.style.ink(), small=True))
    return tags
