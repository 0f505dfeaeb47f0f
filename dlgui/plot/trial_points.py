"""Trials as points in the colours of their figures, and the frames of their rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme
from dlgui.plot.color_scale import LEVELS, ColorScale, scale_colors

POINT_PX, RING_PX = 9.0, 14.0
BEST_SERIES = 1
LEAST_VALUE = 1e-300
"""What has no place on a log axis stands far below it."""

Floats = NDArray[np.float64]


@final
@dataclass(frozen=True, eq=False)
class TrialPoints:
    """Places (N,) in the units of the data, figures, numbers, and who stopped early."""

    x: Floats = field(default_factory=lambda: np.empty(0))
    y: Floats = field(default_factory=lambda: np.empty(0))
    figures: Floats = field(default_factory=lambda: np.empty(0))
    numbers: NDArray[Any] = field(default_factory=lambda: np.empty(0, int))
    stopped: NDArray[Any] = field(default_factory=lambda: np.empty(0, bool))
    best: tuple[int, ...] = ()
    """The numbers of those with a ring."""


@final
class TrialDots:
    """A point a trial, a cross for those that were stopped or diverged, a ring round the best."""

    def __init__(self, box: pg.ViewBox, clicked: Callable[[QPointF], None]) -> None:
        self._dots = [_scatter(box, clicked) for _ in range(LEVELS)]  # what stands out lies on top
        self._rings = _scatter(box, clicked)
        self._shown: list[object] = [None] * (LEVELS + 1)

    def show(self, points: TrialPoints, scale: ColorScale, logs: tuple[bool, bool]) -> None:
        """Show these trials and no others."""
        x, y = _on_axis(points.x, logs[0]), _on_axis(points.y, logs[1])
        levels = scale.levels(points.figures)
        order = np.argsort(levels, kind="stable")
        ends = np.searchsorted(levels[order], np.arange(LEVELS + 1))
        for level, (start, end) in enumerate(pairwise(ends.tolist())):
            chosen = order[start:end]
            self._show_shade(level, x[chosen], y[chosen], points.stopped[chosen])
        ringed = np.isin(points.numbers, points.best)
        self._show_rings(x[ringed], y[ringed])

    def _show_shade(self, level: int, x: Floats, y: Floats, stopped: NDArray[Any]) -> None:
        if not self._is_new(level, x, y, stopped):
            return  # a new trial changes one shade only
        self._dots[level].setData(
            x,
            y,
            symbol=["x" if is_stopped else "o" for is_stopped in stopped],
            size=POINT_PX,
            pen=pg.mkPen(QColor(theme.current().surface), width=1),
            brush=pg.mkBrush(scale_colors()[level]),
        )

    def _show_rings(self, x: Floats, y: Floats) -> None:
        if not self._is_new(LEVELS, x, y):
            return
        pen = pg.mkPen(QColor(theme.current().series[BEST_SERIES]), width=2)
        self._rings.setData(x, y, symbol="o", size=RING_PX, pen=pen, brush=pg.mkBrush(None))

    def _is_new(self, place: int, *arrays: NDArray[Any]) -> bool:
        """Whether an item is to show something else than it does."""
        key = (theme.current(), *(array.tobytes() for array in arrays))
        if key == self._shown[place]:
            return False
        self._shown[place] = key
        return True


@final
class _Scatter(pg.ScatterPlotItem):
    """Points whose bounds are reckoned once for the data and view, where Qt asks for them three
    times a frame: of 33 such items that was a quarter of a frame.
    """

    _bounds: QRectF | None = None

    def setData(self, *args: Any, **options: Any) -> None:
        super().setData(*args, **options)
        self._bounds = None

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self._bounds = None

    def boundingRect(self) -> QRectF:
        if self._bounds is None:
            self._bounds = super().boundingRect()
        return self._bounds


def _scatter(box: pg.ViewBox, clicked: Callable[[QPointF], None]) -> _Scatter:
    """A click on a point is told as one beside it is: pyqtgraph's points keep it to themselves."""
    item = _Scatter(pxMode=True)
    item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
    item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
    item.sigClicked.connect(lambda _item, _points, event: clicked(event.scenePos()))
    box.addItem(item, ignoreBounds=True)
    return item


def _on_axis(values: Floats, log: bool) -> Floats:
    return np.log10(np.maximum(values, LEAST_VALUE)) if log else np.asarray(values, float)
