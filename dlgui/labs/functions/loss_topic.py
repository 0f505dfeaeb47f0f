"""Squared error, cross entropy and accuracy as a prediction moves: textbook 4.2."""

from __future__ import annotations

from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_values import JUMP
from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.loss_values import LossName, curves, loss, loss_sum, slope
from dlgui.labs.functions.scale_choice import ScaleChoice
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topic_fields import sweep
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import figure, strong
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.segmented import Segmented
from dlgui.words.looks import run_look
from engine.arrays import Array

LEAST: Final = 1e-10
PLACES: Final = tuple(
    sorted({*np.geomspace(LEAST, 0.1, 50).tolist(), *np.linspace(0.01, 0.9999, 61).tolist()})
)
CLIP: Final = 1e-7


@final
class LossTopic(Topic):
    """One sample whose probability for the right class goes from 0 to 1, and a batch of such."""

    key = "loss"
    source = "4.2"

    def __init__(self) -> None:
        super().__init__()
        self.plot = FunctionPlot("y", self.tr("loss"), name="loss_curves_plot", parent=self)
        self.plot.set_name(self.tr("Losses along the prediction"))
        slope_title = self.tr("slope dL/dy")
        self.slopes = FunctionPlot("y", slope_title, name="loss_slopes_plot", parent=self)
        self.formulas = FormulaCard(self.tr("With this y"), name="loss_formulas", parent=self)
        values = card_of(self.plot, self.tr("Losses"), self)
        slopes = card_of(self.slopes, self.tr("Slopes"), self)
        tip = self.tr("Scale of y, the probability of the right class")
        self._scale = ScaleChoice(self.plot, tip, values, along_x=True)
        self.slopes.log_x_allowed = False
        self.lay_out([values, slopes], self.formulas, (5, 4))
        self.plot.set_home(Ranges(0.0, 1.0, 0.0, 5.0), log=Ranges(LEAST, 1.0, 0.0, 24.0))
        self.slopes.set_home(Ranges(0.0, 1.0, -10.0, 1.0))
        self._make_settings()
        self.plot.picked.connect(self._on_picked)

    @property
    def title(self) -> str:
        return self.tr("Loss functions")

    @property
    def scale(self) -> Segmented:
        return self._scale.buttons

    def names(self) -> dict[LossName, str]:
        """Return what the losses are called."""
        return {
            LossName.SQUARED: self.tr("squared error"),
            LossName.EXACT: self.tr("cross entropy"),
            LossName.CLIPPED: self.tr("with 1e-7"),
            LossName.ACCURACY: self.tr("1 − accuracy"),
        }

    def draw(self) -> None:
        y, classes = self._y.value(), round(self._classes.value())
        beside = tuple(sorted({*PLACES, 1 / classes - JUMP, 1 / classes + JUMP}))
        values, slopes, points, slope_points = [], [], [], []
        for i, (name, title) in enumerate(self.names().items()):
            style = CurveStyle(run_look(i), solid=name is not LossName.CLIPPED)
            is_jump = name is LossName.ACCURACY
            places = beside if is_jump else PLACES  # the same ones are worked out once
            x, (at_all, slope_at_all) = np.array(places), curves(name, classes, places)
            values.append(FunctionCurve(title, x, at_all, style))
            slopes.append(FunctionCurve(title, x, _finite(slope_at_all, is_jump), style))
            points.append(PlotPoint(title, y, loss(name, y, classes), style.series))
            slope_points.append(PlotPoint(title, y, slope(name, y, classes), style.series))
        self.plot.show_curves(values, points)
        self.slopes.show_curves(slopes, slope_points)
        self._write(y, classes)

    def finding(self) -> Finding:
        y, classes = self._y.value(), round(self._classes.value())
        exact = loss(LossName.EXACT, y, classes)
        clipped = loss(LossName.CLIPPED, y, classes)
        head = self.tr("y = {0}.").format(short_number(y, 4))
        if abs(exact - clipped) > 0.1:
            text = self.tr(
                "The exact cross entropy is {0}. The textbook adds 1e-7 to y, so that log 0 never"
                " happens: {1}, and never more than 16.118."
            )
            question = (
                self.tr("From which y on do the two part?")
                if self.plot.log_x
                else self.tr("From which y on do the two part? (L makes the axis logarithmic)")
            )
            sentence = text.format(short_number(exact, 4), short_number(clipped, 5))
            return Finding(head, sentence, question, Mood.WARNING)
        text = self.tr(
            "Cross entropy falls with slope {0}; the slope of accuracy is 0: it does not say which"
            " way is better, so it is no loss to learn by."
        )
        sentence = text.format(short_number(slope(LossName.EXACT, y, classes)))
        question = self.tr("Where is a wrong answer punished hardest: by which of the losses?")
        return Finding(head, sentence, question)

    def _write(self, y: float, classes: int) -> None:
        batch = round(self._batch.value())
        with_labels = self._targets.value() == "labels"
        squared = loss(LossName.SQUARED, y, classes)
        exact = loss(LossName.EXACT, y, classes, labels=with_labels)
        clipped = loss(LossName.CLIPPED, y, classes, labels=with_labels)
        entropy, one = (
            (r"E = -log y_t", r"-log(y_t + 10^{-7})")
            if with_labels
            else (r"E = -\sum_{k} t_k log y_k", r"-\sum_{k} t_k log(y_k + 10^{-7})")
        )
        mean, total = r"\frac{1}{N}\sum_{n} E_n", r"\sum_{n} E_n"
        of_batch = loss(LossName.EXACT, y, classes, batch=batch)
        summed = loss_sum(LossName.EXACT, y, classes, batch=batch)
        self.formulas.set_rows(
            [
                (r"E = \frac{1}{2}\sum_{k} (y_k - t_k)^2", strong(figure(squared))),
                (entropy, strong(figure(exact))),
                (f"E = {one}", strong(figure(clipped))),
                (
                    f"N = {batch}:   {mean} = {strong(figure(of_batch))}",
                    f"{total} = {strong(figure(summed))}",
                ),
            ]
        )

    def _make_settings(self) -> None:
        self._y = self.add.number(
            "y",
            self.tr("Prediction y"),
            self.tr("The probability that the network gives the right class; Play moves it"),
            value=0.02,
            scale=LinearScale(0.0, 1.0, 0.01),
            minimum=0.0,
            maximum=1.0,
        )
        self.play_along(self._y, sweep(0.02, 0.98, 240))
        self._classes = self.add.number(
            "classes",
            self.tr("Classes"),
            self.tr("The other classes share what is left of the probability"),
            value=10,
            scale=LinearScale(2, 10, 1),
            minimum=2,
            maximum=10,
            integer=True,
        )
        self._targets = self.add.choice(
            "targets",
            self.tr("Targets"),
            self.tr("The right answer as ten numbers, one of them 1, or as the number of a class"),
            [("one_hot", self.tr("one-hot")), ("labels", self.tr("labels"))],
            "one_hot",
        )
        self._batch = self.add.number(
            "batch",
            self.tr("Batch size N"),
            self.tr("So many predictions alike: their mean stays, their sum grows"),
            value=10,
            scale=LogScale(1, 1000, integer=True),
            minimum=1,
            maximum=1000,
            integer=True,
        )

    def _on_picked(self, y: float, _loss: float) -> None:
        self._y.enter(f"{min(max(y, 0.0), 1.0):.4g}")


def _finite(slopes: Array, is_jump: bool) -> Array:
    """The slope of accuracy is 0 beside its jump, where there is none."""
    return np.where(slopes == 0, 0.0, np.nan) if is_jump else slopes
