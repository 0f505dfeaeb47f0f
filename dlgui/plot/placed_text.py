"""A text and where it stands in a picture that paints itself: painted, and told to who asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from dlgui import theme
from dlgui.theme import TextRole

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter


@final
@dataclass(frozen=True)
class PlacedText:
    """A text in a place of the scene, in a colour (`#rrggbb`) and a size of type."""

    text: str
    place: QRectF
    color: str
    align: Qt.AlignmentFlag = MIDDLE
    role: TextRole = TextRole.SMALL

    @property
    def pixels(self) -> int:
        """How large its letters are, in units of the scene."""
        return _font(self.role).pixelSize()

    def write(self, painter: QPainter) -> None:
        """Paint it."""
        painter.setFont(_font(self.role))
        painter.setPen(QColor(self.color))
        painter.drawText(self.place, self.align, self.text)


@lru_cache(maxsize=4096)
def width_of(text: str, role: TextRole = TextRole.SMALL) -> float:
    """Return how wide a text is in a picture."""
    return QFontMetricsF(_font(role)).horizontalAdvance(text)


@lru_cache(maxsize=16)
def _font(role: TextRole) -> QFont:
    """The font of a role; pictures are magnified as a whole, so that it is always the same."""
    return theme.picture_font(role)
