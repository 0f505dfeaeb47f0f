"""A tree from its root at the top to its leaves, an answer at every node, errors flowing down."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10
from typing import final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.drawing import Table
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import short_number
from dlgui.plot.text_pool import TextPool
from dlgui.plot.tree_data import Places, TreeNode, leaves_of, places_of

WIDTHS = (1.0, 1.8, 2.8, 4.0, 5.5)
"""Of the line to a node that a share of 1e-4 or less of the gradient reaches, up to all of it."""
DECADES = 4.0
LEAST = QSize(240, 190)
SIDE_PX, TOP_PX, GAP_PX = 16.0, 17.0, 4.0
MOST_RADIUS, LEAST_RADIUS, READABLE = 11.0, 2.5, 7.0
WIRE_Z, NODE_Z, RING_Z = 1.0, 2.0, 2.5


@final
class TreeSheet(Sheet):
    """`chosen` carries the number of the node that was clicked."""

    chosen = Signal(int)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas.setAntialiasing(True)
        self._nodes: tuple[TreeNode, ...] = ()
        self._places: Places = ()
        self._cursor: int | None = None
        self._words = ""
        self._texts = TextPool(self.canvas.scene(), lambda: self.canvas.room().width())
        self._wires = [self._path(WIRE_Z) for _ in WIDTHS]
        self._good, self._bad, self._plain = (self._path(NODE_Z) for _ in range(3))
        self._halo = self._path(RING_Z)
        self.keep_least(LEAST)
        self.dress()

    def show_tree(self, nodes: Sequence[TreeNode], cursor: int | None) -> None:
        """Show a tree, a ring around one of its nodes."""
        if self._nodes != (nodes := tuple(nodes)):
            self._nodes, self._places = nodes, places_of(nodes)
        self._cursor, self._words = cursor, ""
        self.arrange()

    def show_hint(self, words: str) -> None:
        """Show a few words, and no tree."""
        self._nodes, self._places, self._cursor, self._words = (), (), None, words
        self.arrange()

    def nodes(self) -> tuple[TreeNode, ...]:
        """What is shown."""
        return self._nodes

    @property
    def cursor_node(self) -> int | None:
        """The node that has the ring."""
        return self._cursor

    def texts(self) -> list[str]:
        """What is written."""
        return self._texts.texts()

    def text_rects(self) -> list[QRectF]:
        """Where texts stand."""
        return self._texts.rects()

    def place_of(self, number: int) -> QPointF:
        """The middle of a node, in the scene."""
        return self._points()[number]

    def facts(self) -> list[str]:
        head = self.tr("A tree of {0} nodes, from the root to the leaves.")
        told = [*self._answered(), *self._at_root()] if self._nodes else [self._words]
        return [head.format(len(self._nodes)), *told]

    def _answered(self) -> list[str]:
        words = " ".join(self._nodes[leaf].word for leaf in leaves_of(self._nodes))
        asked = [node for node in self._nodes if node.wanted]
        right = sum(node.is_right is True for node in asked)
        said = self.tr("Its words: {0}. Right at {1} of {2} nodes.")
        return [said.format(words, right, len(asked))]

    def _at_root(self) -> list[str]:
        root = self._nodes[-1]
        said = self.tr("At the root {0} is answered, {1} is right.")
        return [said.format(root.said, root.wanted)] if root.wanted else []

    def table(self) -> Table:
        rows = [
            [i + 1, n.word or f"{n.left + 1}, {n.right + 1}", n.said, n.wanted, n.flow]
            for i, n in enumerate(self._nodes)
        ]
        head = (self.tr("node"), self.tr("word or children"), self.tr("answer"))
        return Table((*head, self.tr("wanted"), self.tr("gradient")), rows)

    def click(self, at: QPointF) -> None:
        reach = max(self._radius() + 3, 8.0)
        points = self._points()
        far = [(p - at).manhattanLength() for p in points]
        if far and min(far) <= 2 * reach:
            self.chosen.emit(far.index(min(far)))

    def arrange(self) -> None:
        points = self._points()
        self._texts.begin()
        self._draw_wires(points)
        self._draw_nodes(points)
        self._write_words(points)
        self._write_key()
        if self._words:
            room = self.canvas.room()
            middle = QPointF(room.width() / 2, room.height() / 2)
            self._texts.write(self._words, middle, theme.current().muted)
        self._texts.end()

    def _draw_wires(self, points: Sequence[QPointF]) -> None:
        paths = [QPainterPath() for _ in WIDTHS]
        for node, at in zip(self._nodes, points, strict=True):
            for child in () if node.is_leaf else (node.left, node.right):
                path = paths[_strength(self._nodes[child].flow)]
                path.moveTo(at)
                path.lineTo(points[child])
        palette = theme.current()
        for item, path, width in zip(self._wires, paths, WIDTHS, strict=True):
            color = QColor(palette.field_border if width == WIDTHS[0] else palette.series[1])
            pen = QPen(color, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            item.setPen(pen)
            item.setPath(path)

    def _draw_nodes(self, points: Sequence[QPointF]) -> None:
        palette, radius = theme.current(), self._radius()
        paths = {True: QPainterPath(), False: QPainterPath(), None: QPainterPath()}
        for node, at in zip(self._nodes, points, strict=True):
            own = radius if node.wanted else min(radius, LEAST_RADIUS)
            paths[node.is_right].addEllipse(at, own, own)
            if node.wanted and radius >= READABLE:
                self._texts.write(node.said, at, palette.text)
        readable = radius >= READABLE
        for item, right, color in (
            (self._good, True, palette.good),
            (self._bad, False, palette.error),
            (self._plain, None, palette.muted),
        ):
            item.setPath(paths[right])
            item.setPen(QPen(QColor(color), 1.6))
            filled = right is None or not readable
            item.setBrush(QBrush(QColor(color if filled else palette.surface)))
        self._draw_ring(points, radius)
        if readable:
            self._write_wanted(points, radius)

    def _draw_ring(self, points: Sequence[QPointF], radius: float) -> None:
        ring = QPainterPath()
        if self._cursor is not None and self._cursor < len(points):
            ring.addEllipse(points[self._cursor], radius + 3, radius + 3)
        self._halo.setPath(ring)
        self._halo.setPen(QPen(QColor(theme.current().text), 1.5))

    def _write_wanted(self, points: Sequence[QPointF], radius: float) -> None:
        """What is right stands beside what is answered, where that is wrong."""
        palette = theme.current()
        for node, at in zip(self._nodes, points, strict=True):
            if node.is_right is False:
                words = f"({node.wanted})"
                shift = radius + 3 + self._texts.width_of(words) / 2
                self._texts.write(
                    words, at + QPointF(shift, -radius / 2), palette.ink(palette.error)
                )

    def _write_words(self, points: Sequence[QPointF]) -> None:
        """The words of the leaves; in two rows in turns where they are too wide for one."""
        leaves = leaves_of(self._nodes) if self._nodes else []
        spacing = self._spacing()
        widest = max((self._texts.width_of(self._nodes[leaf].word) for leaf in leaves), default=0.0)
        turns = 1 if widest + GAP_PX <= spacing else 2
        line = self._texts.height()
        for k, leaf in enumerate(leaves):
            down = self._radius() + GAP_PX + line * (0.5 + k % turns)
            word = self._texts.elided(self._nodes[leaf].word, max(turns * spacing - 2, 12.0))
            self._texts.write(word, points[leaf] + QPointF(0, down), theme.current().text)

    def _write_key(self) -> None:
        """What the width of a line says, with the share that the ring's node has."""
        if not self._nodes or self._cursor is None:
            return
        flow = self._nodes[self._cursor].flow
        said = self.tr("lines: the root's gradient; at the ring {0} of it")
        words = said.format(short_number(flow, 2))
        room = self.canvas.room()
        at = QPointF(room.width() / 2, room.height() - self._texts.height() / 2)
        self._texts.write(words, at, theme.current().muted)

    def _points(self) -> list[QPointF]:
        room = self.canvas.room()
        wide = max(room.width() - 2 * SIDE_PX, 1.0)
        high = max(
            room.height() - TOP_PX - 3 * self._texts.height() - MOST_RADIUS - 2 * GAP_PX, 1.0
        )
        return [QPointF(SIDE_PX + x * wide, TOP_PX + y * high) for x, y in self._places]

    def _radius(self) -> float:
        """As large as neighbours leave room for."""
        room = self.canvas.room()
        levels = max(len({y for _, y in self._places}) - 1, 1)
        high = (room.height() - TOP_PX - 3 * self._texts.height()) / levels
        radius: float = min(MOST_RADIUS, high / 2 - 1, self._spacing() / 2 - 1)
        return max(radius, LEAST_RADIUS)

    def _spacing(self) -> float:
        leaves = sum(node.is_leaf for node in self._nodes)
        wide: float = self.canvas.room().width() - 2 * SIDE_PX
        return wide / max(leaves - 1, 1)

    def _path(self, z: float) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setZValue(z)
        self.canvas.scene().addItem(item)
        return item


def _strength(flow: float) -> int:
    """Which of the widths a share of the root's gradient has."""
    if flow <= 0:
        return 0
    share = 1 + log10(flow) / DECADES
    return round(min(max(share, 0.0), 1.0) * (len(WIDTHS) - 1))
