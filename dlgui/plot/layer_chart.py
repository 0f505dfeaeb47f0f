"""A figure of every layer on a logarithmic axis: vanishing and exploding show as slopes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.chart import LEAST_SIZE, Chart
from dlgui.plot.curve import Line
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.described import axes_text
from dlgui.plot.drawing import Table
from dlgui.plot.labels import LABEL_GAP, Labels, Tag
from dlgui.plot.marks import Edge, Marks
from dlgui.plot.ranges import decade_stride
from dlgui.plot.read_out import ReadOut
from dlgui.plot.scene_text import SceneText
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges, View

MARKER_PX = 4.0
MARKER_Z = 6.0
BESIDE = 0.35  # of the way from one layer to the next that is seen beside the first and the last
MARGIN_STRIDE_PX = 16.0
LEAST_WIDTH = 200

Floats = NDArray[np.float64]


@final
@dataclass(frozen=True)
class LayerSeries:
    """One line: its name, a value for each layer, and the number of its colour and marker."""

    name: str
    values: tuple[float, ...]
    series: int = 0


@final
class LayerChart(Chart):
    """Lines over the layers' numbers; a value that is 0 or no number is written, not drawn."""

    log_y_allowed = log_x_allowed = False

    names_only = False  # else each line's last value stands beside its name

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", title, name=name, parent=parent)
        self.keep_least(QSize(LEAST_WIDTH, LEAST_SIZE.height()))  # two stand side by side
        self.coordinates.set_logs(False, True)
        self._columns: tuple[str, ...] = ()
        self._series: tuple[LayerSeries, ...] = ()
        self._lines: dict[str, Line] = {}
        self._markers: list[QGraphicsPathItem] = []
        self._labels = Labels(self.canvas.scene())
        self._words: list[SceneText] = []
        self._marks = Marks(self.box, Edge.TOP)
        self._read_out = ReadOut(self.box, short_number, self.tr("layer"))
        self._mouse: QPointF | None = None
        tip = self.tr("Show all layers again (or double-click the plot)")
        theme.set_tool_tip(self.follow_button, tip)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.canvas.left.connect(self._on_mouse_left)
        self.dress()

    def set_series(self, columns: Sequence[str], series: Sequence[LayerSeries]) -> None:
        """Draw these lines over these column names."""
        if self._columns != tuple(columns) or self._series != tuple(series):
            self._columns, self._series = tuple(columns), tuple(series)
            self.coordinates.x_axis.set_names(self._columns)
            self._set_lines()
            self.refresh()

    def series(self) -> tuple[LayerSeries, ...]:
        """Return what is drawn."""
        return self._series

    def labels(self) -> list[str]:
        """Return what is written at the ends of the lines."""
        return self._labels.texts()

    def notes(self) -> list[str]:
        """Return the tick labels, column names, and words for values that have no place."""
        words = [word.text() for word in self._words if word.text()]
        return [*self.coordinates.texts(), *words]

    def hover_lines(self) -> list[str]:
        """The read-out under the mouse, line by line; empty while the mouse is elsewhere."""
        return self._read_out.lines()

    # What a chart says ----------------------------------------------------------------------------

    def home(self) -> Ranges:
        values = [v for s in self._series for v in s.values if math.isfinite(v) and v > 0]
        low = decade_stride(min(values), up=False) if values else 0.1
        high = decade_stride(max(values), up=True) if values else 1.0
        if high <= 2 * low:
            low, high = low / 2, high * 2
        return Ranges(1 - BESIDE, max(len(self._columns), 1) + BESIDE, low, high)

    def margin(self) -> float:
        texts = [self._label(line, _last_drawn(line)) for line in self._lines.values()]
        widest = max((self._labels.width_of(text, small=True) for text in texts), default=0.0)
        return -(-(widest + LABEL_GAP) // MARGIN_STRIDE_PX) * MARGIN_STRIDE_PX

    def draw(self, view: View) -> None:
        for line, marker in zip(self._lines.values(), self._markers, strict=False):
            line.draw(view)
            marker.setPath(_markers(line, view))
        self._draw_labels(view)
        self._draw_words(view)
        self._read(view)

    def recolor(self) -> None:
        self._labels.recolor()
        self._read_out.recolor()
        for line, marker in zip(self._lines.values(), self._markers, strict=False):
            line.recolor()
            marker.setBrush(QBrush(line.style.color()))

    def facts(self) -> list[str]:
        layers = self.visible_range()._replace(x0=1.0, x1=float(max(len(self._columns), 1)))
        axes = axes_text(self.tr("layer"), self.accessibleName(), layers, (False, True))
        return [axes, *self.values()]

    def values(self) -> list[str]:
        return [
            f"{s.name or self.accessibleName()}: {', '.join(map(short_number, s.values))}."
            for s in self._series
        ]

    def table(self) -> Table:
        series = self._series
        names = self.tr("layer"), *(s.name or self.accessibleName() for s in series)
        return Table(
            names,
            [
                (column, *(s.values[i] if i < len(s.values) else "" for s in series))
                for i, column in enumerate(self._columns)
            ],
        )

    # Plumbing -------------------------------------------------------------------------------------

    def _label(self, line: Line, value: float) -> str:
        if math.isnan(value):
            return ""
        return line.title if self.names_only else f"{line.title} {short_number(value)}".strip()

    def _set_lines(self) -> None:
        looks = [(s.name, s.series) for s in self._series]
        if looks != [(line.title, line.style.series) for line in self._lines.values()]:
            self._make_lines()
        for line, series in zip(self._lines.values(), self._series, strict=True):
            values = np.array(series.values, dtype=np.float64)
            line.data.update(np.empty(0), np.empty(0))  # or only its ends would be compared
            line.data.update(np.arange(1.0, len(values) + 1), values)

    def _make_lines(self) -> None:
        for line in self._lines.values():
            line.remove()
        self._lines = {
            str(i): Line(self.layer(), s.name, CurveStyle(s.series))
            for i, s in enumerate(self._series)
        }
        for line in self._lines.values():
            line.place_marker(None)  # there is one at every layer, not only at the end
        while len(self._markers) < len(self._lines):
            self._markers.append(marker := QGraphicsPathItem(self.layer()))
            marker.setPen(QPen(Qt.PenStyle.NoPen))
            marker.setZValue(MARKER_Z)
        for marker in self._markers:
            marker.setPath(QPainterPath())
        self.recolor()

    def _draw_labels(self, view: View) -> None:
        end = math.inf if self.following else view.ranges.x1
        x = view.right + LABEL_GAP / 2
        lines = [line for line in self._lines.values() if self.following or line.is_seen(view)]
        tags = [
            Tag(self._label(line, last), x, y, line.style.ink(), small=True)
            for line in lines
            if not math.isnan(last := _last_drawn(line, end))
            for y in (min(max(view.point(1.0, last)[1], view.top), view.bottom),)
        ]
        self._labels.draw(
            tags, QRectF(0, view.top - 6, self.canvas.room().width(), view.height + 10)
        )

    def _draw_words(self, view: View) -> None:
        """Write what has no place on a log axis: 0 at the bottom, no numbers at the top."""
        places = [(i + 1.0, v) for s in self._series for i, v in enumerate(s.values)]
        r = view.ranges
        odd = [(x, v) for x, v in places if not 0 < v < math.inf and r.x0 <= x <= r.x1]
        while len(self._words) < len(odd):
            self._words.append(SceneText(self.canvas.scene()))
        for word in self._words[len(odd) :]:
            word.set_text("")
        for word, (layer, value) in zip(self._words, odd, strict=False):
            word.set_text(short_number(value))
            word.set_color(theme.current().error)
            y = view.bottom - 16 if value == 0 else view.top + 2
            word.move(view.point(layer, r.y1)[0] - word.width() / 2, y)

    def _read(self, view: View) -> None:
        at = self._mouse
        if at is not None and self.box.sceneBoundingRect().contains(at):
            self._read_out.point_to(view, at.x(), self._lines, self._marks, at.y())
        else:
            self._read_out.hide()

    @Slot(object)
    def _on_mouse_moved(self, at: QPointF) -> None:
        self._mouse = at
        self._read(self.view())

    @Slot()
    def _on_mouse_left(self) -> None:
        self._mouse = None
        self._read_out.hide()


def _has_place(values: Floats) -> NDArray[np.bool_]:
    return np.isfinite(values) & (values > 0)


def _last_drawn(line: Line, end: float = math.inf) -> float:
    """The last value up to a layer that has a place on the axis; NaN if there is none."""
    values = line.data.y[line.data.x <= end]
    return float(drawn[-1]) if len(drawn := values[_has_place(values)]) else math.nan


def _markers(line: Line, view: View) -> QPainterPath:
    """A marker at every layer that has a place."""
    path, shape = QPainterPath(), marker_path(line.style.marker(), MARKER_PX)
    path.setFillRule(Qt.FillRule.WindingFill)
    x, y = view.to_x(line.data.x), view.to_y(line.data.y)
    for i in np.flatnonzero(_has_place(line.data.y)):
        path.addPath(shape.translated(float(x[i]), float(y[i])))
    return path
