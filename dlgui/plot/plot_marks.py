"""Marked steps: a dotted line where something happened, and a chip that says what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.plot.plot_scale import View

LINE_Z, CHIP_Z = 2.5, 7.0
ROW_PX = 22.0
MAX_ROWS = 4
PADDING = 6.0


class MarkRole(StrEnum):
    """What kind of thing happened; decides the colour."""

    NOTE = "note"
    GOOD = "good"
    ERROR = "error"


class Edge(StrEnum):
    """Which side of the plot is free for chips."""

    TOP = "top"
    BOTTOM = "bottom"


@final
@dataclass(frozen=True)
class PlotMark:
    """A step with a few words about what happened there."""

    step: int
    text: str
    role: MarkRole = MarkRole.NOTE

    def color(self) -> str:
        """Its colour in the palette in use."""
        palette = theme.current()
        return {
            MarkRole.NOTE: palette.muted,
            MarkRole.GOOD: palette.good,
            MarkRole.ERROR: palette.error,
        }[self.role]


def place_chips(
    anchors: list[float], widths: list[float], left: float, right: float, rows: int
) -> list[tuple[float, int] | None]:
    """Left edge and row of each chip, None where there is no room; the last ones (the newest)
    choose first.

    A chip stands to the right of its line, or to the left where it would leave the plot.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    placed: list[tuple[float, int] | None] = [None] * len(anchors)
    for i in reversed(range(len(anchors))):
        x = anchors[i] + 4
        if x + widths[i] > right:
            x = max(anchors[i] - 4 - widths[i], left)
        for row, spans in enumerate(taken):
            if all(x + widths[i] + 4 <= a or x >= b + 4 for a, b in spans):
                spans.append((x, x + widths[i]))
                placed[i] = (x, row)
                break
    return placed


@final
class Marks:
    """The marked steps of one plot."""

    def __init__(self, scene: QGraphicsScene, edge: Edge) -> None:
        self.marks: tuple[PlotMark, ...] = ()
        self.edge = edge
        self._scene = scene
        self._font = theme.font(theme.TextRole.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._lines = {role: self._line_item() for role in MarkRole}
        self._chips: list[QGraphicsPathItem] = []
        self._texts: list[QGraphicsSimpleTextItem] = []
        self._at = edge
        self._drawn: object = None

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        for role, item in self._lines.items():
            quiet = role is MarkRole.NOTE
            pen = QPen(QColor(palette.disabled if quiet else PlotMark(0, "", role).color()), 1.0)
            pen.setDashPattern([1.5, 3.0])
            item.setPen(pen)
        for chip in self._chips:
            chip.setBrush(QBrush(QColor(palette.raised)))
            chip.setPen(QPen(QColor(palette.border), 1.0))
        self._drawn = None

    def draw(self, view: View, labels: list[QRectF]) -> None:
        """Bring lines and chips up to date; nothing is done if nothing that they depend on changed.

        Where a chip would cover one of the `labels`, all stand at the other edge of the plot.
        """
        bounds = tuple(rect.getRect() for rect in labels) if self.marks else ()
        if self._drawn == (self.marks, self.edge, view, bounds):
            return
        self._drawn = (self.marks, self.edge, view, bounds)
        r = view.ranges
        seen = [m for m in self.marks if r.x0 <= m.step <= r.x1]
        self._draw_lines(view, seen)
        self._at = self.edge
        self._draw_chips(view, seen)
        if any(chip.intersects(label) for chip in self.rects() for label in labels):
            self._at = Edge.BOTTOM if self.edge is Edge.TOP else Edge.TOP
            self._draw_chips(view, seen)

    def texts(self) -> list[str]:
        """What the chips say."""
        return [item.text() for item in self._texts if item.isVisible()]

    def rects(self) -> list[QRectF]:
        """Where the chips are."""
        return [item.path().boundingRect() for item in self._chips if item.isVisible()]

    def near(self, step: float, reach: float) -> list[PlotMark]:
        """Marks within `reach` steps."""
        return [m for m in self.marks if abs(m.step - step) <= reach]

    def _draw_lines(self, view: View, seen: list[PlotMark]) -> None:
        for role, item in self._lines.items():
            path = QPainterPath()
            for mark in seen:
                if mark.role is role:
                    x = round(view.point(mark.step, view.ranges.y1)[0]) + 0.5
                    path.moveTo(x, view.bottom)
                    path.lineTo(x, view.top)
            item.setPath(path)

    def _draw_chips(self, view: View, seen: list[PlotMark]) -> None:
        rows = max(min(MAX_ROWS, int(view.height * 0.45 / ROW_PX)), 1)
        widest = view.width * 0.6
        cut = Qt.TextElideMode.ElideRight
        texts = [self._metrics.elidedText(m.text, cut, widest) for m in seen]
        anchors = [view.point(m.step, view.ranges.y1)[0] for m in seen]
        widths = [self._metrics.horizontalAdvance(t) + 2 * PADDING for t in texts]
        places = place_chips(anchors, widths, view.left, view.right, rows)
        crowd = [i for i, place in enumerate(places) if place is None]
        if crowd:  # the last row is kept for saying how many more there are
            places = place_chips(anchors, widths, view.left, view.right, max(rows - 1, 1))
            crowd = [i for i, place in enumerate(places) if place is None]
        shown = [(texts[i], p, widths[i], seen[i]) for i, p in enumerate(places) if p]
        if crowd:
            shown.append(
                self._more(view, len(crowd), anchors[crowd[-1]], rows - 1, seen[crowd[-1]])
            )
        self._make(len(shown))
        for i, (text, (x, row), width, mark) in enumerate(shown):
            self._show(i, text, self._rect(view, x, row, width), mark.color())
        for i in range(len(self._chips)):
            self._chips[i].setVisible(i < len(shown))
            self._texts[i].setVisible(i < len(shown))

    def _more(
        self, view: View, count: int, anchor: float, row: int, mark: PlotMark
    ) -> tuple[str, tuple[float, int], float, PlotMark]:
        text = QCoreApplication.translate("Plot", "+{0} more").format(count)
        width = self._metrics.horizontalAdvance(text) + 2 * PADDING
        left = max(anchor - 4 - width, view.left)
        return text, (left, row), width, PlotMark(mark.step, text)

    def _rect(self, view: View, x: float, row: int, width: float) -> QRectF:
        height = ROW_PX - 2
        if self._at is Edge.TOP:
            return QRectF(x, view.top + 2 + row * ROW_PX, width, height)
        return QRectF(x, view.bottom - 4 - height - row * ROW_PX, width, height)

    def _show(self, i: int, text: str, rect: QRectF, color: str) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, 4, 4)
        self._chips[i].setPath(path)
        item = self._texts[i]
        item.setText(text)
        item.setBrush(QBrush(QColor(color)))
        height = item.boundingRect().height()
        item.setPos(rect.left() + PADDING, round(rect.center().y() - height / 2))

    def _make(self, count: int) -> None:
        while len(self._chips) < count:
            chip, text = QGraphicsPathItem(), QGraphicsSimpleTextItem()
            text.setFont(self._font)
            for item, z in ((chip, CHIP_Z), (text, CHIP_Z + 0.1)):
                item.setZValue(z)
                self._scene.addItem(item)
            self._chips.append(chip)
            self._texts.append(text)
            chip.setBrush(QBrush(QColor(theme.current().raised)))
            chip.setPen(QPen(QColor(theme.current().border), 1.0))

    def _line_item(self) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setZValue(LINE_Z)
        self._scene.addItem(item)
        return item
