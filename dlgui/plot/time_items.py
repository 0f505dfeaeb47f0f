"""The items of the rows of a sequence: each kind of row is drawn by one that is kept."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
)

from dlgui import theme
from dlgui.plot.scene_text import SceneText
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import pixel_table, to_shades
from dlgui.plot.time_rows import BarRow, HeatRow, LineRow, SignRow, bar_ends, line_ends

MOST_WRITTEN = 3
"""So many of the strong bars have their number."""
SIGN_PX = 6.0
"""Narrower columns have no sign."""
MARK_PX = 5.0


class RowItems:
    """What draws one row; made once, and given the rows that come. `place` lays it out anew."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: list[QGraphicsItem] = []

    @abstractmethod
    def place(self, row: Any, rect: QRectF) -> None:
        """Draw a row in a part of the scene, in the colours of the palette in use."""
        raise NotImplementedError

    def remove(self) -> None:
        """Take all items out of the scene."""
        for item in self._items:
            self._scene.removeItem(item)

    def _path(self) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setPen(QPen(Qt.PenStyle.NoPen))
        self._scene.addItem(item)
        self._items.append(item)
        return item

    def _text(self) -> SceneText:
        text = SceneText(self._scene)
        self._items.append(text.item)
        return text


class HeatItems(RowItems):
    """One image for all units; a small mark stands before the one that is looked at.

    Qt's own item, and not pyqtgraph's: the image is another one at each look, and the way from
    numbers to pixels is shorter: a picture of five such of 100 by 32 takes 4 ms instead of 7.5.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._image = QGraphicsPixmapItem()
        scene.addItem(self._image)
        self._items.append(self._image)
        self._mark = self._path()

    def place(self, row: HeatRow, rect: QRectF) -> None:
        colors = np.ascontiguousarray(
            pixel_table(row.scale)[to_shades(row.values, row.low, row.high)]
        )
        high, wide = colors.shape
        image = QImage(colors.data, wide, high, 4 * wide, QImage.Format.Format_RGB32)
        self._image.setPixmap(QPixmap.fromImage(image))
        self._image.setPos(rect.topLeft())
        across, down = rect.width() / max(wide, 1), rect.height() / max(high, 1)
        self._image.setTransform(QTransform.fromScale(across, down))
        path = QPainterPath()
        if row.marked is not None and len(row.values):
            middle = rect.top() + (row.marked + 0.5) * down
            path.addRect(QRectF(rect.left() - MARK_PX - 1, middle - 2, MARK_PX, 4))
        self._mark.setPath(path)
        self._mark.setBrush(QBrush(QColor(theme.current().text)))


class BarItems(RowItems):
    """Two paths, of weak bars and of strong ones, and a few numbers over these."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._weak, self._strong = self._path(), self._path()
        self._texts = [self._text() for _ in range(MOST_WRITTEN)]

    def place(self, row: BarRow, rect: QRectF) -> None:
        palette = theme.current()
        low, high = bar_ends(row)
        line = self._texts[0].height()
        inner = rect.adjusted(0, line if row.strong.any() else 2, 0, 0)
        wide, per = inner.width() / max(len(row.values), 1), inner.height() / (high - low)
        zero = inner.bottom() + low * per
        values = np.nan_to_num(row.values).astype(np.float64)
        left = inner.left() + wide * np.arange(len(values))
        top = zero - np.maximum(values, 0) * per
        bottom = np.maximum(zero - np.minimum(values, 0) * per, top + 1)
        right = left + max(wide - (1.0 if wide > 3 else 0.0), 0.5)
        bars = np.array([left, top, right, bottom])
        weak, strong = _bars(bars[:, ~row.strong]), _bars(bars[:, row.strong])
        self._weak.setPath(weak)
        self._strong.setPath(strong)
        self._weak.setBrush(QBrush(QColor(palette.disabled)))
        self._strong.setBrush(QBrush(QColor(palette.series[6])))
        self._write(row, inner, wide, zero, per)

    def _write(self, row: BarRow, rect: QRectF, wide: float, zero: float, per: float) -> None:
        shown = np.flatnonzero(row.strong)[:MOST_WRITTEN].tolist()
        for i, text in enumerate(self._texts):
            text.set_text(short_number(float(row.values[shown[i]]), 2) if i < len(shown) else "")
            text.set_color(theme.current().ink(theme.current().series[6]))
            if i < len(shown):
                middle = rect.left() + (shown[i] + 0.5) * wide
                left = min(max(middle - text.width() / 2, rect.left()), rect.right() - text.width())
                top = zero - max(float(row.values[shown[i]]), 0.0) * per
                text.move(left, top - text.height())


class LineItems(RowItems):
    """The curve of the answers, and where something is asked what it should have been."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._wanted, self._line = self._path(), self._path()

    def place(self, row: LineRow, rect: QRectF) -> None:
        palette, ends = theme.current(), line_ends(row)
        self._line.setPath(_polyline(row.values, rect, ends))
        self._line.setPen(QPen(QColor(palette.series[1]), 2.0))
        wanted = row.wanted
        if np.isfinite(wanted).sum() == 1:  # one answer alone: a level to be held against
            wanted = np.full(len(wanted), wanted[np.isfinite(wanted)][0])
        self._wanted.setPath(_polyline(wanted, rect, ends))
        pen = QPen(QColor(palette.muted), 1.0)
        pen.setDashPattern([4.0, 3.0])
        self._wanted.setPen(pen)


class SignItems(RowItems):
    """A text a step; where a column is too narrow, a coloured dash stands for it."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._texts: list[SceneText] = []
        self._good, self._bad = self._path(), self._path()

    def place(self, row: SignRow, rect: QRectF) -> None:
        palette = theme.current()
        wide = rect.width() / max(len(row.signs), 1)
        readable = wide >= SIGN_PX
        while readable and len(self._texts) < len(row.signs):
            self._texts.append(self._text())
        colors = {1: palette.good, 0: palette.error, -1: palette.text}
        good, bad = QPainterPath(), QPainterPath()
        for t, (sign, right) in enumerate(zip(row.signs, row.right, strict=True)):
            left = rect.left() + t * wide
            if right >= 0:
                dash = QRectF(left, rect.bottom() - 2, max(wide - 1, 1), 2)
                (good if right else bad).addRect(dash)
            if readable:
                text = self._texts[t]
                text.set_text(sign)
                text.set_color(palette.ink(colors[right]))
                text.move(left + (wide - text.width()) / 2, rect.center().y() - text.height() / 2)
        for text in self._texts[len(row.signs) if readable else 0 :]:
            text.set_text("")
        self._good.setPath(good)
        self._bad.setPath(bad)
        self._good.setBrush(QBrush(QColor(palette.good)))
        self._bad.setBrush(QBrush(QColor(palette.error)))


def _bars(edges: np.ndarray[Any, Any]) -> QPainterPath:
    """A path of rectangles, made at once: of left, top, right and bottom sides (4, K)."""
    left, top, right, bottom = edges
    x = np.column_stack([left, right, right, left, left]).ravel()
    y = np.column_stack([top, top, bottom, bottom, top]).ravel()
    connect = np.tile(np.array([1, 1, 1, 1, 0], np.int32), len(left))
    path: QPainterPath = pg.arrayToQPath(x, y, connect=connect)
    return path


def _polyline(
    values: np.ndarray[Any, Any], rect: QRectF, ends: tuple[float, float]
) -> QPainterPath:
    """A path through the middles of the columns, broken where a value is no number."""
    low, high = ends
    x = rect.left() + (np.arange(len(values)) + 0.5) * (rect.width() / max(len(values), 1))
    y = rect.bottom() - (values - low) / (high - low) * rect.height()
    path: QPainterPath = pg.arrayToQPath(x, y.astype(np.float64), connect="finite")
    return path
