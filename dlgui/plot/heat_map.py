"""A distribution over the steps of a run: one column a step, the darker the more values."""

from __future__ import annotations

from itertools import pairwise
from typing import final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.chart import Chart
from dlgui.plot.drawing import Table
from dlgui.plot.hint import Hint
from dlgui.plot.marks import Cursor
from dlgui.plot.scene_text import SceneText
from dlgui.plot.shade_bar import SHADES, make_shade_bar, recolor_shade_bar, shade_of, shades
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges, View, to_axis

Floats = NDArray[np.float64]
Steps = NDArray[np.int64]
IMAGE_Z = -5.0


@final
class HeatMap(Chart):
    """Steps to the right, values upwards; each column is shaded by its own fullest bin."""

    log_y_allowed = False  # values may be below 0

    def __init__(
        self, x_title: str, y_title: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(x_title, y_title, name=name, parent=parent)
        self._steps: Steps = np.empty(0, np.int64)
        self._counts: Floats = np.zeros((0, 1))
        self._ends = (0.0, 1.0)
        self._total = 1
        self._words = ""
        self._revision = 0
        self._drawn: object = None
        self.coordinates.grid.set_visible(False)  # who wants it over the shades can have it
        self._image = pg.ImageItem(axisOrder="row-major")
        self._image.setZValue(IMAGE_Z)
        self.box.addItem(self._image, ignoreBounds=True)
        self._bar: pg.ColorBarItem | None = None
        self._meaning = SceneText(self.canvas.scene())
        self._meaning.set_text(self.tr("share of the step's fullest bin"))
        self._cursor = Cursor(self.box)
        self._hint = Hint(self.canvas.scene())
        self.dress()

    def set_data(
        self, steps: Steps, counts: Floats, ends: tuple[float, float], *, total: int
    ) -> None:
        """Show counts (entries, bins) at these steps, bins between `ends`, up to step `total`."""
        self._steps, self._counts, self._ends = steps, counts, ends
        self._total = max(total, 1)
        self._revision += 1
        self.refresh()

    def set_cursor(self, step: int | None) -> None:
        """Draw a line at a step; None takes it away."""
        if step != self._cursor.step:
            self._cursor.step = step
            self._cursor.draw(self.view())

    def set_hint(self, text: str) -> None:
        """Write a few words in the middle while there is nothing to see."""
        self._words = text
        self.refresh()

    def image(self) -> NDArray[np.uint8]:
        """Return the shades (bins, columns), 0 for none to 255, the largest values in row 0."""
        return self._shades(self.view())[::-1]

    # What a chart says ----------------------------------------------------------------------------

    def home(self) -> Ranges:
        first, last = self._filled()
        bottom, size = self._ends[0], self._bin()
        start = 1.0 if self.log_x and self._total > 1 else 0.5 if self.log_x else 0.0
        return Ranges(start, self._total, bottom + first * size, bottom + last * size)

    def draw(self, view: View) -> None:
        self._hint.set_text("" if len(self._steps) else self._words)
        self._hint.draw(view)
        self._cursor.draw(view)
        right = self.canvas.width() - self._meaning.width() - 4
        self._meaning.move(right, view.top - self._meaning.height() - 12)
        if (key := (self._revision, view)) != self._drawn:
            self._drawn = key
            self._draw_image(view)

    def recolor(self) -> None:
        self._image.setLookupTable(shades().getLookupTable(nPts=SHADES))
        if self._bar is not None:
            recolor_shade_bar(self._bar)
        self._cursor.recolor()
        self._hint.recolor()
        self._meaning.set_color(theme.current().muted)

    def values(self) -> list[str]:
        if not len(self._steps):
            return [self._words]
        fullest = int(self._counts[-1].argmax())
        low, high = (short_number(self._ends[0] + (fullest + i) * self._bin()) for i in (0, 1))
        text = self.tr("At step {0} most values lie between {1} and {2}.")
        if self.unit.steps > 1:
            text = self.tr("At epoch {0} most values lie between {1} and {2}.")
        return [text.format(self.unit.text(int(self._steps[-1])), low, high)]

    def table(self) -> Table:
        first, last = self._filled()
        edges = self._ends[0] + np.arange(first, last + 1) * self._bin()
        bins = [f"{a:.6g} … {b:.6g}" for a, b in pairwise(edges.tolist())]
        counts = self._counts[:, first:last].astype(np.int64).tolist()
        steps = self.unit.counted(self._steps).tolist()
        rows = [[step, *row] for step, row in zip(steps, counts, strict=True)]
        return Table((self.unit.title, *bins), rows)

    # Plumbing -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._bar is None:  # it takes longer to make than all the rest: not before it is seen
            self._bar = make_shade_bar()
            self.canvas.ci.addItem(self._bar, 0, 2)
            self.dress()

    def _bin(self) -> float:
        return (self._ends[1] - self._ends[0]) / int(self._counts.shape[1])

    def _filled(self) -> tuple[int, int]:
        """Return the first bin that is ever used, and the one after the last."""
        used = np.flatnonzero(self._counts.any(axis=0))
        return (int(used[0]), int(used[-1]) + 1) if len(used) else (0, self._counts.shape[1])

    def _draw_image(self, view: View) -> None:
        self._image.setImage(self._shades(view), levels=(0, SHADES - 1))
        home, r = self.home(), view.ranges
        left, right = to_axis(r.x0, view.log_x), to_axis(r.x1, view.log_x)
        # One pixel a bin, stretched: cells of equal counts stay flat, no value is made up between.
        self._image.setRect(QRectF(left, home.y0, right - left, home.y1 - home.y0))

    def _shades(self, view: View) -> NDArray[np.uint8]:
        """Return the shades of the steps that are seen, a column a pixel, least values first."""
        first, last = self._filled()
        columns = max(int(view.width), 1)
        image = np.zeros((last - first, columns), np.uint8)
        if not len(self._steps):
            return image
        low, high = (to_axis(end, view.log_x) for end in view.ranges[:2])
        edges = low + np.arange(columns + 1) * ((high - low) / columns)
        steps = 10.0**edges if view.log_x else edges
        # A column shows the newest entry within it; if there is none, the one before it.
        entries = np.searchsorted(self._steps, steps[1:], side="left") - 1
        seen = (entries >= 0) & (steps[:-1] <= self._steps[-1])
        used, number = np.unique(entries[seen], return_inverse=True)
        counts: Floats = self._counts[used, first:last]
        shares = counts / np.maximum(counts.max(axis=1, keepdims=True), 1)
        image[:, seen] = np.rint(shade_of(shares) * (SHADES - 1)).astype(np.uint8)[number].T
        return image
