"""A neuron y = h(w1 x1 + w2 x2 + b) over the plane of its inputs: textbook 2.2 to 2.4, 3.1."""

from __future__ import annotations

from functools import partial
from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_names import activation_name
from dlgui.labs.functions.activation_values import activation_layer, places_along
from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.small_layers import linear_layer, over_grid
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topic_fields import sweep
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.plane_map import PlaneContent, PlaneMap
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import bound, figure
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale
from dlgui.words.looks import TEST, TRAIN
from engine.arrays import Array
from engine.layers.names import Activation

INPUTS: Final = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
GATES: Final = {
    "and": (0, 0, 0, 1),
    "nand": (1, 1, 1, 0),
    "or": (0, 1, 1, 1),
    "xor": (0, 1, 1, 0),
}
"""What is wanted for the four inputs above: the textbook's gates, 2.3 and 2.5."""
ACTIVATIONS: Final = (Activation.STEP, Activation.SIGMOID, Activation.TANH, Activation.RELU)
PART: Final = (-0.6, 1.6, -0.6, 1.6)
ENDS: Final = 4.0


@final
class NeuronTopic(Topic):
    """Two weights and a bias; Play moves the bias, and with it the line that parts the plane."""

    key = "neuron"
    source = "2.3, 3.1"

    def __init__(self) -> None:
        super().__init__()
        title = self.tr("The neuron's output over the plane")
        self.map = PlaneMap("x1", "x2", name="neuron_plot", title=title, parent=self)
        self.map.set_part(PART)
        self.plot = FunctionPlot("a", "y", name="neuron_sum_plot", parent=self)
        self.plot.set_name(self.tr("The neuron's output along the weighted sum"))
        self.plot.set_home(Ranges(-ENDS, ENDS, -1.2, 2.0))
        self.formulas = FormulaCard(self.tr("The four inputs"), name="neuron_formulas", parent=self)
        plane = card_of(self.map, self.tr("Plane of the inputs"), self)
        sums = card_of(self.plot, self.tr("y over the sum a"), self)
        self.lay_out([plane, sums], self.formulas, (3, 2))
        self._make_settings()

    @property
    def title(self) -> str:
        return self.tr("A neuron")

    @property
    def activation(self) -> Activation:
        """What the sum goes through."""
        return Activation(self._activation.value())

    def sums(self, points: Array) -> Array:
        """Return w1 x1 + w2 x2 + b for points (n, 2): shape (n, 1)."""
        weights = [[self._w1.value()], [self._w2.value()]]
        return np.array(linear_layer(weights, [self._b.value()]).forward(points))

    def outputs(self, points: Array) -> Array:
        """Return y for points (n, 2): shape (n, 1)."""
        return np.array(activation_layer(self.activation).forward(self.sums(points)))

    def answers(self) -> list[int]:
        """Return what the neuron says of the four inputs: 1 where a > 0."""
        return [int(a > 0) for a in self.sums(np.array(INPUTS))[:, 0]]

    def draw(self) -> None:
        points = np.array(INPUTS)
        sums, outputs = self.sums(points)[:, 0], self.outputs(points)[:, 0]
        wanted = GATES[self._gate.value()]
        marks = [
            PlotPoint(f"({x:g}, {y:g})", x, y, TEST if want else TRAIN)
            for (x, y), want in zip(INPUTS, wanted, strict=True)
        ]
        hollow = frozenset(m.title for m, want in zip(marks, wanted, strict=True) if not want)
        content = PlaneContent(
            heights=partial(over_grid, self.outputs),
            color_limit=1.5,
            edge=0.5 if self.activation in (Activation.STEP, Activation.SIGMOID) else 0.0,
            points=tuple(marks),
            hollow=hollow,
        )
        self.map.show_content(content)
        self._draw_sums(sums, outputs, marks)
        self._write(sums, outputs, wanted)

    def finding(self) -> Finding:
        wanted, answers = GATES[self._gate.value()], self.answers()
        right = sum(a == b for a, b in zip(wanted, answers, strict=True))
        gate = self._gate.value().upper()
        head = self.tr("Right for {1}: {0} of 4 inputs.").format(right, gate)
        if gate == "XOR":
            text = self.tr("A neuron parts the plane by a straight line: no line parts XOR.")
            question = self.tr("How many of the four can you get right? What would two lines do?")
            return Finding(head, text, question)
        text = self.tr(
            "Where a = 0 lies the line; the weights turn it, the bias moves it. Which side counts"
            " as 1 is the activation's doing."
        )
        if not (self._w1.value() or self._w2.value()):
            text = self.tr(
                "Both weights are 0: the inputs count for nothing, and there is no line."
            )
        question = self.tr("Which weights make {0} right, and how many others do?").format(gate)
        return Finding(head, text, question, Mood.GOOD if right == 4 else Mood.INFO)

    def _draw_sums(self, sums: Array, outputs: Array, marks: list[PlotPoint]) -> None:
        a = places_along(ENDS, 321)
        y = np.array(activation_layer(self.activation).forward(a))
        points = [
            PlotPoint(mark.title, float(s), float(o), mark.series)
            for mark, s, o in zip(marks, sums, outputs, strict=True)
        ]
        style = CurveStyle(TRAIN, solid=True, labelled=False)
        self.plot.show_curves([FunctionCurve("h(a)", a, y, style)], points)

    def _write(self, sums: Array, outputs: Array, wanted: tuple[int, ...]) -> None:
        w1, w2, b = (field.value() for field in (self._w1, self._w2, self._b))
        rows = [("y = h(a)", "a = w_1 x_1 + w_2 x_2 + b", "")]
        for (x1, x2), a, y, want in zip(INPUTS, sums, outputs, wanted, strict=True):
            is_right = int(a > 0) == want
            said = f"y = {figure(float(y))}"
            rows.append(
                (
                    f"({x1:g}, {x2:g})",
                    f"{figure(w1)}·{x1:g} + {bound(w2)}·{x2:g} + {bound(b)} = {figure(float(a))}",
                    rf"\good{{{said}}}" if is_right else rf"\error{{{said}}}",
                )
            )
        self.formulas.set_rows(rows)

    def _make_settings(self) -> None:
        tip = self.tr("Moves the line; Play moves it")
        self._b = self._weight("b", self.tr("Bias b"), tip, -2.0)
        self.play_along(self._b, sweep(-2.0, 1.0))
        tip = self.tr("How much this input counts; together they turn the line")
        self._w1 = self._weight("w1", self.tr("Weight w1"), tip, 0.5)
        self._w2 = self._weight("w2", self.tr("Weight w2"), tip, 0.5)
        self._activation = self.add.choice(
            "activation",
            self.tr("Activation"),
            self.tr("What the sum goes through"),
            [(name.value, activation_name(name)) for name in ACTIVATIONS],
            Activation.STEP.value,
        )
        self._gate = self.add.choice(
            "gate",
            self.tr("Wanted"),
            self.tr("The gate that the neuron is to be: full points are to be 1"),
            [
                ("and", self.tr("AND")),
                ("nand", self.tr("NAND")),
                ("or", self.tr("OR")),
                ("xor", self.tr("XOR")),
            ],
            "and",
        )

    def _weight(self, name: str, label: str, tip: str, value: float) -> NumberField:
        return self.add.number(
            name, label, tip,
            value=value, scale=LinearScale(-2.0, 2.0, 0.05), minimum=-1000.0, maximum=1000.0,
        )  # fmt: skip
