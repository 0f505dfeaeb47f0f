"""One histogram a layer, side by side, with the figures of each below: settings in rows, or two
overlaid.
"""

from __future__ import annotations

from math import isnan, nan
from typing import final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dlgui.labs.activations.layers_panel import LayersPanel
from dlgui.labs.activations.layers_picture import (
    Flaw,
    LayerFigures,
    LayersPicture,
    LayersRow,
    Layout,
    figure_text,
    share_text,
)
from dlgui.plot.figure_table import LINE_PX
from dlgui.plot.histogram_data import Bars, Cell, Figure, FigureRow, SheetRow, Tone
from dlgui.plot.histogram_sheet import HistogramSheet
from dlgui.plot.short_numbers import count_text
from engine.histogram import Histogram

MOST_WIDE_COLUMNS = 5
"""With more columns only one figure fits under a histogram of a grid."""
LOW_PX = 64.0
"""A histogram of a grid that would be lower than this gets the room of half of its figures."""
FLAWED = 0.3
"""From this share of flawed outputs on a figure is written as a warning."""


@final
class HistogramPanel(LayersPanel):
    """The histograms of all layers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="histogram_panel", parent=parent)
        self.setAccessibleName(self.tr("Histograms of the layers"))
        self.sheet = HistogramSheet(
            name="histogram_sheet", title=self.accessibleName(), parent=self.card
        )
        self.scroll_area = QScrollArea(self.card)
        self.scroll_area.setObjectName("histogram_scroll")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(self.sheet)
        self.card.add(self.scroll_area)

    def show_picture(self, picture: LayersPicture) -> None:
        """Bring the sheet up to date; while it moves, only the bars follow."""
        if picture.moving and self.sheet.show_cells(self._cells(picture), log=picture.log):
            return
        rows = self._overlaid(picture) if picture.layout is Layout.OVERLAID else self._rows(picture)
        self.sheet.set_rows(picture.columns, rows, log=picture.log)

    def _rows(self, picture: LayersPicture) -> list[SheetRow]:
        alone = len(picture.rows) == 1
        return [
            SheetRow(
                "" if alone else row.name,
                cells,
                tuple(self._full(row, picture, None) if alone else self._brief(row, picture)),
                number,
            )
            for number, (row, cells) in enumerate(
                zip(picture.rows, self._cells(picture), strict=True)
            )
        ]

    def _cells(self, picture: LayersPicture) -> list[tuple[Cell, ...]]:
        """The histograms of each row; of overlaid settings there is one row."""
        if picture.layout is Layout.OVERLAID:
            rows = [(picture.rows, tuple(range(len(picture.rows))))]
        else:
            rows = [((row,), (number,)) for number, row in enumerate(picture.rows)]
        return [
            tuple(
                self._cell(shown, numbers, layer, ends[layer])
                for layer in range(len(shown[0].histograms))
            )
            for (shown, numbers), ends in zip(rows, picture.ends, strict=False)
        ]

    def _overlaid(self, picture: LayersPicture) -> list[SheetRow]:
        """The first setting filled, the second as an outline in front of it."""
        lines = [self._full(row, picture, n) for n, row in enumerate(picture.rows)]
        pairs = [self._pair(both) for both in zip(*lines, strict=True)]
        figures = tuple(line for pair in pairs for line in pair)
        return [SheetRow("", self._cells(picture)[0], figures)]

    def _pair(self, lines: tuple[FigureRow, ...]) -> list[FigureRow]:
        """The same figure of all settings, one below the other; named once."""
        return [
            FigureRow(line.label if i == 0 else "", line.figures, line.series)
            for i, line in enumerate(lines)
        ]

    def _cell(
        self,
        rows: tuple[LayersRow, ...],
        numbers: tuple[int, ...],
        layer: int,
        ends: tuple[float, float],
    ) -> Cell:
        bars = tuple(
            Bars(found.low, found.high, found.counts, number, outline=i > 0, name=row.name)
            for i, (row, number) in enumerate(zip(rows, numbers, strict=True))
            if (found := row.histograms[layer]).inside
        )
        return Cell(bars, *ends, "" if bars else self._words(rows[0].histograms[layer]))

    def _words(self, found: Histogram) -> str:
        return self.tr("all outside") if found.outside else self.tr("no numbers")

    def _full(self, row: LayersRow, shown: LayersPicture, series: int | None) -> list[FigureRow]:
        """Mean, deviation, the share that is of no use, and what lies outside; of two settings the
        last only if there is any, to leave room for the picture.
        """
        lines = [
            FigureRow(self.tr("mean"), tuple(_number(f.mean) for f in row.figures), series),
            FigureRow(self.tr("std"), tuple(_number(f.std) for f in row.figures), series),
        ]
        if shown.flaw is not Flaw.NONE:
            shares = tuple(_share(f.flawed) for f in row.figures)
            lines.append(FigureRow(self._flaw_text(shown.flaw), shares, series))
        everything = [h for r in shown.rows for h in r.histograms]
        if len(shown.rows) == 1 or any(h.outside for h in everything):
            outside = tuple(_outside(h.outside) for h in row.histograms)
            lines.append(FigureRow(self.tr("outside"), outside, series))
        return lines + self._broken_lines(row, shown, series)

    def _brief(self, row: LayersRow, picture: LayersPicture) -> list[FigureRow]:
        """For a grid: the same figures, two in a line if the columns are wide enough; if not, and
        the pictures would be low, only those that tell most.
        """
        if len(picture.columns) > MOST_WIDE_COLUMNS:
            lines = self._full(row, picture, None)
            return lines[1:3] if self._is_low(len(picture.rows), len(lines)) else lines
        spreads = tuple(
            Figure(f"{figure_text(f.mean)} ± {figure_text(f.std)}") for f in row.figures
        )
        shares = tuple(
            _share_and_outside(figure, found)
            for figure, found in zip(row.figures, row.histograms, strict=True)
        )
        outside = self.tr("outside")
        if picture.flaw is not Flaw.NONE:
            outside = self.tr("{0} · outside").format(self._flaw_text(picture.flaw))
        lines = [FigureRow(self.tr("mean ± std"), spreads), FigureRow(outside, shares)]
        return lines + self._broken_lines(row, picture, None)

    def _is_low(self, rows: int, lines: int) -> bool:
        return self.scroll_area.height() < rows * (lines * LINE_PX + LOW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self.picture.rows) > 1:
            self.draw(self.picture)

    def _broken_lines(
        self, row: LayersRow, shown: LayersPicture, series: int | None
    ) -> list[FigureRow]:
        """Values that are no numbers, if there are any on the sheet."""
        if not any(h.infinite or h.nan for r in shown.rows for h in r.histograms):
            return []
        broken = tuple(_broken(h) for h in row.histograms)
        return [FigureRow(self.tr("∞ · NaN"), broken, series)]

    def _flaw_text(self, flaw: Flaw) -> str:
        return {
            Flaw.SATURATED: self.tr("saturated"),
            Flaw.DEAD: self.tr("dead units"),
            Flaw.USELESS: self.tr("flat or dead"),
            Flaw.NONE: "",
        }[flaw]


def _number(value: float) -> Figure:
    return Figure(figure_text(value), nan, Tone.PLAIN if abs(value) < float("inf") else Tone.ERROR)


def _share(share: float) -> Figure:
    return Figure("–" if isnan(share) else share_text(share), share, _tone(share))


def _tone(share: float) -> Tone:
    return Tone.WARNING if share >= FLAWED else Tone.PLAIN


def _share_and_outside(figures: LayerFigures, found: Histogram) -> Figure:
    outside = count_text(found.outside)
    if isnan(figures.flawed):
        return Figure(outside, nan, Tone.WARNING if found.outside else Tone.MUTED)
    text = f"{share_text(figures.flawed)} · {outside}"
    return Figure(text, figures.flawed, _tone(figures.flawed))


def _outside(number: int) -> Figure:
    return Figure(count_text(number), nan, Tone.WARNING if number else Tone.MUTED)


def _broken(found: Histogram) -> Figure:
    text = f"{count_text(found.infinite)} · {count_text(found.nan)}"
    return Figure(text, nan, Tone.ERROR if found.infinite or found.nan else Tone.MUTED)
