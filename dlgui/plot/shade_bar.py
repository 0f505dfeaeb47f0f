"""What the shades of a heat map mean: pyqtgraph's colour bar, with shares at its ticks."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from dlgui import theme

SHADES = 256
WIDTH_PX = 12
TEXTS_PX = 48
GAP_PX = 12
SHARES = {1.0: "100 %", 0.5: "50 %", 0.1: "10 %", 0.01: "1 %", 0.0: "0"}
"""What is written beside the bar: shares, each at the height of its shade."""


def shade_of(shares: ArrayLike) -> NDArray[np.float64]:
    """Return the shades of shares, from 0 to 1: cube roots, so that thin tails are seen too."""
    return np.asarray(np.cbrt(shares))


def shades() -> pg.ColorMap:
    """Return the colours of the palette in use, from the surface to the accent and to the text."""
    palette = theme.current()
    stops = [QColor(name) for name in (palette.surface, palette.accent, palette.text)]
    return pg.ColorMap([0.0, 0.7, 1.0], stops)


def make_shade_bar() -> pg.ColorBarItem:
    """Return a bar whose shades nobody can move, without pyqtgraph's menu."""
    bar = pg.ColorBarItem((0.0, 1.0), WIDTH_PX, interactive=False, colorMapMenu=False)
    bar.ctrlMenu.deleteLater()  # in English, and it would outlive the bar
    bar.axis.setStyle(
        tickFont=theme.picture_font(theme.TextRole.SMALL), tickLength=0, tickTextOffset=6
    )
    bar.axis.setWidth(TEXTS_PX)
    bar.axis.setTicks([[(float(shade_of(share)), text) for share, text in SHARES.items()]])
    bar.layout.setContentsMargins(GAP_PX, 0, 0, 0)
    for side in ("left", "top", "bottom"):
        bar.hideAxis(side)
    bar.getViewBox().setAcceptedMouseButtons(Qt.MouseButton.NoButton)
    return bar


def recolor_shade_bar(bar: pg.ColorBarItem) -> None:
    """Take the colours of the palette in use."""
    bar.setColorMap(shades())
    bar.axis.setTextPen(theme.current().muted)
    bar.axis.setPen(theme.current().surface)
