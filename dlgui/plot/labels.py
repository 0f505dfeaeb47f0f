"""Names and values written at the ends of curves, pushed apart so that none covers another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
)

from dlgui import theme
from dlgui.plot.glide import Glide

LABEL_Z = 8.0
LABEL_PX = 16
LABEL_GAP = 20.0  # from the end of a curve to its label: marker and bracket stand between
PLATE_MARGIN = 3.0
MOST_NAME_PX = 120.0  # a longer name would take the place of the curves


@final
@dataclass(frozen=True)
class Tag:
    """A text that wants to stand beside a point; `small` is for what is only background."""

    text: str
    x: float
    y: float
    color: QColor
    small: bool = False


def spread(centers: list[float], heights: list[float], low: float, high: float) -> list[float]:
    """Centres moved as little as need be so that nothing overlaps and all stay between `low` and
    `high`.

    Neighbours that collide become one block that stands where its members on average want to be. If
    there is no room for all, they are stacked from `low` down.
    """
    order = sorted(range(len(centers)), key=lambda i: centers[i])
    blocks: list[tuple[float, list[int]]] = []
    for i in order:
        members = [i]
        top = _best_top(members, centers, heights, low, high)
        while blocks and top < blocks[-1][0] + sum(heights[j] for j in blocks[-1][1]):
            members = blocks.pop()[1] + members
            top = _best_top(members, centers, heights, low, high)
        blocks.append((top, members))
    placed = [0.0] * len(centers)
    for top, members in blocks:
        for i in members:
            placed[i] = top + heights[i] / 2
            top += heights[i]
    return placed


def _best_top(
    members: list[int], centers: list[float], heights: list[float], low: float, high: float
) -> float:
    """Upper edge of a block of labels so that they are, on average, where they want to be."""
    offset, wanted = 0.0, 0.0
    for i in members:
        wanted += centers[i] - offset - heights[i] / 2
        offset += heights[i]
    return max(min(wanted / len(members), high - offset), low)


@final
class Labels:
    """The labels of one plot, as items of its scene that are kept and moved."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._font = theme.picture_font()
        self._font.setPixelSize(LABEL_PX)
        self._font.setWeight(QFont.Weight.Bold)
        self._small = theme.picture_font(theme.TextRole.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._small_metrics = QFontMetricsF(self._small)
        self._texts: list[QGraphicsSimpleTextItem] = []
        self._plates: list[QGraphicsRectItem] = []
        self._shown: list[tuple[str, bool, int] | None] = []
        self._glide = Glide(scene, self._move)
        self._tags: list[Tag] = []
        self._centers: list[float] = []
        self._bracket = QGraphicsPathItem()
        self._bracket.setZValue(LABEL_Z)
        scene.addItem(self._bracket)

    def width_of(self, text: str, small: bool = False) -> float:
        """How wide a label with this text is."""
        return (self._small_metrics if small else self._metrics).horizontalAdvance(text)

    def height(self, small: bool = False) -> float:
        """How high a label is."""
        return (self._small_metrics if small else self._metrics).height()

    def fitted(self, name: str, small: bool = False) -> str:
        """Return a name as far as it leaves room for the picture."""
        metrics = self._small_metrics if small else self._metrics
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, MOST_NAME_PX)

    def recolor(self) -> None:
        """Take the colours of the palette in use (those of the texts come with the tags)."""
        palette = theme.current()
        plate = QColor(palette.surface)
        plate.setAlphaF(0.82)
        for item in self._plates:
            item.setBrush(QBrush(plate))
        self._bracket.setPen(QPen(QColor(palette.muted), 1.0))

    def draw(self, tags: list[Tag], bounds: QRectF) -> None:
        """Show these labels and no others, within `bounds`."""
        self._make(len(tags))
        heights = [self.height(t.small) for t in tags]
        widths = [self.width_of(t.text, t.small) for t in tags]
        self._tags, self._centers = tags, self._spread_groups(tags, widths, heights, bounds)
        self._move()
        for i in range(len(self._texts)):
            self._texts[i].setVisible(i < len(tags))
            self._plates[i].setVisible(i < len(tags))

    def _move(self) -> None:
        """Put the labels where they are now on their way: those of the same curves glide."""
        tags = self._tags
        same = tuple((tag.color.rgba(), tag.small) for tag in tags)
        for i, center in enumerate(self._glide.toward(tuple(self._centers), same)):
            width = self.width_of(tags[i].text, tags[i].small)
            self._show(i, tags[i], center, self.height(tags[i].small), width)

    def draw_bracket(self, x: float, top: float, bottom: float) -> None:
        """A bracket from one height to another, at `x`."""
        path = QPainterPath()
        path.moveTo(x - 4, round(top) + 0.5)
        path.lineTo(x, round(top) + 0.5)
        path.lineTo(x, round(bottom) + 0.5)
        path.lineTo(x - 4, round(bottom) + 0.5)
        self._bracket.setPath(path)
        self._bracket.setVisible(True)

    def hide_bracket(self) -> None:
        """No bracket."""
        self._bracket.setVisible(False)

    def bracket(self) -> QRectF | None:
        """Where the bracket is, None while there is none."""
        return self._bracket.path().boundingRect() if self._bracket.isVisible() else None

    def texts(self) -> list[str]:
        """What the labels say."""
        return [item.text() for item in self._texts if item.isVisible()]

    def rects(self) -> list[QRectF]:
        """Where the labels are, in the order of their texts."""
        return [item.sceneBoundingRect() for item in self._texts if item.isVisible()]

    def _spread_groups(
        self, tags: list[Tag], widths: list[float], heights: list[float], bounds: QRectF
    ) -> list[float]:
        """Push apart what stands side by side; labels far apart from left to right do not matter to
        each other.
        """
        centers = [tag.y for tag in tags]
        group: list[int] = []
        reach = 0.0
        for i in [*sorted(range(len(tags)), key=lambda k: tags[k].x), None]:
            if i is None or (group and tags[i].x > reach):
                moved = spread(
                    [centers[k] for k in group],
                    [heights[k] for k in group],
                    bounds.top(),
                    bounds.bottom(),
                )
                for k, center in zip(group, moved, strict=True):
                    centers[k] = center
                group = []
            if i is not None:
                group.append(i)
                reach = max(reach, tags[i].x + widths[i] + PLATE_MARGIN)
        return centers

    def _show(self, i: int, tag: Tag, center: float, height: float, width: float) -> None:
        text = self._texts[i]
        # Letters are kept as a picture, which each of these would have drawn anew.
        if (words := (tag.text, tag.small, tag.color.rgba())) != self._shown[i]:
            self._shown[i] = words
            text.setText(tag.text)
            text.setFont(self._small if tag.small else self._font)
            text.setBrush(QBrush(tag.color))
        text.setPos(tag.x, round(center - height / 2))
        plate = QRectF(tag.x - PLATE_MARGIN, center - height / 2, width + 2 * PLATE_MARGIN, height)
        self._plates[i].setRect(plate)

    def _make(self, count: int) -> None:
        if len(self._texts) >= count:
            return
        while len(self._texts) < count:
            plate, text = QGraphicsRectItem(), QGraphicsSimpleTextItem()
            plate.setPen(QPen(Qt.PenStyle.NoPen))
            plate.setZValue(LABEL_Z - 0.5)
            text.setZValue(LABEL_Z)
            text.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            self._scene.addItem(plate)
            self._scene.addItem(text)
            self._plates.append(plate)
            self._texts.append(text)
            self._shown.append(None)
        self.recolor()
