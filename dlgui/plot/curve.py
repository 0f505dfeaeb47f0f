"""What a plot draws of its data: curves with a marker where they end, and the shaded gap between
two of them.
"""

from __future__ import annotations

import math
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.outline import area, ribbon
from dlgui.plot.reduce import Columns, Pyramid
from dlgui.plot.view import View

Floats = NDArray[np.float64]

GAP_Z, BAND_Z, GHOST_Z, FAINT_Z, LINE_Z, MARKER_Z = -20.0, 2.0, 3.0, 4.0, 5.0, 6.0
BAND_ALPHA = 0.2
LIFT = 1e-4  # the number of a look: of lines of one kind, smaller ones lie on top
COLUMN_PX = 2.0  # a column as wide as the line: finer ones cannot be told apart
MARKER_PX = 5.0  # from the middle of a marker to its edge


@final
class Line:
    """One curve: its data, and the item that shows it."""

    def __init__(self, layer: QGraphicsItem, title: str, style: CurveStyle) -> None:
        self.title = title
        self.style = style
        self.data = Pyramid()
        self.marker = _filled_item(None, MARKER_Z)
        layer.scene().addItem(self.marker)  # not cut off where the curve ends at the very edge
        z = FAINT_Z if style.faint else GHOST_Z if style.ghost else LINE_Z - LIFT * style.series
        self.item = _filled_item(layer, z)
        self.marker.hide()  # until it has a place
        self._drawn: tuple[int, View] | None = None
        self._seen_at: tuple[int, View] | None = None
        self._seen = Columns(*[np.empty(0)] * 3)
        self.recolor()

    def recolor(self) -> None:
        """Take the colours and dashes of the palette in use."""
        self.item.setBrush(QBrush(self.style.color()))
        self.marker.setBrush(QBrush(self.style.color()))
        self.marker.setPen(QPen(QColor(theme.current().surface), 1.5))
        self.marker.setPath(marker_path(self.style.marker(), MARKER_PX))
        self._drawn = None

    @property
    def points(self) -> tuple[Floats, Floats]:
        """Steps and values, all of them."""
        return self.data.x, self.data.y

    def columns(self, view: View) -> Columns:
        """The curve as far as it is seen, in pixels; `low` is the upper edge, since pixels count
        downwards.
        """
        key = (self.data.revision, view)
        if key != self._seen_at:
            self._seen_at, self._seen = key, self._in_pixels(view)
        return self._seen

    def _in_pixels(self, view: View) -> Columns:
        data = _columns(self.data, view)
        high = view.to_y(data.high)
        low = high if data.low is data.high else view.to_y(data.low)
        if view.log:  # a column that touches zero reaches down to the axis
            low = np.where(np.isnan(low) & np.isfinite(high), view.bottom, low)
        return Columns(view.to_x(data.x), high, low)

    def draw(self, view: View) -> None:
        """Bring the item up to date; nothing is done if neither data nor view changed."""
        key = (self.data.revision, view)
        if key == self._drawn:
            return
        self._drawn = key
        seen = self.columns(view)
        self.item.setPath(
            ribbon(seen.x, seen.low, seen.high, self.style.width, self.style.pattern())
        )

    def place_marker(self, point: tuple[float, float] | None) -> None:
        """Put the marker at these pixels, or away."""
        seen = point is not None and all(map(math.isfinite, point))
        self.marker.setVisible(seen)
        if point is not None and seen:
            self.marker.setPos(*point)

    def is_seen(self, view: View) -> bool:
        """Whether any of it lies in the picture."""
        x, upper, lower = self.columns(view)
        first, last = (slice(None, -1), slice(1, None)) if len(x) > 1 else (slice(None),) * 2
        along = (x[first] <= view.right + 1) & (x[last] >= view.left - 1)
        highest, lowest = np.fmin(upper[first], upper[last]), np.fmax(lower[first], lower[last])
        return bool((along & (highest <= view.bottom + 1) & (lowest >= view.top - 1)).any())

    def remove(self) -> None:
        """Take its items out of the picture."""
        for item in (self.item, self.marker):
            if (scene := item.scene()) is not None:
                scene.removeItem(item)

    def index_at(self, step: float | None) -> int | None:
        """Index of the last point at or before `step` (None: the last of all)."""
        count = len(self.data)
        index = count if step is None else int(np.searchsorted(self.data.x, step, side="right"))
        return None if index == 0 else index - 1

    def nearest(self, step: float) -> int | None:
        """Index of the point nearest to `step`."""
        x = self.data.x
        if not len(x):
            return None
        i = int(np.clip(np.searchsorted(x, step), 1, max(len(x) - 1, 1)))
        return i if i < len(x) and x[i] - step <= step - x[i - 1] else i - 1


@final
class Gap:
    """The region where one curve lies above another, shaded."""

    def __init__(self, layer: QGraphicsItem, upper: Line, lower: Line) -> None:
        self.upper, self.lower = upper, lower
        self.item = _filled_item(layer, GAP_Z)
        self._drawn: tuple[int, int, View] | None = None
        self.recolor()

    def recolor(self) -> None:
        """Take the colour of the palette in use."""
        self.item.setBrush(QBrush(QColor(theme.current().gap)))

    def draw(self, view: View) -> None:
        """Shade where the upper curve is above; nothing is done if nothing changed."""
        key = (self.upper.data.revision, self.lower.data.revision, view)
        if key == self._drawn:
            return
        self._drawn = key
        above, below = self.upper.columns(view), self.lower.columns(view)
        if not len(above.x) or not len(below.x):
            self.item.setPath(QPainterPath())
            return
        top = (above.low + above.high) / 2
        other = np.interp(above.x, below.x, (below.low + below.high) / 2)
        self.item.setPath(area(above.x, np.minimum(top, other), other))

    def remove(self) -> None:
        """Take it out of the picture."""
        if (scene := self.item.scene()) is not None:
            scene.removeItem(self.item)


@final
class Band:
    """The area between a lower and an upper curve over the same steps, shaded.

    It shows how far several runs of the same settings lie apart.
    """

    def __init__(self, layer: QGraphicsItem, style: CurveStyle) -> None:
        self.style = style
        self._low, self._high = Pyramid(), Pyramid()
        self._drawn: object = None
        self.item = _filled_item(layer, BAND_Z)
        self.recolor()

    def update(self, x: Floats, low: Floats, high: Floats) -> None:
        """Take the whole band as it is now."""
        self._low.update(x, low)
        self._high.update(x, high)

    def recolor(self) -> None:
        """Take the colour of the palette in use."""
        color = self.style.color()
        color.setAlphaF(BAND_ALPHA)
        self.item.setBrush(QBrush(color))

    def draw(self, view: View) -> None:
        """Bring the item up to date; nothing is done if neither data nor view changed."""
        key = (self._low.revision, self._high.revision, view)
        if key == self._drawn or not len(self._low):
            return
        self._drawn = key
        low, high = _columns(self._low, view), _columns(self._high, view)
        bottom = view.to_y(low.low)
        bottom = np.where(np.isnan(bottom), view.bottom, bottom)  # 0 on a log axis
        self.item.setPath(area(view.to_x(low.x), view.to_y(high.high), bottom))

    def remove(self) -> None:
        """Take it out of the picture."""
        if (scene := self.item.scene()) is not None:
            scene.removeItem(self.item)


def _columns(data: Pyramid, view: View) -> Columns:
    """The data as far as it is seen, a column every few pixels; on a log axis decade by decade."""
    r, count = view.ranges, max(int(view.width / COLUMN_PX), 1)
    if not view.log_x:
        return data.columns(r.x0, r.x1, count)
    first, last = math.floor(math.log10(r.x0)), math.ceil(math.log10(r.x1))
    ends = [(max(10.0**k, r.x0), min(10.0 ** (k + 1), r.x1)) for k in range(first, last)]
    share = count / max(last - first, 1)
    parts = [data.columns(a, b, max(int(share), 1)) for a, b in ends]
    x, low, high = (np.concatenate(each) for each in zip(*parts, strict=True))
    seen = np.flatnonzero((x > 0) & np.concatenate(([True], np.diff(x) > 0)))
    return Columns(x[seen], low[seen], high[seen])


def _filled_item(layer: QGraphicsItem | None, z: float) -> QGraphicsPathItem:
    item = QGraphicsPathItem(layer)
    item.setPen(QPen(Qt.PenStyle.NoPen))
    item.setZValue(z)
    return item
