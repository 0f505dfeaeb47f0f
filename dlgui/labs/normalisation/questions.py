"""What one may predict before the next move: one number of it, and whether an answer is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.graph_picture import numbers_of
from dlgui.labs.normalisation.node_looks import LOOKS, node_name
from dlgui.labs.normalisation.state import SHOPPING
from dlgui.labs.normalisation.traced import Traced

NEAR = 0.03
"""Who reckons with the two digits of a box is this far off, as a share of the answer."""
LEAST = 1e-9


@final
@dataclass(frozen=True)
class Question:
    """Which number is asked for, in words, and the answer."""

    text: str
    answer: float

    def is_right(self, number: float) -> bool:
        """Whether a number is near enough to the answer."""
        return abs(number - self.answer) <= max(NEAR * abs(self.answer), LEAST)


def next_question(traced: Traced, moves: int) -> Question | None:
    """Return what the next move is going to show; None if there is none."""
    if moves >= len(traced.graph.moves):
        return None
    move = traced.graph.moves[moves]
    values = traced.graph.gradients if move.back else None
    array = values[move.key] if values is not None else traced.graph.nodes[move.key].value
    several = len(traced.part(move.key, array)) > 1
    text = _text(move.back, several).format(called(traced, move.key))
    return Question(text, traced.first(move.key, array))


def called(traced: Traced, key: str) -> str:
    """Return a node's number and name: 2, difference; of one without a number its symbol."""
    page = traced.state.page
    number, name = numbers_of(traced).get(key), node_name(page, key)
    if number:
        return f"{number}, {name}"
    symbol = LOOKS[page][key].symbol
    return name if page in SHOPPING or symbol in name.split() else f"{symbol}, {name}"


def _text(back: bool, several: bool) -> str:
    translate = QCoreApplication.translate
    if back:
        if several:
            return translate("graph_questions", "First gradient of node {0}")
        return translate("graph_questions", "Gradient of node {0}")
    if several:
        return translate("graph_questions", "First value of node {0}")
    return translate("graph_questions", "Value of node {0}")
