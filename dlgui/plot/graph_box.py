"""One node of a computation graph: its head with number, formula and shape, and two rows below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dlgui import theme
from dlgui.plot.graph_cells import cells_in, paint_cells
from dlgui.plot.graph_data import Box, Cells, GraphPicture
from dlgui.plot.placed_text import RIGHT, PlacedText, width_of
from dlgui.widgets.formula.block import Block
from dlgui.widgets.formula.painting import paint_block
from dlgui.widgets.formula.setting import set_formula

PAD: Final = 4.0
HEAD_PX: Final = 21.0
CIRCLE_PX: Final = 16.0
GAP_PX: Final = 3.0
SPACE_PX: Final = 4.0
"""Between a formula and the shape beside it."""
MOST_ROW: Final = 32.0
FORMULA_PX, SMALLEST_PX = 14, 12
BASELINE: Final = 0.34
"""How far below the middle of a head its formula stands, in units of its letters."""

Row = tuple[Cells | None, QRectF, str]


def paint_frame(painter: QPainter, box: Box, rect: QRectF) -> None:
    """Paint a node into its place, but for its numbers."""
    palette = theme.current()
    current = palette.warning if box.gradient is not None else palette.accent
    pen = QPen(QColor(current if box.is_current else palette.border))
    pen.setWidthF(2.0 if box.is_current else 1.0)
    painter.setPen(pen)
    painter.setBrush(QColor(palette.raised))
    painter.drawRoundedRect(rect, 6, 6)
    if box.number:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent if box.is_current else palette.track))
        painter.drawEllipse(_circle(rect))
    block, left = _head(box, rect)
    middle = rect.top() + HEAD_PX / 2
    paint_block(painter, block, left, middle + BASELINE * FORMULA_PX)
    for text in _head_texts(box, rect):
        text.write(painter)


def paint_numbers(painter: QPainter, box: Box, rect: QRectF, picture: GraphPicture) -> None:
    """Paint the numbers of a node into its place."""
    for cells, place, color in _rows(box, rect, picture):
        paint_cells(painter, cells, place, color, picture)


def box_texts(box: Box, rect: QRectF, picture: GraphPicture) -> Iterator[PlacedText]:
    """Yield what is written in a node, but for its formula."""
    yield from _head_texts(box, rect)
    for row in _rows(box, rect, picture):
        yield from (cell.text for cell in cells_in(*row, picture))


def fitting(formula: str, room: float, px: int) -> Block:
    """Set a formula in letters of so many pixels, or in somewhat smaller ones if it takes that."""
    block = set_formula(formula, px)
    while block.width > room and px > SMALLEST_PX:
        px -= 1
        block = set_formula(formula, px)
    return block


def _rows(box: Box, rect: QRectF, picture: GraphPicture) -> list[Row]:
    """The numbers of the value and of the gradient, where they stand, and their colours."""
    palette = theme.current()
    inside = rect.adjusted(PAD, HEAD_PX, -PAD, -PAD)
    most = inside.height() / 2 if picture.as_images else MOST_ROW
    tall = max(min((inside.height() - GAP_PX) / 2, most), 1.0)
    place = QRectF(inside.left(), inside.top(), inside.width(), tall)
    value = box.value, place, palette.series[0]
    if not box.asks_gradient:
        return [value]
    return [value, (box.gradient, place.translated(0, tall + GAP_PX), palette.warning)]


def _circle(rect: QRectF) -> QRectF:
    top = rect.top() + (HEAD_PX - CIRCLE_PX) / 2
    return QRectF(rect.left() + PAD, top, CIRCLE_PX, CIRCLE_PX)


def _head(box: Box, rect: QRectF) -> tuple[Block, float]:
    """The formula, or the symbol alone where there is no room for it; and where it begins.

    It is set in smaller letters rather than without the shape beside it.
    """
    left = rect.left() + PAD + (CIRCLE_PX + 4 if box.number else 0)
    room = rect.right() - PAD - left
    beside = room - width_of(box.shape) - SPACE_PX
    if box.shape and (block := fitting(box.formula, beside, FORMULA_PX)).width <= beside:
        return block, left
    block = fitting(box.formula, room, FORMULA_PX)
    return (block if block.width <= room else fitting(box.symbol, room, FORMULA_PX)), left


def _head_texts(box: Box, rect: QRectF) -> Iterator[PlacedText]:
    palette = theme.current()
    if box.number:
        color = palette.on_accent if box.is_current else palette.text
        yield PlacedText(str(box.number), _circle(rect), color)
    block, left = _head(box, rect)
    free = QRectF(left + block.width + SPACE_PX, rect.top(), 0, HEAD_PX)
    free.setRight(rect.right() - PAD)
    if box.shape and width_of(box.shape) <= free.width():
        yield PlacedText(box.shape, free, palette.muted, RIGHT)
