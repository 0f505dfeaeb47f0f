"""Bars along the two axes of a plot: which share of some points lies in each part of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.free_place import first_free
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import View

DEPTH_PX, GAP_PX, SPACE_PX = 34.0, 3.0, 3.0
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

    def draw(self, view: View, taken: Sequence[QRectF] = ()) -> None:
        """Stand above the plot, or at the right of it; the longest bar has all the room.

        Nothing is written over what is `taken` by others.
        """
        most = max(self.shown.shares, default=0.0)
        path = QPainterPath()
        pairs = list(zip(self.shown.edges, self.shown.edges[1:], strict=False))
        bars = []
        for (start, end), share in zip(pairs, self.shown.shares, strict=False):
            rect = self._rect(view, start, end, share / most if most else 0.0)
            if share and self._is_seen(view, rect):
                bars.append((share, rect))
                path.addRect(rect)
        self._item.setPath(path)
        self._item.setBrush(QBrush(QColor(theme.current().series[MOST_SERIES])))
        self._write(bars, taken)

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

    def _write(self, bars: Sequence[tuple[float, QRectF]], taken: Sequence[QRectF]) -> None:
        """Write the largest shares, each where it lies on no bar and no text; else not at all."""
        longest = sorted(bars, key=lambda bar: -bar[0])[:WRITTEN]
        held = [*taken, *(rect for _, rect in bars)]
        for text in self._texts:
            text.set_text("")
        told = [bar for bar in longest if bar[0] >= WORTH]
        for text, (share, bar) in zip(self._texts, told, strict=False):
            text.set_text(f"{share:.0%}")
            size = QSizeF(text.width(), text.height())
            places = [QRectF(at, size) for at in self._beside(bar, size)]
            inside = QRectF(bar.center() - QPointF(size.width(), size.height()) / 2, size)
            free = first_free(places, held)
            place = inside if free is None and bar.contains(inside) else free
            if place is None:
                text.set_text("")
                continue
            held.append(place)
            text.set_color(_ink(on_bar=free is None))
            text.move(place.x(), place.y())

    def _beside(self, bar: QRectF, size: QSizeF) -> list[QPointF]:
        """Where a text may begin: behind the end of a bar, or at its sides, or above it."""
        if not self._along_x:
            return [QPointF(bar.right() + SPACE_PX, bar.center().y() - size.height() / 2)]
        y = bar.bottom() - min(bar.height(), DEPTH_PX - 4) / 2 - size.height() / 2
        left, right = bar.left() - SPACE_PX - size.width(), bar.right() + SPACE_PX
        above = QPointF(bar.center().x() - size.width() / 2, bar.top() - size.height())
        has_room = above.y() >= bar.bottom() - DEPTH_PX - SPACE_PX
        return [QPointF(right, y), QPointF(left, y), *([above] if has_room else [])]


def _ink(*, on_bar: bool) -> str:
    """The colour of words beside a bar, or on it."""
    palette = theme.current()
    color = palette.series[MOST_SERIES]
    if not on_bar:
        return palette.ink(color)
    return max((palette.text, palette.surface), key=lambda ink: theme.contrast(ink, color))
