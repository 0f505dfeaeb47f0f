"""A small card beside a point: a few words, and a learning curve under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import View
from dlgui.theme import TextRole

CARD_Z = 20.0
PAD_PX, CURVE_PX, LEAST_PX, BESIDE_PX, LINES = 10.0, 46.0, 150.0, 16.0, 8

Curve = tuple[Sequence[float], Sequence[float]]


@final
@dataclass(frozen=True)
class CardText:
    """What a card says: lines of words, a curve from 0 to 1, and the best trial's behind it."""

    lines: tuple[str, ...]
    curve: Curve = ((), ())
    best: Curve = ((), ())


@final
class TrialCard:
    """Items that are kept, shown and hidden."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._plate = QGraphicsRectItem()
        self._plate.setZValue(CARD_Z)
        scene.addItem(self._plate)
        self._plate.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._best, self._curve = QGraphicsPathItem(self._plate), QGraphicsPathItem(self._plate)
        self._texts = [SceneText(scene, TextRole.SMALL) for _ in range(LINES)]
        for text in self._texts:
            text.item.setParentItem(self._plate)
        self._lines: tuple[str, ...] = ()
        self.hide()

    def lines(self) -> tuple[str, ...]:
        """What is to be read; empty while the card is hidden."""
        return self._lines if self._plate.isVisible() else ()

    def hide(self) -> None:
        """Take the card away."""
        self._plate.hide()

    def show(self, view: View, x: float, y: float, card: CardText) -> None:
        """Show it beside a point of the canvas, within the plot."""
        self._lines = card.lines
        palette = theme.current()
        top = PAD_PX / 2
        for i, text in enumerate(self._texts):
            text.set_text(card.lines[i] if i < len(card.lines) else "")
            text.set_color(palette.text if i == 0 else palette.muted)
            text.move(PAD_PX, top)
            top += text.height() if i < len(card.lines) else 0.0
        widths = [text.width() for text in self._texts[: len(card.lines)]]
        width = max([LEAST_PX, *widths]) + 2 * PAD_PX
        height = top + PAD_PX / 2
        if card.curve[0]:
            area = QRectF(PAD_PX, top + 4, width - 2 * PAD_PX, CURVE_PX)
            height = area.bottom() + PAD_PX
            self._best.setPath(_path(card.best, area, card.curve))
            self._curve.setPath(_path(card.curve, area, card.best))
        self._best.setVisible(bool(card.curve[0]))
        self._curve.setVisible(bool(card.curve[0]))
        self._dress()
        self._plate.setRect(QRectF(0, 0, width, height))
        left = x + BESIDE_PX if x + BESIDE_PX + width <= view.right else x - BESIDE_PX - width
        above = min(max(y - height / 2, 2.0), max(view.bottom - height, 2.0))
        self._plate.setPos(QPointF(max(left, 2.0), above).toPoint())
        self._plate.show()

    def _dress(self) -> None:
        palette = theme.current()
        self._plate.setBrush(QBrush(QColor(palette.raised)))
        self._plate.setPen(QPen(QColor(palette.field_border)))
        self._best.setPen(QPen(QColor(palette.ghost), 1.0))
        self._curve.setPen(QPen(QColor(palette.accent), 1.5))


def _path(curve: Curve, area: QRectF, other: Curve) -> QPainterPath:
    """A line through the points: values from 0 at the bottom to 1 at the top."""
    steps, values = curve
    path = QPainterPath()
    last = max([*steps, *other[0]], default=1) or 1
    for i, (step, value) in enumerate(zip(steps, values, strict=False)):
        at = QPointF(
            area.left() + step / last * area.width(), area.bottom() - value * area.height()
        )
        path.lineTo(at) if i else path.moveTo(at)
    return path
