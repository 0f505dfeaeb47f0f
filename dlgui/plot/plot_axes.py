"""The quiet part of a plot: grid lines, tick labels and axis titles, laid out again only when the
view changes.
"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
)

from dlgui import theme
from dlgui.plot.ticks import log_tick_texts, log_ticks, tick_texts, ticks
from dlgui.plot.view import View

GRID_Z, TEXT_Z = 1.0, 2.0
SPACE = 8.0  # between the plot and its tick labels
X_TICK_EVERY = 90.0  # pixels
Y_TICK_EVERY = 40.0


@final
class Axes:
    """Grid, ticks and titles of one plot, as items of its scene."""

    def __init__(self, scene: QGraphicsScene, x_title: str, y_title: str) -> None:
        self._scene = scene
        self._font = theme.font(theme.TextRole.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._grid = QGraphicsPathItem()
        self._grid.setZValue(GRID_Z)
        scene.addItem(self._grid)
        self._x_title, self._y_title = self._text(x_title), self._text(y_title)
        self._x_texts: list[QGraphicsSimpleTextItem] = []
        self._y_texts: list[QGraphicsSimpleTextItem] = []
        self._drawn: View | None = None

    @property
    def title_height(self) -> float:
        """Room that the title of the y axis takes above the plot."""
        return self._metrics.height() + SPACE

    @property
    def tick_height(self) -> float:
        """Room that the labels of the x axis take under the plot."""
        return self._metrics.height() + SPACE

    def width_of(self, text: str) -> float:
        """How wide `text` is in the font of the ticks."""
        return self._metrics.horizontalAdvance(text)

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self._grid.setPen(QPen(QColor(palette.grid), 1.0))
        for item in (self._x_title, self._y_title, *self._x_texts, *self._y_texts):
            item.setBrush(QBrush(QColor(palette.muted)))

    def draw(self, view: View) -> None:
        """Lay everything out for `view`; nothing is done if it is the one drawn last."""
        if view == self._drawn:
            return
        self._drawn = view
        r = view.ranges
        x_count, y_count = int(view.width // X_TICK_EVERY), max(int(view.height // Y_TICK_EVERY), 2)
        x_values = ticks(r.x0, r.x1, max(x_count, 1))
        y_values = (log_ticks if view.log else ticks)(r.y0, r.y1, y_count)
        self._draw_grid(view, x_values, y_values)
        self._draw_x_texts(view, x_values)
        self._draw_y_texts(view, y_values)
        self._y_title.setPos(view.left, view.top - self.title_height - SPACE / 2)

    def texts(self) -> list[str]:
        """Tick labels and titles that are seen, x first."""
        shown = (*self._x_texts, self._x_title, *self._y_texts, self._y_title)
        return [item.text() for item in shown if item.isVisible()]

    def rects(self) -> list[QRectF]:
        """Where the tick labels and titles are."""
        shown = (*self._x_texts, self._x_title, *self._y_texts, self._y_title)
        return [item.sceneBoundingRect() for item in shown if item.isVisible()]

    def _draw_grid(self, view: View, x_values: list[float], y_values: list[float]) -> None:
        path = QPainterPath()
        for value in y_values:
            y = round(view.point(view.ranges.x0, value)[1]) + 0.5
            path.moveTo(view.left, y)
            path.lineTo(view.right, y)
        y = round(view.bottom) + 0.5
        for value in x_values:
            x = round(view.point(value, view.ranges.y1)[0]) + 0.5
            path.moveTo(x, y)
            path.lineTo(x, y + SPACE / 2)
        path.moveTo(view.left, y)
        path.lineTo(view.right, y)
        self._grid.setPath(path)

    def _draw_x_texts(self, view: View, values: list[float]) -> None:
        self._fill(self._x_texts, tick_texts(values))
        top, end = view.bottom + SPACE * 0.75, view.right
        for item, value in zip(self._x_texts, values, strict=False):
            width = item.boundingRect().width()
            x = view.point(value, view.ranges.y1)[0]
            item.setPos(round(max(x - width / 2, 0.0)), top)
            end = max(end, x + width / 2)
        self._x_title.setPos(end + SPACE * 1.5, top)

    def _draw_y_texts(self, view: View, values: list[float]) -> None:
        texts = (log_tick_texts if view.log else tick_texts)(values)
        self._fill(self._y_texts, texts)
        for item, value in zip(self._y_texts, values, strict=False):
            rect = item.boundingRect()
            y = view.point(view.ranges.x0, value)[1]
            item.setPos(view.left - SPACE - rect.width(), round(y - rect.height() / 2))

    def _fill(self, items: list[QGraphicsSimpleTextItem], texts: list[str]) -> None:
        """Give the first items these texts and hide the rest."""
        while len(items) < len(texts):
            items.append(self._text(""))
        for item, text in zip(items, texts, strict=False):
            if item.text() != text:
                item.setText(text)
        for i, item in enumerate(items):
            item.setVisible(i < len(texts))

    def _text(self, text: str) -> QGraphicsSimpleTextItem:
        item = QGraphicsSimpleTextItem(text)
        item.setFont(self._font)
        item.setBrush(QBrush(QColor(theme.current().muted)))
        item.setZValue(TEXT_Z)
        # The letters are kept as a picture: laying text out anew costs more than all the curves.
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._scene.addItem(item)
        return item
