"""The read-out under the mouse: a vertical line, and a small box with the step and the value of
every curve.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QGraphicsSimpleTextItem

from dlgui import theme
from dlgui.plot.plot_scale import View

HOVER_Z = 10.0
PADDING = 10.0
BETWEEN = 12.0


@final
@dataclass(frozen=True)
class Row:
    """One line of the read-out: a name in its colour, a value, and a remark such as the step of the
    value.
    """

    name: str
    value: str
    remark: str
    color: QColor


@final
class Hover:
    """Line and box of one plot's read-out."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._bold = theme.font()
        self._bold.setBold(True)
        self._plain, self._small = theme.font(), theme.font(theme.TextRole.SMALL)
        self._line, self._box = QGraphicsPathItem(), QGraphicsPathItem()
        self._line.setZValue(HOVER_Z - 1)
        self._box.setZValue(HOVER_Z)
        scene.addItem(self._line)
        scene.addItem(self._box)
        self._cells: list[QGraphicsSimpleTextItem] = []
        self.hide()

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self._line.setPen(QPen(QColor(palette.muted), 1.0))
        box = QColor(palette.raised)
        box.setAlphaF(0.96)
        self._box.setBrush(QBrush(box))
        self._box.setPen(QPen(QColor(palette.field_border), 1.0))

    def hide(self) -> None:
        """Show no read-out."""
        for item in (self._line, self._box, *self._cells):
            item.setVisible(False)

    def is_shown(self) -> bool:
        """Whether the read-out is on."""
        return self._box.isVisible()

    def rect(self) -> QRectF:
        """Where the box is."""
        return self._box.path().boundingRect()

    def lines(self) -> list[str]:
        """What the box says, line by line."""
        if not self.is_shown():
            return []
        cells = [cell.text() if cell.isVisible() else "" for cell in self._cells]
        rows = [cells[0:1], *(cells[i : i + 3] for i in range(1, len(cells), 3))]
        return [" ".join(filter(None, row)) for row in rows if any(row)]

    def show(self, view: View, x: float, y: float, title: str, rows: list[Row]) -> None:
        """Put line and box at pixel column `x`, the box beside the mouse at height `y` and within
        the plot.
        """
        path = QPainterPath()
        path.moveTo(round(x) + 0.5, view.top)
        path.lineTo(round(x) + 0.5, view.bottom)
        self._line.setPath(path)
        self._line.setVisible(True)
        self._write(title, rows)
        self._arrange(view, x, y, len(rows))

    def _write(self, title: str, rows: list[Row]) -> None:
        self._make(1 + 3 * len(rows))
        palette = theme.current()
        self._fill(0, title, self._bold, palette.text)
        for i, row in enumerate(rows):
            self._fill(1 + 3 * i, row.name, self._plain, row.color.name())
            self._fill(2 + 3 * i, row.value, self._bold, palette.text)
            self._fill(3 + 3 * i, row.remark, self._small, palette.muted)
        for cell in self._cells[1 + 3 * len(rows) :]:
            cell.setVisible(False)

    def _fill(self, i: int, text: str, font: QFont, color: str) -> None:
        cell = self._cells[i]
        cell.setText(text)
        cell.setFont(font)
        cell.setBrush(QBrush(QColor(color)))
        cell.setVisible(bool(text))

    def _arrange(self, view: View, x: float, y: float, rows: int) -> None:
        """Columns as wide as their widest cell; the box right of the line, or left of it."""
        cells = self._cells[: 1 + 3 * rows]
        columns = [
            max((c.boundingRect().width() for c in cells[1 + k :: 3] if c.isVisible()), default=0.0)
            for k in range(3)
        ]
        inner = sum(columns) + BETWEEN * sum(1 for width in columns[1:] if width)
        inner = max(inner, cells[0].boundingRect().width())
        line = QFontMetricsF(self._bold).height() + 2
        width, height = inner + 2 * PADDING, line * (1 + rows) + 2 * PADDING - 4
        left = x + 14 if x + 14 + width <= view.right + 60 else x - 14 - width
        left = max(left, 2.0)
        top = min(max(y - height / 2, view.top + 2), max(view.bottom - height - 2, 0.0))
        path = QPainterPath()
        path.addRoundedRect(QRectF(round(left) + 0.5, round(top) + 0.5, width, height), 6, 6)
        self._box.setPath(path)
        self._box.setVisible(True)
        self._place(cells, columns, left + PADDING, top + PADDING - 2, line)

    def _place(
        self,
        cells: list[QGraphicsSimpleTextItem],
        columns: list[float],
        left: float,
        top: float,
        line: float,
    ) -> None:
        cells[0].setPos(round(left), round(top))
        for i, cell in enumerate(cells[1:]):
            row, column = divmod(i, 3)
            x = left + sum(columns[:column]) + BETWEEN * column
            if column == 1:  # figures are flush right
                x += columns[1] - cell.boundingRect().width()
            lower = line - 2 - cell.boundingRect().height() if column == 2 else 0.0
            cell.setPos(round(x), round(top + line * (row + 1) + max(lower, 0.0)))

    def _make(self, count: int) -> None:
        while len(self._cells) < count:
            cell = QGraphicsSimpleTextItem()
            cell.setZValue(HOVER_Z + 0.1)
            self._scene.addItem(cell)
            self._cells.append(cell)
