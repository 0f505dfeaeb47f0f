"""Softmax of ten logits, as the formula is written and as it is computed: textbook 3.5."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from functools import lru_cache
from typing import Final, final

import numpy as np
from PySide6.QtCore import Qt, Slot

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.code_card import CodeCard, CodeLine
from dlgui.labs.functions.listing import listed
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.topic_fields import sweep
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.short_numbers import short_number
from dlgui.plot.value_bars import BarRow, ValueBars
from dlgui.widgets.card import Card
from dlgui.widgets.formula.figures import figure, strong
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.splitter import Splitter
from engine.arrays import Array
from engine.layers.formulas import naive_softmax, softmax

CLASSES: Final = 10
LOGITS: Final = (0.3, 2.9, 4.0, 1.0, -1.0, 0.0, 2.0, -2.0, 0.5, 1.5)
FARTHEST: Final = 1e300
NAIVE: Final = r"y_k = \frac{exp(a_k)}{\sum_{i} exp(a_i)}"
SAFE: Final = r"y_k = \frac{exp(a_k - C)}{\sum_{i} exp(a_i - C)}"
OVERFLOW, QUOTIENT = 0, 1  # the statements of the naive form that can go wrong
SOFTMAX, IDENTITY = "softmax", "identity"


@final
class SoftmaxTopic(Topic):
    """Ten sliders, temperature, and a number added to all logits, which Play lets grow to 1000."""

    key = "softmax"
    source = "3.5"

    def __init__(self) -> None:
        super().__init__()
        self.safe = ValueBars(name="softmax_safe", title=self.tr("Safe softmax"), parent=self)
        self.naive = ValueBars(name="softmax_naive", title=self.tr("Naive softmax"), parent=self)
        safe = card_of(self.safe, self.tr("Safe form"), self)
        naive = card_of(self.naive, self.tr("As written"), self)
        self._output = self._make_output(safe)
        self.formulas = FormulaCard(
            self.tr("The likeliest class"), name="softmax_formulas", parent=self
        )
        self.code = CodeCard(self.tr("The engine's lines"), name="softmax_code", parent=self)
        below = Splitter(Qt.Orientation.Horizontal, name="softmax_below", parent=self)
        below.add(self.formulas, 1)
        below.add(self.code, 1)
        self.lay_out([safe, naive], below, (3, 2))
        self._make_settings()

    @property
    def title(self) -> str:
        return self.tr("Softmax")

    @property
    def views(self) -> Segmented:
        return self._output

    @property
    def logits(self) -> Array:
        """What the softmax is taken of: (a + c) / T, shape (1, 10)."""
        dtype = np.dtype(self._precision.value())
        with np.errstate(over="ignore"):
            sums = np.array([[field.value() for field in self._logits]]) + self._offset.value()
            return np.asarray((sums / self._temperature.value()).astype(dtype))

    def probabilities(self) -> tuple[Array, Array]:
        """Return what the safe form makes of the logits, and the naive one: shape (10,)."""
        x = self.logits
        with np.errstate(all="ignore"):
            return softmax(x, np.empty_like(x))[0], naive_softmax(x, np.empty_like(x))[0]

    def draw(self) -> None:
        (safe, naive), best = self.probabilities(), self._best()
        if self._output.value() == SOFTMAX:
            self.safe.set_rows(_rows(safe, best))
        else:
            self.safe.set_rows(_identity_rows(self.logits[0], best))
        self.naive.set_rows(_rows(naive, best))
        self._write(safe, naive, best)

    def finding(self) -> Finding:
        safe, naive = self.probabilities()
        best, largest = self._best(), float(self.logits.max())
        alike = [str(k) for k in np.flatnonzero(safe == safe[best])]
        head = self.tr("Class {0}: {1}.") if len(alike) == 1 else self.tr("Classes {0}: {1} each.")
        head = head.format(listed(alike), short_number(float(safe[best])))
        question = self.tr("From which number on does it fail? With float32?")
        if np.isnan(safe).any():
            text = self.tr(
                "These logits are infinite in {0}: infinite less infinite is no number, and the"
                " safe form fails too."
            ).format(self._precision.value())
            head = self.tr("No class: not a number.")
            return Finding(head, text, question, Mood.WARNING)
        if np.isnan(naive).any() and largest < 0:
            text = self.tr("All exp are 0 here, for so small numbers: 0 by 0 is no number either.")
            return Finding(head, text, question, Mood.WARNING)
        if np.isnan(naive).any():
            text = self.tr(
                "exp({0}) is infinite, and infinite by infinite is no number. The safe form"
                " subtracts the largest first: the same quotient, without the overflow."
            )
            sentence = text.format(short_number(largest, 4))
            return Finding(head, sentence, question, Mood.WARNING)
        sentence = self.tr(
            "The outputs sum to 1, and the order is that of the logits: for the answer alone,"
            " softmax is not needed."
        )
        if self._output.value() == IDENTITY:
            sentence = self.tr(
                "As they are, the outputs are the logits: they need not sum to 1, but the answer,"
                " the largest, is the same."
            )
        question = self.tr("What becomes of the others as T goes to 0.1, and to 10?")
        return Finding(head, sentence, question)

    def _best(self) -> int:
        return int(self.logits[0].argmax())

    def _write(self, safe: Array, naive: Array, best: int) -> None:
        with np.errstate(over="ignore"):
            powers = np.exp(self.logits[0])
        top = figure(float(self.logits[0, best]))
        power, written = figure(float(powers[best])), strong(figure(float(naive[best])))
        self.formulas.set_rows(
            [
                (r"a_k = \frac{logit + c}{T}", f"a_{{{best}}} = {strong(top)}"),
                (NAIVE, f"exp(a_{{{best}}}) = {power} → {written}"),
                (SAFE, f"C = {top} → {strong(figure(float(safe[best])))}"),
            ]
        )
        fails = OVERFLOW if np.isinf(powers).any() else QUOTIENT if np.isnan(naive).any() else None
        self.code.show_lines([*_lines(naive_softmax, fails), *_lines(softmax, None)])

    def _make_output(self, card: Card) -> Segmented:
        title = self.tr("What the output layer shows: softmax, or the logits as they are")
        output = Segmented(
            [(SOFTMAX, self.tr("softmax")), (IDENTITY, self.tr("identity"))],
            value=SOFTMAX,
            name="softmax_output",
            accessible_name=title,
            tool_tip=self.tr("Probabilities, which add up to 1, or the numbers that went in"),
            parent=self,
        )
        output.value_changed.connect(self._on_output)
        card.add_action(output)
        return output

    def _make_settings(self) -> None:
        self._offset = self.add.number(
            "offset",
            self.tr("Added to all, c"),
            self.tr("A number added to every logit. Play lets it grow"),
            value=0.0,
            scale=LinearScale(0.0, 1000.0, 4.0),
            minimum=-FARTHEST,
            maximum=FARTHEST,
        )
        self.play_along(self._offset, sweep(0.0, 1000.0, 250))
        self._temperature = self.add.number(
            "temperature",
            self.tr("Temperature T"),
            self.tr("What the logits are divided by: small makes sure, large makes undecided"),
            value=1.0,
            scale=LogScale(0.05, 20.0),
            minimum=0.01,
            maximum=1000.0,
        )
        self._precision = self.add.choice(
            "precision",
            self.tr("Precision"),
            self.tr("How many digits the numbers have, and how large they may become"),
            [("float64", self.tr("float64")), ("float32", self.tr("float32"))],
            "float64",
        )
        tip = self.tr("The output for this class before the softmax")
        self._logits = [
            self.add.number(
                f"logit{k}",
                self.tr("Logit {0}").format(k),
                tip,
                value=LOGITS[k],
                scale=LinearScale(-10.0, 10.0, 0.1),
                minimum=-FARTHEST,
                maximum=FARTHEST,
            )
            for k in range(CLASSES)
        ]

    @Slot(str)
    def _on_output(self, _output: str) -> None:
        self.redraw()


def _rows(shares: Array, best: int) -> list[BarRow]:
    return [
        BarRow(str(k), float(y), _text(float(y)), strong=k == best) for k, y in enumerate(shares)
    ]


def _identity_rows(logits: Array, best: int) -> list[BarRow]:
    low, high = float(logits.min()), float(logits.max())
    size = high - low or 1.0
    return [
        BarRow(str(k), (float(a) - low) / size, short_number(float(a), 4), strong=k == best)
        for k, a in enumerate(logits)
    ]


def _text(share: float) -> str:
    return "nan" if np.isnan(share) else f"{share:.4f}"


def _lines(function: Callable[..., Array], fails: int | None) -> list[CodeLine]:
    """Return the statements of one of the engine's functions; the one by that number fails."""
    name, body = _statements(function)
    marks = {OVERFLOW: "inf", QUOTIENT: "nan"}
    lines = [CodeLine(line, mark=marks[i] if i == fails else "") for i, line in enumerate(body)]
    return [CodeLine(f"def {name}(x, out):", is_head=True), *lines]


@lru_cache(maxsize=4)
def _statements(function: Callable[..., Array]) -> tuple[str, list[str]]:
    """Return a function's name, and its statements without the text that explains it."""
    source = textwrap.dedent(inspect.getsource(inspect.unwrap(function)))
    (definition,) = ast.parse(source).body
    assert isinstance(definition, ast.FunctionDef)
    return definition.name, [ast.unparse(statement) for statement in definition.body[1:]]
