"""Functions of one variable: curves over real numbers, and points on them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.chart import LEAST_SIZE, Chart
from dlgui.plot.curve import Line
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.drawing import Table
from dlgui.plot.function_table import above_zero, curves_table, read
from dlgui.plot.hint import Hint
from dlgui.plot.labels import LABEL_GAP, Labels, Tag
from dlgui.plot.plate import Plate
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges, View
from dlgui.words.known_name import named

Floats = NDArray[np.floating[Any]]

LEAST_WIDTH = 150
AROUND_PX = 56
"""Height that title and axis take above and below the plane."""
LABELS_BEYOND_PX = 10
"""So much farther than the plane may labels reach, above and below together."""
MARKER_PX, MARKER_Z, PLATE_Z = 5.0, 7.0, 10.0
MARGIN_STRIDE_PX = 16.0
UNIT = Ranges(0.0, 1.0, 0.0, 1.0)


@final
@dataclass(frozen=True, eq=False)
class FunctionCurve:
    """A curve: what it is called, y at rising x (NaN where there is none), and how it looks."""

    title: str
    x: Floats
    y: Floats
    style: CurveStyle


@final
@dataclass(frozen=True)
class PlotPoint:
    """A marked point; `title` is what it is called for those who do not see it."""

    title: str
    x: float
    y: float
    series: int = 0


@final
class FunctionPlot(Chart):
    """Shows curves and points that it is given; what is seen at home is for others to say.

    `picked` carries where somebody clicked, in units of the data.
    """

    picked = Signal(float, float)

    def __init__(
        self, x_title: str, y_title: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(x_title, y_title, name=name, parent=parent)
        self.keep_least(QSize(LEAST_WIDTH, LEAST_SIZE.height()))
        self._home = self._log_home = UNIT
        self._curves: tuple[FunctionCurve, ...] = ()
        self._lines: list[Line] = []
        self.points: tuple[PlotPoint, ...] = ()
        self._markers: list[QGraphicsPathItem] = []
        self._labels = Labels(self.canvas.scene())
        self.hint = Hint(self.canvas.scene())
        self._plate = Plate(self.layer(), theme.picture_font(theme.TextRole.SMALL), PLATE_Z)
        tip = self.tr("Show the whole picture again (or double-click the plot)")
        theme.set_tool_tip(self.follow_button, tip)
        self.follow_button.setText(self.tr("Show all"))
        self.box.clicked.connect(self._on_clicked)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.canvas.left.connect(self._plate.hide)
        self.dress()

    def set_home(self, ranges: Ranges, *, log: Ranges | None = None) -> None:
        """Say what is seen while nobody has zoomed; `log` with logarithmic axes, if it differs:
        along an axis that is, and the values too where x is.

        What of it is not above 0 is made up for from the curves where an axis is logarithmic.
        """
        self._home, self._log_home = ranges, log or ranges

    def show_curves(
        self, curves: Sequence[FunctionCurve], points: Sequence[PlotPoint] = (), hint: str = ""
    ) -> None:
        """Show these curves and points, and no others; a `hint` in the middle where none are."""
        self.hint.set_text(hint)
        looks = [(curve.title, curve.style) for curve in curves]
        if looks != [(line.title, line.style) for line in self._lines]:
            self._make_lines(curves)
        for line, curve in zip(self._lines, curves, strict=True):
            if not _same(line, curve):
                line.data.update(np.empty(0), np.empty(0))  # or only its ends would be compared
                line.data.update(curve.x.astype(np.float64), curve.y.astype(np.float64))
        self._curves, self.points = tuple(curves), tuple(points)
        self.refresh()

    def curve(self, title: str) -> tuple[Floats, Floats]:
        """Return x and y of a curve, as they are drawn."""
        found = named({curve.title: curve for curve in self._curves}, title, "curve")
        return found.x, found.y

    def titles(self) -> list[str]:
        """Return what the curves are called."""
        return [curve.title for curve in self._curves]

    def labels(self) -> list[str]:
        """Return what is written at the ends of the curves."""
        return self._labels.texts()

    def hover_text(self) -> str:
        """Return what is read off under the mouse; empty while it is elsewhere."""
        return self._plate.text()

    # What a chart says ----------------------------------------------------------------------------

    def home(self) -> Ranges:
        x = self._log_home[:2] if self.log_x else self._home[:2]
        y = self._log_home[2:] if self.log or self.log_x else self._home[2:]
        if self.log_x:
            x = above_zero(x, [curve.x for curve in self._curves])
        if self.log:
            y = above_zero(y, [curve.y for curve in self._curves])
        return Ranges(*x, *y)

    def margin(self) -> float:
        named = [line.title for line in self._lines if line.style.has_label]
        texts = [*named, self.coordinates.titles[0]]  # the title of the x axis stands there too
        widest = max(self._labels.width_of(text, small=True) for text in texts)
        return -(-(widest + LABEL_GAP) // MARGIN_STRIDE_PX) * MARGIN_STRIDE_PX

    def draw(self, view: View) -> None:
        for line in self._lines:
            line.draw(view)
        while len(self._markers) < len(self.points):
            self._markers.append(self._make_marker())
        for i, marker in enumerate(self._markers):
            place = view.point(self.points[i].x, self.points[i].y) if i < len(self.points) else None
            shown = place is not None and _is_inside(view, place)
            marker.setVisible(shown)
            if place is not None and shown:
                marker.setPos(*place)
                marker.setBrush(QBrush(CurveStyle(self.points[i].series).color()))
        self.hint.draw(view)
        self._draw_labels(view)

    def recolor(self) -> None:
        self.hint.recolor()
        self._labels.recolor()
        for line in self._lines:
            line.recolor()
        for marker in self._markers:
            marker.setPen(QPen(QColor(theme.current().surface), 1.5))

    def values(self) -> list[str]:
        x, points = self.coordinates.titles[0], self.points
        said = [f"{p.title}: {x} {short_number(p.x, 4)}, {short_number(p.y, 4)}." for p in points]
        named = ", ".join(filter(None, self.titles()))
        return [*filter(None, [f"{named}." if named else "", *said, self.hint.text()])]

    def table(self) -> Table:
        x = self.coordinates.titles[0]
        return curves_table(x, [(c.title, c.x, c.y) for c in self._curves if c.title])

    # Plumbing -------------------------------------------------------------------------------------

    def _make_lines(self, curves: Sequence[FunctionCurve]) -> None:
        for line in self._lines:
            line.remove()
        self._lines = [Line(self.layer(), curve.title, curve.style) for curve in curves]
        for line in self._lines:
            line.place_marker(None)
        self._ask_for_labels()

    def _ask_for_labels(self) -> None:
        """Be high enough for the labels of all curves: without room they would cover the axis."""
        count = sum(line.style.has_label for line in self._lines)
        labels = count * self._labels.height(small=True) - LABELS_BEYOND_PX
        self.keep_least(QSize(LEAST_WIDTH, max(LEAST_SIZE.height(), math.ceil(AROUND_PX + labels))))

    def _make_marker(self) -> QGraphicsPathItem:
        marker = QGraphicsPathItem(marker_path("o", MARKER_PX), self.layer())
        marker.setPen(QPen(QColor(theme.current().surface), 1.5))
        marker.setZValue(MARKER_Z)
        return marker

    def _draw_labels(self, view: View) -> None:
        tags = []
        for line in self._lines:
            _, upper, _ = line.columns(view)
            seen = np.flatnonzero(np.isfinite(upper) & (upper >= view.top) & (upper <= view.bottom))
            if line.style.has_label and line.title and len(seen):
                y = float(upper[seen[-1]])
                ink = line.style.ink()
                tags.append(Tag(line.title, view.right + LABEL_GAP / 2, y, ink, small=True))
        room = QRectF(0, view.top - 6, self.canvas.room().width(), view.height + LABELS_BEYOND_PX)
        self._labels.draw(tags, room)

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        view = self.view()
        self.picked.emit(view.step_at(at.x()), view.value_at(at.y()))

    @Slot(object)
    def _on_mouse_moved(self, at: QPointF) -> None:
        view = self.view()
        if not self.box.sceneBoundingRect().contains(at):
            self._plate.hide()
            return
        palette = theme.current()
        rect = self._plate.write(self._read(view.step_at(at.x())), palette.text, palette.raised)
        top = view.top + 2
        is_free = at.y() > top + rect.height() + 8
        self._plate.move(view.left + 8, top if is_free else view.bottom - rect.height() - 2)

    def _read(self, x: float) -> str:
        """Name every curve's value at a place."""
        named = [c for c in self._curves if c.title and c.style.has_label]
        values = [(curve.title, read(curve.x, curve.y, x)) for curve in named]
        said = [f"{title} {short_number(y, 4)}" for title, y in values if not math.isnan(y)]
        return "   ".join([f"{self.coordinates.titles[0]} {short_number(x, 4)}", *said])


def _same(line: Line, curve: FunctionCurve) -> bool:
    return np.array_equal(line.data.x, curve.x) and np.array_equal(
        line.data.y, curve.y, equal_nan=True
    )


def _is_inside(view: View, place: tuple[float, float]) -> bool:
    x, y = place
    return bool(view.left - 1 <= x <= view.right + 1 and view.top - 1 <= y <= view.bottom + 1)
