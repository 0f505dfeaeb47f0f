"""Gradient descent by numerical gradients, step after step: textbook 4.4.1, figure 4-10."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, final

import numpy as np
from PySide6.QtCore import Slot

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.plane_function import (
    LEVEL,
    OWN,
    formula_line,
    gradient_at,
    of_point,
    surface_choice,
    surface_of,
)
from dlgui.labs.functions.scale_choice import LOG, ScaleChoice
from dlgui.labs.functions.topic import Topic
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.plane_map import PlaneContent, PlaneMap
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import bound, figure, strong
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.segmented import Segmented
from dlgui.words.looks import TEST, TRAIN
from engine.arrays import Array
from engine.numerical import gradient_descent
from engine.optimization.surface import Point, Surface

STEPS: Final = 100  # the textbook's step_num
FARTHEST: Final = 100.0
ENDS: Final = 5.0
LARGEST_RATE: Final = 1000.0


@final
class DescentTopic(Topic):
    """A start, a rate, a hundred steps; Play makes them one by one."""

    key = "descent"
    source = "4.4.1"
    usual_scale = LOG

    def __init__(self) -> None:
        super().__init__()
        self.map = PlaneMap(
            "x0", "x1", name="descent_plot", title=self.tr("The way down"), parent=self
        )
        self.map.set_part((-ENDS, ENDS, -ENDS, ENDS))
        f_title = self.tr("f at this step")
        self.plot = FunctionPlot(self.tr("step"), f_title, name="descent_value_plot", parent=self)
        self.formulas = FormulaCard(self.tr("This step"), name="descent_formulas", parent=self)
        way = card_of(self.map, self.tr("The way down"), self)
        values = card_of(self.plot, self.tr("How far down"), self)
        self.plot.set_home(Ranges(0.0, STEPS, 0.0, 1.0))
        self.plot.set_log(True)
        self._scale = ScaleChoice(self.plot, self.tr("Scale of f"), values)
        self.lay_out([way, values], self.formulas, (5, 2))
        self._make_settings()
        self.map.place_chosen.connect(self._on_place)
        self.entered()

    @property
    def title(self) -> str:
        return self.tr("Gradient descent")

    @property
    def scale(self) -> Segmented:
        return self._scale.buttons

    @property
    def steps(self) -> int:
        return STEPS

    @property
    def path(self) -> Array:
        """The whole way, shape (101, 2)."""
        return _path(self.surface, (self._x.value(), self._y.value()), self._lr.value())

    def entered(self) -> None:
        self._formula.setVisible(self._surface.value() == OWN)
        self.surface = surface_of(self._surface, self._formula)
        self._heights = self.surface.value

    def draw(self) -> None:
        path = self.path
        walked = path[: self.position + 1]
        x, y = map(float, walked[-1])
        point = PlotPoint(self.tr("now"), x, y, TEST)
        content = PlaneContent(heights=self._heights, path=walked, points=(point,))
        self.map.show_content(content, ring=(self._x.value(), self._y.value()))
        self._draw_values(path)
        self._write(path)

    def finding(self) -> Finding:
        path, lr = self.path, self._lr.value()
        values = self._values(path)
        head = self.tr("Step {0}: f = {1}.").format(
            self.position, short_number(float(values[self.position]), 4)
        )
        if not math.isfinite(float(values[0])):
            text = self.tr("f has no value at the start: there is no way down from here.")
            return Finding(head, text, self.tr("From where is there a way?"), Mood.WARNING)
        last = float(values[-1])
        if last < 0 and (not math.isfinite(last) or last < min(-1e3, 2 * values[0])):
            text = self.tr("It goes down and down: this f has no lowest place on this way.")
            question = self.tr("From which starts does it end somewhere?")
            return Finding(head, text, question, Mood.WARNING)
        if not math.isfinite(last) or last > max(2 * abs(values[0]), 1e3):
            return self._leapt(head, path)
        if math.hypot(*gradient_at(self.surface, *map(float, path[0]))) < LEVEL:
            text = self.tr("The gradient is 0 at the start: the point stays, whatever the rate.")
            return Finding(head, text, self.tr("Is it the lowest place? Start beside it."))
        if np.hypot(*(path - path[0]).T).max() < 1e-3:
            text = self.tr("With rate {0} the point has hardly left its place after 100 steps.")
            question = self.tr("Multiply the rate by ten until it arrives.")
            return Finding(head, text.format(short_number(lr)), question, Mood.WARNING)
        text = self.tr("Every step goes downhill, its length the slope times the rate {0}.")
        if _leaps(path, values):
            text = self.tr("With rate {0} steps leap over the valley: not all of them go downhill.")
        question = self.tr("What happens at rate 0.9? At 1.1? Start elsewhere by clicking the map.")
        return Finding(head, text.format(short_number(lr)), question)

    def _leapt(self, head: str, path: Array) -> Finding:
        """The rate is too large; far out, rounding leaves nothing of the numerical gradient."""
        question = self.tr("Which is the largest rate that still arrives?")
        if self.position and np.array_equal(path[self.position], path[self.position - 1]):
            text = self.tr(
                "With rate {0} it has leapt so far out that f(x + h) and f(x − h) are the same"
                " number: the numerical gradient is 0, and the point stands still."
            )
        else:
            text = self.tr("With rate {0} each step leaps beyond the valley, farther than before.")
        return Finding(head, text.format(short_number(self._lr.value())), question, Mood.ERROR)

    def _values(self, path: Array) -> Array:
        return np.asarray(self.surface.value(path[:, 0], path[:, 1]), np.float64)

    def _draw_values(self, path: Array) -> None:
        values = self._values(path)
        until = self.position + 1
        shown = np.where(np.abs(values) < 1e150, values, np.nan)
        steps = np.arange(len(values), dtype=np.float64)
        curve = FunctionCurve(
            "f", steps[:until], shown[:until], CurveStyle(TRAIN, solid=True, labelled=False)
        )
        finite = shown[np.isfinite(shown)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        top = high + 0.05 * (high - low) or 1.0
        least = float(finite[finite > 0].min(initial=top / 10))
        home = Ranges(0.0, STEPS, min(low, 0.0), top)
        self.plot.set_home(home, log=home._replace(y0=min(least, abs(top) / 10)))
        point = PlotPoint("f", float(self.position), float(shown[self.position]), TRAIN)
        self.plot.show_curves([curve], [point])

    def _write(self, path: Array) -> None:
        x, y = map(float, path[self.position])
        gradient, lr = gradient_at(self.surface, x, y), self._lr.value()
        then = path[self.position + 1] if self.position < STEPS else None
        rows = []
        for i, (name, at) in enumerate((("x_0", x), ("x_1", y))):
            rule = rf"{name} ← {name} - η \frac{{∂f}}{{∂{name}}}"
            numbers = f"{figure(at)} - {figure(lr)}·{bound(gradient[i])}"
            end = f" = {strong(figure(float(then[i])))}" if then is not None else ""
            rows.append((rule, numbers + end))
        self.formulas.set_rows(rows)

    def _make_settings(self) -> None:
        self._lr = self.add.number(
            "lr",
            self.tr("Learning rate η"),
            self.tr("How long a step is, for each unit of slope"),
            value=0.1,
            scale=LogScale(1e-3, 10.0),
            minimum=0.0,
            maximum=LARGEST_RATE,
            exclusive_minimum=True,
        )
        tip = self.tr("Where the way begins; or click the map, or drag the ring")
        self._x = self._coordinate("x", self.tr("Start x0"), tip, -3.0)
        self._y = self._coordinate("y", self.tr("Start x1"), tip, 4.0)
        self._surface = surface_choice(
            self, self.tr("Function"), self.tr("What is walked down"), self.tr("Own formula")
        )
        self._formula = formula_line(
            self, self.tr("Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log")
        )

    def _coordinate(self, name: str, label: str, tip: str, value: float) -> NumberField:
        return self.add.number(
            name, label, tip,
            value=value, scale=LinearScale(-ENDS, ENDS, 0.1), minimum=-FARTHEST, maximum=FARTHEST,
        )  # fmt: skip

    @Slot(float, float)
    def _on_place(self, x: float, y: float) -> None:
        self._x.enter(f"{min(max(x, -FARTHEST), FARTHEST):.3g}")
        self._y.enter(f"{min(max(y, -FARTHEST), FARTHEST):.3g}")


@lru_cache(maxsize=64)
def _path(surface: Surface, start: Point, lr: float) -> Array:
    with np.errstate(all="ignore"):
        return gradient_descent(of_point(surface), start, lr=lr, steps=STEPS)


def _leaps(path: Array, values: Array) -> bool:
    """Whether a step of some length ends no lower than it began."""
    steps, falls = np.hypot(*np.diff(path, axis=0).T), -np.diff(values)
    least = 1e-9 * float(np.ptp(values))
    return bool((falls[steps > 1e-3 * steps.max()] <= least).any())
