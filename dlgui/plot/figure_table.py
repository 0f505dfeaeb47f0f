"""A small table under a row of pictures: a label at the left, a figure under each picture."""

from __future__ import annotations

import math
from typing import final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene

from dlgui import theme
from dlgui.plot.histogram_data import Figure, FigureRow, Tone
from dlgui.plot.scene_text import SceneText
from dlgui.theme import TextRole

LINE_PX = 21.0
BAR_PX = 3.0


@final
class FigureTable:
    """The lines of one table, as items of a scene that are kept."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._labels: list[SceneText] = []
        self._figures: list[list[SceneText]] = []
        self._bars: dict[tuple[int, int], tuple[QGraphicsRectItem, QGraphicsRectItem]] = {}
        self._lines: tuple[FigureRow, ...] = ()
        self._left = self._top = self._width = self._gap = 0.0
        self._drawn: object = None

    @staticmethod
    def width_of(label: str) -> float:
        """Return how wide a label is."""
        return QFontMetricsF(theme.picture_font(TextRole.SMALL)).horizontalAdvance(label)

    def place(self, left: float, top: float, width: float, gap: float) -> None:
        """Stand below pictures of this width, the first of which begins at `left`."""
        self._left, self._top, self._width, self._gap = left, top, width, gap

    def show(self, lines: tuple[FigureRow, ...]) -> None:
        """Show these lines and no others; the same ones at the same place cost nothing."""
        key = (lines, self._left, self._top, self._width, self._gap)
        if key == self._drawn:
            return
        self._drawn, self._lines = key, lines
        while len(self._labels) < len(lines):
            self._labels.append(SceneText(self._scene))
            self._figures.append([])
        for i, label in enumerate(self._labels):
            self._show_line(i, label, lines[i] if i < len(lines) else FigureRow("", ()))
        self._show_bars()
        self.recolor()

    def texts(self) -> list[list[str]]:
        """Return label and figures, line by line."""
        return [[line.label, *(figure.text for figure in line.figures)] for line in self._lines]

    def items(self) -> list[SceneText]:
        """Return all texts."""
        return [*self._labels, *(text for line in self._figures for text in line)]

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        for i, line in enumerate(self._lines):
            own = palette.text if line.series is None else palette.series_style(line.series).color
            self._labels[i].set_color(palette.muted)
            for text, figure in zip(self._figures[i], line.figures, strict=False):
                text.set_color(_color(figure.tone, own))
        for (i, j), (track, bar) in self._bars.items():
            if i < len(self._lines) and j < len(self._lines[i].figures):
                line = self._lines[i]
                track.setBrush(QBrush(QColor(palette.track)))
                number = 0 if line.series is None else line.series
                color = _color(line.figures[j].tone, palette.series_style(number).color)
                bar.setBrush(QBrush(QColor(color)))

    def _show_line(self, i: int, label: SceneText, line: FigureRow) -> None:
        top = self._top + i * LINE_PX
        label.set_text(line.label)
        label.move(0, top)
        texts = self._figures[i]
        texts += [SceneText(self._scene) for _ in range(len(line.figures) - len(texts))]
        for j, text in enumerate(texts):
            text.set_text(line.figures[j].text if j < len(line.figures) else "")
            text.move(self._x(j), top)

    def _show_bars(self) -> None:
        shares = {
            (i, j): figure
            for i, line in enumerate(self._lines)
            for j, figure in enumerate(line.figures)
            if not math.isnan(figure.share)
        }
        for place, figure in shares.items():
            self._place_bar(place, figure)
        for place, (track, bar) in self._bars.items():
            track.setVisible(place in shares)
            bar.setVisible(place in shares)

    def _place_bar(self, place: tuple[int, int], figure: Figure) -> None:
        if place not in self._bars:
            self._bars[place] = self._new_rect(), self._new_rect()
        track, bar = self._bars[place]
        i, j = place
        y = self._top + (i + 1) * LINE_PX - BAR_PX - 1
        track.setRect(QRectF(self._x(j), y, self._width, BAR_PX))
        bar.setRect(QRectF(self._x(j), y, self._width * min(max(figure.share, 0), 1), BAR_PX))

    def _x(self, column: int) -> float:
        return self._left + column * (self._width + self._gap)

    def _new_rect(self) -> QGraphicsRectItem:
        rect = QGraphicsRectItem()
        rect.setPen(QPen(Qt.PenStyle.NoPen))
        self._scene.addItem(rect)
        return rect


def _color(tone: Tone, own: str) -> str:
    palette = theme.current()
    tones = {
        Tone.PLAIN: own,
        Tone.MUTED: palette.muted,
        Tone.WARNING: palette.warning,
        Tone.ERROR: palette.error,
    }
    return tones[tone]
