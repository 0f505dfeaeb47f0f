"""A recurrent cell as a drawing, with the numbers of one step in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.cell_picture import CellNode, CellPicture, CellWire, Part
from dlgui.plot.drawing import Table
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import short_number
from dlgui.theme import TextRole

RADIUS, ARROW_PX = 11.0, 5.0
GATE_PX, GATE_SHARE = (58.0, 62.0), 0.235
PILL_PX = (44.0, 20.0)
LEAST = QSize(188, 190)
SIDE_PX, TOP_PX, FOOT_PX = 26.0, 6.0, 24.0
WIRE_Z, NODE_Z = 1.0, 2.0


@final
class CellDiagram(Sheet):
    """Draws a `CellPicture`: the way of the memory is strong; `line` stands under it."""

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas.setAntialiasing(True)
        self._picture, self._values = CellPicture(), dict[str, float]()
        self._line = ""
        self._items: list[QGraphicsItem] = []
        self._texts: dict[TextRole, list[SceneText]] = {}
        self._written: dict[TextRole, int] = {}
        self._drawn: object = None
        self.keep_least(LEAST)
        self.dress()

    def show_cell(self, picture: CellPicture, values: Mapping[str, float], line: str) -> None:
        """Show a cell with the numbers of its nodes; a node without one has none."""
        self._picture, self._values, self._line = picture, dict(values), line
        self.arrange()

    def picture(self) -> CellPicture:
        """What is drawn."""
        return self._picture

    def values(self) -> dict[str, float]:
        """The numbers that are written."""
        return dict(self._values)

    def line(self) -> str:
        """What stands under the drawing."""
        return self._line

    def facts(self) -> list[str]:
        named = [n for n in self._picture.nodes if n.name]
        said = [f"{n.name} {_text(self._values.get(n.key))}".strip() for n in named]
        if not said:
            return [self.tr("Nothing from a cell yet.")]
        return [self.tr("Numbers from one step: {0}.").format(", ".join(said)), self._line]

    def table(self) -> Table:
        rows = [[n.name or n.key, _text(self._values.get(n.key), 6)] for n in self._picture.nodes]
        return Table((self.tr("node"), self.tr("value")), rows)

    def text_rects(self) -> list[QRectF]:
        """Where texts stand."""
        return [t.item.sceneBoundingRect() for t in self._all_texts() if t.text()]

    def _all_texts(self) -> list[SceneText]:
        return [text for texts in self._texts.values() for text in texts]

    def arrange(self) -> None:
        room = self.canvas.room()
        key = (self._picture, room.width(), room.height(), theme.current())
        if key != self._drawn:
            self._drawn = key
            self._draw_shapes()
        self._written = {}
        for node in self._picture.nodes:
            self._write_node(node)
        at = QPointF(room.width() / 2, room.height() - FOOT_PX / 2)
        self._write(self._line, at, theme.current().muted)
        for role, texts in self._texts.items():
            for text in texts[self._written.get(role, 0) :]:
                text.set_text("")

    # Shapes, which stay as long as the picture does -----------------------------------------------

    def _draw_shapes(self) -> None:
        scene = self.canvas.scene()
        for item in self._items:
            scene.removeItem(item)
        self._items = []
        for wire in self._picture.wires:
            self._draw_wire(wire)
        for node in self._picture.nodes:
            self._draw_node(node)

    def _draw_wire(self, wire: CellWire) -> None:
        source, target = self._picture.node(wire.source), self._picture.node(wire.target)
        points = [
            self._place(source.x, source.y),
            *(self._place(x, y) for x, y in wire.corners),
            self._place(target.x, target.y),
        ]
        points[0] = self._edge(source, points[0], points[1])
        points[-1] = self._edge(target, points[-1], points[-2])
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        _arrow(path, points[-2], points[-1])
        palette = theme.current()
        color = QColor(palette.series[1] if wire.memory else palette.muted)
        self._add(path, QPen(color, 2.5 if wire.memory else 1.2), None, WIRE_Z)

    def _edge(self, node: CellNode, middle: QPointF, other: QPointF) -> QPointF:
        """Where a line from the middle of a node to another point leaves its shape."""
        wide, high = self._size(node)
        way = other - middle
        if not way.x() and not way.y():
            return middle
        across = wide / 2 / abs(way.x()) if way.x() else float("inf")
        down = high / 2 / abs(way.y()) if way.y() else float("inf")
        return middle + way * min(across, down, 1.0)

    def _size(self, node: CellNode) -> tuple[float, float]:
        match node.part:
            case Part.GATE:
                return min(GATE_PX[0], GATE_SHARE * self._wide()), GATE_PX[1]
            case Part.TIMES | Part.PLUS:
                return 2 * RADIUS, 2 * RADIUS
            case Part.TANH | Part.REST:
                return PILL_PX
            case _:
                return (0.0, 0.0) if node.memory else (36.0, 52.0)

    def _draw_node(self, node: CellNode) -> None:
        if node.part is Part.NUMBER:
            return
        palette, middle = theme.current(), self._place(node.x, node.y)
        wide, high = self._size(node)
        rect = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        path = QPainterPath()
        if node.part in (Part.TIMES, Part.PLUS):
            path.addEllipse(rect)
        else:
            path.addRoundedRect(rect, 6, 6)
        pen = QPen(QColor(palette.field_border), 1.0)
        self._add(path, pen, QColor(palette.raised), NODE_Z)

    def _add(self, path: QPainterPath, pen: QPen, fill: QColor | None, z: float) -> None:
        item = QGraphicsPathItem(path)
        item.setPen(pen)
        item.setBrush(QBrush(fill) if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
        item.setZValue(z)
        self.canvas.scene().addItem(item)
        self._items.append(item)

    # Texts, which change with every step ----------------------------------------------------------

    def _write_node(self, node: CellNode) -> None:
        palette, middle = theme.current(), self._place(node.x, node.y)
        value, line = _text(self._values.get(node.key), 2), 17.0
        strong = palette.ink(palette.series[1]) if node.memory else palette.text
        match node.part:
            case Part.GATE:
                self._write(node.name, middle - QPointF(0, line + 2), palette.muted)
                self._write(value, middle, palette.text, TextRole.BODY)
                self._write(node.sign, middle + QPointF(0, line + 2), palette.muted)
            case Part.NUMBER:
                up = -26.0 if node.memory else -8.0
                self._write(node.name, middle + QPointF(0, up - 8), palette.muted)
                self._write(value, middle + QPointF(0, up + 9), strong, TextRole.BODY)
            case Part.TANH | Part.REST:
                self._write(node.part.value, middle, palette.text)
            case _:
                self._write(node.part.value, middle, palette.text)
                beside = QPointF(RADIUS + 4 + 16, 13 if node.memory else 0)
                self._write(value if node.told else "", middle + beside, palette.text)

    def _write(
        self, words: str, middle: QPointF, color: str, role: TextRole = TextRole.SMALL
    ) -> None:
        texts, number = self._texts.setdefault(role, []), self._written.get(role, 0)
        if number == len(texts):
            texts.append(SceneText(self.canvas.scene(), role))
        text = texts[number]
        self._written[role] = number + 1
        text.set_text(words)
        text.set_color(color)
        room = self.canvas.room().width()
        left = min(max(middle.x() - text.width() / 2, 0.0), room - text.width())
        text.move(left, middle.y() - text.height() / 2)

    def _place(self, x: float, y: float) -> QPointF:
        room = self.canvas.room()
        high = room.height() - TOP_PX - FOOT_PX
        return QPointF(SIDE_PX + x * self._wide(), TOP_PX + y * high)

    def _wide(self) -> float:
        return float(self.canvas.room().width()) - 2 * SIDE_PX


def _arrow(path: QPainterPath, before: QPointF, end: QPointF) -> None:
    """Add a small head at the end of a line."""
    way = end - before
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    if not length:
        return
    along = QPointF(way.x() / length, way.y() / length) * ARROW_PX
    across = QPointF(-along.y(), along.x()) * 0.6
    for side in (across, -across):
        path.moveTo(end)
        path.lineTo(end - along + side)


def _text(value: float | None, digits: int = 3) -> str:
    if value is None:
        return ""
    short = digits == 2 and abs(value) < 100
    return (f"{value:.2f}" if short else short_number(value, digits)).replace("-", "−")
