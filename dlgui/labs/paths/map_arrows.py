"""Arrows of one step on the map: downhill, the velocity or averaged gradient, the step taken."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem

from dlgui import theme
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.plot.named_arrow import NamedArrow
from dlgui.plot.view import View
from engine.optimization.descent import DescentStep
from engine.optimization.names import MomentumForm
from engine.optimization.surface import Point

SHORTEST, LONGEST = 36.0, 110.0
"""In pixels; gradients may be a thousand times as long as the picture, or too short to see."""
MOST_PX, FARTHEST_PX = 4e3, 1e4  # of a step's length, and of where it begins
MOST_ARROWS = 3


@final
@dataclass(frozen=True)
class Arrow:
    """A vector of the plane with its name; without `true_length` it is drawn within limits."""

    name: str
    vector: Point
    color: str
    width: float
    true_length: bool = False


def arrows_of(step: DescentStep, frame: RaceFrame) -> list[Arrow]:
    """Return the arrows of a step, the widest first."""
    palette = theme.current()
    track = frame.chosen_track
    translate = QCoreApplication.translate
    found = [Arrow(translate("MapArrows", "−∇f"), _times(-1, step.gradient), palette.error, 4.5)]
    if "m_hat" in step.state:
        m_hat = _times(-1, step.state["m_hat"])
        found.append(Arrow(translate("MapArrows", "−m̂"), m_hat, palette.good, 3.5))
    elif "v" in step.state and track is not None:
        free = track.optimizer.momentum_form is MomentumForm.LR_FREE
        v = _times(-step.lr if free else 1, step.state["v"])
        found.append(Arrow(translate("MapArrows", "v"), v, palette.good, 4.5))
    color = palette.series_style(track.series).color if track else palette.text
    found.append(Arrow(translate("MapArrows", "step"), step.move, color, 2.5, true_length=True))
    return found


@final
class MapArrows:
    """Up to three arrows with their names. Owned by the map."""

    def __init__(self, layer: QGraphicsItem) -> None:
        self._items = [NamedArrow(layer, 0.1 * i) for i in range(MOST_ARROWS)]

    def draw(self, view: View, frame: RaceFrame) -> None:
        """Show the arrows of the step that the frame explains; none without one."""
        for item in self._items:
            item.hide()
        taken: list[QRectF] = []
        step = frame.explained
        for item, arrow in zip(self._items, arrows_of(step, frame) if step else [], strict=False):
            if step is not None and (way := _way(view, step.position, arrow)) is not None:
                start, along, length = way
                item.show(start, along, length, arrow.width, arrow.color)
                taken.append(item.write(arrow.name, theme.current().ink(arrow.color), along, taken))

    def names(self) -> list[str]:
        """The names of the arrows that are seen."""
        return [item.name() for item in self._items if item.name()]


def _way(view: View, at: Point, arrow: Arrow) -> tuple[QPointF, QPointF, float] | None:
    """Return where an arrow begins, its direction and its length in pixels; None if unseen."""
    r = view.ranges
    start = QPointF(*view.point(*at))
    dx = arrow.vector[0] * view.width / (r.x1 - r.x0)
    dy = -arrow.vector[1] * view.height / (r.y1 - r.y0)
    length = math.hypot(dx, dy)
    far = max(abs(start.x()), abs(start.y())) > FARTHEST_PX
    if not math.isfinite(length) or length < 0.5 or far:
        return None
    limits = (0.0, MOST_PX) if arrow.true_length else (SHORTEST, LONGEST)
    return start, QPointF(dx / length, dy / length), min(max(length, limits[0]), limits[1])


def _times(factor: float, vector: Point) -> Point:
    return factor * vector[0], factor * vector[1]
