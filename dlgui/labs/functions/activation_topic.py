"""Activation functions and their derivatives over each other: textbook 3.2."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_names import activation_name
from dlgui.labs.functions.activation_values import (
    places_along,
    value_and_slope,
    values_and_slopes,
)
from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.listing import listed
from dlgui.labs.functions.scale_choice import ScaleChoice
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topic_fields import sweep
from dlgui.labs.shared.findings import Finding
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import figure, strong
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.segmented import Segmented
from dlgui.words.activation_formulas import FORMULAS
from dlgui.words.looks import TEST, TRAIN, run_look
from engine.layers.names import Activation

ENDS: Final = 6.0
POINTS: Final = 481
TANGENT: Final = 1.2  # of x, to each side
LOOKS: Final = (*map(run_look, range(8)), TRAIN, TEST)
"""In the order of the formulas: seven hues, and three of them once more in dashes."""
DASHED: Final = (Activation.ELU, Activation.GELU, Activation.SOFTPLUS)
SMALL: Final = 0.005
"""A slope through which hardly anything is learnt. (Leaky ReLU's .01 is what it is there for.)"""


@final
class ActivationTopic(Topic):
    """Any of ten activations, their slopes beside them, and a point that walks along x."""

    key = "activation"
    source = "3.2"

    def __init__(self) -> None:
        super().__init__()
        self.plot = FunctionPlot("x", "h(x)", name="activation_plot", parent=self)
        self.slopes = FunctionPlot("x", self.tr("slope h′(x)"), name="slope_plot", parent=self)
        self.formulas = FormulaCard(
            self.tr("Formulas at this x"), name="activation_formulas", parent=self
        )
        values = card_of(self.plot, self.tr("Values"), self)
        slopes = card_of(self.slopes, self.tr("Slopes"), self)
        self._scale = ScaleChoice(self.slopes, self.tr("Scale of the slopes"), slopes)
        self.lay_out([values, slopes], self.formulas, (5, 4))
        self.places = places_along(ENDS, POINTS)
        self.plot.set_home(Ranges(-ENDS, ENDS, -1.6, 3.0))
        self.slopes.set_home(Ranges(-ENDS, ENDS, -0.2, 1.4), log=Ranges(-ENDS, ENDS, 1e-3, 2.0))
        self._make_settings()
        for plot in (self.plot, self.slopes):
            plot.picked.connect(self._on_picked)

    @property
    def title(self) -> str:
        return self.tr("Activation functions")

    @property
    def scale(self) -> Segmented:
        return self._scale.buttons

    @property
    def shown(self) -> list[Activation]:
        """The activations that are drawn."""
        return [name for name in FORMULAS if self.add.fields[name.value].value_text() == "on"]

    def draw(self) -> None:
        at = self._at.value()
        values, slopes, points, slope_points, rows = [], [], [], [], []
        for name in self.shown:
            style, label = self.look_of(name), activation_name(name)
            y, slope = values_and_slopes(name, self.places)
            here, slope_here = value_and_slope(name, at)
            values.append(FunctionCurve(label, self.places, y, style))
            values.append(_tangent(at, here, slope_here, style.series))
            slopes.append(FunctionCurve(label, self.places, slope, style))
            points.append(PlotPoint(label, at, here, style.series))
            slope_points.append(PlotPoint(label, at, slope_here, style.series))
            rows.append(_row(name, label, here, slope_here))
        self.plot.show_curves(values, points)
        self.slopes.show_curves(slopes, slope_points)
        self.formulas.set_rows(rows)

    def finding(self) -> Finding:
        at, shown = self._at.value(), self.shown
        question = (
            self.tr(
                "Where does the slope of Sigmoid fall below 0.05? Ten such layers: what is left?"
            )
            if Activation.SIGMOID in shown
            else self.tr("Which of them has a slope on both sides of 0?")
        )
        if not shown:
            return Finding(self.tr("Nothing is drawn."), suggestion=self.tr("Switch one on."))
        head = self.tr("At x = {0}.").format(short_number(at))
        return Finding(head, " ".join(self._said(at)), question)

    def _said(self, at: float) -> Iterator[str]:
        """What the slopes at x show: which are steepest, nearly 0, or none."""
        slopes = {activation_name(name): value_and_slope(name, at)[1] for name in self.shown}
        steepest = max((abs(s) for s in slopes.values() if not math.isnan(s)), default=0.0)
        first = [n for n, s in slopes.items() if math.isclose(abs(s), steepest, rel_tol=1e-9)]
        if steepest >= SMALL:
            text = self.tr("Steepest: {0}, with slope {1}.")
            yield text.format(listed(first), short_number(slopes[first[0]]))
        if flat := [n for n, s in slopes.items() if abs(s) < SMALL]:
            text = self.tr("Hardly anything is learnt through {0} here: the slope is nearly 0.")
            yield text.format(listed(flat))
        if jumping := [n for n, s in slopes.items() if math.isnan(s)]:
            yield self.tr("{0} jumps here and has no slope.").format(listed(jumping))

    def _make_settings(self) -> None:
        self._at = self.add.number(
            "x",
            "x",
            self.tr("Where values and slopes are read; Play leads it along"),
            value=-2.0,
            scale=LinearScale(-ENDS, ENDS, 0.04),
            minimum=-100.0,
            maximum=100.0,
        )
        self.play_along(self._at, sweep(-2.0, 5.5))
        tip = self.tr("Draw this one, or leave it out")
        for name in FORMULAS:
            self.add.switch(name.value, activation_name(name), tip, value=False)

    def look_of(self, name: Activation) -> CurveStyle:
        """Return how an activation is drawn."""
        return CurveStyle(LOOKS[list(FORMULAS).index(name)], solid=name not in DASHED)

    def _on_picked(self, x: float, _y: float) -> None:
        self._at.enter(f"{min(max(x, -ENDS), ENDS):.2f}")


def _tangent(x: float, y: float, slope: float, series: int) -> FunctionCurve:
    ends = np.array([x - TANGENT, x + TANGENT])
    return FunctionCurve("", ends, y + slope * (ends - x), CurveStyle(series, faint=True))


def _row(name: Activation, label: str, value: float, slope: float) -> tuple[str, str, str]:
    formula = FORMULAS[name]
    return (
        label,
        f"h(x) = {formula.value} = {strong(figure(value))}",
        f"h′(x) = {formula.slope} = {strong(figure(slope))}",
    )
