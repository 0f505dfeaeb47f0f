"""The still part of the map: bands of height, contour lines and their numbers.

They are for a `KeptPicture`: painting a dozen smooth polygons in every frame would cost more than
all the paths.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast, final

import contourpy
import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from dlgui import theme
from dlgui.labs.paths.contour_levels import Spacing, contour_levels, level_text
from dlgui.plot.outline import array_path
from dlgui.plot.view import View
from engine.arrays import Array
from engine.optimization.surface import Surface

# Points of all lines (or outlines) of a level, and where each begins: one-element lists, as
# contourpy hands them over, with None in them when there are no lines.
Chunk = tuple[list[Any], list[Any]]

HIGHEST = 1e150  # beyond it the interpolation between two heights overflows
CELL_PX = 3.0  # one point of the grid every so many pixels
MOST_CELLS = 400
LABEL_ANGLE = math.radians(35)  # labels climb along a ray from the lowest point, to the lower right
LABELS_APART = 26.0
MOST_PLACES = 64  # on a line that are tried
TINT = 0.22  # how much of the text's colour is in the highest band
STEEPNESS = 2.0  # low bands are many and small, high ones few and large


@final
@dataclass(frozen=True)
class ContourLook:
    """How contours are shown."""

    filled: bool = True
    spacing: Spacing = Spacing.LOG


@final
class ContourLayer:
    """Computes the contours of what is in view, and paints them: `levels` are those in view,
    `labels` the numbers that found room.
    """

    def __init__(self) -> None:
        self.levels: list[float] = []
        self.labels: list[str] = []
        self._font = theme.picture_font(theme.TextRole.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._bands: list[tuple[QPainterPath, QColor]] = []
        self._lines: list[QPainterPath] = []
        self._numbers: list[tuple[QRectF, str, QColor]] = []

    def compute(self, surface: Surface, view: View, look: ContourLook) -> None:
        """Find the contours of a part of the plane, in pixels of the canvas."""
        self._bands, self._lines, self._numbers = [], [], []
        x, y, heights = grid(surface, view)
        lowest = min((float(surface.value(*m)) for m in surface.minima), default=None)
        self.levels = contour_levels(heights, lowest, look.spacing)
        if self.levels:
            generator = contourpy.contour_generator(
                x,
                y,
                heights,
                line_type=contourpy.LineType.ChunkCombinedOffset,
                fill_type=contourpy.FillType.ChunkCombinedOffset,
            )
            if look.filled:
                edges = [-np.inf, *self.levels, np.inf]
                for i, band in enumerate(cast(list[Chunk], generator.multi_filled(edges))):
                    self._bands.append((_path(view, band), _band_color(i / len(self.levels))))
            lines = cast(list[Chunk], generator.multi_lines(self.levels))
            self._lines = [_path(view, line) for line in lines]
            self._place_numbers(surface, view, lines, look.filled)
        self.labels = [text for _, text, _ in self._numbers]

    def draw(self, painter: QPainter) -> None:
        """Paint what was computed."""
        for path, color in self._bands:
            painter.fillPath(path, color)
        muted = QColor(theme.current().muted)
        faint = QColor(muted)
        faint.setAlphaF(0.55)
        for path in self._lines:
            painter.strokePath(path, QPen(faint, 1.0))
        painter.setFont(self._font)
        for place, text, plate in self._numbers:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(plate)
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(muted)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _place_numbers(
        self, surface: Surface, view: View, lines: list[Chunk], filled: bool
    ) -> None:
        middle, ground = _middle(surface, view), QColor(theme.current().surface)
        for i, (level, line) in enumerate(zip(self.levels, lines, strict=True)):
            text, taken = level_text(level), [place for place, _, _ in self._numbers]
            place = self._place(view, line, text, middle, taken)
            if place is not None:
                plate = _band_color((i + 0.5) / len(self.levels)) if filled else ground
                self._numbers.append((place, text, plate))

    def _place(
        self, view: View, line: Chunk, text: str, middle: QPointF, taken: list[QRectF]
    ) -> QRectF | None:
        """Return a free rectangle on the line, as near as can be to the ray of labels."""
        points = line[0][0]
        if points is None:
            return None
        x, y = _pixels(view, points[:: max(len(points) // MOST_PLACES, 1)])
        angle = np.arctan2(y - middle.y(), x - middle.x()) - LABEL_ANGLE
        off = np.abs((angle + math.pi) % (2 * math.pi) - math.pi)
        width, height = self._metrics.horizontalAdvance(text) + 8, self._metrics.height()
        inside = (np.abs(x - view.left - view.width / 2) < view.width / 2 - width / 2 - 2) & (
            np.abs(y - view.top - view.height / 2) < view.height / 2 - height / 2 - 2
        )
        for i in np.argsort(off).tolist():
            place = QRectF(x[i] - width / 2, y[i] - height / 2, width, height)
            apart = place.adjusted(-LABELS_APART, -4, LABELS_APART, 4)
            if inside[i] and not any(apart.intersects(other) for other in taken):
                return place
        return None


def grid(surface: Surface, view: View) -> tuple[Array, Array, Array]:
    """Return x, y and f over the view; what is no number, or absurdly high, is nan in f."""
    r = view.ranges
    columns = int(min(max(view.width / CELL_PX, 16), MOST_CELLS))
    rows = int(min(max(view.height / CELL_PX, 16), MOST_CELLS))
    x, y = np.linspace(r.x0, r.x1, columns), np.linspace(r.y0, r.y1, rows)
    heights = surface.value(x[None, :], y[:, None])
    if heights.min() > -HIGHEST and heights.max() < HIGHEST:  # false for nan too
        return x, y, heights
    with np.errstate(all="ignore"):
        return x, y, np.where(np.abs(heights) < HIGHEST, heights, np.nan)


def _pixels(view: View, points: Array) -> tuple[Array, Array]:
    x, y = points.astype(np.float64, copy=False).T
    return view.to_x(x), view.to_y(y)


def _path(view: View, chunk: Chunk) -> QPainterPath:
    """Return the lines or outlines of one level as a path; holes are cut out by odd and even."""
    points, offsets = chunk[0][0], chunk[1][0]
    path = QPainterPath()
    if points is None:
        return path
    x, y = _pixels(view, points)
    for start, end in pairwise(offsets.tolist()):
        path.addPath(array_path(x[start:end], y[start:end]))
    return path


def _middle(surface: Surface, view: View) -> QPointF:
    """Return the first minimum in view, or the middle of the view, in pixels."""
    r = view.ranges
    seen = [(x, y) for x, y in surface.minima if r.x0 < x < r.x1 and r.y0 < y < r.y1]
    x, y = seen[0] if seen else ((r.x0 + r.x1) / 2, (r.y0 + r.y1) / 2)
    px, py = _pixels(view, np.array([[x, y]]))
    return QPointF(float(px[0]), float(py[0]))


def _band_color(height: float) -> QColor:
    """Return the colour of a band, 0 for the lowest and 1 for the highest."""
    palette = theme.current()
    ground, ink = QColor(palette.surface), QColor(palette.muted)
    share = TINT * height**STEEPNESS
    return QColor.fromRgbF(
        (1 - share) * ground.redF() + share * ink.redF(),
        (1 - share) * ground.greenF() + share * ink.greenF(),
        (1 - share) * ground.blueF() + share * ink.blueF(),
    )
