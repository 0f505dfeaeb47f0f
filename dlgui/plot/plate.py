"""A few words on a plate: pyqtgraph's text, placed in pixels of the canvas."""

from __future__ import annotations

from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme

OPAQUE = "d9"


@final
class Plate:
    """Words that are shown and hidden; they stay within the layer."""

    def __init__(self, layer: QGraphicsItem, font: QFont, z: float) -> None:
        self._item = pg.TextItem()
        self._item.setParentItem(layer)
        self._item.setFont(font)
        self._item.setZValue(z)
        self._item.hide()

    def text(self) -> str:
        """What is to be read, empty if nothing is."""
        return str(self._item.toPlainText()) if self._item.isVisible() else ""

    def rect(self) -> QRectF:
        """Where it lies on the layer."""
        rect: QRectF = self._item.boundingRect().translated(self._item.pos())
        return rect

    def write(self, text: str, color: str, ground: str) -> QRectF:
        """Show these words in their colours; return how large the plate is."""
        self._item.setText(text, color)
        self._item.fill = pg.mkBrush(ground + OPAQUE)
        self._item.setVisible(True)
        rect: QRectF = self._item.boundingRect()
        return rect

    def move(self, x: float, y: float) -> None:
        """Put the upper left corner there."""
        self._item.setPos(round(x), round(y))

    def hide(self) -> None:
        """Take it away."""
        self._item.hide()


def small_bold() -> QFont:
    """Return the font of names in a picture."""
    font = theme.picture_font(theme.TextRole.SMALL)
    font.setBold(True)
    return font
