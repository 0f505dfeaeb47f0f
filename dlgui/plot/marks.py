"""Marked steps: a dotted line where something happened, and a chip that says what; the line at the
step that one looks back to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from dlgui import theme
from dlgui.plot.chips import place_chips, place_with_rest
from dlgui.plot.view import View, to_axis

ROW_PX = 25.0
MAX_ROWS = 4
PADDING = CHIP_MARGIN_PX = 2.0
CURSOR_Z = 5.0


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


@final
@dataclass(frozen=True)
class _Chip:
    """A text in a row of chips; its line is at this share of its width, from its left edge."""

    mark: PlotMark
    text: str
    row: int
    share: float


@final
class Marks:
    """The marked steps of one plot: pyqtgraph's lines, each with its label as a chip."""

    def __init__(self, box: pg.ViewBox, edge: Edge) -> None:
        self.marks: tuple[PlotMark, ...] = ()
        self.edge = edge
        self._box = box
        self._metrics = QFontMetricsF(theme.picture_font(theme.TextRole.SMALL))
        self._lines: list[pg.InfiniteLine] = []
        self._drawn: object = None

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        self._drawn = None

    def draw(self, view: View, labels: list[QRectF]) -> None:
        """Bring lines and chips up to date; nothing is done if nothing that they depend on changed.

        Where a chip would cover one of the `labels`, all stand at the other edge of the plot; one
        that would cover a label there too has none.
        """
        bounds = tuple(rect.getRect() for rect in labels) if self.marks else ()
        if self._drawn == (self.marks, self.edge, view, bounds):
            return
        self._drawn = (self.marks, self.edge, view, bounds)
        seen = [m for m in self.marks if view.ranges.x0 <= m.step <= view.ranges.x1]
        chips = self._chips(view, seen)
        self._show(view, seen, chips, self.edge)
        if self._covering(labels):
            other = Edge.BOTTOM if self.edge is Edge.TOP else Edge.TOP
            self._show(view, seen, chips, other)
        for line in self._covering(labels):  # at neither edge: the read-out still tells of it
            line.label.hide()

    def texts(self) -> list[str]:
        """What the chips say."""
        return [line.label.toPlainText() for line in self._lines if line.label.isVisible()]

    def rects(self) -> list[QRectF]:
        """Where the chips are."""
        labels = [line.label for line in self._lines if line.label.isVisible()]
        return [label.mapRectToScene(label.boundingRect()) for label in labels]

    def _covering(self, labels: list[QRectF]) -> list[pg.InfiniteLine]:
        """The lines whose chip would cover one of the labels."""
        shown = [line for line in self._lines if line.label.isVisible()]
        return [
            line
            for line in shown
            if any(
                line.label.mapRectToScene(line.label.boundingRect()).intersects(label)
                for label in labels
            )
        ]

    def near(self, step: float, reach: float) -> list[PlotMark]:
        """Marks within `reach` steps."""
        return [m for m in self.marks if abs(m.step - step) <= reach]

    def _chips(self, view: View, seen: Sequence[PlotMark]) -> dict[int, _Chip]:
        """Say which marks have a chip and where, by their number."""
        seen = list(seen)
        rows = max(min(MAX_ROWS, int(view.height * 0.45 / ROW_PX)), 1)
        cut = Qt.TextElideMode.ElideRight
        texts = [self._metrics.elidedText(m.text, cut, view.width * 0.6) for m in seen]
        anchors = [view.point(m.step, view.ranges.y1)[0] for m in seen]
        widths = [self._width(text) for text in texts]
        place, rest = partial(place_chips, left=view.left, right=view.right, rows=rows), ""
        places = place(anchors, widths)
        if None in places:
            places, rest, last = place_with_rest(anchors, widths, place, self._more)
        if rest:
            seen[last], texts[last] = PlotMark(seen[last].step, rest), rest
            widths[last] = self._width(rest)
        return {
            i: _Chip(seen[i], texts[i], spot[1], (anchors[i] - spot[0]) / widths[i])
            for i, spot in enumerate(places)
            if spot is not None
        }

    def _more(self, count: int) -> tuple[str, float]:
        """What is said of chips that have no place, and how wide that is."""
        text = QCoreApplication.translate("Plot", "+{0} more").format(count)
        return text, self._width(text)

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text) + 2 * PADDING

    def _show(self, view: View, seen: list[PlotMark], chips: dict[int, _Chip], edge: Edge) -> None:
        while len(self._lines) < len(seen):
            self._lines.append(self._new_line())
        for i, line in enumerate(self._lines):
            line.setVisible(i < len(seen))
            line.label.setVisible(i in chips)
            if i < len(seen):
                line.setPos(to_axis(seen[i].step, view.log_x) if seen[i].step > 0 else 0.0)
                line.setPen(_dotted(seen[i]))
        for i, chip in chips.items():
            self._show_chip(self._lines[i].label, chip, view, edge)

    def _show_chip(self, label: pg.InfLineLabel, chip: _Chip, view: View, edge: Edge) -> None:
        label.setFormat(chip.text.replace("{", "{{").replace("}", "}}"))
        label.setColor(chip.mark.color())
        label.fill = pg.mkBrush(theme.current().raised)
        label.border = pg.mkPen(theme.current().border)
        away = (4 + (chip.row + 0.5) * ROW_PX) / view.height
        label.anchors = [(chip.share, 0.5)] * 2
        label.setPosition(away if edge is Edge.BOTTOM else 1 - away)

    def _new_line(self) -> pg.InfiniteLine:
        line = pg.InfiniteLine(angle=90, label="", labelOpts={"movable": False})
        line.label.setFont(theme.picture_font(theme.TextRole.SMALL))
        line.label.textItem.document().setDocumentMargin(CHIP_MARGIN_PX)
        self._box.addItem(line, ignoreBounds=True)
        return line


@final
class Cursor:
    """The line at the step that the timeline was dragged back to, with its number."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.step: int | None = None
        self.line = pg.InfiniteLine(
            angle=90, label="", labelOpts={"movable": False, "position": 0.0}
        )
        self.line.label.setFont(theme.picture_font(theme.TextRole.SMALL))
        self.line.label.anchors = [(0.5, 1.0)] * 2
        self.line.setZValue(CURSOR_Z)
        self.line.hide()
        box.addItem(self.line, ignoreBounds=True)

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self.line.setPen(pg.mkPen(palette.accent, width=1.5 * theme.scale()))
        self.line.label.setColor(palette.on_accent)
        self.line.label.fill = pg.mkBrush(palette.accent)

    def draw(self, view: View) -> None:
        """Show the line where it belongs, if it is to be seen."""
        seen = self.step is not None and view.ranges.x0 <= self.step <= view.ranges.x1
        self.line.setVisible(seen)
        if self.step is not None and seen:
            self.line.setPos(to_axis(self.step, view.log_x))
            self.line.label.setFormat(f"{self.step:,}")
            self._keep_within(view, view.point(self.step, view.ranges.y1)[0])

    def _keep_within(self, view: View, x: float) -> None:
        """Move the number along its line, off the ends of the plot."""
        label = self.line.label
        wide = label.boundingRect().width()
        over = max(x + wide / 2 - view.right, 0.0) - max(view.left - (x - wide / 2), 0.0)
        label.anchors = [(0.5 + over / wide, 1.0)] * 2
        label.setPosition(0.0)


def _dotted(mark: PlotMark) -> QPen:
    quiet = mark.role is MarkRole.NOTE
    pen = QPen(QColor(theme.current().disabled if quiet else mark.color()), theme.scale())
    pen.setDashPattern([1.5, 3.0])
    pen.setCosmetic(True)
    return pen
