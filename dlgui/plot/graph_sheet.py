"""A computation graph as a picture: boxes with values and gradients, wires, and lines under it."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dlgui.plot.drawing import Table
from dlgui.plot.graph_data import Box, Cells, GraphPicture
from dlgui.plot.graph_item import GraphItem
from dlgui.plot.graph_layout import least_size
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import end_texts, short_number
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.formula.words import one_line

MOST_SAID = 8
"""So many numbers of a node are read out."""


@final
class GraphSheet(Sheet):
    """Shows one graph; `chosen` carries the key of a node that is clicked, or reached by keys."""

    chosen = Signal(str)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self._item = GraphItem()
        self.canvas.scene().addItem(self._item)
        scene = self.canvas.scene()
        scene.sigMouseMoved.connect(self._on_hovered)
        self.canvas.left.connect(QToolTip.hideText)
        self.dress()

    # What is shown --------------------------------------------------------------------------------

    @property
    def picture(self) -> GraphPicture:
        """What is shown."""
        return self._item.picture

    def set_picture(self, picture: GraphPicture) -> None:
        """Show another graph, or the same with other numbers."""
        before = least_size(self.picture)
        self._item.picture = picture
        if least_size(picture) != before:
            self.keep_least(QSize(*map(round, least_size(picture))))
        self.arrange()

    def box_rect(self, key: str) -> QRect:
        """Where a node is, in pixels of the canvas."""
        rect = self._item.grid.rect(self.picture.box(key))
        placed: QRect = self.canvas.mapFromScene(rect).boundingRect()
        return placed

    def lines(self) -> list[str]:
        """What is written under the graph, in plain text."""
        return [one_line(parse(line)) for line in self.picture.lines]

    # What a drawing says --------------------------------------------------------------------------

    def facts(self) -> list[str]:
        known = [c for b in self.picture.boxes for c in (b.value, b.gradient) if c is not None]
        numbers = [value for cells in known for value in cells.values]
        ends = end_texts(min(numbers, default=0.0), max(numbers, default=0.0))
        head = self.tr("{0} nodes, numbers from {1} to {2}.").format(len(self.picture.boxes), *ends)
        return [head, *map(self._said, self.picture.boxes), *self.lines()]

    def table(self) -> Table:
        names = (
            self.tr("node"),
            self.tr("formula"),
            self.tr("shape"),
            self.tr("entry"),
            self.tr("value"),
            self.tr("gradient"),
        )
        rows = [
            (box.name, one_line(parse(box.formula)), box.shape, i + 1, value, gradient)
            for box in self.picture.boxes
            for i, (value, gradient) in enumerate(_pairs(box))
        ]
        return Table(names, rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        keys = [box.key for box in self.picture.boxes]
        if (step := steps.get(Qt.Key(event.key()))) is None or not keys:
            super().keyPressEvent(event)
            return
        current = [box.key for box in self.picture.boxes if box.is_current]
        at = self.picture.looked_at or next(iter(current), keys[0])
        self.chosen.emit(keys[(keys.index(at) + step) % len(keys)])

    # Plumbing -------------------------------------------------------------------------------------

    def _said(self, box: Box) -> str:
        name = f"{box.number} {box.name}".lstrip("0 ")
        parts = [f"{name} {box.shape}".strip(), self._numbers(self.tr("value"), box.value)]
        if box.asks_gradient:
            parts.append(self._numbers(self.tr("gradient"), box.gradient))
        return "; ".join(parts) + "."

    def _numbers(self, what: str, cells: Cells | None) -> str:
        if cells is None:
            return self.tr("{0} not known yet").format(what)
        more = " …" if len(cells.values) > MOST_SAID else ""
        return f"{what} {', '.join(map(short_number, cells.values[:MOST_SAID]))}{more}"

    @Slot(object)
    def _on_hovered(self, at: QPointF) -> None:
        box = self._item.box_at(at)
        if box is None:
            QToolTip.hideText()
            return
        self.show_tip(at, self._said(box))

    def click(self, at: QPointF) -> None:
        if box := self._item.box_at(at):
            self.chosen.emit(box.key)

    def arrange(self) -> None:
        room = self.canvas.room()
        self._item.show_picture(self.picture, room.width(), room.height())


def _pairs(box: Box) -> list[tuple[object, object]]:
    """Each shown entry of a node: its value and its gradient, empty where it is not known."""
    values = box.value.values if box.value else ()
    gradients = box.gradient.values if box.gradient else ()
    count = max(len(values), len(gradients))
    return [
        (values[i] if i < len(values) else "", gradients[i] if i < len(gradients) else "")
        for i in range(count)
    ]
