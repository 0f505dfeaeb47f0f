"""An arrow with its name beside its tip: pyqtgraph's arrow and text, in pixels of the canvas."""

from __future__ import annotations

import math
from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme
from dlgui.plot.free_place import first_free
from dlgui.plot.plate import Plate, small_bold

HEAD_PX = 10.0
ARROW_Z, NAME_Z = 9.0, 9.5


@final
class NamedArrow:
    """One arrow that is kept and moved."""

    def __init__(self, layer: QGraphicsItem, lift: float) -> None:
        self._arrow = pg.ArrowItem(parent=layer)
        self._arrow.setZValue(ARROW_Z + lift)
        self._arrow.hide()
        self._plate = Plate(layer, small_bold(), NAME_Z + lift)

    def name(self) -> str:
        """The name that is seen, empty without one."""
        return self._plate.text()

    def hide(self) -> None:
        """Show no arrow."""
        if self._arrow.isVisible():
            self._arrow.hide()
            self._plate.hide()

    def show(self, start: QPointF, along: QPointF, length: float, width: float, color: str) -> None:
        """Draw an arrow of this length; `along` is its direction, of length one."""
        head, surface = min(HEAD_PX + width, length), theme.current().surface
        self._arrow.setStyle(
            angle=math.degrees(math.atan2(-along.y(), -along.x())),
            headLen=head,
            headWidth=head / 2,
            tailLen=length - head,
            tailWidth=width,
            brush=color,
            pen=surface,
        )
        self._arrow.setPos(start + along * length)
        self._arrow.show()

    def write(self, name: str, color: str, along: QPointF, taken: list[QRectF]) -> QRectF:
        """Write the name beyond the tip or beside it, where nothing else is; return where."""
        rect = self._plate.write(name, color, theme.current().surface)
        rect.moveCenter(_free_place(self._arrow.pos(), along, rect.size(), taken))
        self._plate.move(rect.x(), rect.y())
        return rect


def _free_place(at: QPointF, along: QPointF, size: QSizeF, taken: list[QRectF]) -> QPointF:
    """Return the middle of a free rectangle near the tip."""
    across = QPointF(-along.y(), along.x())
    beyond = along * (size.width() / 2 * abs(along.x()) + size.height() / 2 + 4)
    aside = across * (size.width() / 2 * abs(across.x()) + size.height() / 2 + 8)
    places = [at + beyond, at + aside, at - aside, at + aside * 2, at - aside * 2]
    half = QPointF(size.width(), size.height()) / 2
    free = first_free((QRectF(middle - half, size) for middle in places), taken)
    return places[-1] if free is None else free.center()
