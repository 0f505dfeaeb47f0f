"""How a curve looks: its colour, its dashes, and the marker where it ends."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from dlgui import theme


@final
@dataclass(frozen=True)
class CurveStyle:
    """How a curve looks: the number of its look (see `words.looks`), and how strongly it is drawn.

    A faint curve stays in the background and has no label; a ghost is grey besides. Where many
    curves would crowd their labels, those that are not `labelled` have a marker only, and
    those that are not `named` only their value; `small` ones have a label in small letters. A
    `solid` one has no dashes: what climbs steeply would be cut into splinters.
    """

    series: int = 0
    width: float = 2.0
    faint: bool = False
    ghost: bool = False
    labelled: bool = True
    named: bool = True
    small: bool = False
    solid: bool = False

    @property
    def ends(self) -> bool:
        """Whether a marker stands at its end."""
        return not self.faint

    @property
    def has_label(self) -> bool:
        """Whether name and value stand at its end."""
        return self.labelled and not self.faint

    def color(self) -> QColor:
        """Its colour in the palette in use."""
        palette = theme.current()
        color = palette.ghost if self.ghost else palette.series_style(self.series).color
        return QColor(palette.faint(color) if self.faint else color)

    def ink(self) -> QColor:
        """The colour of words about it, which can be read where it is drawn."""
        return QColor(theme.current().ink(self.color().name()))

    def pattern(self) -> tuple[float, ...]:
        """Lengths drawn and left out, in pixels."""
        dash = () if self.faint or self.solid else theme.current().series_style(self.series).dash
        return tuple(2.0 * length for length in dash)

    def marker(self) -> str:
        """The shape of its marker."""
        return theme.current().series_style(self.series).marker


def marker_path(shape: str, size: float) -> QPainterPath:
    """The outline of a marker: o(circle), s(quare), t(riangle), d(iamond) or star."""
    path = QPainterPath()
    if shape == "o":
        path.addEllipse(QPointF(0, 0), size, size)
    elif shape == "s":
        path.addRect(QRectF(-0.9 * size, -0.9 * size, 1.8 * size, 1.8 * size))
    else:
        radii = {"t": (1.25,) * 3, "d": (1.25,) * 4, "star": (1.4, 0.6) * 5}[shape]
        turn = 2 * math.pi / len(radii)
        corners = [(r * math.sin(i * turn), -r * math.cos(i * turn)) for i, r in enumerate(radii)]
        path.addPolygon(QPolygonF([QPointF(size * x, size * y) for x, y in corners]))
        path.closeSubpath()
    return path
