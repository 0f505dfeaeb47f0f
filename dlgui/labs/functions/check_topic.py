"""The gradient check, weight by weight, and what a mistake looks like in it: textbook 5.7.3."""

from __future__ import annotations

from typing import Final, final

import numpy as np

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.checked_gradients import (
    TOLERANCE,
    Check,
    Checked,
    Entry,
    Fault,
    checked,
)
from dlgui.labs.functions.scale_choice import LOG, ScaleChoice
from dlgui.labs.functions.topic import Topic
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.layer_chart import LayerChart, LayerSeries
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import bound, figure, fraction, strong
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.segmented import Segmented
from dlgui.words.looks import TEST, TRAIN

LEAST, MOST = 1e-13, 10.0
MOST_DIGITS = 16
NAMES: Final = {
    "linear1.weight": "W^{(1)}",
    "linear1.bias": "b^{(1)}",
    "linear2.weight": "W^{(2)}",
    "linear2.bias": "b^{(2)}",
}
SHORT: Final = {
    "linear1.weight": "W1",
    "linear1.bias": "b1",
    "linear2.weight": "W2",
    "linear2.bias": "b2",
}


@final
class CheckTopic(Topic):
    """A small network with a fault that one chooses; Play goes through its weights."""

    key = "check"
    source = "5.7.3"
    usual_scale = LOG

    def __init__(self) -> None:
        super().__init__()
        error = self.tr("relative error")
        self.chart = LayerChart(error, name="check_plot", parent=self)
        self.chart.names_only = True
        self.chart.set_name(self.tr("Largest error of each parameter"))
        self.plot = FunctionPlot(self.tr("weight"), error, name="check_weights_plot", parent=self)
        self.formulas = FormulaCard(self.tr("This weight"), name="check_formulas", parent=self)
        parameters = card_of(self.chart, self.tr("By parameter"), self)
        weights = card_of(self.plot, self.tr("By weight"), self)
        self.plot.set_home(Ranges(0.0, 1.0, LEAST, MOST))
        self.plot.set_log(True)
        self._scale = ScaleChoice(self.plot, self.tr("Scale of the errors"), weights)
        self.lay_out([parameters, weights], self.formulas, (3, 2))
        self._make_settings()

    @property
    def title(self) -> str:
        return self.tr("Gradient check")

    @property
    def scale(self) -> Segmented:
        return self._scale.buttons

    @property
    def steps(self) -> int:
        return len(self.result.entries) - 1

    @property
    def check(self) -> Check:
        """What is checked."""
        return Check(
            Fault(self._fault.value()),
            self._h.value(),
            round(self._hidden.value()),
            round(self._seed.value()),
        )

    @property
    def result(self) -> Checked:
        """What the check has found."""
        return checked(self.check)

    @property
    def entry(self) -> Entry:
        """The weight that is looked at."""
        entries = self.result.entries
        return entries[min(self.position, len(entries) - 1)]

    def entered(self) -> None:
        """Fewer weights make a shorter way."""
        if self.position > self.steps:
            self.position = self.steps
            self.moved.emit(self.position)

    def draw(self) -> None:
        result, right = self.result, self._right()
        report = result.report.parameters
        columns = [SHORT[parameter.name] for parameter in report]
        errors = tuple(parameter.error for parameter in report)
        series = [LayerSeries(self.tr("this one"), errors, TEST)]
        if right is not None:
            values = tuple(parameter.error for parameter in right.report.parameters)
            series.append(LayerSeries(self.tr("without a fault"), values, TRAIN))
        self.chart.set_series(columns, series)
        self._draw_weights(result, right)
        self._write(self.entry)

    def finding(self) -> Finding:
        result, fault = self.result, self.check.fault
        largest = result.report.largest_error
        passed = result.report.passed(TOLERANCE)
        head = self.tr("Largest relative error: {0}.").format(short_number(largest))
        question = self.tr("Which parameters does the fault reach, and which are still right?")
        text = {
            Fault.NONE: self.tr(
                "Backward and trying agree in {0} digits: the formulas are right."
            ).format(_digits(largest)),
            Fault.SIGN: self.tr(
                "The activation hands its gradient back with the wrong sign: all that lies before"
                " it is off by 2, twice the gradient itself; what lies behind it is right."
            ),
            Fault.FACTOR: self.tr(
                "The activation hands back twice its gradient, as if a 1/2 had been forgotten:"
                " before it everything is off by a half; what lies behind it is right."
            ),
            Fault.KINK: self.tr(
                "No formula is wrong. With weights of 0, every sum stands exactly where ReLU bends:"
                " trying sees half of each side, and there is no derivative to agree with."
            ),
        }[fault]
        if fault is Fault.NONE and not passed:
            text = self.tr("The formulas are right, but this h is not: too large, or too small.")
        elif (right := self._right()) is not None and not right.report.passed(TOLERANCE):
            text = self.tr(
                "This h is too large or too small: without the fault the error would be {0}."
            ).format(short_number(right.report.largest_error))
        if fault is Fault.NONE:
            question = self.tr("Choose a fault. With which h does even a right network fail?")
        return Finding(head, text, question, Mood.GOOD if passed else Mood.WARNING)

    def _right(self) -> Checked | None:
        """Return the same check without a fault; None if it is that already."""
        check = self.check
        if check.fault is Fault.NONE:
            return None
        return checked(Check(Fault.NONE, check.h, check.hidden, check.seed))

    def _draw_weights(self, result: Checked, right: Checked | None) -> None:
        numbers = np.arange(1.0, len(result.entries) + 1)
        title = self.tr("this one")
        curves = [FunctionCurve(title, numbers, _errors(result), CurveStyle(TEST, solid=True))]
        if right is not None:
            errors = _errors(right)
            name = self.tr("without a fault")
            curves.append(FunctionCurve(name, numbers, errors, CurveStyle(TRAIN, solid=True)))
        self.plot.set_home(Ranges(0.0, float(len(numbers) + 1), LEAST, MOST))
        at = min(self.position, len(numbers) - 1)
        self.plot.show_curves(curves, [PlotPoint(title, at + 1.0, result.entries[at].error, TEST)])

    def _write(self, entry: Entry) -> None:
        index = " ".join(str(i + 1) for i in entry.index)
        name, h = f"{NAMES[entry.parameter]}_{{{index}}}", figure(self.check.h, 3)
        analytic, numeric = figure(entry.analytic, 7), figure(entry.numeric, 7)
        difference = f"{figure(entry.above, 8)} - {bound(entry.below, 8)}"
        quotient = fraction("L(w + h) - L(w - h)", "2 h")
        relative = fraction("|a - n|", "max(|a|, |n|)")
        self.formulas.set_rows(
            [
                (f"w = {name}", f"n = {quotient} = {fraction(difference, f'2·{h}')} = {numeric}"),
                (self.tr("backward"), rf"a = \frac{{∂L}}{{∂w}} = {analytic}"),
                (self.tr("error"), f"{relative} = {strong(figure(entry.error))}"),
            ]
        )

    def _make_settings(self) -> None:
        self._fault = self.add.choice(
            "fault",
            self.tr("Fault"),
            self.tr("What is wrong in the backward pass, on purpose"),
            [
                (Fault.NONE, self.tr("None")),
                (Fault.SIGN, self.tr("Wrong sign")),
                (Fault.FACTOR, self.tr("Missing factor")),
                (Fault.KINK, self.tr("Kink at zero")),
            ],
            Fault.NONE,
        )
        self._h = self.add.number(
            "h",
            "h",
            self.tr("How far each weight is moved; above 0, as it is divided by"),
            value=1e-5,
            scale=LogScale(1e-12, 0.1),
            minimum=0.0,
            maximum=1.0,
            exclusive_minimum=True,
        )
        self._hidden = self.add.number(
            "hidden",
            self.tr("Hidden units"),
            self.tr("How many units stand between inputs and outputs"),
            value=3,
            scale=LinearScale(2, 8, 1),
            minimum=2,
            maximum=8,
            integer=True,
        )
        self._seed = self.add.number(
            "seed",
            self.tr("Random seed"),
            self.tr("Other points and other weights"),
            value=1,
            scale=LinearScale(0, 50, 1),
            minimum=0,
            maximum=1_000_000,
            integer=True,
        )


def _digits(error: float) -> int:
    """Return in how many digits numbers agree that are so far apart, as a share of themselves."""
    return MOST_DIGITS if error <= 0 else min(int(-np.log10(error)), MOST_DIGITS)


def _errors(result: Checked) -> np.typing.NDArray[np.float64]:
    """Return the error of every weight; one of exactly 0 has no place on a log axis."""
    errors = np.array([entry.error for entry in result.entries])
    return np.where(errors > 0, errors, np.nan)
