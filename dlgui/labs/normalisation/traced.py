"""The graph of a page with the numbers of its settings, and which of them are looked at."""

from dataclasses import dataclass
from functools import lru_cache
from typing import final

import numpy as np

from dlgui.labs.normalisation.state import GraphState, Page
from engine.arrays import Array
from engine.graphs.graph import Graph
from engine.graphs.layers import affine_graph, batch_norm_graph, softmax_loss_graph
from engine.graphs.lesson_network import BatchPass, lesson_network
from engine.graphs.norm_facts import NormFacts, largest_difference, norm_facts
from engine.graphs.shopping import apples, apples_and_oranges

WEIGHTS = ("weight", "square")
"""The nodes of the affine layer that have no digits in them."""


@final
@dataclass(frozen=True, eq=False)
class Traced:
    """A graph, and the batch it is of; of batch norm eps, the facts, and how far the layer's own
    gradients lie from it.
    """

    state: GraphState
    graph: Graph
    seen: BatchPass | None = None
    facts: NormFacts | None = None
    difference: float = 0.0
    eps: float = 0.0

    def part(self, key: str, array: Array) -> Array:
        """Return the entries of a node's value or gradient that are looked at, in a row.

        Of batch norm those of one unit, else those of one digit, and of weights those that lead to
        the first output. (A batch may have as many digits as a layer has inputs: shapes alone do
        not tell which is which.)
        """
        if array.ndim == 0:
            return array.reshape(1)
        if self.state.page is Page.BATCH_NORM:
            return np.atleast_1d(array[..., self.state.unit - 1])
        if array.ndim == 1:
            return array
        row: Array = array[:, 0] if key in WEIGHTS else array[self.state.shown_digit - 1]
        return np.roll(row, -self.state.first_class) if self.state.page is Page.SOFTMAX else row

    def first(self, key: str, array: Array) -> float:
        """Return the first of the entries that are looked at."""
        return float(self.part(key, array)[0])


@lru_cache(maxsize=8)
def trace(state: GraphState) -> Traced:
    """Reckon the graph of a page. (The page of the cube has none: it goes by `group_figures`.)"""
    if state.page is Page.APPLES:
        return Traced(state, apples(state.apple_count, state.apple_price, state.tax))
    if state.page is Page.ORANGES:
        numbers = state.apple_count, state.apple_price, state.orange_price, state.orange_count
        return Traced(state, apples_and_oranges(*numbers, state.tax))
    seen = lesson_network().batch(
        state.updates, state.digits, scale=state.scale, gamma=state.gamma, beta=state.beta
    )
    if state.page is Page.SOFTMAX:
        return Traced(state, softmax_loss_graph(seen.logits, seen.labels), seen)
    if state.page in (Page.AFFINE, Page.DECAY):
        decay = state.decay if state.page is Page.DECAY else None
        graph = affine_graph(seen.linear, seen.hidden, seen.loss, seen.grad_logits, decay)
        return Traced(state, graph, seen)
    return _batch_norm(state, seen)


def _batch_norm(state: GraphState, seen: BatchPass) -> Traced:
    graph = batch_norm_graph(seen.norm, seen.x, seen.loss, seen.grad_normalised)
    facts = norm_facts(seen.norm, seen.x, seen.grad_normalised, state.unit - 1)
    difference = largest_difference(graph, seen.norm, seen.grad_x)
    return Traced(state, graph, seen, facts, difference, seen.norm.eps)
