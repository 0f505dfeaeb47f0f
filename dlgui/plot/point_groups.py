"""Groups of points over a map: each with a colour of its class, and a sign of what it is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme


class Sign(StrEnum):
    """How a point is drawn; told apart without colours."""

    FILLED = "o"
    HOLLOW = "s"
    NEW = "star"


SIZES = {Sign.FILLED: 7.0, Sign.HOLLOW: 7.0, Sign.NEW: 14.0}


@final
@dataclass(frozen=True, eq=False)
class PointGroup:
    """Points (N,) of one class: what they are called, which colour, which sign."""

    name: str
    series: int
    sign: Sign = Sign.FILLED
    x: NDArray[Any] = field(default_factory=lambda: np.empty(0))
    y: NDArray[Any] = field(default_factory=lambda: np.empty(0))


@final
class PointGroups:
    """One item a group; items are kept."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.groups: tuple[PointGroup, ...] = ()
        self._box = box
        self._items: list[pg.ScatterPlotItem] = []

    def show(self, groups: Sequence[PointGroup]) -> None:
        """Show these groups and no others."""
        if len(groups) == len(self.groups) and all(map(_same, groups, self.groups)):
            return
        self.groups = tuple(groups)
        while len(self._items) < len(groups):
            item = pg.ScatterPlotItem(pxMode=True)
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            self._items.append(item)
            self._box.addItem(item, ignoreBounds=True)
        for item in self._items[len(groups) :]:
            item.setData([], [])
        self.recolor()

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        for group, item in zip(self.groups, self._items, strict=False):
            color = QColor(palette.series[group.series % 6])
            hollow = group.sign is Sign.HOLLOW
            item.setData(
                np.asarray(group.x, float),
                np.asarray(group.y, float),
                symbol=group.sign.value,
                size=SIZES[group.sign],
                pen=pg.mkPen(color if hollow else QColor(palette.surface), width=1.5),
                brush=pg.mkBrush(None if hollow else color),
            )


def _same(one: PointGroup, other: PointGroup) -> bool:
    return (one.name, one.series, one.sign) == (other.name, other.series, other.sign) and (
        one.x is other.x and one.y is other.y
    )
