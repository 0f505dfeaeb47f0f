"""A distribution over the steps of a run: one column a step, the darker the more values."""

from __future__ import annotations

from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QImage, QPen, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsPixmapItem, QWidget

from dlgui import theme
from dlgui.plot.old_canvas import Canvas
from dlgui.plot.plot_axes import Axes
from dlgui.plot.scene_text import SceneText
from dlgui.plot.view import Ranges, View

Floats = NDArray[np.float64]
Steps = NDArray[np.int64]

LEFT_PX, RIGHT_PX = 60.0, 80.0
SHADES = 256


@final
class HeatMap(QWidget):
    """Steps to the right, values upwards; each column is shaded by its own fullest bin."""

    def __init__(
        self, x_title: str, y_title: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(y_title)
        self.canvas = Canvas(self)
        self.canvas.setObjectName(f"{name}_canvas")
        scene = self.canvas.scene()
        self._axes = Axes(scene, x_title, y_title)
        self._image = QGraphicsPixmapItem()
        self._cursor = QGraphicsLineItem()
        self._image.setZValue(1.5)  # in front of the grid, behind the texts
        self._cursor.setZValue(4)
        self._hint = SceneText(scene, theme.TextRole.BODY)
        for item in (self._image, self._cursor):
            scene.addItem(item)
        self._steps: Steps = np.empty(0, np.int64)
        self._counts: Floats = np.zeros((0, 1))
        self._ends = (0.0, 1.0)
        self._total = 1
        self._at: int | None = None
        self.canvas.resized.connect(self._draw)
        theme.notifier().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_data(
        self, steps: Steps, counts: Floats, ends: tuple[float, float], *, total: int
    ) -> None:
        """Show counts (entries, bins) at these steps, bins between `ends`, up to step `total`."""
        self._steps, self._counts, self._ends = steps, counts, ends
        self._total = max(total, 1)
        self._draw()

    def set_cursor(self, step: int | None) -> None:
        """Draw a line at a step; None takes it away."""
        self._at = step
        self._draw_cursor(self.view())

    def set_hint(self, text: str) -> None:
        """Write a few words in the middle while there is nothing to see."""
        self._hint.set_text(text)

    def image(self) -> NDArray[np.uint8]:
        """Return the shades (bins, columns), 0 for none to 255, the largest values in row 0."""
        return self._shades(max(int(self.view().width), 1), *self._filled())

    def view(self) -> View:
        """Return the visible range and the pixels it fills."""
        top = self._axes.title_height + 4
        width = max(self.canvas.width() - LEFT_PX - RIGHT_PX, 40.0)
        height = max(self.canvas.height() - top - self._axes.tick_height - 4, 40.0)
        first, last = self._filled()
        low, high = self._ends
        size = (high - low) / self._counts.shape[1]
        ranges = Ranges(0, self._total, low + first * size, low + last * size)
        return View(ranges, False, LEFT_PX, top, width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    def _filled(self) -> tuple[int, int]:
        """Return the first bin that is ever used, and the one after the last."""
        used = np.flatnonzero(self._counts.any(axis=0))
        return (int(used[0]), int(used[-1]) + 1) if len(used) else (0, self._counts.shape[1])

    @Slot()
    def _draw(self) -> None:
        view = self.view()
        self._axes.draw(view)
        self._hint.item.setVisible(not len(self._steps))
        self._hint.move(view.left + (view.width - self._hint.width()) / 2, view.top + 40)
        self._draw_image(view)
        self._draw_cursor(view)

    def _draw_image(self, view: View) -> None:
        shades = self._shades(max(int(view.width), 1), *self._filled())
        rows, columns = shades.shape
        image = QImage(shades.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable(_shades_of(theme.current()))
        self._image.setPixmap(QPixmap.fromImage(image))
        # One pixel a bin, stretched: cells of equal counts stay flat, no value is made up between.
        stretch = QTransform.fromTranslate(view.left, view.top)
        self._image.setTransform(stretch.scale(view.width / columns, view.height / rows))

    def _shades(self, columns: int, first: int, last: int) -> NDArray[np.uint8]:
        shades = np.zeros((last - first, columns), np.uint8)
        if not len(self._steps):
            return shades
        steps = np.arange(columns) * (self._total / columns)
        place = np.searchsorted(self._steps, steps, side="right") - 1
        seen = (place >= 0) & (steps <= max(int(self._steps[-1]), self._total / columns))
        counts: Floats = self._counts[place[seen], first:last]
        peaks = counts.max(axis=1, keepdims=True)
        # The cube root lets thin tails be seen beside a spike.
        part = np.cbrt(counts / np.maximum(peaks, 1))
        shades[:, seen] = np.rint(part * (SHADES - 1)).astype(np.uint8).T[::-1]
        return shades

    def _draw_cursor(self, view: View) -> None:
        self._cursor.setVisible(self._at is not None)
        if self._at is not None:
            x = view.point(self._at, view.ranges.y0)[0]
            self._cursor.setLine(x, view.top, x, view.bottom)

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = theme.current()
        self.canvas.setBackgroundBrush(QBrush(QColor(palette.surface)))
        self._cursor.setPen(QPen(QColor(palette.text), 1.0, Qt.PenStyle.DashLine))
        self._hint.set_color(palette.muted)
        self._axes.recolor()
        self._draw()


def _shades_of(palette: theme.Palette) -> list[int]:
    """Return a colour for every shade, from the surface to the accent and on to the text."""
    stops = [QColor(palette.surface), QColor(palette.accent), QColor(palette.text)]
    return [_between(stops, i / (SHADES - 1)).rgb() for i in range(SHADES)]


def _between(stops: list[QColor], part: float) -> QColor:
    place = min(part / 0.7, 1.0) if part <= 0.7 else 1 + (part - 0.7) / 0.3
    i = min(int(place), len(stops) - 2)
    a, b, t = stops[i], stops[i + 1], place - i
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * t,
        a.greenF() + (b.greenF() - a.greenF()) * t,
        a.blueF() + (b.blueF() - a.blueF()) * t,
    )
