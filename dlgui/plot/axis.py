"""The axes of every plot: pyqtgraph's, with ticks that never leave an axis without two numbers.

They are painted from a picture that Qt keeps. Painted anew with every curve, which is what happens
without it, they cost several times what the curves do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme
from dlgui.plot.ticks import log_tick_texts, log_ticks, minor_log_ticks, tick_texts, ticks
from dlgui.plot.view import from_axis, to_axis

EVERY_PX = {"bottom": 90.0, "left": 40.0}
TICK_PX = 4
NAME_GAP_PX = 4
OVERHANG_PX = 40
"""How far the label of an outermost tick may reach beyond the axis."""
Ticks = list[tuple[float | None, list[float]]]


@final
class Axis(pg.AxisItem):
    """The axis at the left or at the bottom; at the left only numbers, the grid is its line."""

    def __init__(self, side: Literal["left", "bottom"]) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)
        self.setStyle(
            tickFont=theme.font(theme.TextRole.SMALL),
            tickLength=TICK_PX if side == "bottom" else 0,
            tickTextOffset=4 if side == "bottom" else 8,
            autoExpandTextSpace=False,
            autoReduceTextSpace=False,
            hideOverlappingLabels=OVERHANG_PX,
            maxTextLevel=0,
            tickAlpha=255,
        )
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._metrics = QFontMetricsF(theme.font(theme.TextRole.SMALL))
        self._names: tuple[str, ...] = ()
        self._unit = 1.0
        self.recolor()

    def resizeEvent(self, ev: object = None) -> None:
        super().resizeEvent(ev)
        # Of a picture that is larger than the canvas Qt would keep the old part when it grows.
        if (kept := self.cacheMode()) != QGraphicsItem.CacheMode.NoCache:
            self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
            self.setCacheMode(kept)

    def paint(self, painter: QPainter, *rest: object) -> None:
        with theme.safe_painting(painter, self):
            super().paint(painter, *rest)

    def setLogMode(self, *args: bool, **kwargs: bool) -> None:
        super().setLogMode(*args, **kwargs)
        if self.orientation == "left":  # the grid has no lines for the values between two numbers
            self.setStyle(tickLength=TICK_PX if self.logMode else 0)

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        line = QPen(QColor(palette.field_border), 1.0)
        self.setTextPen(palette.muted)
        self.setPen(line if self.orientation == "bottom" else QPen(Qt.PenStyle.NoPen))
        self.setTickPen(line)

    def set_names(self, names: Sequence[str]) -> None:
        """Write these at 1, 2, 3 and so on, instead of numbers."""
        if self._names != tuple(names):
            self._names = tuple(names)
            self.picture = None
            self.update()

    def set_unit(self, unit: float) -> None:
        """Count in units of so much, as in epochs of so many steps; the data stays as it is."""
        if unit != self._unit:
            self._unit = unit
            self.picture = None
            self.update()

    def values(self) -> list[float]:
        """Return the values that have a label, in the units of the data."""
        if self._names:
            return self._named()
        low, high = (from_axis(end, self.logMode) / self._unit for end in self.range)
        count = max(int(self._length() // EVERY_PX[self.orientation]), 2)
        found = (log_ticks if self.logMode else ticks)(low, high, count)
        return [value * self._unit for value in found]

    def texts(self) -> list[str]:
        """Return the labels of the axis."""
        return self._texts(self.values())

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:  # noqa: N803
        labelled = [to_axis(value, self.logMode) for value in self.values()]
        if not self.logMode:
            return [(None, labelled)]
        between = minor_log_ticks(from_axis(minVal, True), from_axis(maxVal, True))
        return [(None, labelled), (None, [to_axis(value, True) for value in between])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return self._texts([from_axis(value, self.logMode) for value in values])

    def _texts(self, values: list[float]) -> list[str]:
        if self._names:
            return [self._names[round(value) - 1] for value in values]
        counted = [value / self._unit for value in values]
        return (log_tick_texts if self.logMode else tick_texts)(counted)

    def _named(self) -> list[float]:
        """From the last one in sight back, those whose names have room."""
        low, high = self.range
        first, last = max(math.ceil(low), 1), min(math.floor(high), len(self._names))
        pixels = max(self._length(), 1.0) / (high - low)  # before it is shown it has no length
        end, chosen = math.inf, list[float]()
        for number in range(last, first - 1, -1):
            half = self._metrics.horizontalAdvance(self._names[number - 1]) / 2 / pixels
            if number + half + NAME_GAP_PX / pixels <= end:
                chosen.insert(0, float(number))
                end = number - half
        return chosen

    def _length(self) -> float:
        size = self.size()
        return float(size.width() if self.orientation == "bottom" else size.height())
