"""One histogram as items of a scene, painted by Qt's own code; kept and given new data."""

from __future__ import annotations

from typing import Any, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.histogram_data import Bars, Cell
from dlgui.plot.outline import array_path
from dlgui.plot.scene_text import SceneText

PLOT_Z, BARS_Z, LINE_Z = 0.0, 1.0, 2.0
TICK_PX = 18.0
HEADROOM_PX = 18.0
"""Above the highest bar stands its count; a cell that is too low for both has no count."""
LOW_PX = 60.0
LAYERS = 2

Floats = NDArray[np.float64]


@final
class HistogramCell:
    """Bars, base line and the texts around them. Owned by a sheet, which says where it stands."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self.data = Cell((), 0.0, 1.0)
        self.rect = QRectF()
        self._log = False
        self._looks: tuple[tuple[int, bool], ...] = ()
        self._ground = QGraphicsRectItem()
        self._bars = [QGraphicsPathItem() for _ in range(LAYERS)]
        self._base = QGraphicsPathItem()
        self._low, self._high = SceneText(scene), SceneText(scene)
        self._peak, self._words = SceneText(scene), SceneText(scene)
        for z, item in ((PLOT_Z, self._ground), (LINE_Z, self._base)):
            item.setZValue(z)
            scene.addItem(item)
        for item in self._bars:
            item.setZValue(BARS_Z)
            scene.addItem(item)

    def place(self, rect: QRectF) -> None:
        """Stand in this rectangle, whose lowest `TICK_PX` are for the texts of the axis."""
        self.rect = QRectF(rect.x(), rect.y(), rect.width(), rect.height() - TICK_PX)
        self._ground.setRect(self.rect)
        path = QPainterPath()
        y = round(self.rect.bottom()) + 0.5
        path.moveTo(self.rect.left(), y)
        path.lineTo(self.rect.right(), y)
        self._base.setPath(path)

    def show(self, data: Cell, *, log: bool, texts: bool = True) -> None:
        """Draw these bars, with log counts if asked; without `texts` those stay as they are."""
        self.data, self._log = data, log
        peak = max((bars.peak for bars in data.bars), default=0)
        for number, item in enumerate(self._bars):
            bars = data.bars[number] if number < len(data.bars) else None
            item.setPath(self._path(bars, peak) if bars is not None else QPainterPath())
        if (looks := tuple((bars.series, bars.outline) for bars in data.bars)) != self._looks:
            self._looks = looks
            self._color_bars()
        if texts:
            self._show_texts()

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        ground = QColor(palette.raised)
        ground.setAlphaF(0.45)
        self._ground.setBrush(QBrush(ground))
        self._ground.setPen(QPen(Qt.PenStyle.NoPen))
        self._base.setPen(QPen(QColor(palette.field_border), 1.0))
        for text in (self._low, self._high, self._peak, self._words):
            text.set_color(palette.muted)
        self._color_bars()

    def set_visible(self, visible: bool) -> None:
        """Show the cell, or hide all of it."""
        for item in (self._ground, self._base, *self._bars):
            item.setVisible(visible)
        for text in (self._low, self._high, self._peak, self._words):
            text.item.setVisible(visible)

    def bin_at(self, x: float) -> tuple[float, float, int] | None:
        """Return ends and count of the first bars' bin under the pixel `x`, None beside them."""
        if not self.data.bars or not self.rect.width():
            return None
        bars, data = self.data.bars[0], self.data
        value = data.low + (x - self.rect.left()) / self.rect.width() * (data.high - data.low)
        width = (bars.high - bars.low) / len(bars.counts)
        number = int((value - bars.low) // width)
        if not 0 <= number < len(bars.counts):
            return None
        low = bars.low + number * width
        return low, low + width, int(bars.counts[number])

    def texts(self) -> list[str]:
        """What is written on the cell."""
        return [t.text() for t in (self._low, self._high, self._peak, self._words) if t.text()]

    def path_rect(self, number: int = 0) -> QRectF:
        """Where the bars of one layer reach to, in pixels."""
        return self._bars[number].path().boundingRect()

    @property
    def _has_headroom(self) -> bool:
        return self.rect.height() >= LOW_PX

    def _show_texts(self) -> None:
        data, rect = self.data, self.rect
        self._low.set_text(data.low_text)
        self._high.set_text(data.high_text)
        right = rect.right()
        if self._low.width() + self._high.width() + 4 > rect.width():
            self._low.set_text("")
            self._high.set_text(data.both_text or data.high_text)
            right -= (rect.width() - self._high.width()) / 2 if data.both_text else 0
        self._low.move(rect.left(), rect.bottom() + 2)
        self._high.move(right - self._high.width(), rect.bottom() + 2)
        self._peak.set_text(data.peak_text if self._has_headroom and not data.words else "")
        self._peak.move(rect.left() + 3, rect.top() + 1)
        self._words.set_text(data.words)
        self._words.move(rect.center().x() - self._words.width() / 2, rect.center().y() - 8)

    def _color_bars(self) -> None:
        for item, bars in zip(self._bars, self.data.bars, strict=False):
            self._color(item, bars)

    def _color(self, item: QGraphicsPathItem, bars: Bars) -> None:
        color = QColor(theme.current().series_style(bars.series).color)
        if bars.outline:
            item.setPen(QPen(color, 1.5))
            item.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        else:
            color.setAlphaF(0.85 if len(self.data.bars) == 1 else 0.5)
            item.setPen(QPen(Qt.PenStyle.NoPen))
            item.setBrush(QBrush(color))

    def _path(self, bars: Bars, peak: int) -> QPainterPath:
        """The outline of all bars together: a staircase on the base line."""
        if not peak or self.data.high <= self.data.low:
            return QPainterPath()
        scale = self.rect.width() / (self.data.high - self.data.low)
        edges = np.linspace(bars.low, bars.high, len(bars.counts) + 1)
        x = np.repeat(self.rect.left() + (edges - self.data.low) * scale, 2)
        y = np.full(len(x), self.rect.bottom())
        y[1:-1] -= np.repeat(self._heights(bars.counts, peak), 2)
        path = array_path(x, y)
        return path

    def _heights(self, counts: NDArray[np.integer[Any]], peak: int) -> Floats:
        full = self.rect.height() - (HEADROOM_PX if self._has_headroom else 2.0)
        if self._log:
            return np.asarray(np.log1p(counts) * (full / np.log1p(peak)))
        return np.asarray(counts * (full / peak))
