"""A small network as circles and lines, each circle with its number, each line with its weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsLineItem,
    QWidget,
)

from dlgui import theme
from dlgui.plot.drawing import Table
from dlgui.plot.formula_item import FormulaItem
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import short_number
from dlgui.widgets.formula.parts import Tone

Floats = NDArray[np.floating[Any]]

RADIUS, NAME_PX, HEAD_PX = 21.0, 14, 22.0
SIDE_PX = 34.0  # from the edge of the picture to the middle of the first circles
MOST_PEN, LEAST_PEN = 4.0, 0.8
EDGE_Z, NODE_Z, TEXT_Z = 1.0, 2.0, 3.0
ALONG = 0.62  # of the way along a line, where its weight is written


@final
@dataclass(frozen=True)
class NetworkNode:
    """A circle: its name as a formula, its number (None: not known yet)."""

    name: str
    value: float | None


@final
@dataclass(frozen=True, eq=False)
class NetworkColumn:
    """Circles above each other; `weights` (inputs, outputs) are of the lines that lead there."""

    title: str
    nodes: tuple[NetworkNode, ...]
    weights: Floats | None = None


@final
class NetworkPicture(Sheet):
    """Columns of circles from left to right; one circle may be marked as the one worked out now."""

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas.setAntialiasing(True)
        self._columns: tuple[NetworkColumn, ...] = ()
        self._active: tuple[int, int] | None = None
        self._items: list[QGraphicsItem] = []
        self.setMinimumSize(240, 190)
        self.dress()

    def show_network(
        self, columns: Sequence[NetworkColumn], active: tuple[int, int] | None = None
    ) -> None:
        """Show these columns; `active` is (column, row) of the circle that is marked."""
        self._columns, self._active = tuple(columns), active
        self.arrange()

    def columns(self) -> tuple[NetworkColumn, ...]:
        """Return what is shown."""
        return self._columns

    @property
    def active(self) -> tuple[int, int] | None:
        """The circle that is marked."""
        return self._active

    def facts(self) -> list[str]:
        head = self.tr("{0} columns of circles, from {1} to {2}.")
        titles = [column.title for column in self._columns] or [""]
        said = [
            f"{column.title}: {', '.join(_number(node) for node in column.nodes)}."
            for column in self._columns
        ]
        return [head.format(len(self._columns), titles[0], titles[-1]), *said]

    def table(self) -> Table:
        rows = [
            [column.title, i + 1, "" if node.value is None else node.value]
            for column in self._columns
            for i, node in enumerate(column.nodes)
        ]
        return Table((self.tr("layer"), self.tr("unit"), self.tr("value")), rows)

    # Plumbing -------------------------------------------------------------------------------------

    def arrange(self) -> None:
        scene = self.canvas.scene()
        for item in self._items:
            scene.removeItem(item)
        self._items = []
        for number, column in enumerate(self._columns):
            if column.weights is not None:
                self._draw_lines(number, column.weights)
        for number, column in enumerate(self._columns):
            self._write(column.title, QPointF(self._x(number), HEAD_PX / 2), theme.current().muted)
            for row, node in enumerate(column.nodes):
                self._draw_node(node, self._place(number, row), (number, row) == self._active)

    def _draw_lines(self, number: int, weights: Floats) -> None:
        largest = float(np.abs(weights).max(initial=0.0)) or 1.0
        palette = theme.current()
        for i, j in np.ndindex(*weights.shape):
            weight = float(weights[i, j])
            start, end = self._place(number - 1, i), self._place(number, j)
            leads = (number, j) == self._active
            color = QColor(palette.series[0] if weight >= 0 else palette.series[1])
            color.setAlphaF(1.0 if leads else 0.35)
            line = QGraphicsLineItem(start.x(), start.y(), end.x(), end.y())
            line.setPen(QPen(color, max(MOST_PEN * abs(weight) / largest, LEAST_PEN)))
            line.setZValue(EDGE_Z)
            self._add(line)
            if leads:
                self._write(short_number(weight), start + (end - start) * ALONG, palette.text, True)

    def _draw_node(self, node: NetworkNode, place: QPointF, active: bool) -> None:
        palette = theme.current()
        circle = QGraphicsEllipseItem(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
        circle.setPos(place)
        circle.setZValue(NODE_Z)
        circle.setBrush(QBrush(QColor(palette.accent_soft if active else palette.raised)))
        edge = palette.accent if active else palette.field_border
        circle.setPen(QPen(QColor(edge), 2.5 if active else 1.0))
        self._add(circle)
        if node.value is not None:
            self._write(short_number(node.value), place, palette.text)
        name = FormulaItem()
        tone = Tone.ACCENT if active else Tone.MUTED
        name.set_formula(f"\\{tone}{{{node.name}}}", NAME_PX)
        name.setPos(place.x() - name.width / 2, place.y() - RADIUS - name.height - 2)
        name.setZValue(TEXT_Z)
        self._add(name)

    def _write(self, text: str, middle: QPointF, color: str, plate: bool = False) -> None:
        written = SceneText(self.canvas.scene())
        written.set_text(text)
        written.set_color(color)
        left, top = middle.x() - written.width() / 2, middle.y() - written.height() / 2
        if plate:
            ground = QGraphicsEllipseItem(
                QRectF(left - 4, top, written.width() + 8, written.height())
            )
            ground.setPen(QPen(Qt.PenStyle.NoPen))
            ground.setBrush(QBrush(QColor(theme.current().surface)))
            ground.setZValue(NODE_Z - 0.5)
            self._add(ground)
        written.move(left, top)
        self._items.append(written.item)

    def _add(self, item: QGraphicsItem) -> None:
        self.canvas.scene().addItem(item)
        self._items.append(item)

    def _x(self, number: int) -> float:
        room: float = self.canvas.room().width() - 2 * SIDE_PX
        return SIDE_PX + room * number / max(len(self._columns) - 1, 1)

    def _place(self, number: int, row: int) -> QPointF:
        count = len(self._columns[number].nodes)
        room = self.canvas.room().height() - HEAD_PX
        return QPointF(self._x(number), HEAD_PX + room * (row + 0.62) / count)


def _number(node: NetworkNode) -> str:
    return "?" if node.value is None else short_number(node.value, 4)
