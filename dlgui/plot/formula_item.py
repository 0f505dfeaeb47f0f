"""A formula in a picture: set by `dlgui.widgets.formula`, placed in units of the scene."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dlgui import theme
from dlgui.widgets.formula.block import Block
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.formula.painting import paint_block
from dlgui.widgets.formula.setting import set_formula
from dlgui.widgets.formula.words import one_line

ROOM = 2.0  # for strokes and slanted letters that reach over the edge


@final
class FormulaItem(QGraphicsItem):
    """Its position is the upper left corner of what it shows; call `update` for other colours."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._formula = ""
        self._block = Block(0.0, 0.0, 0.0)

    def set_formula(self, formula: str, px: int) -> None:
        """Show another formula (see `markup`), in letters of `px` units of the scene."""
        block = set_formula(formula, px)
        if block != self._block:
            self.prepareGeometryChange()
            self._formula, self._block = formula, block
            self.update()

    def text(self) -> str:
        """Return what is shown as plain text; empty if it is hidden."""
        return one_line(parse(self._formula)) if self.isVisible() else ""

    @property
    def width(self) -> float:
        """How wide it is."""
        return self._block.width

    @property
    def height(self) -> float:
        """How tall it is."""
        return self._block.height

    @property
    def baseline(self) -> float:
        """How far below its upper edge its baseline is."""
        return self._block.ascent

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height).adjusted(-ROOM, -ROOM, ROOM, ROOM)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_block(painter, self._block, 0.0, self._block.ascent)
