"""One model on the map: its drawing, its name, and what it has learnt once it has."""

from __future__ import annotations

from math import hypot
from typing import Final, final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dlgui import theme
from dlgui.theme import Palette, TextRole
from dlgui.window.survey.model import Model, Nature, Purpose
from dlgui.window.survey.shapes import Edge, Shape

LEAST: Final = QSize(164, 84)
DRAWN: Final = 0.42
"""The share of the width that the drawing has."""
GAP_PX: Final = 3.0
TALLEST: Final = 1.1
"""The height of a drawing, by its width."""
UNIT_PX, HEAD_PX = 3.4, 5.0
ROUND_PX: Final = 6.0
ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@final
class ModelCard(QAbstractButton):
    """Clicked, or by Enter or Space, it is opened. `looked` tells that it has the focus or lies
    under the mouse, `moved` carries the arrow key that leads away from it.
    """

    looked = Signal()
    moved = Signal(int)

    def __init__(self, model: Model, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.setObjectName(f"survey_{model.id}")
        self.title = QCoreApplication.translate("survey", model.title)
        self.purpose = QCoreApplication.translate("survey", model.purpose)
        self.text_said = QCoreApplication.translate("survey", model.text)
        self.setAccessibleName(f"{self.title}, {self.purpose}")
        self.setAccessibleDescription(self.text_said)
        theme.set_tool_tip(self, self.text_said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self._is_pointed_at = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return LEAST * theme.scale()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Not when it is entered: a map that opens under a mouse at rest shows what is on stage."""
        super().mouseMoveEvent(event)
        if not self._is_pointed_at:
            self._is_pointed_at = True
            self.looked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_pointed_at = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked.emit()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Arrow keys and Enter are this map's own: the window has other uses for them."""
        own = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if own and Qt.Key(event.key()) in (*ARROWS, *ENTER):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.moved.emit(event.key())
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            palette, factor = theme.current(), theme.scale()
            self._paint_ground(painter, palette)
            area = QRectF(self.rect()).adjusted(8, 6, -6, -6)
            drawing = QRectF(area.topLeft(), QSizeF(area.width() * DRAWN, area.height()))
            paint_shape(painter, self.model.shape, drawing, palette, factor)
            words = QRectF(drawing.right() + 6, area.top(), 0.0, area.height())
            words.setRight(area.right())
            self._paint_words(painter, words, palette)

    def _paint_words(self, painter: QPainter, area: QRectF, palette: Palette) -> None:
        """The title, and under it the purpose; together in the middle."""
        painter.setFont(theme.font(TextRole.SMALL))
        wrapped, texts = int(Qt.TextFlag.TextWordWrap), (self.title, self.purpose)
        heights = [painter.boundingRect(area, wrapped, text).height() for text in texts]
        top = area.top() + max(area.height() - sum(heights) - GAP_PX, 0.0) / 2
        color = palette.ink(purpose_color(self.model.purpose, palette), self._ground(palette))
        for text, ink, height in zip(texts, (palette.text, color), heights, strict=True):
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(area.left(), top, area.width(), height), wrapped, text)
            top += height + GAP_PX

    def _ground(self, palette: Palette) -> str:
        by_chance = self.model.nature is Nature.PROBABILISTIC
        return palette.accent_soft if by_chance else palette.surface

    def _paint_ground(self, painter: QPainter, palette: Palette) -> None:
        edge = palette.accent if self.hasFocus() else palette.border
        painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(QColor(palette.hover if self.underMouse() else self._ground(palette)))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, ROUND_PX, ROUND_PX)


def purpose_color(purpose: Purpose, palette: Palette) -> str:
    """Return the colour in which a purpose is written."""
    return {
        Purpose.GENERATIVE: palette.accent,
        Purpose.DISCRIMINATIVE: palette.good,
        Purpose.DISCRIMINANT: palette.warning,
        Purpose.CODE: palette.muted,
    }[purpose]


def paint_shape(
    painter: QPainter, shape: Shape, area: QRectF, palette: Palette, factor: float
) -> None:
    """Draw units and edges: arrows where there is a direction, plain lines where there is none."""
    side = UNIT_PX * factor
    room = area.adjusted(side, side, -side, -side)
    tall = min(room.height(), room.width() * TALLEST)
    room = QRectF(room.left(), room.center().y() - tall / 2, room.width(), tall)
    at = [QPointF(room.left() + x * room.width(), room.bottom() - y * room.height())
          for x, y in shape.units]  # fmt: skip
    for edge in shape.edges:
        _paint_edge(painter, edge, at, palette, factor)
    painter.setPen(QPen(QColor(palette.text), 1.2))
    for number, place in enumerate(at):
        by_chance = number in shape.chance
        ground = palette.text if number in shape.seen else palette.surface
        painter.setPen(QPen(QColor(palette.accent if by_chance else palette.text), 1.4 * factor))
        painter.setBrush(QColor(palette.accent if by_chance and number in shape.seen else ground))
        painter.drawEllipse(place, side, side)


def _paint_edge(
    painter: QPainter, edge: Edge, at: list[QPointF], palette: Palette, factor: float
) -> None:
    start, end = at[edge.start], at[edge.end]
    painter.setPen(QPen(QColor(palette.muted), 1.0))
    painter.drawLine(start, end)
    length = hypot(end.x() - start.x(), end.y() - start.y())
    if not edge.directed or not length:
        return
    way = (end - start) / length
    side = QPointF(-way.y(), way.x())
    tip, size = end - way * (UNIT_PX + 0.5) * factor, HEAD_PX * factor
    head = QPolygonF([tip, tip - way * size + side * size * 0.45,
                      tip - way * size - side * size * 0.45])  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.warning))
    painter.drawPolygon(head)
