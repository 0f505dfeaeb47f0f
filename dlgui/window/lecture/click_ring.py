"""A ring where somebody has clicked, so that those who watch see it too."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dlgui import theme

SIZE_PX: Final = 56
LINE_PX: Final = 4
SEEN_MS: Final = 700


@final
class ClickRing(QWidget):
    """Lies over its parent at the place of the last click, for a while; lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("click_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.resize(SIZE_PX, SIZE_PX)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEEN_MS)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def show_at(self, place: QPoint) -> None:
        """Show the ring around a place of the parent."""
        self.move(place - QPoint(SIZE_PX // 2, SIZE_PX // 2))
        self.raise_()
        self.show()
        self._timer.start()

    def clear(self) -> None:
        """Show none."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            painter.setPen(QPen(QColor(theme.current().accent), LINE_PX))
            edge = LINE_PX / 2 + 1
            painter.drawEllipse(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))
