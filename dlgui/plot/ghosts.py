"""Kept runs drawn faintly behind the one on stage, each with its name at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme
from dlgui.plot.curve import Line
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ends import end_of
from dlgui.plot.labels import LABEL_GAP, Tag
from dlgui.plot.view import View

Floats = NDArray[np.float64]

NAME_PX = 120.0


@final
@dataclass(frozen=True)
class Ghost:
    """A kept run: a key that stays the same, its name, and its curves (steps, values, series)."""

    key: int
    name: str
    curves: tuple[tuple[Floats, Floats, int], ...]


@final
class Ghosts:
    """The ghosts of one plot; items are kept as long as their run is."""

    def __init__(self, layer: QGraphicsItem) -> None:
        self._layer = layer
        self._lines: dict[int, list[Line]] = {}
        self._metrics = QFontMetricsF(theme.picture_font(theme.TextRole.SMALL))

    def set(self, ghosts: Sequence[Ghost]) -> None:
        """Show these ghosts and no others."""
        for key in self._lines.keys() - {ghost.key for ghost in ghosts}:
            for line in self._lines.pop(key):
                line.remove()
        for ghost in ghosts:
            lines = self._lines.setdefault(ghost.key, [])
            for i, (steps, values, series) in enumerate(ghost.curves):
                if i == len(lines):
                    lines.append(Line(self._layer, ghost.name, CurveStyle(series, 1.5, ghost=True)))
                lines[i].title = ghost.name
                lines[i].data.update(steps, values)

    def lines(self) -> list[Line]:
        """All their curves."""
        return [line for lines in self._lines.values() for line in lines]

    def names(self) -> list[str]:
        """Their names as they are written, cut off where too long."""
        cut = Qt.TextElideMode.ElideRight
        return [
            self._metrics.elidedText(v[-1].title, cut, NAME_PX) for v in self._lines.values() if v
        ]

    def draw(self, view: View) -> None:
        """Bring the curves up to date."""
        for line in self.lines():
            line.draw(view)

    def tags(self, view: View, *, zoomed: bool) -> list[Tag]:
        """A name at the end of each ghost's last curve."""
        color = QColor(theme.current().muted)
        last = [lines[-1] for lines in self._lines.values() if lines]
        ends = [end_of(line, view, None, zoomed=zoomed) for line in last]
        pairs = zip(ends, self.names(), strict=True)
        return [Tag(name, e.x + LABEL_GAP, e.y, color, small=True) for e, name in pairs if e]
