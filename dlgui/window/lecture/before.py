"""How the window was before a lecture, and how large type is in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Final, final

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QWidget

from dlgui import theme

FULL: Final = QSize(1920, 1080)
AT_1080P: Final = 2.0
NEARLY: Final = 0.9
LARGEST: Final = 4.0
IN_LINE: Final = 56
"""What begins so much lower has controls under the title of its card."""


@final
@dataclass(frozen=True)
class Before:
    """How the window was when one began to lecture."""

    folded: frozenset[str]
    focus: QWidget | None
    scale: float


def lecture_scale(size: QSize) -> float:
    """Return how large type is in a lecture: twice its size on 1080p, so 18 points at least.

    A window on such a screen may be a little smaller, for the frames around it; videos of other
    sizes show the same.
    """
    share = min(size.width() / FULL.width(), size.height() / FULL.height())
    share = 1.0 if NEARLY <= share < 1.0 else share
    return min(max(AT_1080P * share, 1.0), LARGEST)


def as_the_eye_goes(places: Mapping[QWidget, QPoint]) -> list[QWidget]:
    """Return widgets row by row; what begins a little lower, under a higher title, is in line."""
    rows: list[list[QWidget]] = []
    top = -inf
    for widget, place in sorted(places.items(), key=lambda at: at[1].y()):
        if place.y() > top + theme.scaled(IN_LINE):
            rows.append([])
            top = place.y()
        rows[-1].append(widget)
    return [widget for row in rows for widget in sorted(row, key=lambda w: places[w].x())]


def write_in(scale: float) -> None:
    """Write the whole window in this size, as a multiple of the usual one."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_scale(app, scale)
