"""Parallel coordinates: an axis for each of several settings, and a line across for every trial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from dlgui import theme
from dlgui.plot.color_scale import LEVELS, scale_colors
from dlgui.plot.drawing import Table
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet

TOP_PX, BOTTOM_PX, SIDE_PX = 40.0, 24.0, 56.0
BEST_SERIES = 1
LEAST_SIZE = QSize(280, 140)


@final
@dataclass(frozen=True)
class ParallelAxis:
    """What an axis counts, and what stands at its lower and at its upper end.

    `between` are places from 0 to 1 with names of their own, as of choices.
    """

    title: str
    low: str
    high: str
    between: tuple[tuple[float, str], ...] = ()


@final
@dataclass(frozen=True, eq=False)
class ParallelLines:
    """Places (N, axes) from 0 to 1 (NaN for a setting that was not drawn), and a shade each.

    `best` tells which lines stand out.
    """

    places: NDArray[Any] = field(default_factory=lambda: np.empty((0, 0)))
    levels: NDArray[Any] = field(default_factory=lambda: np.empty(0, int))
    best: NDArray[Any] = field(default_factory=lambda: np.empty(0, bool))
    numbers: NDArray[Any] = field(default_factory=lambda: np.empty(0, int))


@final
class ParallelChart(Sheet):
    """Lines of one shade are one path, painted by Qt: thousands of them cost little."""

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.canvas.setAntialiasing(True)
        self.axes: tuple[ParallelAxis, ...] = ()
        self.lines = ParallelLines()
        self._frame = QGraphicsPathItem()
        self._paths = [QGraphicsPathItem() for _ in range(LEVELS + 1)]  # the last is for the best
        for item in (*self._paths, self._frame):
            self.canvas.scene().addItem(item)
        self._texts: list[SceneText] = []
        self.keep_least(LEAST_SIZE)
        self.dress()

    def show_lines(self, axes: Sequence[ParallelAxis], lines: ParallelLines) -> None:
        """Show these axes and lines and no others."""
        self.axes, self.lines = tuple(axes), lines
        self.arrange()

    def tell_axes(self, axes: Sequence[ParallelAxis]) -> None:
        """Say these axes while the picture is not seen; the lines of others go."""
        if len(axes) != len(self.axes):
            self.lines = ParallelLines()
        self.axes = tuple(axes)

    def texts(self) -> list[str]:
        """What is written at the axes: of each title, upper end, lower end, and between them."""
        return [text.text() for text in self._texts if text.text()]

    def path_counts(self) -> list[int]:
        """How many points the path of each shade has, the best last."""
        return [item.path().elementCount() for item in self._paths]

    def facts(self) -> list[str]:
        text = self.tr("{0} from {1} to {2}.")
        said = [text.format(axis.title, axis.low, axis.high) for axis in self.axes]
        return [*said, self.tr("{0} lines.").format(len(self.lines.places))]

    def table(self) -> Table:
        rows = [
            [int(number), *map(float, places)]
            for number, places in zip(self.lines.numbers, self.lines.places, strict=True)
        ]
        return Table((self.tr("trial"), *(axis.title for axis in self.axes)), rows)

    def arrange(self) -> None:
        width, height = self.canvas.room().toTuple()
        area = QRectF(
            SIDE_PX, TOP_PX, max(width - 2 * SIDE_PX, 1), max(height - TOP_PX - BOTTOM_PX, 1)
        )
        count = len(self.axes)
        xs = np.linspace(area.left(), area.right(), count) if count > 1 else [area.center().x()]
        self._draw_lines(area, np.asarray(xs))
        self._draw_axes(area, [float(x) for x in xs])

    def _draw_lines(self, area: QRectF, xs: NDArray[Any]) -> None:
        palette, colors = theme.current(), scale_colors()
        for level, item in enumerate(self._paths):
            is_best = level == LEVELS
            chosen = self.lines.best if is_best else self.lines.levels == level
            path = QPainterPath()
            for places in self.lines.places[chosen] if len(self.lines.places) else ():
                _add_line(path, xs, area.bottom() - places * area.height())
            item.setPath(path)
            color = QColor(palette.series[BEST_SERIES]) if is_best else colors[level]
            item.setPen(QPen(color, 1.8 if is_best else 1.0))

    def _draw_axes(self, area: QRectF, xs: list[float]) -> None:
        path, palette = QPainterPath(), theme.current()
        words: list[tuple[str, float, float, str]] = []  # with middle, top and colour of each
        room = area.width() / max(len(xs) - 1, 1) - 6
        for axis, x in zip(self.axes, xs, strict=False):
            path.moveTo(x, area.top())
            path.lineTo(x, area.bottom())
            words.append((axis.title, x, 0.0, palette.text))
            words.append((axis.high, x, 18.0, palette.muted))
            words.append((axis.low, x, area.bottom() + 2, palette.muted))
            for place, name in axis.between:
                path.addEllipse(QPointF(x, y := area.bottom() - place * area.height()), 2, 2)
                words.append((name, x, y + 2, palette.text))
        while len(self._texts) < len(words):
            self._texts.append(SceneText(self.canvas.scene()))
        for text in self._texts[len(words) :]:
            text.set_text("")
        for text, (said, x, y, color) in zip(self._texts, words, strict=False):
            text.set_text(text.elided(said, room))
            text.set_color(color)
            text.move(max(x - text.width() / 2, 0.0), y)
        self._frame.setPath(path)
        self._frame.setPen(QPen(QColor(palette.field_border), 1.0))


def _add_line(path: QPainterPath, xs: NDArray[Any], ys: NDArray[Any]) -> None:
    """Lead a line across the axes; one that has no place on an axis passes it by."""
    begun = False
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        if y == y:
            path.lineTo(x, y) if begun else path.moveTo(x, y)
            begun = True
