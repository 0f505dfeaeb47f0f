"""What a sheet of histograms shows: rows of cells with bars, and a small table of figures below."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from dlgui import theme

STRENGTH = 0.85  # of the bars' colour


class Tone(StrEnum):
    """How a figure is to be taken; decides its colour."""

    PLAIN = "plain"
    MUTED = "muted"
    WARNING = "warning"
    ERROR = "error"


@final
@dataclass(frozen=True, eq=False)
class Bars:
    """Counts in equal bins from `low` to `high`; outlines are for what stands before other bars.

    `name` is what they are called where their numbers are copied or saved.
    """

    low: float
    high: float
    counts: NDArray[np.integer[Any]]
    series: int = 0
    outline: bool = False
    name: str = ""

    @property
    def peak(self) -> int:
        """The largest count."""
        return int(self.counts.max(initial=0))

    def edges(self) -> NDArray[np.float64]:
        """Return where the bins begin and end."""
        return np.linspace(self.low, self.high, len(self.counts) + 1)


@final
@dataclass(frozen=True, eq=False)
class Cell:
    """One small picture: bars over an axis from `low` to `high`, or words where there are none."""

    bars: tuple[Bars, ...]
    low: float
    high: float
    words: str = ""


@final
@dataclass(frozen=True)
class Figure:
    """A figure under a cell; a `share` is drawn as a small bar too."""

    text: str
    share: float = math.nan
    tone: Tone = Tone.PLAIN


@final
@dataclass(frozen=True)
class FigureRow:
    """One line of the table: what it is, and a figure for each cell; in the colour of a series."""

    label: str
    figures: tuple[Figure, ...]
    series: int | None = None


@final
@dataclass(frozen=True, eq=False)
class SheetRow:
    """A row of cells with its name at the left and its table below."""

    title: str
    cells: tuple[Cell, ...]
    figures: tuple[FigureRow, ...] = ()
    series: int = 0


def muted(color: QColor) -> QColor:
    """Return a colour a little nearer to the surface; not translucent, which is slow to paint."""
    ground, rest = QColor(theme.current().surface), 1 - STRENGTH
    return QColor.fromRgbF(
        STRENGTH * color.redF() + rest * ground.redF(),
        STRENGTH * color.greenF() + rest * ground.greenF(),
        STRENGTH * color.blueF() + rest * ground.blueF(),
    )


def half(color: QColor) -> QColor:
    """Return a colour through which an outline is seen."""
    color.setAlphaF(0.5)
    return color
