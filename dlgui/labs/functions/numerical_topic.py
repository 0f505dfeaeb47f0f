"""A slope by small differences, forward and central, and what the step h makes of it: 4.3."""

from __future__ import annotations

import math
from typing import Final, final

import numpy as np

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.difference_errors import LARGEST, SMALLEST, STEPS, errors_of
from dlgui.labs.functions.difference_rules import error_text
from dlgui.labs.functions.one_variable import (
    OWN_FORMULA,
    Function,
    FunctionName,
    function_of,
    sampled,
)
from dlgui.labs.functions.scale_choice import LOG, ScaleChoice
from dlgui.labs.functions.topic import Topic
from dlgui.labs.shared.expression_texts import fault_of_x
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import bound, figure, fraction, strong
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.text_field import TextField
from dlgui.words.looks import run_look
from engine.arrays import Array
from engine.numerical import forward_difference, numerical_derivative

REACH: Final = 3.0  # of x, to each side
POINTS: Final = 161
FORWARD, CENTRAL, EXACT, VALUE = range(4)


@final
class NumericalTopic(Topic):
    """One x, one h; Play makes h smaller and smaller, and the error draws a V."""

    key = "numerical"
    source = "4.3"
    usual_scale = LOG

    def __init__(self) -> None:
        super().__init__()
        self.plot = FunctionPlot("x", "f(x)", name="difference_plot", parent=self)
        self.errors = FunctionPlot("h", self.tr("error"), name="difference_error_plot", parent=self)
        self.formulas = FormulaCard(self.tr("With this h"), name="difference_formulas", parent=self)
        lines = card_of(self.plot, self.tr("Slopes at x"), self)
        errors = card_of(self.errors, self.tr("Errors"), self)
        v_home = Ranges(10.0**SMALLEST, 10.0**LARGEST, 1e-16, 10.0)
        self.errors.set_home(v_home._replace(y0=0.0, y1=0.1), log=v_home)
        self.errors.set_log_x(True)
        self.errors.set_log(True)
        self._scale = ScaleChoice(self.errors, self.tr("Scale of the error"), errors)
        self.lay_out([lines, errors], self.formulas, (5, 4))
        self._make_settings()
        self.errors.picked.connect(self._on_picked)

    @property
    def title(self) -> str:
        return self.tr("Numerical differentiation")

    @property
    def scale(self) -> Segmented:
        return self._scale.buttons

    @property
    def steps(self) -> int:
        return len(STEPS) - 1

    @property
    def function(self) -> Function:
        """The function that is differentiated."""
        return function_of(FunctionName(self._choice.value()), self._own.value())

    def titles(self) -> dict[int, str]:
        """Return what the ways to a slope are called."""
        return {
            FORWARD: self.tr("forward"),
            CENTRAL: self.tr("central"),
            EXACT: self.tr("exact"),
            VALUE: "f",
        }

    def slopes(self) -> dict[int, float]:
        """Return the slope at x by each way, with this h."""
        function, x, h = self.function, self._x.value(), self._h.value()
        return {
            FORWARD: forward_difference(function.f, x, h=h),
            CENTRAL: numerical_derivative(function.f, x, h=h),
            EXACT: function.slope(x),
        }

    def entered(self) -> None:
        self._own.setVisible(self._choice.value() == FunctionName.OWN)

    def draw(self) -> None:
        x, titles, slopes = self._x.value(), self.titles(), self.slopes()
        self._draw_lines(x, titles, slopes)
        at_all = errors_of(FunctionName(self._choice.value()), self._own.value(), x)
        h = self._h.value()
        curves = [
            FunctionCurve(titles[way], np.array(STEPS[::-1]), at_all[way][::-1], _style(way))
            for way in (FORWARD, CENTRAL)
        ]
        points = [
            PlotPoint(titles[way], h, abs(slopes[way] - slopes[EXACT]), run_look(way))
            for way in (FORWARD, CENTRAL)
        ]
        self.errors.show_curves(curves, points)
        self._write(x, h, slopes)

    def finding(self) -> Finding:
        slopes, h, x = self.slopes(), self._h.value(), self._x.value()
        head = self.tr("h = {0}.").format(short_number(h))
        if not all(map(math.isfinite, slopes.values())):
            text = self.tr("f has no value at x = {0} or beside it: there is no slope to find.")
            question = self.tr("At which x does f have a slope?")
            return Finding(head, text.format(short_number(x)), question, Mood.WARNING)
        text = error_text(self.function.f, x, h, slopes[EXACT])
        question = self.tr("Which h is best, for the forward difference and for the central one?")
        if not self.function.is_exact:
            more = self.tr("The slope of your own formula is known to about ten digits only.")
            text = f"{text} {more}"
        return Finding(head, text, question)

    def _draw_lines(self, x: float, titles: dict[int, str], slopes: dict[int, float]) -> None:
        places, here = np.linspace(x - REACH, x + REACH, POINTS), self.function.f(x)
        values = sampled(self.function, places)
        curves = [FunctionCurve(titles[VALUE], places, values, _style(VALUE))]
        for way, slope in slopes.items():
            with np.errstate(all="ignore"):  # a slope may be infinite
                line = here + slope * (places - x)
            curves.append(FunctionCurve(titles[way], places, line, _style(way)))
        self.plot.set_home(_home(places, values))
        self.plot.show_curves(curves, [PlotPoint("f", x, here, run_look(VALUE))])

    def _write(self, x: float, h: float, slopes: dict[int, float]) -> None:
        f = self.function.f
        right, left, here = figure(f(x + h), 5), bound(f(x - h), 5), bound(f(x), 5)
        step = figure(h, 3)
        self.formulas.set_rows(
            [
                (
                    f"{fraction('f(x + h) - f(x)', 'h')} = {fraction(f'{right} - {here}', step)}",
                    strong(figure(slopes[FORWARD], 10)),
                ),
                (
                    f"{fraction('f(x + h) - f(x - h)', '2 h')} = "
                    f"{fraction(f'{right} - {left}', f'2·{step}')}",
                    strong(figure(slopes[CENTRAL], 10)),
                ),
                (f"f′({figure(x)})", strong(figure(slopes[EXACT], 10))),
            ]
        )

    def _make_settings(self) -> None:
        self._h = self.add.number(
            "h",
            "h",
            self.tr("How far x is moved; above 0, as it is divided by. Play makes it smaller"),
            value=STEPS[0],
            scale=LogScale(10.0**SMALLEST, 10.0**LARGEST),
            minimum=0.0,
            maximum=1.0,
            exclusive_minimum=True,
        )
        self.play_along(self._h, STEPS)
        self._x = self.add.number(
            "at",
            "x",
            self.tr("Where the slope is wanted"),
            value=5.0,
            scale=LinearScale(-10.0, 10.0, 0.1),
            minimum=-100.0,
            maximum=100.0,
        )
        self._choice = self.add.choice(
            "function",
            self.tr("Function"),
            self.tr("What is differentiated: its exact slope is known"),
            [
                (FunctionName.BOOK, "0.01x² + 0.1x"),
                (FunctionName.SIGMOID, self.tr("Sigmoid")),
                (FunctionName.TANH, "tanh"),
                (FunctionName.OWN, self.tr("Own formula")),
            ],
            FunctionName.BOOK,
        )
        field = TextField(
            "f(x)",
            value=OWN_FORMULA,
            name=self.add.named("formula"),
            validate=fault_of_x,
            placeholder=OWN_FORMULA,
            tool_tip=self.tr("Numbers, x, pi, e, + - * / ** and functions such as sin, exp, log"),
            parent=self.settings,
        )
        self._own = self.add.text("formula", field)
        self.entered()

    def _on_picked(self, h: float, _error: float) -> None:
        self._h.enter(f"{min(max(h, STEPS[-1]), STEPS[0]):.3g}")


def _home(places: Array, values: Array) -> Ranges:
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    room = 0.15 * (high - low) or 1.0
    return Ranges(float(places[0]), float(places[-1]), low - room, high + room)


def _style(way: int) -> CurveStyle:
    return CurveStyle(run_look(way), solid=way in (CENTRAL, VALUE))
