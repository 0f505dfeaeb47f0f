"""What the colours of tiles mean: 255 shades of a scale, one more for the ground between them."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from math import ceil
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF

from dlgui import theme
from dlgui.plot.short_numbers import short_number

TOP, GROUND = 254, 255
BAR_PX, BESIDE_PX, LONGEST = 10, 6, "-0.0088"
"""How wide a bar is, how far its numbers are from it, and the longest that they are."""
LINES = 2.5
"""From so many lines on a bar has room for three."""
BLACK_AND_WHITE = ("#000000", "#ffffff")


class Scale(StrEnum):
    """How numbers become colours."""

    INK = "ink"
    """From paper to ink: pictures of digits."""
    STRENGTH = "strength"
    """From the surface to the accent: what is 0 or more."""
    SIGNED = "signed"
    """One colour for what is above 0, another for what is below, none at 0."""


def color_map(scale: Scale) -> pg.ColorMap:
    """Return the colours of a scale in the palette in use."""
    palette = theme.current()
    ground = palette.background
    stops = {
        Scale.INK: ["#000000", "#ffffff"] if palette.dark else ["#ffffff", "#000000"],
        Scale.STRENGTH: [ground, palette.series[0], palette.text],
        Scale.SIGNED: [palette.series[1], ground, palette.series[0]],
    }[scale]
    return pg.ColorMap(np.linspace(0, 1, len(stops)), [QColor(name) for name in stops])


def lookup_table(scale: Scale) -> NDArray[np.uint8]:
    """Return 256 colours: those of the scale, and the ground at the end."""
    return _lookup_table(scale, theme.current())


@lru_cache(maxsize=16)
def _lookup_table(scale: Scale, _palette: theme.Palette) -> NDArray[np.uint8]:
    table = np.empty((256, 4), np.uint8)
    table[:GROUND] = color_map(scale).getLookupTable(nPts=GROUND, alpha=True)
    ground = QColor(theme.current().surface)
    table[GROUND] = ground.red(), ground.green(), ground.blue(), GROUND
    return table


def pixel_table(scale: Scale) -> NDArray[np.uint32]:
    """Return the same colours as pixels of an image in `Format_RGB32`."""
    return _pixel_table(scale, theme.current())


@lru_cache(maxsize=16)
def _pixel_table(scale: Scale, palette: theme.Palette) -> NDArray[np.uint32]:
    red, green, blue, _ = _lookup_table(scale, palette).astype(np.uint32).T
    pixels: NDArray[np.uint32] = 0xFF000000 | red << 16 | green << 8 | blue
    return pixels


@lru_cache(maxsize=16)
def inks(scale: Scale, palette: theme.Palette) -> tuple[str, ...]:
    """Return, for each shade, which of black and white is read better on it."""
    colors = [f"#{r:02x}{g:02x}{b:02x}" for r, g, b, _ in lookup_table(scale).tolist()]
    black, white = BLACK_AND_WHITE
    return tuple(
        black if theme.contrast(black, c) >= theme.contrast(white, c) else white for c in colors
    )


def to_shades(values: NDArray[Any], low: float, high: float) -> NDArray[np.uint8]:
    """Return the shades of numbers between explicit levels; what is no number is as 0."""
    inside = np.clip(np.nan_to_num(values, nan=0.0), low, high)
    share = np.subtract(inside, low, dtype=np.float64) / max(high - low, 1e-30)
    shades: NDArray[np.uint8] = np.rint(share * TOP).astype(np.uint8)
    return shades


def size_in_use(values: NDArray[Any], percentile: float = 100.0) -> float:
    """Return the size below which so many per cent of the numbers lie that are finite, or 1.

    Colours that end below the largest size of all leave something to see beside single extremes.
    """
    sizes = np.abs(values[np.isfinite(values)])
    return (float(np.percentile(sizes, percentile)) if len(sizes) else 0.0) or 1.0


def make_bar(scene: pg.GraphicsScene) -> pg.ColorBarItem:
    """Return a colour bar in a scene, which nobody can move, without pyqtgraph's menu."""
    bar = pg.ColorBarItem((0.0, 1.0), BAR_PX, interactive=False, colorMapMenu=False)
    bar.ctrlMenu.deleteLater()  # in English, and it would outlive the bar
    bar.axis.setStyle(
        tickFont=theme.picture_font(theme.TextRole.SMALL),
        tickLength=0,
        tickTextOffset=BESIDE_PX,
        hideOverlappingLabels=ceil(_metrics().height()),  # those at the ends stand half beyond
    )
    bar.axis.setWidth(bar_room() - BAR_PX)
    for side in ("left", "top", "bottom"):
        bar.hideAxis(side)
    bar.getViewBox().setAcceptedMouseButtons(Qt.MouseButton.NoButton)
    scene.addItem(bar)
    return bar


def bar_room() -> int:
    """Return how wide a bar is with its numbers; a picture is magnified as a whole."""
    return BAR_PX + 2 * BESIDE_PX + ceil(_metrics().horizontalAdvance(LONGEST))


@lru_cache(maxsize=1)  # asked for in every frame
def _metrics() -> QFontMetricsF:
    return QFontMetricsF(theme.picture_font(theme.TextRole.SMALL))


def show_bar(
    bar: pg.ColorBarItem, scale: Scale, low: float, high: float, height: float
) -> list[str]:
    """Print a scale: its colours, and the numbers at both ends; in the middle if there is room."""
    bar.setColorMap(color_map(scale))
    places = (0.0, 0.5, 1.0) if height >= LINES * _metrics().height() else (0.0, 1.0)
    texts = [short_number(low + place * (high - low), 2) for place in places]
    bar.axis.setTicks([list(zip(places, texts, strict=True))])
    bar.axis.setTextPen(theme.current().muted)
    bar.axis.setPen(theme.current().surface)
    return texts
