"""Arrows of one step on the map: downhill, the velocity or averaged gradient, the step taken."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.plot.view import View
from engine.optimization.descent import DescentStep
from engine.optimization.names import MomentumForm
from engine.optimization.surface import Point

SHORTEST, LONGEST = 36.0, 110.0
"""In pixels; gradients may be a thousand times as long as the picture, or too short to see."""
HEAD_PX = 10.0
ARROWS_Z = 9.0


@final
@dataclass(frozen=True)
class Arrow:
    """A vector of the plane with its name; without `true_length` it is drawn within limits."""

    name: str
    vector: Point
    color: str
    width: float
    true_length: bool = False


def arrows_of(step: DescentStep, frame: RaceFrame) -> list[Arrow]:
    """Return the arrows of a step, the widest first."""
    palette = theme.current()
    track = frame.chosen_track
    translate = QCoreApplication.translate
    found = [Arrow(translate("MapArrows", "−∇f"), _times(-1, step.gradient), palette.error, 4.5)]
    if "m_hat" in step.state:
        m_hat = _times(-1, step.state["m_hat"])
        found.append(Arrow(translate("MapArrows", "−m̂"), m_hat, palette.good, 3.5))
    elif "v" in step.state and track is not None:
        free = track.optimizer.momentum_form is MomentumForm.LR_FREE
        v = _times(-step.lr if free else 1, step.state["v"])
        found.append(Arrow(translate("MapArrows", "v"), v, palette.good, 4.5))
    color = palette.series_style(track.series).color if track else palette.text
    found.append(Arrow(translate("MapArrows", "step"), step.move, color, 2.5, true_length=True))
    return found


@final
class MapArrows:
    """Up to three arrows with their names, kept and moved. Owned by the map."""

    def __init__(self, clip: QGraphicsItem) -> None:
        self._items = [QGraphicsPathItem(clip) for _ in range(3)]
        self._texts = [QGraphicsSimpleTextItem(clip) for _ in range(3)]
        self._plates = [QGraphicsPathItem(clip) for _ in range(3)]
        font = theme.font(theme.TextRole.SMALL)
        font.setBold(True)
        for i in range(3):
            self._items[i].setZValue(ARROWS_Z + 0.1 * i)
            self._plates[i].setZValue(ARROWS_Z + 0.5)
            self._texts[i].setZValue(ARROWS_Z + 0.6)
            self._texts[i].setFont(font)

    def draw(self, view: View, frame: RaceFrame) -> None:
        """Show the arrows of the step that the frame explains; none without one."""
        self._taken: list[QRectF] = []
        step = frame.explained
        arrows = arrows_of(step, frame) if step is not None else []
        for i, item in enumerate(self._items):
            tip = None
            if i < len(arrows) and step is not None:
                tip = self._draw_arrow(item, view, step.position, arrows[i])
            item.setVisible(tip is not None)
            self._texts[i].setVisible(tip is not None)
            self._plates[i].setVisible(tip is not None)
            if tip is not None:
                self._write(i, tip, arrows[i])

    def names(self) -> list[str]:
        """The names of the arrows that are seen."""
        return [text.text() for text in self._texts if text.isVisible()]

    def _draw_arrow(
        self, item: QGraphicsPathItem, view: View, at: Point, arrow: Arrow
    ) -> tuple[QPointF, QPointF] | None:
        """Draw from a point of the plane; return the tip and the direction, None if unseen."""
        r = view.ranges
        start = QPointF(*view.point(*at))
        dx = arrow.vector[0] * view.width / (r.x1 - r.x0)
        dy = -arrow.vector[1] * view.height / (r.y1 - r.y0)
        length = math.hypot(dx, dy)
        far = max(abs(start.x()), abs(start.y())) > 1e4
        if not math.isfinite(length) or length < 0.5 or far:
            return None
        shown = min(length, 4e3) if arrow.true_length else min(max(length, SHORTEST), LONGEST)
        along = QPointF(dx / length, dy / length)
        item.setPath(_shape(start, along, shown, arrow.width))
        item.setBrush(QBrush(QColor(arrow.color)))
        item.setPen(QPen(QColor(theme.current().surface), 1.0))
        return start + along * shown, along

    def _write(self, i: int, tip: tuple[QPointF, QPointF], arrow: Arrow) -> None:
        """Write the name beyond the tip or beside it, where no other name is."""
        text, plate = self._texts[i], self._plates[i]
        text.setText(arrow.name)
        text.setBrush(QBrush(QColor(arrow.color)))
        rect = text.boundingRect()
        rect.moveCenter(_free_place(tip, rect.size(), self._taken))
        self._taken.append(rect)
        text.setPos(rect.topLeft())
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(-3, 0, 3, 0), 4, 4)
        plate.setPath(path)
        ground = QColor(theme.current().surface)
        ground.setAlphaF(0.85)
        plate.setBrush(QBrush(ground))
        plate.setPen(QPen(Qt.PenStyle.NoPen))


def _free_place(tip: tuple[QPointF, QPointF], size: QSizeF, taken: list[QRectF]) -> QPointF:
    """Return the middle of a free rectangle near the tip."""
    at, along = tip
    across = QPointF(-along.y(), along.x())
    beyond = along * (size.width() / 2 * abs(along.x()) + size.height() / 2 + 4)
    aside = across * (size.width() / 2 * abs(across.x()) + size.height() / 2 + 8)
    places = [at + beyond, at + aside, at - aside, at + aside * 2, at - aside * 2]
    for middle in places:
        rect = QRectF(QPointF(0, 0), size)
        rect.moveCenter(middle)
        if not any(rect.intersects(other) for other in taken):
            return middle
    return places[-1]


def _shape(start: QPointF, along: QPointF, length: float, width: float) -> QPainterPath:
    """Return the outline of an arrow."""
    head = min(HEAD_PX + width, length)
    across = QPointF(-along.y(), along.x())
    neck, half, wing = along * (length - head), across * (width / 2), across * (head / 2)
    corners = [half, neck + half, neck + wing, along * length, neck - wing, neck - half, -half]
    path = QPainterPath()
    path.addPolygon(QPolygonF([start + corner for corner in corners]))
    path.closeSubpath()
    return path


def _times(factor: float, vector: Point) -> Point:
    return factor * vector[0], factor * vector[1]
