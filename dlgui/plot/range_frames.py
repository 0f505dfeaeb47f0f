"""The frames of a search's rounds, each with a few words where they lie on no others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem

from dlgui import theme
from dlgui.plot.free_place import first_free
from dlgui.plot.plate import Plate
from dlgui.plot.view import Ranges, View
from dlgui.theme import TextRole

WORDS_Z = 3.0
"""Above the points."""
INSET_PX = 2.0
LEAST_PX = 60.0
"""In a narrower frame words that are cut tell nothing."""


@final
@dataclass(frozen=True)
class RangeFrame:
    """The ranges of an earlier round, and what is written at them."""

    ranges: Ranges
    text: str


@final
class RangeFrames:
    """Dashed rectangles with a few words at one of their corners."""

    def __init__(self, layer: QGraphicsItem) -> None:
        self._item = QGraphicsPathItem(layer)
        self._ground = QGraphicsRectItem()  # in front of all points
        self._ground.setZValue(WORDS_Z)
        layer.scene().addItem(self._ground)
        self._font = theme.picture_font(TextRole.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._plates: list[Plate] = []

    def texts(self) -> list[str]:
        """What is written at the frames."""
        return [text for plate in self._plates if (text := plate.text())]

    def places(self) -> list[QRectF]:
        """Where that stands."""
        return [plate.rect() for plate in self._plates if plate.text()]

    def draw(self, view: View, frames: Sequence[RangeFrame], taken: Sequence[QRectF] = ()) -> None:
        """Show these frames and no others, as far as they lie in the view.

        Nothing is written over what is `taken` by others.
        """
        while len(self._plates) < len(frames):
            self._plates.append(Plate(self._ground, self._font, WORDS_Z))
        for plate in self._plates:
            plate.hide()
        path, muted = QPainterPath(), theme.current().muted
        area = QRectF(view.left, view.top, view.width, view.height)
        held = list(taken)
        for frame, plate in zip(frames, self._plates, strict=False):
            left, top = view.point(frame.ranges.x0, frame.ranges.y1)
            right, bottom = view.point(frame.ranges.x1, frame.ranges.y0)
            rect = QRectF(left, top, right - left, bottom - top).intersected(area)
            path.addRect(rect)
            self._write(plate, frame.text, rect, area, held)
        self._item.setPath(path)
        self._item.setPen(QPen(QColor(muted), 1.0, Qt.PenStyle.DashLine))

    def _write(
        self, plate: Plate, text: str, rect: QRectF, area: QRectF, held: list[QRectF]
    ) -> None:
        """Write within the frame or close to it, cut if need be; nothing where there is no room."""
        palette = theme.current()
        size = plate.write(text, palette.muted, palette.surface)
        places = _places(rect, size, area)
        if not places and rect.width() >= LEAST_PX:
            spare = size.width() - self._metrics.horizontalAdvance(text) + 2 * INSET_PX
            cut = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - spare)
            size = plate.write(cut, palette.muted, palette.surface)
            places = _places(rect, size, area)
        if (place := first_free(places, held)) is None:
            plate.hide()
            return
        plate.move(place.x(), place.y())
        held.append(place)


def _places(rect: QRectF, size: QRectF, area: QRectF) -> list[QRectF]:
    """Where words of this size may stand at a frame, the best place first."""
    left, right = rect.left() + INSET_PX, rect.right() - INSET_PX - size.width()
    inside = rect.top() + INSET_PX, rect.bottom() - INSET_PX - size.height()
    outside = rect.top() - size.height(), rect.bottom() + INSET_PX
    found = [QRectF(QPointF(left, y), size.size()) for y in inside]
    found = [place for place in found if rect.contains(place)]
    beside = [QRectF(QPointF(x, y), size.size()) for y in outside for x in (left, right)]
    return [*found, *(place for place in beside if area.contains(place))]
