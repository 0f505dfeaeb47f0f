"""The axis under a small picture: it says at which values it begins and ends."""

from __future__ import annotations

from typing import Any, final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme
from dlgui.plot.short_numbers import end_texts, narrow_end_texts

TEXT_GAP_PX = 2.0
APART_PX = 4.0
LEFT = Qt.AlignmentFlag.AlignLeft
SIDES = {1: (Qt.AlignmentFlag.AlignHCenter,), 2: (LEFT, Qt.AlignmentFlag.AlignRight)}


@final
class CellAxis(pg.AxisItem):
    """Its texts stand within its ends: those of the next picture begin a few pixels further on."""

    def __init__(self) -> None:
        super().__init__("bottom")
        font = theme.picture_font(theme.TextRole.SMALL)
        self._metrics = QFontMetricsF(font)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickFont=font, autoExpandTextSpace=False, autoReduceTextSpace=False)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def paint(self, painter: QPainter, *rest: object) -> None:
        with theme.safe_painting(painter, self):
            super().paint(painter, *rest)

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self.setTextPen(palette.muted)
        self.setPen(QPen(QColor(palette.field_border), 1.0))

    def texts(self) -> tuple[str, ...]:
        """Return both ends, or one text for both where there is no room for two."""
        low, high = self.range
        ways = [end_texts(low, high), *narrow_end_texts(low, high)]
        return next((way for way in ways if self._fits(way)), ways[-1])

    def generateDrawSpecs(self, p: QPainter) -> Any:  # noqa: N802
        line, ticks, _ = super().generateDrawSpecs(p) or (None, [], [])
        room = QRectF(QPointF(0.0, TEXT_GAP_PX), self.size())
        texts = self.texts()
        flags = [side | Qt.AlignmentFlag.AlignTop for side in SIDES[len(texts)]]
        specs = [(room, flag, text) for flag, text in zip(flags, texts, strict=True)]
        return None if line is None else (line, ticks, specs)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[Any]:  # noqa: N803
        return []

    def _fits(self, texts: tuple[str, ...]) -> bool:
        widths = [self._metrics.horizontalAdvance(text) for text in texts]
        room: float = self.size().width()
        return sum(widths) + APART_PX * (len(texts) - 1) <= room
