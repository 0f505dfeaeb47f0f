"""A picture that is dear to paint: Qt keeps its pixels, and paints it anew, sharp, into files."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmapCache, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.view import View

PICTURE_Z = -20.0  # behind the grid
MOST_STRETCH = 20.0
PIXELS_KB = 4 * 4 / 1024  # bytes of a pixel, on a screen with two pixels for one each way


@final
class KeptPicture(QGraphicsRectItem):
    """What `paint_it` paints for a view, in pixels of the canvas.

    While the view moves on, the picture can be shifted and stretched after it.
    """

    def __init__(self, layer: QGraphicsItem, paint_it: Callable[[QPainter], None]) -> None:
        super().__init__(layer)
        self._paint_it = paint_it
        self._view: View | None = None
        self.setZValue(PICTURE_Z)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def renew(self, view: View) -> None:
        """Paint it anew, for this view."""
        self._view = view
        room = 3 * round(
            view.width * view.height * theme.scale() ** 2 * PIXELS_KB
        )  # Qt keeps no more than its limit
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), room))
        self.setTransform(QTransform())
        self.setRect(QRectF(view.left, view.top, view.width, view.height))
        self.update()

    def follow(self, view: View) -> bool:
        """Stretch what there is to where it lies in another view; False if that is too far off."""
        if (old := self._view) is None:
            return False
        a, b = old.ranges, view.ranges
        scale_x, scale_y = (a.x1 - a.x0) / (b.x1 - b.x0), (a.y1 - a.y0) / (b.y1 - b.y0)
        if not all(1 / MOST_STRETCH < scale < MOST_STRETCH for scale in (scale_x, scale_y)):
            return False
        place = QTransform.fromTranslate(*view.point(a.x0, a.y1)).scale(scale_x, scale_y)
        self.setTransform(place.translate(-old.left, -old.top))
        return True

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        with theme.safe_painting(painter, self):
            self._paint_it(painter)
