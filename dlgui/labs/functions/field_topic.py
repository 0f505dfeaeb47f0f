"""The gradient as arrows over the plane, and at one point in numbers: textbook 4.4, figure 4-9."""

from __future__ import annotations

import math
from functools import partial
from typing import Final, final

from PySide6.QtCore import Slot

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.plane_function import (
    LEVEL,
    OWN,
    downhill,
    formula_line,
    gradient_at,
    surface_choice,
    surface_of,
)
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topic_fields import SWEEP
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.function_plot import PlotPoint
from dlgui.plot.plane_map import PlaneContent, PlaneMap
from dlgui.plot.short_numbers import short_number
from dlgui.widgets.formula.figures import figure, fraction, strong
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale
from dlgui.words.looks import TEST
from engine.numerical import STEP

BY_X: Final = r"\frac{∂f}{∂x_0} = \frac{f(x_0 + h, x_1) - f(x_0 - h, x_1)}{2 h}"
BY_Y: Final = r"\frac{∂f}{∂x_1} = \frac{f(x_0, x_1 + h) - f(x_0, x_1 - h)}{2 h}"
FARTHEST: Final = 100.0
ENDS: Final = 3.0
RADIUS: Final = 2.2  # of the circle that Play leads the point along


@final
class FieldTopic(Topic):
    """Arrows downhill, and a point that one drags; Play leads it round in a circle."""

    key = "field"
    source = "4.4"

    def __init__(self) -> None:
        super().__init__()
        self.map = PlaneMap(
            "x0", "x1", name="field_plot", title=self.tr("Arrows of the gradient"), parent=self
        )
        self.map.set_part((-ENDS, ENDS, -ENDS, ENDS))
        self.formulas = FormulaCard(self.tr("At the point"), name="field_formulas", parent=self)
        field = card_of(self.map, self.tr("Downhill, everywhere"), self)
        self.lay_out([field], self.formulas, (5, 2))
        self._make_settings()
        self.map.place_chosen.connect(self._on_place)
        self.entered()

    @property
    def title(self) -> str:
        return self.tr("Gradient")

    @property
    def steps(self) -> int:
        return SWEEP

    @property
    def point(self) -> tuple[float, float]:
        """Where the gradient is read."""
        return self._x.value(), self._y.value()

    def go(self, position: int) -> None:
        angle = 2 * math.pi * position / SWEEP
        for field, value in ((self._x, -math.cos(angle)), (self._y, math.sin(angle))):
            field.set_value(round(RADIUS * value, 3))  # 0 where the circle meets an axis
        super().go(position)

    def entered(self) -> None:
        self._formula.setVisible(self._surface.value() == OWN)
        self.surface = surface_of(self._surface, self._formula)
        self._heights = self.surface.value
        self._arrows = partial(downhill, self.surface)

    def draw(self) -> None:
        x, y = self.point
        content = PlaneContent(
            heights=self._heights,
            arrows=self._arrows,
            points=(PlotPoint(self.tr("point"), x, y, TEST),),
        )
        self.map.show_content(content, ring=(x, y))
        self._write(x, y)

    def finding(self) -> Finding:
        x, y = self.point
        dx, dy = gradient_at(self.surface, x, y)
        head = self.tr("At ({0}, {1}).").format(short_number(x), short_number(y))
        if not (math.isfinite(dx) and math.isfinite(dy)):
            text = self.tr("f has no value here or beside it: there is no gradient, and no arrow.")
            return Finding(head, text, self.tr("Where does f have a value?"), Mood.WARNING)
        if math.hypot(dx, dy) < LEVEL:
            text = self.tr(
                "The gradient is 0: f is level here, and no arrow is left. It may be a lowest"
                " place, a highest one, or neither."
            )
            return Finding(
                head, text, self.tr("Which of the three is it? Move the point a little.")
            )
        size = short_number(math.hypot(dx, dy))
        text = self.tr(
            "f falls fastest along the arrow, at right angles to the contour; it is {0} steep."
            " Each number of the gradient is the slope along one axis, the other held still."
        )
        question = self.tr("Where are the arrows shortest? Do all point at the lowest place?")
        return Finding(head, text.format(size), question)

    def _write(self, x: float, y: float) -> None:
        f, h = self.surface.value, STEP
        dx, dy = gradient_at(self.surface, x, y)
        right, left, above, below = (
            figure(float(v), 6) for v in (f(x + h, y), f(x - h, y), f(x, y + h), f(x, y - h))
        )
        step = figure(2 * h, 2)
        self.formulas.set_rows(
            [
                (BY_X, f"{fraction(f'{right} - {_bound(left)}', step)} = {strong(figure(dx))}"),
                (BY_Y, f"{fraction(f'{above} - {_bound(below)}', step)} = {strong(figure(dy))}"),
            ]
        )

    def _make_settings(self) -> None:
        tip = self.tr("Where the gradient is read; or click the map, or drag the ring")
        self._x = self._coordinate("x", "x0", tip, -RADIUS)
        self._y = self._coordinate("y", "x1", tip, 0.0)
        self._surface = surface_choice(
            self, self.tr("Function"), self.tr("What the arrows lead down"), self.tr("Own formula")
        )
        self._formula = formula_line(
            self, self.tr("Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log")
        )

    def _coordinate(self, name: str, label: str, tip: str, value: float) -> NumberField:
        return self.add.number(
            name, label, tip,
            value=value, scale=LinearScale(-ENDS, ENDS, 0.05), minimum=-FARTHEST, maximum=FARTHEST,
        )  # fmt: skip

    @Slot(float, float)
    def _on_place(self, x: float, y: float) -> None:
        self._x.enter(f"{min(max(x, -FARTHEST), FARTHEST):.3g}")
        self._y.enter(f"{min(max(y, -FARTHEST), FARTHEST):.3g}")


def _bound(number: str) -> str:
    """Return a number that was written already, in brackets if it is negative."""
    return f"({number})" if number.startswith("-") else number
