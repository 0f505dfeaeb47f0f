"""The numbers of one node: side by side on shades, as a small image, or as not known yet."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple, final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from dlgui import theme
from dlgui.plot.graph_data import Cells, GraphPicture, cell_texts, shade
from dlgui.plot.placed_text import PlacedText, width_of
from dlgui.plot.tile_colors import Scale, lookup_table, to_shades

LEAST_CELL: Final = 22.0
SPARE: Final = 2.0
FAINTEST, DEEPEST = 0.14, 0.86
SHADES: Final = 64
DOTS: Final = "…"


@final
class Cell(NamedTuple):
    """A number, or a sign for what is not shown: where it stands, its ground, and how it reads."""

    fill: str
    text: PlacedText


def is_image(cells: Cells | None, picture: GraphPicture) -> bool:
    """Whether the numbers of a node are shown as an image, as more than one of them is."""
    return cells is not None and picture.as_images and cells.image.size > 1


def cells_in(cells: Cells | None, place: QRectF, color: str, picture: GraphPicture) -> list[Cell]:
    """Return what is written of a node in a place; nothing where there is an image."""
    palette = theme.current()
    if cells is None:
        return [Cell("", PlacedText("?", place, palette.muted))]
    if is_image(cells, picture):
        return []
    shown = shown_cells(cells, place.width())
    cut = shown < len(cells.values)
    wide = place.width() / (shown + cut)
    found, most = [], cells.most
    for i, value in enumerate(cells.values[:shown]):
        depth = round(SHADES * shade(value, most, log=picture.log))
        fill, ink = _colors(palette.surface, color, depth)
        gap = 1.0 if shown + cut > 1 else 0.0
        rect = QRectF(place.left() + i * wide, place.top(), wide - gap, place.height())
        found.append(Cell(fill, PlacedText(_fitting(value, wide), rect, ink)))
    if cut:
        rect = QRectF(place.left() + shown * wide, place.top(), wide, place.height())
        found.append(Cell("", PlacedText(DOTS, rect, palette.muted)))
    return found


def shown_cells(cells: Cells, width: float) -> int:
    """Return how many numbers can be read side by side; the last place is left to an ellipsis."""
    total = len(cells.values)
    for shown in range(total, 1, -1):
        wide = width / (shown + (shown < total))
        texts = (cell_texts(value)[-1] for value in cells.values[:shown])
        if wide >= LEAST_CELL and all(width_of(text) + SPARE <= wide for text in texts):
            return shown
    return 1


def paint_cells(
    painter: QPainter, cells: Cells | None, place: QRectF, color: str, picture: GraphPicture
) -> None:
    """Paint the numbers of a node into a place, as the picture shows them."""
    if cells is None:
        pen = QPen(QColor(theme.current().field_border), 1.0, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    elif is_image(cells, picture):
        _paint_image(painter, cells, place)
    for cell in cells_in(cells, place, color, picture):
        if cell.fill:
            painter.fillRect(cell.text.place, QColor(cell.fill))
        cell.text.write(painter)


def _fitting(value: float, room: float) -> str:
    texts = cell_texts(value)
    return next((text for text in texts if width_of(text) + SPARE <= room), texts[-1])


def _paint_image(painter: QPainter, cells: Cells, place: QRectF) -> None:
    most = cells.most or 1.0
    colors = lookup_table(Scale.SIGNED)[to_shades(np.atleast_2d(cells.image), -most, most)]
    pixels = np.ascontiguousarray(colors)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(place, image)


@lru_cache(maxsize=512)
def _colors(ground: str, color: str, depth: int) -> tuple[str, str]:
    """Return a shade of a colour on a ground, and which of black and white is read better on it."""
    share = FAINTEST + (DEEPEST - FAINTEST) * depth / SHADES
    a, b = QColor(ground), QColor(color)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    fill = "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in parts)
    white, black = "#ffffff", "#000000"
    light = theme.contrast(white, fill) >= theme.contrast(black, fill)
    return fill, white if light else black
