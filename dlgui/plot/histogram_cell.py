"""One histogram: a view box with bars in it and an axis below; kept and given new data.

All bars together are one staircase, a native path in pixels of the view box. Measured, CPU for a
frame of six histograms of 128 bins without smooth edges (ms): the staircase .9, pyqtgraph's
`BarGraphItem` 1.5, and that in Python, which keeps the engine waiting. Bars that are pure noise
from bin to bin turn it round, 7.6 to 1.9; the counts of thousands of values are not like that.
"""

from __future__ import annotations

from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.cell_axis import CellAxis
from dlgui.plot.histogram_data import Bars, Cell, half, muted
from dlgui.plot.outline import array_path
from dlgui.plot.scene_text import SceneText
from dlgui.plot.short_numbers import count_text
from dlgui.plot.view import FAR, Ranges, View
from dlgui.plot.view_box import ZOOM, PlotView

TICK_PX = 18.0
HEADROOM_PX = 18.0
"""Above the highest bar stands its count; a cell that is too low for both has no count."""
LOW_PX = 60.0
LAYERS = 2
LEAST_SHARE = 1e-4  # of the axis that a view may have

Floats = NDArray[np.float64]


@final
class HistogramCell:
    """Owned by a sheet, which says where it stands.

    Its view goes from one end of the axis to the other, and from 0 to a little above the fullest
    bin, which is 1: so only bars change while counts do.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        self.data = Cell((), 0.0, 1.0)
        self.rect = QRectF()
        self.zoomed = self._log = False
        self._has_axis = True
        self._looks: object = None
        self._home: Ranges | None = None
        self._edges: tuple[object, Floats] = None, np.empty(0)
        self.box, self.axis = PlotView(), CellAxis()
        for item in (self.box, self.axis):
            scene.addItem(item)
        self.axis.linkToView(self.box)
        self._bars = [QGraphicsPathItem(self.box) for _ in range(LAYERS)]
        self._peak, self._words = SceneText(scene), SceneText(scene)

    def place(self, rect: QRectF, *, with_axis: bool = True) -> None:
        """Stand in this rectangle, whose lowest `TICK_PX` are for the texts of the axis, if any."""
        self.rect = rect.adjusted(0, 0, 0, -TICK_PX if with_axis else 0)
        self.box.setGeometry(self.rect)
        self._has_axis = with_axis
        self._show_axis()
        self.axis.setGeometry(QRectF(rect.x(), self.rect.bottom(), rect.width(), TICK_PX))

    def show(self, data: Cell, *, log: bool, texts: bool = True) -> None:
        """Draw these bars, with log counts if asked; without `texts` axis and words stay."""
        self.data, self._log = data, log
        if texts:
            self._show_home()
            self._show_texts()
            self.box.prepareForPaint()
        self.draw()

    def draw(self) -> None:
        """Bring the bars up to date with data and view."""
        view, data = self.view(), self.data
        peak = max((bars.peak for bars in data.bars), default=0)
        for number, item in enumerate(self._bars):
            if peak and number < len(data.bars):
                item.setPath(self._path(data.bars[number], peak, view))
            elif not item.path().isEmpty():
                item.setPath(QPainterPath())
        if (looks := tuple((bars.series, bars.outline) for bars in data.bars)) != self._looks:
            self._looks = looks
            self._color_bars()

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        ground = QColor(palette.raised)
        ground.setAlphaF(0.45)
        self.box.setBackgroundColor(ground)
        self.box.recolor()
        self.axis.recolor()
        for text in (self._peak, self._words):
            text.set_color(palette.muted)
        self._color_bars()

    def set_visible(self, visible: bool) -> None:
        """Show the cell, or hide all of it; hidden, it forgets where the user has gone."""
        if not visible:
            self.forget_zoom()
        for item in (self.box, self._peak.item, self._words.item):
            item.setVisible(visible)
        self._show_axis()

    # What is seen ---------------------------------------------------------------------------------

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the whole axis."""
        return self.data.low, self.data.high

    def view(self) -> View:
        """Return what is seen, and the pixels of the view box that it fills."""
        (x0, x1), (y0, y1) = self.box.state["viewRange"]
        size = self.rect.width(), self.rect.height()
        return View(Ranges(x0, x1, y0, y1), False, 0.0, 0.0, *size)

    def zoom(self, at: QPointF, notches: float) -> None:
        """Bring the values near a place of the scene closer."""
        value = self.box.mapSceneToView(at).x()
        self.box.scaleBy(x=ZOOM**notches, center=QPointF(value, 0.0))
        self.box.sigRangeChangedManually.emit([True, False])

    def show_values(self, low: float, high: float) -> None:
        """Go to a part of the axis, as the user would."""
        self.zoomed = True
        self.box.setXRange(low, high, padding=0.0)
        self._show_texts()
        self.draw()

    def moved_by_hand(self) -> None:
        """The user has gone somewhere."""
        self.zoomed = True
        self._show_texts()
        self.draw()

    def show_all(self) -> None:
        """Go back to the whole axis."""
        self.forget_zoom()
        self.show(self.data, log=self._log)

    def forget_zoom(self) -> None:
        """Let the whole axis be seen when the cell is next shown with its texts."""
        self.zoomed, self._home = False, None

    def bin_at(self, x: float) -> tuple[float, float, int] | None:
        """Return ends and count of the first bars' bin under the pixel `x`, None beside them."""
        if not self.data.bars or not self.rect.left() <= x <= self.rect.right():
            return None
        bars, value = self.data.bars[0], self.view().step_at(x - self.rect.left())
        width = (bars.high - bars.low) / len(bars.counts)
        number = int((value - bars.low) // width)
        if not 0 <= number < len(bars.counts):
            return None
        low = bars.low + number * width
        return low, low + width, int(bars.counts[number])

    def texts(self) -> list[str]:
        """What is written on the cell."""
        if not self.box.isVisible():
            return []
        ends = self.axis.texts() if self._has_axis else ()
        return [*ends, *(t.text() for t in (self._peak, self._words) if t.text())]

    def outline(self, number: int = 0) -> QPainterPath:
        """Return the bars of one layer, in pixels of the canvas."""
        item = self._bars[number]
        return item.mapToScene(item.path())

    # Plumbing -------------------------------------------------------------------------------------

    @property
    def _has_headroom(self) -> bool:
        return self.rect.height() >= LOW_PX

    def _show_axis(self) -> None:
        """(pyqtgraph's own `show` and `hide`: they give the axis its height and take it.)"""
        wanted = self._has_axis and self.box.isVisible()
        if wanted != self.axis.isVisible():
            self.axis.show() if wanted else self.axis.hide()

    def _show_home(self) -> None:
        """Show all there is, unless the user has gone somewhere; nobody can leave it."""
        room = self.rect.height() - (HEADROOM_PX if self._has_headroom else 2.0)
        home = Ranges(self.data.low, self.data.high, 0.0, self.rect.height() / max(room, 1.0))
        if home == self._home or home.x0 >= home.x1:
            return
        if self._home is not None and home[:2] != self._home[:2]:
            self.zoomed = False  # a part of one axis says nothing of another
        self._home, least = home, (home.x1 - home.x0) * LEAST_SHARE
        self.box.setLimits(xMin=home.x0, xMax=home.x1, minXRange=least, yMin=0.0, yMax=home.y1)
        if not self.zoomed:
            self.box.setRange(xRange=home[:2], yRange=home[2:], padding=0.0)

    def _show_texts(self) -> None:
        data, rect, top = self.data, self.rect, self.box.state["viewRange"][1][1]
        whole = self._home is not None and top >= self._home.y1 * (1 - 1e-6)
        peak = max((bars.peak for bars in data.bars), default=0)
        self._peak.set_text(count_text(peak) if self._has_headroom and peak and whole else "")
        self._peak.move(rect.left() + 3, rect.top() + 1)
        self._words.set_text(data.words)
        self._words.move(rect.center().x() - self._words.width() / 2, rect.center().y() - 8)

    def _color_bars(self) -> None:
        palette, alone = theme.current(), len(self.data.bars) == 1
        for item, bars in zip(self._bars, self.data.bars, strict=False):
            color = QColor(palette.series_style(bars.series).color)
            if bars.outline:
                item.setPen(QPen(color, 1.5))
                item.setBrush(QBrush(Qt.BrushStyle.NoBrush))
            else:
                item.setPen(QPen(Qt.PenStyle.NoPen))
                item.setBrush(QBrush(muted(color) if alone else half(color)))

    def _path(self, bars: Bars, peak: int, view: View) -> QPainterPath:
        """The outline of all bars together: a staircase on the base line."""
        x, scale = self._pixels(bars, view), view.height / (view.ranges.y1 - view.ranges.y0)
        shares = np.log1p(bars.counts) / np.log1p(peak) if self._log else bars.counts / peak
        y = np.full(len(x), view.bottom + view.ranges.y0 * scale)
        y[1:-1] -= np.repeat(shares * scale, 2)
        return array_path(x, np.clip(y, -FAR, FAR, out=y) if self.zoomed else y)

    def _pixels(self, bars: Bars, view: View) -> Floats:
        """Where bins begin and end: the same for many pictures in a row."""
        key = bars.low, bars.high, len(bars.counts), view
        if key != self._edges[0]:
            self._edges = key, np.clip(np.repeat(view.to_x(bars.edges()), 2), -FAR, FAR)
        return self._edges[1]
