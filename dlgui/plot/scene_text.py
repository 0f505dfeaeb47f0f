"""A short text in a scene that is kept and given other words: cheap to show again unchanged."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.theme import TextRole

TEXT_Z = 3.0


@final
class SceneText:
    """One line of text; `width` and `height` are in pixels."""

    def __init__(self, scene: QGraphicsScene, role: TextRole = TextRole.SMALL) -> None:
        font = theme.picture_font(role)
        self._metrics = QFontMetricsF(font)
        self._width = 0.0
        self._color = ""
        self.item = QGraphicsSimpleTextItem()
        self.item.setFont(font)
        self.item.setZValue(TEXT_Z)
        # The letters are kept as a picture: laying text out anew costs more than all the bars.
        self.item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        scene.addItem(self.item)

    def text(self) -> str:
        """Return what is written, empty if it is hidden."""
        return self.item.text() if self.item.isVisible() else ""

    def set_text(self, text: str) -> None:
        """Write something else."""
        if text != self.item.text():
            self.item.setText(text)
            self._width = self._metrics.horizontalAdvance(text)

    def width(self) -> float:
        """Return how wide the text is."""
        return self._width

    def height(self) -> float:
        """Return the height of a line."""
        return self._metrics.height()

    def rect(self) -> QRectF:
        """Return where it stands; an empty one if nothing is written."""
        size = QSizeF(self._width, self.height()) if self.text() else QSizeF()
        return QRectF(self.item.pos(), size)

    def width_of(self, text: str) -> float:
        """Return how wide another text would be."""
        return self._metrics.horizontalAdvance(text)

    def elided(self, text: str, room: float) -> str:
        """Return a text, with "…" at its end if there is not so much room."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def move(self, x: float, y: float) -> None:
        """Put the upper left corner there."""
        self.item.setPos(round(x), round(y))

    def set_color(self, color: str) -> None:
        """Write in this colour, as `#rrggbb`."""
        if color != self._color:
            self._color = color
            self.item.setBrush(QBrush(QColor(color)))
