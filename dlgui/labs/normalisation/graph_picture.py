"""The graph of a page as it is known after so many moves: boxes, wires, and the lines under it."""

from __future__ import annotations

from typing import NamedTuple, final

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.digits_text import digits_text
from dlgui.labs.normalisation.explain import gradient_lines, value_line
from dlgui.labs.normalisation.node_looks import LOOKS, node_name
from dlgui.labs.normalisation.state import SHOPPING, Page
from dlgui.labs.normalisation.traced import Traced
from dlgui.plot.graph_data import Box, Cells, GraphPicture, Wire
from engine.arrays import Array
from engine.graphs.graph import Move, Op
from engine.graphs.lesson_network import UNITS

MOST_VALUES = 16
NO_LINES = ("", "")
"""Room is kept for what is going to be written: the boxes stay where they are."""


@final
class Known(NamedTuple):
    """What is known after some moves: the keys of values, of gradients, and the last move."""

    values: frozenset[str]
    gradients: frozenset[str]
    last: Move | None


def known_after(traced: Traced, moves: int) -> Known:
    """Return what is known after so many moves; what is given is known from the start."""
    done = traced.graph.moves[:moves]
    given = {key for key, node in traced.graph.nodes.items() if node.op is Op.GIVEN}
    values = given | {move.key for move in done if not move.back}
    gradients = frozenset(move.key for move in done if move.back)
    return Known(frozenset(values), gradients, done[-1] if done else None)


def graph_picture(
    traced: Traced, moves: int, *, looked_at: str = "", as_images: bool = False, log: bool = False
) -> GraphPicture:
    """Return the picture after so many moves; the lines are those of the move, or of a node that is
    looked at.
    """
    known = known_after(traced, moves)
    boxes = tuple(_box(traced, key, known) for key in traced.graph.nodes)
    wires = tuple(_wires(traced, known))
    lines = _lines(traced, known, looked_at)
    legend, note = _legend(as_images=as_images), note_text(traced, as_images=as_images)
    return GraphPicture(boxes, wires, lines, legend, note, looked_at, as_images, log)


def numbers_of(traced: Traced) -> dict[str, int]:
    """Return the number of each node that does something, in the order in which they come."""
    working = [k for k, n in traced.graph.nodes.items() if n.op not in (Op.GIVEN, Op.REST)]
    return {key: i for i, key in enumerate(working, 1)}


def shape_text(traced: Traced, key: str) -> str:
    """Return the shape of a value; in a shop, what it is."""
    shape = traced.graph.nodes[key].value.shape
    if traced.state.page in SHOPPING:
        return node_name(traced.state.page, key)
    return f"({', '.join(map(str, shape))})" if shape else ""


def _box(traced: Traced, key: str, known: Known) -> Box:
    graph, look = traced.graph, LOOKS[traced.state.page][key]
    value = _cells(traced, key, graph.nodes[key].value) if key in known.values else None
    seen = key in known.gradients
    return Box(
        key,
        node_name(traced.state.page, key),
        look.symbol,
        look.formula,
        look.column,
        look.row,
        numbers_of(traced).get(key, 0),
        shape_text(traced, key),
        value,
        _cells(traced, key, graph.gradients[key]) if seen else None,
        asks_gradient=not graph.is_constant(key),
        is_current=known.last is not None and known.last.key == key,
        share=look.share,
    )


def _cells(traced: Traced, key: str, array: Array) -> Cells:
    part = traced.part(key, array)[:MOST_VALUES]
    return Cells(tuple(part.tolist()), np.atleast_2d(array))


def _wires(traced: Traced, known: Known) -> list[Wire]:
    last = known.last
    return [
        Wire(
            link.source,
            node.key,
            fed=node.key in known.values,
            returned=link.pull is not None and link.source in known.gradients,
            is_current=last is not None
            and last.key == (link.source if last.back else node.key)
            and (link.pull is not None or not last.back),
        )
        for node in traced.graph.nodes.values()
        for link in node.links
    ]


def _legend(*, as_images: bool) -> tuple[str, str]:
    """What the two colours mean."""
    translate = QCoreApplication.translate
    if as_images:
        return translate("graph_nodes", "above 0"), translate("graph_nodes", "below 0")
    return translate("graph_nodes", "value"), translate("graph_nodes", "gradient")


def note_text(traced: Traced, *, as_images: bool) -> str:
    """Return of what the numbers in the boxes are."""
    translate, state = QCoreApplication.translate, traced.state
    if as_images:
        return translate("graph_nodes", "above the value, below the gradient")
    if state.page in SHOPPING:
        return ""
    if state.page is Page.BATCH_NORM:
        text = translate("graph_nodes", "unit {0} of {1}, {2}")
        return text.format(state.unit, UNITS, digits_text(state.digits))
    return translate("graph_nodes", "digit {0} of {1}").format(state.shown_digit, state.digits)


def _lines(traced: Traced, known: Known, looked_at: str) -> tuple[str, ...]:
    key = looked_at or (known.last.key if known.last else "")
    if key in known.gradients:
        return gradient_lines(traced, key)
    if key in known.values and traced.graph.nodes[key].op is not Op.GIVEN:
        return value_line(traced, key), ""
    return NO_LINES
