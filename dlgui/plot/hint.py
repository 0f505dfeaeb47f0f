"""A few words in the middle of an empty plot, on a plate that hides the grid behind them."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.plot.view import View

HINT_Z = 9.0


@final
class Hint:
    """Plate and words; an empty text hides both."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._plate = QGraphicsRectItem()
        self._plate.setPen(QPen(Qt.PenStyle.NoPen))
        self._plate.setZValue(HINT_Z)
        self._plate.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._words = QGraphicsSimpleTextItem(self._plate)
        self._words.setFont(theme.picture_font())
        self._plate.hide()
        scene.addItem(self._plate)

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text != self._words.text():
            self._words.setText(text)
            self._plate.setRect(self._words.boundingRect().adjusted(-8, -2, 8, 2))
            self._plate.setVisible(bool(text))

    def text(self) -> str:
        """What is to be read, empty if nothing is."""
        return self._words.text() if self._plate.isVisible() else ""

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        self._plate.setBrush(QBrush(QColor(theme.current().surface)))
        self._words.setBrush(QBrush(QColor(theme.current().muted)))

    def draw(self, view: View) -> None:
        """Stand in the middle of the plot."""
        middle = QPointF(view.left + view.width / 2, view.top + view.height / 2)
        self._plate.setPos((middle - self._words.boundingRect().center()).toPoint())
