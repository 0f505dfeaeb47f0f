"""How the nodes of each graph look: symbol, formula, name, and place in columns and rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.state import Page
from dlgui.words.labels import QT_TRANSLATE_NOOP


@final
class NodeLook(NamedTuple):
    """The symbol goes into derivatives, the formula into the box; `share` is a column's width."""

    symbol: str
    formula: str
    name: str
    column: float
    row: float
    share: float = 1.0


APPLES: Mapping[str, NodeLook] = {
    "apple_count": NodeLook("n_1", "n_1", QT_TRANSLATE_NOOP("graph_nodes", "apples"), 0, 0),
    "apple_price": NodeLook("p_1", "p_1", QT_TRANSLATE_NOOP("graph_nodes", "apple price"), 0, 1),
    "tax": NodeLook("t", "t", QT_TRANSLATE_NOOP("graph_nodes", "tax"), 1, 2),
    "apples": NodeLook("A", "A = n_1 p_1", QT_TRANSLATE_NOOP("graph_nodes", "cost"), 1, 0.5),
    "total": NodeLook("L", "L = A t", QT_TRANSLATE_NOOP("graph_nodes", "to pay"), 2, 1),
}
ORANGES: Mapping[str, NodeLook] = {
    "apple_count": NodeLook("n_1", "n_1", QT_TRANSLATE_NOOP("graph_nodes", "apples"), 0, 0),
    "apple_price": NodeLook("p_1", "p_1", QT_TRANSLATE_NOOP("graph_nodes", "apple price"), 0, 1),
    "orange_price": NodeLook("p_2", "p_2", QT_TRANSLATE_NOOP("graph_nodes", "orange price"), 0, 2),
    "orange_count": NodeLook("n_2", "n_2", QT_TRANSLATE_NOOP("graph_nodes", "oranges"), 0, 3),
    "apples": NodeLook("A", "A = n_1 p_1", QT_TRANSLATE_NOOP("graph_nodes", "cost"), 1, 0.5),
    "oranges": NodeLook("O", "O = p_2 n_2", QT_TRANSLATE_NOOP("graph_nodes", "cost"), 1, 2.5),
    "fruit": NodeLook("F", "F = A + O", QT_TRANSLATE_NOOP("graph_nodes", "fruit"), 2, 1.5),
    "tax": NodeLook("t", "t", QT_TRANSLATE_NOOP("graph_nodes", "tax"), 2, 2.75),
    "total": NodeLook("L", "L = F t", QT_TRANSLATE_NOOP("graph_nodes", "to pay"), 3, 1.5),
}
AFFINE: Mapping[str, NodeLook] = {
    "x": NodeLook("x", "x", QT_TRANSLATE_NOOP("graph_nodes", "input"), 0, 0),
    "weight": NodeLook("W", "W", QT_TRANSLATE_NOOP("graph_nodes", "weights"), 0, 1.25),
    "bias": NodeLook("b", "b", QT_TRANSLATE_NOOP("graph_nodes", "bias"), 1, 2),
    "product": NodeLook("z", "z = x W", QT_TRANSLATE_NOOP("graph_nodes", "product"), 1, 0.6),
    "y": NodeLook("y", "y = z + b", QT_TRANSLATE_NOOP("graph_nodes", "output"), 2, 0.6),
    "loss": NodeLook("L", "L", QT_TRANSLATE_NOOP("graph_nodes", "the rest up to the loss"), 3, 0.6),
}
DECAY: Mapping[str, NodeLook] = {
    "x": NodeLook("x", "x", QT_TRANSLATE_NOOP("graph_nodes", "input"), 0, 0),
    "weight": NodeLook("W", "W", QT_TRANSLATE_NOOP("graph_nodes", "weights"), 0, 1.5),
    "bias": NodeLook("b", "b", QT_TRANSLATE_NOOP("graph_nodes", "bias"), 1, 0),
    "product": NodeLook("z", "z = x W", QT_TRANSLATE_NOOP("graph_nodes", "product"), 1, 1),
    "square": NodeLook("Q", "Q = W^2", QT_TRANSLATE_NOOP("graph_nodes", "square"), 1, 2),
    "y": NodeLook("y", "y = z + b", QT_TRANSLATE_NOOP("graph_nodes", "output"), 2, 1),
    "size": NodeLook("S", "S = ΣQ", QT_TRANSLATE_NOOP("graph_nodes", "sum"), 2, 2),
    "loss": NodeLook("E", "E", QT_TRANSLATE_NOOP("graph_nodes", "the rest up to the loss"), 3, 1),
    "penalty": NodeLook("P", "P = λS/2", QT_TRANSLATE_NOOP("graph_nodes", "penalty"), 3, 2),
    "objective": NodeLook(
        "L", "L = E + P", QT_TRANSLATE_NOOP("graph_nodes", "loss with penalty"), 4, 1.5
    ),
}
BATCH_NORM: Mapping[str, NodeLook] = {
    "x": NodeLook("x", "x", QT_TRANSLATE_NOOP("graph_nodes", "input"), 0, 1),
    "mean": NodeLook("μ", "μ", QT_TRANSLATE_NOOP("graph_nodes", "mean"), 0, 2),
    "centred": NodeLook("d", "d = x - μ", QT_TRANSLATE_NOOP("graph_nodes", "difference"), 1, 1),
    "square": NodeLook("q", "q = d^2", QT_TRANSLATE_NOOP("graph_nodes", "square"), 1, 2),
    "variance": NodeLook("v", "v = σ^2", QT_TRANSLATE_NOOP("graph_nodes", "variance"), 2, 2),
    "root": NodeLook("s", r"s = \sqrt{v + ε}", QT_TRANSLATE_NOOP("graph_nodes", "root"), 3, 2),
    "inverse": NodeLook("r", "r = 1 / s", QT_TRANSLATE_NOOP("graph_nodes", "inverse"), 4, 2),
    "normal": NodeLook(
        r"\hat{x}", r"\hat{x} = d r", QT_TRANSLATE_NOOP("graph_nodes", "normalised"), 2, 1
    ),
    "gamma": NodeLook("γ", "γ", QT_TRANSLATE_NOOP("graph_nodes", "scale γ"), 3, 0),
    "scaled": NodeLook("z", r"z = γ \hat{x}", QT_TRANSLATE_NOOP("graph_nodes", "times γ"), 3, 1),
    "beta": NodeLook("β", "β", QT_TRANSLATE_NOOP("graph_nodes", "shift β"), 4, 0),
    "y": NodeLook("y", "y = z + β", QT_TRANSLATE_NOOP("graph_nodes", "output"), 4, 1),
    "loss": NodeLook(
        "L", "L", QT_TRANSLATE_NOOP("graph_nodes", "the rest up to the loss"), 5, 1, 0.5
    ),
}
SOFTMAX: Mapping[str, NodeLook] = {
    "logits": NodeLook("a", "a", QT_TRANSLATE_NOOP("graph_nodes", "scores"), 0, 0),
    "shifted": NodeLook(
        "c", "c = a - max", QT_TRANSLATE_NOOP("graph_nodes", "less the largest"), 0, 1
    ),
    "exponential": NodeLook(
        "e", "e = exp c", QT_TRANSLATE_NOOP("graph_nodes", "exponential"), 1, 1, 1.18
    ),
    "row_sum": NodeLook("S", "S = Σe", QT_TRANSLATE_NOOP("graph_nodes", "sum"), 1, 2),
    "inverse": NodeLook("r", "r = 1 / S", QT_TRANSLATE_NOOP("graph_nodes", "inverse"), 2, 2),
    "y": NodeLook("y", "y = e r", QT_TRANSLATE_NOOP("graph_nodes", "softmax"), 2, 1, 1.1),
    "log_y": NodeLook("l", "l = log y", QT_TRANSLATE_NOOP("graph_nodes", "log y"), 3, 1, 1.15),
    "targets": NodeLook("t", "t", QT_TRANSLATE_NOOP("graph_nodes", "targets"), 4, 0),
    "picked": NodeLook("k", "k = t l", QT_TRANSLATE_NOOP("graph_nodes", "picked"), 4, 1),
    "whole": NodeLook("K", "K = Σk", QT_TRANSLATE_NOOP("graph_nodes", "sum"), 5, 1, 0.85),
    "loss": NodeLook("L", "L = -K/N", QT_TRANSLATE_NOOP("graph_nodes", "loss"), 5, 2, 0.85),
}
LOOKS: Mapping[Page, Mapping[str, NodeLook]] = {
    Page.APPLES: APPLES,
    Page.ORANGES: ORANGES,
    Page.AFFINE: AFFINE,
    Page.DECAY: DECAY,
    Page.BATCH_NORM: BATCH_NORM,
    Page.SOFTMAX: SOFTMAX,
}


def node_name(page: Page, key: str) -> str:
    """Return what a node is called in the language of the program."""
    return QCoreApplication.translate("graph_nodes", LOOKS[page][key].name)
