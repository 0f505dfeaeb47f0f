"""Units in rows and the edges between them: which of them go both ways, and which only one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QLineF, QPointF, QSize
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.drawing import Table
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet

RADIUS, HEAD_PX, HEAD_ANGLE = 6.0, 7.0, 0.45
PAD_PX, CAPTION_PX = 12.0, 64.0
EDGE_Z, UNIT_Z = 1.0, 2.0
LEAST = QSize(132, 88)
"""Four layers, told apart."""


@final
@dataclass(frozen=True)
class Unit:
    """A circle at a place in 0..1 (up is more); a `filled` one is seen from outside."""

    x: float
    y: float
    filled: bool = False


@final
@dataclass(frozen=True)
class Edge:
    """Between two units, by number. A `directed` one goes only from the first to the second; those
    that are `strong` learn at present.
    """

    start: int
    end: int
    directed: bool = False
    strong: bool = False


@final
@dataclass(frozen=True)
class EdgePicture:
    """Units, edges, and what is written at the left of a height."""

    units: tuple[Unit, ...] = ()
    edges: tuple[Edge, ...] = ()
    captions: tuple[tuple[float, str], ...] = ()


@final
class EdgeSheet(Sheet):
    """Draws the units of a machine and its edges: four paths, whatever their number."""

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas.setAntialiasing(True)
        self.picture = EdgePicture()
        self.saying = ""
        self._paths = [QGraphicsPathItem() for _ in range(4)]
        for number, path in enumerate(self._paths):
            path.setZValue(EDGE_Z if number < 2 else UNIT_Z)
            self.canvas.scene().addItem(path)
        self._texts: list[SceneText] = []
        self.keep_least(LEAST)
        self.dress()

    def show_picture(self, picture: EdgePicture) -> None:
        """Show these units and edges."""
        if picture != self.picture:
            self.picture = picture
            self.arrange()

    def captions(self) -> list[str]:
        """What is written."""
        return [text.text() for text in self._texts if text.text()]

    def facts(self) -> list[str]:
        directed = sum(edge.directed for edge in self.picture.edges)
        text = self.tr("{0} units, {1} edges, of which {2} are directed.")
        head = text.format(len(self.picture.units), len(self.picture.edges), directed)
        layers = self.tr("Layers from {0} to {1}.")
        names = [text for _, text in self.picture.captions] or [""]
        return [head, layers.format(names[0], names[-1]), self.saying]

    def table(self) -> Table:
        rows = [[e.start + 1, e.end + 1, int(e.directed)] for e in self.picture.edges]
        return Table((self.tr("from"), self.tr("to"), self.tr("directed")), rows)

    # Plumbing -------------------------------------------------------------------------------------

    def arrange(self) -> None:
        palette, picture = theme.current(), self.picture
        weak, strong, circles, filled = (QPainterPath() for _ in range(4))
        for edge in picture.edges:
            self._draw_edge(edge, strong if edge.strong else weak)
        for unit in picture.units:
            path = filled if unit.filled else circles
            path.addEllipse(self._place(unit), RADIUS, RADIUS)
        looks = (
            (weak, palette.field_border, 1.0, None),
            (strong, palette.accent, 1.5, None),
            (circles, palette.muted, 1.5, palette.surface),
            (filled, palette.muted, 1.5, palette.muted),
        )
        for item, (path, color, width, inside) in zip(self._paths, looks, strict=True):
            item.setPath(path)
            item.setPen(QPen(QColor(color), width))
            item.setBrush(QBrush() if inside is None else QBrush(QColor(inside)))
        self._write(palette.muted)

    def _draw_edge(self, edge: Edge, path: QPainterPath) -> None:
        units = self.picture.units
        line = QLineF(self._place(units[edge.start]), self._place(units[edge.end]))
        if line.length() <= 2 * RADIUS:
            return
        share = RADIUS / line.length()
        start, end = line.pointAt(share), line.pointAt(1 - share)
        path.moveTo(start)
        path.lineTo(end)
        if edge.directed:
            back = math.atan2(start.y() - end.y(), start.x() - end.x())
            for turn in (-HEAD_ANGLE, HEAD_ANGLE):
                path.moveTo(end)
                path.lineTo(
                    end.x() + HEAD_PX * math.cos(back + turn),
                    end.y() + HEAD_PX * math.sin(back + turn),
                )

    def _place(self, unit: Unit) -> QPointF:
        room = self.canvas.room()
        left = CAPTION_PX if self.picture.captions else PAD_PX
        wide = max(room.width() - left - PAD_PX, 1.0)
        high = max(room.height() - 2 * PAD_PX, 1.0)
        return QPointF(left + unit.x * wide, PAD_PX + (1 - unit.y) * high)

    def _write(self, color: str) -> None:
        while len(self._texts) < len(self.picture.captions):
            self._texts.append(SceneText(self.canvas.scene()))
        for text in self._texts[len(self.picture.captions) :]:
            text.set_text("")
        for text, (height, words) in zip(self._texts, self.picture.captions, strict=False):
            text.set_text(words)
            text.set_color(color)
            text.move(0, self._place(Unit(0, height)).y() - text.height() / 2)
