"""Bars along the two axes of a plot: which share of some points lies in each part of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import View

DEPTH_PX, GAP_PX = 34.0, 3.0
MOST_SERIES = 1
"""The colour of the best, in the palette's series."""
WRITTEN = 2
"""So many of the longest bars have their share written, if it is at least `WORTH`."""
WORTH = 0.15


@final
@dataclass(frozen=True)
class Shares:
    """Where each part begins and ends, in the units of the axis, and its share."""

    edges: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()


@final
class ShareBars:
    """One path for the bars of an axis, and a few numbers."""

    def __init__(self, scene: QGraphicsScene, *, along_x: bool) -> None:
        self._along_x = along_x
        self._item = QGraphicsPathItem()
        self._item.setPen(QPen(Qt.PenStyle.NoPen))
        scene.addItem(self._item)
        self._texts = [SceneText(scene) for _ in range(WRITTEN)]
        self.shown = Shares()

    def texts(self) -> list[str]:
        """The shares that are written."""
        return [text.text() for text in self._texts if text.text()]

    def draw(self, view: View) -> None:
        """Stand above the plot, or at the right of it; the longest bar has all the room."""
        most = max(self.shown.shares, default=0.0)
        path = QPainterPath()
        pairs = list(zip(self.shown.edges, self.shown.edges[1:], strict=False))
        bars = []
        for (start, end), share in zip(pairs, self.shown.shares, strict=False):
            rect = self._rect(view, start, end, share / most if most else 0.0)
            bars.append((share, rect))
            if share and self._is_seen(view, rect):
                path.addRect(rect)
        self._item.setPath(path)
        self._item.setBrush(QBrush(QColor(theme.current().series[MOST_SERIES])))
        self._write(view, bars)

    def _rect(self, view: View, start: float, end: float, length: float) -> QRectF:
        if self._along_x:
            x0, x1 = (view.point(edge, view.ranges.y0)[0] for edge in (start, end))
            height = length * DEPTH_PX
            return QRectF(x0 + 1, view.top - GAP_PX - height, max(x1 - x0 - 2, 1.0), height)
        y0, y1 = (view.point(view.ranges.x0, edge)[1] for edge in (end, start))
        return QRectF(view.right + GAP_PX, y0 + 1, length * DEPTH_PX, max(y1 - y0 - 2, 1.0))

    def _is_seen(self, view: View, rect: QRectF) -> bool:
        middle = rect.center()
        if self._along_x:
            return view.left <= middle.x() <= view.right
        return view.top <= middle.y() <= view.bottom

    def _write(self, view: View, bars: Sequence[tuple[float, QRectF]]) -> None:
        longest = sorted(bars, key=lambda bar: -bar[0])[:WRITTEN]
        told = [bar for bar in longest if bar[0] >= WORTH and self._is_seen(view, bar[1])]
        color = theme.current().ink(theme.current().series[MOST_SERIES])
        for i, text in enumerate(self._texts):
            text.set_text(f"{told[i][0]:.0%}" if i < len(told) else "")
            text.set_color(color)
            if i < len(told):
                rect = told[i][1]
                if self._along_x:
                    left = i == 0 or rect.center().x() >= told[0][1].center().x()
                    x = rect.right() + 3 if left else rect.left() - text.width() - 3
                    text.move(x, view.top - GAP_PX - min(rect.height(), DEPTH_PX - 4) / 2 - 9)
                else:
                    text.move(rect.right() + 3, rect.center().y() - text.height() / 2)
