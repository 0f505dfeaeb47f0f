"""A curve that somebody draws on a plot with a pen, and how far it lies from the one that is seen.

It lies on top of a plot that is there already, and is taken away without a trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.outline import area, ribbon
from dlgui.plot.plot import PlotWidget
from dlgui.plot.view import View

Floats = NDArray[np.float64]

COLUMNS: Final = 100
"""So many points a drawing has from the left end of the plot to the right."""
DRAWN_Z: Final = 7.0
WIDTH_PX: Final = 4.0
SHADE: Final = 0.18
LIFT_PX: Final = 6.0
LEAST_COLUMNS: Final = 20
"""A shorter stroke is no curve yet."""


@final
class DrawnCurve(QObject):
    """The pen is down while `drawing`: what is dragged over the plot becomes the curve.

    `drawn` tells that the curve is another now. `seen` is the curve of the plot that it is compared
    with, once there is one.
    """

    drawn = Signal()

    def __init__(self, plot: PlotWidget, seen: str, label: str, style: CurveStyle) -> None:
        super().__init__(plot)
        self.plot, self._seen, self._label, self._style = plot, seen, label, style
        self._x = self._y = np.empty(0)
        self._last: tuple[float, float] | None = None
        self._line, self._gap = (QGraphicsPathItem(plot.layer()) for _ in range(2))
        self._words = QGraphicsSimpleTextItem()
        plot.canvas.scene().addItem(self._words)
        for place, item in enumerate((self._gap, self._line, self._words)):
            item.setZValue(DRAWN_Z + place)
        for item in (self._line, self._gap):
            item.setPen(QPen(Qt.PenStyle.NoPen))
        self._words.setFont(theme.picture_font(theme.TextRole.HEADING))
        self._compares = False
        self._drawn_for: object = None
        plot.box.drawn.connect(self._on_drawn)
        plot.refreshed.connect(self.draw)
        theme.notifier().changed.connect(self.dress)
        self.dress()

    # The curve ------------------------------------------------------------------------------------

    @property
    def drawing(self) -> bool:
        """Whether the pen is down on the plot."""
        return bool(self.plot.box.draws)

    def take_pen(self, on: bool) -> None:
        """Let dragging draw, or move the picture as usual."""
        self.plot.box.draws = on
        cursor = Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor
        self.plot.canvas.viewport().setCursor(cursor)

    @property
    def is_whole(self) -> bool:
        """Whether there is enough of it to be a curve."""
        return len(self._x) >= LEAST_COLUMNS

    def points(self) -> list[list[float]]:
        """Return the curve as pairs of step and value."""
        return [[float(x), float(y)] for x, y in zip(self._x, self._y, strict=True)]

    def set_points(self, points: Sequence[Sequence[float]]) -> None:
        """Show a curve that was drawn before."""
        pairs = np.asarray(points, dtype=float).reshape(-1, 2)
        self._x, self._y = pairs[:, 0], pairs[:, 1]
        self.draw()

    def lead_to(self, value: float) -> None:
        """Draw a curve that changes quickly at first and ends at a value: without a mouse."""
        ranges = self.plot.home()
        x = np.linspace(ranges.x0, ranges.x1, COLUMNS)
        way = 1.0 - np.exp(-6.0 * (x - x[0]) / (x[-1] - x[0]))
        start = self._start_value()
        self._x, self._y = x, start + (value - start) * way / way[-1]
        self.draw()
        self.drawn.emit()

    def clear(self) -> None:
        """Draw anew."""
        self._x = self._y = np.empty(0)
        self.draw()
        self.drawn.emit()

    def compare(self, on: bool) -> None:
        """Shade what lies between the drawn curve and the one that is seen."""
        self._compares = on
        self.draw()

    def apart(self) -> float | None:
        """How far drawn and seen lie apart where the seen one ends; None if either is missing."""
        steps, values = self.plot.curve(self._seen)
        if not len(steps) or not len(self._x) or not self._x[0] <= steps[-1] <= self._x[-1]:
            return None
        return float(np.interp(steps[-1], self._x, self._y) - values[-1])

    def remove(self) -> None:
        """Take it away, and the pen."""
        self.take_pen(False)
        for item in (self._line, self._gap, self._words):
            if (scene := item.scene()) is not None:
                scene.removeItem(item)
        self.deleteLater()

    def shaded(self) -> QPainterPath:
        """What is shaded between drawn and seen, in pixels of the canvas."""
        return self._gap.path()

    def label(self) -> str:
        """What is written at its end."""
        return self._words.text() if self._words.isVisible() else ""

    def _start_value(self) -> float:
        _steps, values = self.plot.curve(self._seen)
        return float(values[0]) if len(values) else self.plot.home().y0

    # The pen --------------------------------------------------------------------------------------

    @Slot(QPointF, QPointF, bool)
    def _on_drawn(self, start: QPointF, at: QPointF, let_go: bool) -> None:
        view = self.plot.view()
        here = self._place(view, at)
        before = self._last or self._place(view, start)
        self._stroke(before, here)
        self._last = None if let_go else here
        self.draw()
        if let_go:
            self.drawn.emit()

    def _place(self, view: View, at: QPointF) -> tuple[float, float]:
        r = view.ranges
        x = min(max(view.step_at(at.x()), r.x0), r.x1)
        return x, min(max(view.value_at(at.y()), r.y0), r.y1)

    def _stroke(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Let the curve go from one place to another; what was drawn there before is gone."""
        ranges = self.plot.home()
        grid = np.linspace(ranges.x0, ranges.x1, COLUMNS)
        left, right = sorted((start, end))
        near = (ranges.x1 - ranges.x0) / (COLUMNS - 1) / 2
        x = grid[(grid >= left[0] - near) & (grid <= right[0] + near)]
        y = np.interp(x, [left[0], max(right[0], left[0] + 1e-9)], [left[1], right[1]])
        keeps = ~np.isin(self._x, x)
        merged = np.concatenate((self._x[keeps], x))
        order = np.argsort(merged)
        self._x = merged[order]
        self._y = np.concatenate((self._y[keeps], y))[order]

    # The picture ----------------------------------------------------------------------------------

    @Slot()
    def draw(self) -> None:
        """Bring curve, shade and label up to date with the view and with what is seen."""
        view = self.plot.view()
        steps, values = self.plot.curve(self._seen)
        key = (view, self._x.tobytes(), self._y.tobytes(), len(steps), self._compares)
        if key == self._drawn_for:
            return
        self._drawn_for = key
        x, y = view.to_x(self._x), view.to_y(self._y)
        pattern = (10.0, 6.0)
        self._line.setPath(ribbon(x, y, y, WIDTH_PX, pattern) if len(x) > 1 else QPainterPath())
        self._gap.setPath(self._between(view, steps, values) if self._compares else QPainterPath())
        self._write(view)

    def _between(self, view: View, steps: Floats, values: Floats) -> QPainterPath:
        if len(steps) < 2 or len(self._x) < 2:
            return QPainterPath()
        at = np.union1d(self._x, steps)
        at = at[(at >= max(self._x[0], steps[0])) & (at <= min(self._x[-1], steps[-1]))]
        drawn, seen = (
            view.to_y(np.interp(at, *curve)) for curve in ((self._x, self._y), (steps, values))
        )
        return area(view.to_x(at), np.minimum(drawn, seen), np.maximum(drawn, seen))

    def _write(self, view: View) -> None:
        self._words.setVisible(len(self._x) > 1)
        if not self._words.isVisible():
            return
        self._words.setText(self._text())
        size = self._words.boundingRect()
        x, y = view.point(float(self._x[-1]), float(self._y[-1]))
        fits = y - size.height() - LIFT_PX >= view.top
        below = min(y + LIFT_PX, view.bottom - size.height())
        self._words.setPos(
            min(x, view.right) - size.width() - LIFT_PX,
            y - size.height() - LIFT_PX if fits else below,
        )

    def _text(self) -> str:
        """Name and end of the curve; and how far it is from the one that is seen."""
        number = self.plot.picture.number
        text = self._label.format(number(float(self._y[-1])))
        apart = self.apart() if self._compares else None
        if apart is None:
            return text
        more = QCoreApplication.translate("Plot", "{0} apart").format(number(abs(apart)))
        return f"{text} · {more}"

    @Slot()
    def dress(self) -> None:
        """Take the colours of the palette in use."""
        color = self._style.color()
        self._line.setBrush(QBrush(color))
        self._words.setBrush(QBrush(self._style.ink()))
        shade = QColor(color)
        shade.setAlphaF(SHADE)
        self._gap.setBrush(QBrush(shade))
