"""Paints a formula that was set, in the colours of the palette in use."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dlgui import theme
from dlgui.widgets.formula.block import Block, font_of
from dlgui.widgets.formula.parts import Tone

COLORS: Final = {
    Tone.PLAIN: "text",
    Tone.STRONG: "text",
    Tone.MUTED: "muted",
    Tone.ACCENT: "accent",
    Tone.GOOD: "good",
    Tone.WARNING: "warning",
    Tone.ERROR: "error",
}


def tone_color(tone: Tone) -> str:
    """Return the colour of a tone in the palette in use, as `#rrggbb`."""
    color: str = getattr(theme.current(), COLORS[tone])
    return color


def paint_block(painter: QPainter, block: Block, x: float, y: float) -> None:
    """Paint what was set, its baseline beginning at (x, y)."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in block.strokes:
        pen = QPen(QColor(tone_color(stroke.tone)), stroke.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(x + a, y + b) for a, b in stroke.points]))
    for one in block.letters:
        painter.setPen(QColor(tone_color(one.tone)))
        painter.setFont(font_of(one.px, slanted=one.slanted, tone=one.tone))
        painter.drawText(QPointF(x + one.x, y + one.y), one.text)
