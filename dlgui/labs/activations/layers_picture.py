"""What the panels of the activations lab draw: histograms and figures of layers, in one or more
settings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite, isinf, nan
from typing import final

from engine.histogram import Histogram


class Flaw(StrEnum):
    """Which share of the outputs is of no use: what an activation can suffer from."""

    SATURATED = "saturated"
    DEAD = "dead"
    USELESS = "useless"
    NONE = "none"


class Layout(StrEnum):
    """How several settings are shown: one above the other, or overlaid."""

    ROWS = "rows"
    OVERLAID = "overlaid"


@final
@dataclass(frozen=True, eq=False)
class LayerFigures:
    """The figures under one histogram; `flawed` is nan where the activation knows no flaw."""

    mean: float
    std: float
    flawed: float = nan


@final
@dataclass(frozen=True, eq=False)
class LayersRow:
    """All layers of one setting, and the strength of the signal in them, forward and backward."""

    name: str
    histograms: tuple[Histogram, ...]
    figures: tuple[LayerFigures, ...]
    stds: tuple[float, ...] = ()
    gradients: tuple[float, ...] = ()


@final
@dataclass(frozen=True, eq=False)
class LayersPicture:
    """Settings to show; `ends` holds the ends of the axis for each row and layer.

    `note` says when the layers looked so. `moving` says that the next picture comes at once:
    figures need not be written again.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[LayersRow, ...] = ()
    ends: tuple[tuple[tuple[float, float], ...], ...] = ()
    flaw: Flaw = Flaw.NONE
    layout: Layout = Layout.ROWS
    log: bool = False
    moving: bool = False
    note: str = ""

    @property
    def totals(self) -> tuple[int, int]:
        """The least and the largest number of values of a layer."""
        totals = [h.total for row in self.rows for h in row.histograms]
        return min(totals, default=0), max(totals, default=0)


def figure_text(value: float) -> str:
    """Return a figure in at most eight signs: 0.459, 12.3, -2.1e-5; words for what is no number."""
    if not isfinite(value):
        return ("-∞" if value < 0 else "∞") if isinf(value) else "NaN"
    if value == 0:
        return "0"
    if 1e-3 <= abs(value) < 1e4:
        return f"{value:.3f}" if abs(value) < 10 else f"{value:.4g}"
    return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def share_text(share: float) -> str:
    """Return a share in percent; a small one keeps a decimal, so that it does not look like 0."""
    percent = 100 * share
    if 0 < percent < 0.05:
        return "< 0.1 %"
    return f"{percent:.1f} %" if 0 < percent < 9.95 else f"{percent:.0f} %"
