"""A forward pass through a small network, unit by unit, with shapes and numbers: textbook 3.4."""

from __future__ import annotations

from typing import Final, final

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.forward_pass import LayerPass, forward_pass, units
from dlgui.labs.functions.topic import Topic
from dlgui.labs.shared.findings import Finding
from dlgui.plot.network_picture import NetworkColumn, NetworkNode, NetworkPicture
from dlgui.plot.short_numbers import short_number
from dlgui.widgets.formula.figures import bound, figure, strong
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale
from dlgui.words.labels import choice_text
from engine.layers.names import Activation

UNITS: Final = tuple(units())
HIDDEN: Final = (Activation.SIGMOID, Activation.RELU, Activation.TANH, Activation.IDENTITY)
SUM, OUTPUT = 0, 1  # what is worked out of a unit, one after the other
LETTERS: Final = ("z", "z", "y")


@final
class ForwardTopic(Topic):
    """Two inputs, layers of three, two and two units; Play works them out one by one."""

    key = "forward"
    source = "3.4"

    def __init__(self) -> None:
        super().__init__()
        self.picture = NetworkPicture(
            name="forward_plot", title=self.tr("The network and its numbers"), parent=self
        )
        self.formulas = FormulaCard(self.tr("This unit"), name="forward_formulas", parent=self)
        network = card_of(self.picture, self.tr("The network"), self)
        self.lay_out([network], self.formulas, (5, 3))
        self._make_settings()

    @property
    def title(self) -> str:
        return self.tr("Forward pass")

    @property
    def steps(self) -> int:
        return 2 * len(UNITS)

    def passes(self) -> list[LayerPass]:
        """Return all numbers of the pass, layer by layer."""
        hidden = Activation(self._hidden.value())
        x = self._x1.value(), self._x2.value()
        return forward_pass(x, hidden, softmax=self._output.value() == "softmax")

    @property
    def unit(self) -> tuple[int, int] | None:
        """(layer, unit) that was worked out last; None at the start."""
        return UNITS[(self.position - 1) // 2] if self.position else None

    def draw(self) -> None:
        passes, known = self.passes(), self.position
        inputs = tuple(NetworkNode(f"x_{i + 1}", float(v)) for i, v in enumerate(passes[0].inputs))
        columns = [NetworkColumn(f"X {_shape(passes[0].inputs)}", inputs)]
        for number, layer in enumerate(passes):
            nodes = tuple(
                NetworkNode(*self._node(number, j, layer, known)) for j in range(len(layer.sums))
            )
            title = f"{LETTERS[number].upper()} {_shape(layer.outputs)}"
            columns.append(NetworkColumn(title, nodes, layer.weights))
        unit = self.unit
        active = (unit[0] + 1, unit[1]) if unit is not None else None
        self.picture.show_network(columns, active)
        self._write(passes)

    def finding(self) -> Finding:
        unit, passes = self.unit, self.passes()
        question = self.tr("Which numbers change if x1 is 0? And with the identity as activation?")
        if unit is None:
            head = self.tr("The input stands at the left.")
            text = self.tr(
                "Each circle will be the sum of what leads to it, times the weights, plus a bias,"
                " put through the activation. Play works them out."
            )
            return Finding(head, text, question)
        if self.position == self.steps:
            outputs = passes[-1].outputs
            head = self.tr("The outputs are {0} and {1}.").format(*map(short_number, outputs))
            text = self.tr("Class {0} is the answer: for that the larger one counts, no more.")
            return Finding(head, text.format(int(outputs.argmax()) + 1), question)
        layer, number = unit
        shapes = " · ".join(map(_shape, (passes[layer].inputs, passes[layer].weights)))
        head = self.tr("Layer {0}, unit {1}.").format(layer + 1, number + 1)
        text = self.tr("All units of the layer at once are one product of matrices: {0} gives {1}.")
        return Finding(head, text.format(shapes, _shape(passes[layer].sums)), question)

    def _node(self, number: int, j: int, layer: LayerPass, known: int) -> tuple[str, float | None]:
        """Name a unit and say its number, as far as it is known after so many steps."""
        done = known - 2 * UNITS.index((number, j))
        index = f"_{j + 1}^{{({number + 1})}}" if number < len(LETTERS) - 1 else f"_{j + 1}"
        if done <= SUM + 1:
            value = float(layer.sums[j]) if done == SUM + 1 else None
            return f"a_{j + 1}^{{({number + 1})}}", value
        return f"{LETTERS[number]}{index}", float(layer.outputs[j])

    def _write(self, passes: list[LayerPass]) -> None:
        unit = self.unit
        number, j = unit if unit is not None else (0, 0)
        layer, above = passes[number], f"^{{({number + 1})}}"
        before = ("x_{0}", "z_{0}^{{(1)}}", "z_{0}^{{(2)}}")[number]
        names = [before.format(i + 1) for i in range(len(layer.inputs))]
        symbols = " + ".join(f"w_{{{j + 1} {i + 1}}}{above} {n}" for i, n in enumerate(names))
        numbers = " + ".join(
            f"{bound(float(w))}·{bound(float(v))}"
            for w, v in zip(layer.weights[:, j], layer.inputs, strict=True)
        )
        bias, total = bound(float(layer.biases[j])), strong(figure(float(layer.sums[j])))
        name = f"a_{j + 1}{above}"
        inputs = "X" if number == 0 else f"Z^{{({number})}}"
        shapes = " ".join(
            (_shape(layer.sums), "=", _shape(layer.inputs), "·", _shape(layer.weights), "+")
        )
        rows = [
            (f"A{above} = {inputs} W{above} + B{above}", f"{shapes} {_shape(layer.biases)}"),
            (f"{name} = {symbols} + b_{j + 1}{above}", f"{numbers} + {bias} = {total}"),
        ]
        if self.position % 2 == 0 and unit is not None:
            rows.append(self._output_row(number, j, layer, name))
        self.formulas.set_rows(rows)

    def _output_row(self, number: int, j: int, layer: LayerPass, name: str) -> tuple[str, str]:
        """Return what the sum becomes."""
        is_last = number == len(LETTERS) - 1
        function = ("softmax" if self._output.value() == "softmax" else "σ") if is_last else "h"
        symbol = f"y_{j + 1}" if is_last else f"z_{j + 1}^{{({number + 1})}}"
        argument = "A^{(3)}" if function == "softmax" else name
        total, result = figure(float(layer.sums[j])), strong(figure(float(layer.outputs[j])))
        numbers = result if function == "softmax" else f"{function}({total}) = {result}"
        return f"{symbol} = {function}({argument})", numbers

    def _make_settings(self) -> None:
        tip = self.tr("What goes into the network")
        self._x1 = self._input("x1", tip, 1.0)
        self._x2 = self._input("x2", tip, 0.5)
        self._hidden = self.add.choice(
            "activation",
            self.tr("Activation h"),
            self.tr("What the sums of the hidden layers go through"),
            [(name.value, choice_text(name.value)) for name in HIDDEN],
            Activation.SIGMOID.value,
        )
        self._output = self.add.choice(
            "output",
            self.tr("Output σ"),
            self.tr("What the last sums go through: identity for quantities, softmax for classes"),
            [("identity", self.tr("Identity")), ("softmax", self.tr("Softmax"))],
            "identity",
        )

    def _input(self, name: str, tip: str, value: float) -> NumberField:
        return self.add.number(
            name, name, tip,
            value=value, scale=LinearScale(-2.0, 2.0, 0.05), minimum=-1000.0, maximum=1000.0,
        )  # fmt: skip


def _shape(array: object) -> str:
    """Return the shape of one sample as the textbook writes it: a row has one number."""
    size: tuple[int, ...] = array.shape  # type: ignore[attr-defined]
    return f"({', '.join(map(str, size))})"
