"""Works out what is written at the ends of curves: the current value, or that at the cursor, and
the gap's number.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import final

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from dlgui import theme
from dlgui.plot.curve import Line
from dlgui.plot.labels import LABEL_GAP, Tag
from dlgui.plot.view import View

NOTHING = "—"
BRACKET_PX = 15.0  # from the end of the curves
TAIL = 1000  # how far back a last finite value is looked for


@final
@dataclass(frozen=True)
class End:
    """Where a curve ends (or meets the cursor): the value there, and the pixels."""

    line: Line
    value: float
    x: float
    y: float
    inside: bool


@final
@dataclass(frozen=True)
class Bracket:
    """The height of a gap, in pixels."""

    x: float
    top: float
    bottom: float


def three_decimals(value: float) -> str:
    """0.761: how an accuracy is written; a value that is no number is never written as one."""
    return f"{value:.3f}" if math.isfinite(value) else NOTHING


def end_of(line: Line, view: View, cursor: int | None, *, zoomed: bool = False) -> End | None:
    """The end of a curve: at the cursor, or where it leaves the picture at the right.

    None where it has no point yet, and in a `zoomed` view where nothing of it is to be seen.
    """
    last = view.ranges.x1 if cursor is None else min(cursor, view.ranges.x1)
    index = line.index_at(last if zoomed or cursor is not None else None)
    if index is None or (zoomed and not line.is_seen(view)):
        return None
    step, value = float(line.data.x[index]), float(line.data.y[index])
    if zoomed and cursor is None:
        step, value = _at_right_edge(line, view, index)
    x, y = view.point(step, value if math.isfinite(value) else _last_finite(line, index))
    if math.isnan(y):
        y = view.bottom
    inside = view.left - 1 <= x <= view.right + 1 and view.top - 1 <= y <= view.bottom + 1
    x = x if view.left <= x <= view.right else view.right
    return End(line, value, x, min(max(y, view.top), view.bottom), inside and math.isfinite(value))


def _at_right_edge(line: Line, view: View, index: int) -> tuple[float, float]:
    """Where a curve leaves the view between two of its points: on the line that is drawn."""
    steps, values = line.data.x[index : index + 2], line.data.y[index : index + 2]
    edge = view.ranges.x1
    if len(steps) < 2 or not np.isfinite(values).all() or (view.log and values.min() <= 0):
        return float(steps[0]), float(values[0])
    if view.log_x:
        steps, edge = np.log10(np.maximum(steps, 1e-300)), math.log10(edge)
    found = float(np.interp(edge, steps, np.log10(values) if view.log else values))
    return view.ranges.x1, 10.0**found if view.log else found


def _last_finite(line: Line, index: int) -> float:
    tail = line.data.y[max(index - TAIL, 0) : index + 1]
    finite = np.flatnonzero(np.isfinite(tail))
    return float(tail[finite[-1]]) if len(finite) else math.nan


def end_tags(
    ends: Iterable[End], number: Callable[[float], str], name: Callable[[Line], str]
) -> list[Tag]:
    """Name and value at each end, in the colour of its curve; all of them as far right as the
    rightmost.
    """
    ends = list(ends)
    x = max((end.x for end in ends), default=0.0) + LABEL_GAP
    return [
        Tag(
            f"{name(end.line)} {number(end.value)}".strip(),
            x,
            end.y,
            end.line.style.ink(),
            end.line.style.small,
        )
        for end in ends
    ]


def gap_tag(
    upper: End, lower: End, number: Callable[[float], str], least: float
) -> tuple[Tag, Bracket] | None:
    """The number of the gap and the bracket beside it; None unless it is at least `least`."""
    gap = upper.value - lower.value
    if not (math.isfinite(gap) and gap >= least):
        return None
    x = max(upper.x, lower.x)
    text = QCoreApplication.translate("Plot", "gap {0}").format(number(gap))
    tag = Tag(text, x + LABEL_GAP, (upper.y + lower.y) / 2, QColor(theme.current().text))
    return tag, Bracket(x + BRACKET_PX, upper.y, lower.y)
