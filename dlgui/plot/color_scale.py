"""A scale of colours for values between two ends, and the bar beside a plot that explains it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import View

LEVELS = 32
"""So many shades are told apart: points of one shade share their drawing."""
BAR_PX, GAP_PX, TICKS = 12.0, 6.0, 5

Floats = NDArray[np.float64]


def scale_colors() -> tuple[QColor, ...]:
    """The shades of the palette in use: from hardly seen to standing out."""
    return _shades(theme.current())


@lru_cache(maxsize=4)  # asked for in every frame
def _shades(palette: theme.Palette) -> tuple[QColor, ...]:
    stops = [QColor(name) for name in (palette.track, palette.accent, palette.text)]
    table = pg.ColorMap([0.0, 0.65, 1.0], stops).getLookupTable(nPts=LEVELS)
    return tuple(QColor(*map(int, row[:3])) for row in table)


@final
class ColorScale:
    """Bar and numbers; more is at the top, and stands out."""

    def __init__(self, scene: QGraphicsScene, number: Callable[[float], str]) -> None:
        self._number = number
        self.low, self.high = 0.0, 1.0
        self._bar = QGraphicsRectItem()
        self._bar.setPen(QPen(Qt.PenStyle.NoPen))
        scene.addItem(self._bar)
        self._texts = [SceneText(scene) for _ in range(TICKS)]
        self._title = SceneText(scene)

    def set_range(self, low: float, high: float) -> None:
        """Give the ends of the scale."""
        self.low, self.high = low, high if high > low else low + 1e-9

    def levels(self, values: Floats) -> NDArray[np.intp]:
        """Return the shade of each value, from 0 to `LEVELS` - 1."""
        places = (values - self.low) / (self.high - self.low) * LEVELS
        return np.clip(places, 0, LEVELS - 1).astype(np.intp)

    def texts(self) -> list[str]:
        """What is written beside the bar, from the top down, and above it."""
        return [self._title.text(), *(text.text() for text in self._texts)]

    def places(self) -> list[QRectF]:
        """Where its bar and its words stand, for what else is written there."""
        words = (text.rect() for text in (self._title, *self._texts))
        return [self._bar.rect(), *words]

    def draw(self, view: View, left: float, title: str) -> None:
        """Stand at the right of a plot."""
        top = view.top + 2 * GAP_PX
        height = max(view.height - 4 * GAP_PX, 1.0)
        self._bar.setRect(QRectF(left, top, BAR_PX, height))
        gradient = QLinearGradient(0, top + height, 0, top)
        for i, color in enumerate(colors := scale_colors()):
            gradient.setColorAt(i / (len(colors) - 1), color)
        self._bar.setBrush(QBrush(gradient))
        muted = theme.current().muted
        for i, text in enumerate(self._texts):
            share = i / (TICKS - 1)
            text.set_text(self._number(self.high - share * (self.high - self.low)))
            text.set_color(muted)
            text.move(left + BAR_PX + GAP_PX, top + share * height - text.height() / 2)
        self._title.set_text(title)
        self._title.set_color(muted)
        end = left + BAR_PX + GAP_PX + max(text.width() for text in self._texts)
        self._title.move(end - self._title.width(), view.top - self._title.height() - GAP_PX)
