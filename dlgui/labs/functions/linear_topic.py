"""Two linear layers without an activation between them are one: textbook 3.2.6."""

from __future__ import annotations

from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_values import activation_layer
from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.small_layers import linear_layer
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topic_fields import sweep
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import bound, figure, strong
from dlgui.widgets.scale import LinearScale
from dlgui.words.labels import choice_text
from dlgui.words.looks import run_look
from engine.arrays import Array
from engine.layers.names import Activation
from engine.network import Network

BETWEEN: Final = (Activation.IDENTITY, Activation.RELU, Activation.TANH, Activation.SIGMOID)
ENDS: Final = 4.0
ONE, TWO = range(2)  # the one of the smaller number lies on top


@final
class LinearTopic(Topic):
    """y = w2 h(w1 x + b1) + b2, and the one layer that it comes to if h is the identity."""

    key = "linear"
    source = "3.2.6"

    def __init__(self) -> None:
        super().__init__()
        self.plot = FunctionPlot("x", "y", name="linear_plot", parent=self)
        self.plot.set_name(self.tr("Both layers together"))
        self.plot.set_home(Ranges(-ENDS, ENDS, -6.0, 6.0))
        rest_title = self.tr("difference")
        self.difference = FunctionPlot("x", rest_title, name="linear_rest_plot", parent=self)
        self.difference.set_home(Ranges(-ENDS, ENDS, -6.0, 6.0))
        multiplied = self.tr("Both, multiplied out")
        self.formulas = FormulaCard(multiplied, name="linear_formulas", parent=self)
        both = card_of(self.plot, self.tr("Two layers and one"), self)
        rest = card_of(self.difference, self.tr("Two less one"), self)
        self.lay_out([both, rest], self.formulas, (5, 3))
        self._make_settings()

    @property
    def title(self) -> str:
        return self.tr("Why a bend is needed")

    def network(self) -> Network:
        """Return the two layers with what stands between them, as the engine has them."""
        w1, b1, w2, b2 = self.numbers()
        between = activation_layer(Activation(self._between.value()))
        return Network([linear_layer([[w1]], [b1]), between, linear_layer([[w2]], [b2])])

    def numbers(self) -> tuple[float, float, float, float]:
        """Return weight and bias of the first layer, and of the second."""
        w1, b1, w2, b2 = (field.value() for field in self._numbers)
        return w1, b1, w2, b2

    def one_layer(self) -> tuple[float, float]:
        """Return weight and bias of the one layer that two without an activation come to."""
        w1, b1, w2, b2 = self.numbers()
        return w2 * w1, w2 * b1 + b2

    def single(self) -> Network:
        """Return that one layer."""
        weight, bias = self.one_layer()
        return Network([linear_layer([[weight]], [bias])])

    def curves(self) -> tuple[Array, Array, Array]:
        """Return x, what the two layers make of it, and what the one layer makes of it."""
        x = np.linspace(-ENDS, ENDS, 321)
        two = np.array(self.network().forward(x[:, None]))[:, 0]
        one = np.array(self.single().forward(x[:, None]))[:, 0]
        return x, two, one

    def draw(self) -> None:
        x, two, one = self.curves()
        names = self.tr("one layer"), self.tr("two layers")
        styles = [CurveStyle(run_look(i), width=w, solid=True) for i, w in ((ONE, 2.0), (TWO, 6.0))]
        self.plot.show_curves(
            [
                FunctionCurve(names[TWO], x, two, styles[TWO]),
                FunctionCurve(names[ONE], x, one, styles[ONE]),
            ],
            [PlotPoint(names[TWO], 0.0, float(two[len(x) // 2]), styles[TWO].series)],
        )
        style = CurveStyle(run_look(TWO), solid=True, labelled=False)
        rest = FunctionCurve(self.tr("difference"), x, two - one, style)
        self.difference.show_curves([rest])
        self._write()

    def finding(self) -> Finding:
        _, two, one = self.curves()
        farthest = float(np.abs(two - one).max())
        if Activation(self._between.value()) is Activation.IDENTITY:
            head = self.tr("Two layers, one line.")
            text = self.tr(
                "Whatever the four sliders say, both are the same: without an activation, a deep"
                " network can do no more than one layer."
            )
            question = self.tr("Choose ReLU between the layers: what can it do that no line can?")
            return Finding(head, text, question)
        head = self.tr("Up to {0} apart.").format(short_number(farthest))
        text = self.tr("With {0} between them the two layers bend: that is what depth lives on.")
        if _is_straight(two):
            text = self.tr("With {0} between them, but nothing bends here: all x lie on one side.")
            if not (self.numbers()[0] and self.numbers()[2]):
                text = self.tr("With {0} between them, but a weight is 0: x counts for nothing.")
            question = self.tr("Which sliders bring the bend back?")
            return Finding(head, text.format(choice_text(self._between.value())), question)
        sentence = text.format(choice_text(self._between.value()))
        question = self.tr("Where is the bend, and which sliders move it?")
        return Finding(head, sentence, question, Mood.GOOD)

    def _write(self) -> None:
        w1, b1, w2, b2 = self.numbers()
        weight, bias = self.one_layer()
        inner = f"{figure(w1)} x + {bound(b1)}"
        is_identity = Activation(self._between.value()) is Activation.IDENTITY
        hidden = f"({inner})" if is_identity else f"h({inner})"
        self.formulas.set_rows(
            [
                ("y = w_2 h(w_1 x + b_1) + b_2", f"{figure(w2)} {hidden} + {bound(b2)}"),
                (
                    "y = (w_2 w_1) x + (w_2 b_1 + b_2)",
                    f"{strong(figure(weight))} x + {strong(bound(bias))}",
                ),
            ]
        )

    def _make_settings(self) -> None:
        self._numbers = [
            self.add.number(
                name,
                label,
                self.tr("One number of the two layers; Play moves the first"),
                value=value,
                scale=LinearScale(-3.0, 3.0, 0.05),
                minimum=-1000.0,
                maximum=1000.0,
            )
            for name, label, value in (
                ("w1", self.tr("First weight w1"), -2.0),
                ("b1", self.tr("First bias b1"), 1.0),
                ("w2", self.tr("Second weight w2"), 1.5),
                ("b2", self.tr("Second bias b2"), -0.5),
            )
        ]
        self.play_along(self._numbers[0], sweep(-2.0, 2.5))
        self._between = self.add.choice(
            "between",
            self.tr("Between them"),
            self.tr("What the first layer's output goes through"),
            [(name.value, choice_text(name.value)) for name in BETWEEN],
            Activation.IDENTITY.value,
        )


def _is_straight(y: Array) -> bool:
    """Whether numbers rise by the same from one to the next, up to rounding."""
    rises = np.diff(y)
    return float(np.ptp(rises)) <= 1e-9 * max(float(np.abs(y).max()), 1e-300)
