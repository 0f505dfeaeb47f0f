"""Shaded bands behind curves: how far several runs of the same settings lie apart."""

from __future__ import annotations

from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from dlgui.plot.plot_items import CurveStyle
from dlgui.plot.plot_scale import View
from dlgui.plot.reduce import Pyramid
from dlgui.plot.ribbon import area

Floats = NDArray[np.float64]

BAND_Z = 2.0
BAND_ALPHA = 0.2
COLUMN_PX = 3.0


@final
class Band:
    """The area between a lower and an upper curve over the same steps."""

    def __init__(self, clip: QGraphicsItem, style: CurveStyle) -> None:
        self.style = style
        self._low, self._high = Pyramid(), Pyramid()
        self._drawn: object = None
        self.item = QGraphicsPathItem(clip)
        self.item.setPen(QPen(Qt.PenStyle.NoPen))
        self.item.setZValue(BAND_Z)
        self.recolor()

    def update(self, x: Floats, low: Floats, high: Floats) -> None:
        """Take the whole band as it is now."""
        self._low.update(x, low)
        self._high.update(x, high)

    def recolor(self) -> None:
        """Take the colour of the palette in use."""
        color = self.style.color()
        color.setAlphaF(BAND_ALPHA)
        self.item.setBrush(QBrush(color))

    def draw(self, view: View) -> None:
        """Bring the item up to date; nothing is done if neither data nor view changed."""
        key = (self._low.revision, self._high.revision, view)
        if key == self._drawn or not len(self._low):
            return
        self._drawn = key
        count = max(int(view.width / COLUMN_PX), 1)
        low = self._low.columns(view.ranges.x0, view.ranges.x1, count)
        high = self._high.columns(view.ranges.x0, view.ranges.x1, count)
        bottom = view.to_y(low.low)
        bottom = np.where(np.isnan(bottom), view.bottom, bottom)  # 0 on a log axis
        self.item.setPath(area(view.to_x(low.x), view.to_y(high.high), bottom))
