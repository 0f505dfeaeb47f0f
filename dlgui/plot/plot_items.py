"""What a plot draws of its data: curves with a marker where they end, and the shaded gap between
two of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.plot_scale import View
from dlgui.plot.reduce import Columns, Pyramid
from dlgui.plot.ribbon import area, ribbon

Floats = NDArray[np.float64]

GAP_Z, GHOST_Z, FAINT_Z, LINE_Z, MARKER_Z = 0.0, 3.0, 4.0, 5.0, 6.0
COLUMN_PX = 2.0  # a column as wide as the line: finer ones cannot be told apart
MARKER_PX = 5.0  # from the middle of a marker to its edge


@final
@dataclass(frozen=True)
class CurveStyle:
    """How a curve looks: the number of its series in the palette, and how strongly it is drawn.

    A faint curve stays in the background and has no label; a ghost is grey besides. Where many
    curves would crowd their labels, those that are not `labelled` have a marker only, and
    those that are not `named` only their value.
    """

    series: int = 0
    width: float = 2.0
    faint: bool = False
    ghost: bool = False
    labelled: bool = True
    named: bool = True

    @property
    def has_label(self) -> bool:
        """Whether name and value stand at its end."""
        return self.labelled and not self.faint

    def color(self) -> QColor:
        """Its colour in the palette in use."""
        palette = theme.current()
        color = QColor(palette.disabled if self.ghost else palette.series_style(self.series).color)
        color.setAlphaF(0.35 if self.faint else 0.8 if self.ghost else 1.0)
        return color

    def pattern(self) -> tuple[float, ...]:
        """Lengths drawn and left out, in pixels."""
        dash = () if self.faint else theme.current().series_style(self.series).dash
        return tuple(2.0 * length for length in dash)

    def marker(self) -> str:
        """The shape of its marker."""
        return theme.current().series_style(self.series).marker


@final
class Line:
    """One curve: its data, and the item that shows it."""

    def __init__(self, clip: QGraphicsItem, title: str, style: CurveStyle) -> None:
        self.title = title
        self.style = style
        self.data = Pyramid()
        self.marker = _filled_item(None, MARKER_Z)
        z = FAINT_Z if style.faint else GHOST_Z if style.ghost else LINE_Z - 0.01 * style.series
        self.item = _filled_item(clip, z)
        self._drawn: tuple[int, View] | None = None
        self.recolor()

    def recolor(self) -> None:
        """Take the colours and dashes of the palette in use."""
        self.item.setBrush(QBrush(self.style.color()))
        self.marker.setBrush(QBrush(self.style.color()))
        self.marker.setPen(QPen(QColor(theme.current().surface), 1.5))
        self.marker.setPath(marker_path(self.style.marker(), MARKER_PX))
        self._drawn = None

    def columns(self, view: View) -> Columns:
        """The curve as far as it is seen, in pixels; `low` is the upper edge, since pixels count
        downwards.
        """
        r = view.ranges
        data = self.data.columns(r.x0, r.x1, max(int(view.width / COLUMN_PX), 1))
        high = view.to_y(data.high)
        low = view.to_y(data.low)
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

    def remove(self, scene: QGraphicsScene) -> None:
        """Take its items out of the scene."""
        for item in (self.item, self.marker):
            if item.scene() is scene:
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

    def __init__(self, clip: QGraphicsItem, upper: Line, lower: Line) -> None:
        self.upper, self.lower = upper, lower
        self.item = _filled_item(clip, GAP_Z)
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


def marker_path(shape: str, size: float) -> QPainterPath:
    """The outline of a marker: o(circle), s(quare), t(riangle), d(iamond) or star."""
    path = QPainterPath()
    if shape == "o":
        path.addEllipse(QPointF(0, 0), size, size)
    elif shape == "s":
        path.addRect(QRectF(-0.9 * size, -0.9 * size, 1.8 * size, 1.8 * size))
    else:
        radii = {"t": (1.25,) * 3, "d": (1.25,) * 4, "star": (1.4, 0.6) * 5}[shape]
        turn = 2 * math.pi / len(radii)
        corners = [(r * math.sin(i * turn), -r * math.cos(i * turn)) for i, r in enumerate(radii)]
        path.addPolygon(QPolygonF([QPointF(size * x, size * y) for x, y in corners]))
        path.closeSubpath()
    return path


def _filled_item(clip: QGraphicsItem | None, z: float) -> QGraphicsPathItem:
    item = QGraphicsPathItem(clip)
    item.setPen(QPen(Qt.PenStyle.NoPen))
    item.setZValue(z)
    return item
