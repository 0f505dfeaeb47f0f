"""A figure of every layer on a logarithmic axis: vanishing and exploding show as slopes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QWidget

from dlgui import theme
from dlgui.plot.curve_style import marker_path
from dlgui.plot.labels import Labels, Tag
from dlgui.plot.old_canvas import Canvas
from dlgui.plot.outline import ribbon
from dlgui.plot.ranges import decade_stride
from dlgui.plot.scene_text import SceneText
from dlgui.plot.ticks import log_tick_texts, log_ticks
from dlgui.plot.view import Ranges, View

Floats = NDArray[np.float64]

LEFT_PX, TOP_PX, BOTTOM_PX = 52.0, 24.0, 20.0
END_GAP = 12.0
MARKER_PX = 4.0
TICK_GAP_PX, NAME_GAP_PX = 15.0, 4.0
MAX_SERIES = 6


@final
@dataclass(frozen=True)
class LayerSeries:
    """One line: its name, a value for each layer, and the number of its colour and marker."""

    name: str
    values: tuple[float, ...]
    series: int = 0


@final
class LayerChart(QWidget):
    """Lines over the layers' numbers; a value that is 0 or no number is written, not drawn."""

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.canvas = Canvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        scene = self.canvas.scene()
        self._title = SceneText(scene)
        self._title.set_text(title)
        self._grid = QGraphicsPathItem()
        scene.addItem(self._grid)
        self._lines = [_item(scene, 2.0) for _ in range(MAX_SERIES)]
        self._markers = [_item(scene, 3.0) for _ in range(MAX_SERIES)]
        self._labels = Labels(scene)
        self._texts: list[SceneText] = []
        self._used = 0
        self._series: tuple[LayerSeries, ...] = ()
        self._columns: tuple[str, ...] = ()
        self.canvas.resized.connect(self._draw)
        theme.notifier().changed.connect(self._draw)
        self._draw()

    def set_series(self, columns: Sequence[str], series: Sequence[LayerSeries]) -> None:
        """Draw these lines over these column names."""
        if self._columns != tuple(columns) or self._series != tuple(series):
            self._columns, self._series = tuple(columns), tuple(series[:MAX_SERIES])
            self._draw()

    def series(self) -> tuple[LayerSeries, ...]:
        """Return what is drawn."""
        return self._series

    def labels(self) -> list[str]:
        """Return what is written at the ends of the lines."""
        return self._labels.texts()

    def notes(self) -> list[str]:
        """Return the tick labels, column names, and words for values that have no place."""
        return [text.text() for text in self._texts if text.text()]

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 112)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    @Slot()
    def _draw(self) -> None:
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        self._title.set_color(palette.muted)
        self._title.move(LEFT_PX, 0)
        self._labels.recolor()
        self._used = 0
        view = self._view()
        self._draw_axes(view)
        for number in range(MAX_SERIES):
            self._draw_line(number, view)
        self._draw_labels(view)
        for text in self._texts[self._used :]:
            text.item.setVisible(False)

    def _view(self) -> View:
        labels = [self._label(series) for series in self._series]
        margin = max((self._labels.width_of(text, small=True) for text in labels), default=0.0)
        width = max(self.canvas.width() - LEFT_PX - margin - END_GAP - 6, 40.0)
        height = max(self.canvas.height() - TOP_PX - BOTTOM_PX, 30.0)
        x1 = max(len(self._columns), 1) + 0.35
        return View(Ranges(0.65, x1, *self._ends()), True, LEFT_PX, TOP_PX, width, height)

    def _ends(self) -> tuple[float, float]:
        values = [v for s in self._series for v in s.values if math.isfinite(v) and v > 0]
        if not values:
            return 0.1, 1.0
        high = max(values)
        low = min(values)
        ends = decade_stride(low, up=False), decade_stride(high, up=True)
        return (ends[0] / 2, ends[1] * 2) if ends[1] <= 2 * ends[0] else ends

    def _draw_axes(self, view: View) -> None:
        palette, path = theme.current(), QPainterPath()
        values = log_ticks(view.ranges.y0, view.ranges.y1, max(int(view.height // 18), 3))
        above = math.inf
        for value, text in zip(values, log_tick_texts(values), strict=True):
            y = round(view.point(1, value)[1]) + 0.5
            if above - y < TICK_GAP_PX:  # upwards, decades are divided ever more finely
                continue
            above = y
            path.moveTo(view.left, y)
            path.lineTo(view.right, y)
            self._write(text, view.left - 8, y - 9, right=True)
        self._draw_columns(view)
        self._grid.setPen(QPen(QColor(palette.grid), 1.0))
        self._grid.setPath(path)

    def _draw_columns(self, view: View) -> None:
        """Write the columns' names from the last one back, those that have room."""
        left = math.inf
        for i in reversed(range(len(self._columns))):
            x = view.point(i + 1, view.ranges.y1)[0]
            half = self._labels.width_of(self._columns[i], small=True) / 2
            if x + half + NAME_GAP_PX <= left:
                self._write(self._columns[i], x, view.bottom + 3, center=True)
                left = x - half

    def _draw_line(self, number: int, view: View) -> None:
        line, markers = self._lines[number], self._markers[number]
        if number >= len(self._series):
            line.setPath(QPainterPath())
            markers.setPath(QPainterPath())
            return
        series = self._series[number]
        style = theme.current().series_style(series.series)
        for item in (line, markers):
            item.setBrush(QBrush(QColor(style.color)))
        x, y = self._pixels(series, view)
        line.setPath(ribbon(x, y, y, 2.0, tuple(2.0 * d for d in style.dash)))
        path, shape = QPainterPath(), marker_path(style.marker, MARKER_PX)
        path.setFillRule(Qt.FillRule.WindingFill)
        for i in np.flatnonzero(np.isfinite(y)):
            path.addPath(shape.translated(float(x[i]), float(y[i])))
        markers.setPath(path)
        for i in np.flatnonzero(~np.isfinite(y)):
            word, place = _word(series.values[i], view)
            self._write(word, float(x[i]), place, center=True, color=theme.current().error)

    def _pixels(self, series: LayerSeries, view: View) -> tuple[Floats, Floats]:
        values = np.array(series.values, dtype=np.float64)
        drawable = np.isfinite(values) & (values > 0)
        values = np.where(drawable, np.maximum(values, view.ranges.y0), np.nan)
        return view.to_x(np.arange(1.0, len(values) + 1)), view.to_y(values)

    def _draw_labels(self, view: View) -> None:
        tags = []
        for series in self._series:
            _, y = self._pixels(series, view)
            if np.isfinite(y).any():
                color = QColor(theme.current().series_style(series.series).color)
                end = float(y[np.isfinite(y)][-1])
                tags.append(Tag(self._label(series), view.right + END_GAP, end, color, small=True))
        bounds = QRectF(0, TOP_PX - 6, self.canvas.width(), view.height + 10)
        self._labels.draw(tags, bounds)

    def _label(self, series: LayerSeries) -> str:
        finite = [v for v in series.values if math.isfinite(v) and v > 0]
        value = short(finite[-1]) if finite else ""
        return f"{series.name} {value}".strip()

    def _write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        right: bool = False,
        center: bool = False,
        color: str = "",
    ) -> None:
        """Write a text that ends at `x`, is centred there, or begins there."""
        if self._used == len(self._texts):
            self._texts.append(SceneText(self.canvas.scene()))
        item = self._texts[self._used]
        self._used += 1
        item.set_text(text)
        item.set_color(color or theme.current().muted)
        item.item.setVisible(True)
        item.move(x - item.width() * (1.0 if right else 0.5 if center else 0.0), y)


def short(value: float) -> str:
    """Return a positive number in at most seven signs: 0.459, 12.3, 2.1e-5."""
    if 1e-3 <= value < 1e4:
        return f"{value:.3g}"
    return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def _word(value: float, view: View) -> tuple[str, float]:
    """Return what is written for a value that has no place on a log axis, and at which height."""
    if value == 0:
        return "0", view.bottom - 16
    return ("∞" if math.isinf(value) else "NaN"), view.top + 2


def _item(scene: QGraphicsScene, z: float) -> QGraphicsPathItem:
    item = QGraphicsPathItem()
    item.setPen(QPen(Qt.PenStyle.NoPen))
    item.setZValue(z)
    scene.addItem(item)
    return item
