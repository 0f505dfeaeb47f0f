"""A row of dots, one a page: those that were read, the one that is read, those that come."""

from typing import Final, final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlgui import theme

WIDE_PX: Final = 14
RADIUS_PX: Final = 3.5
LARGE_PX: Final = 5.0


@final
class Dots(QWidget):
    """Shows how far a lesson is."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._at, self._count = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_page(self, at: int, count: int) -> None:
        """Show a page, from 0, of how many."""
        self._at, self._count = at, count
        text = self.tr("Page {0} of {1}").format(at + 1, count)
        self.setAccessibleName(text)
        theme.set_tool_tip(self, text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(8 * theme.GRID), theme.scaled(3 * theme.GRID))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(4 * theme.GRID), theme.scaled(2 * theme.GRID))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            palette, factor = theme.current(), theme.scale()
            wide = min(WIDE_PX * factor, self.width() / max(self._count, 1))
            left = (self.width() - wide * (self._count - 1)) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            for place in range(self._count):
                color = palette.accent if place <= self._at else palette.track
                painter.setBrush(QColor(color))
                radius = min(LARGE_PX if place == self._at else RADIUS_PX, wide / 2) * factor
                painter.drawEllipse(QPointF(left + place * wide, self.height() / 2), radius, radius)
