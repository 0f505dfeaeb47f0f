"""One move in formulas: how a value comes about, or a gradient as the sum of what comes back.

All numbers are those of the entries that are looked at, the first of them; what is written follows
from what a step does, so that every graph is explained in the same way.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.node_looks import LOOKS
from dlgui.labs.normalisation.traced import Traced
from dlgui.widgets.formula.figures import bound, figure, fraction, muted, strong
from engine.arrays import Array
from engine.graphs.graph import Link, Node, Op, Share

TERMS = 3
"""So many terms of a sum are written out; dots stand for the others."""


def value_line(traced: Traced, key: str) -> str:
    """Return how the value of a node comes about: its formula, with numbers."""
    node, look = traced.graph.nodes[key], LOOKS[traced.state.page][key]
    result = strong(n(traced.first(key, node.value)))
    how = _how(traced, node)
    return f"{look.formula} = {how} = {result}" if how else f"{look.formula} = {result}"


def gradient_lines(traced: Traced, key: str) -> tuple[str, str]:
    """Return the gradient of a node as a sum over the nodes that it feeds: in symbols, in numbers.

    The loss itself has the gradient 1, from which all begins.
    """
    graph, looks = traced.graph, LOOKS[traced.state.page]
    symbol, shares = looks[key].symbol, graph.shares[key]
    total = strong(n(traced.first(key, graph.gradients[key])))
    if not shares:
        return f"{_by(symbol)} = {total}", ""
    signs, numbers = [], []
    for share in shares:
        target = graph.nodes[share.target]
        link = next(link for link in target.links if link.source == key)
        signs.append(_symbols(traced, target, link))
        numbers.append(_numbers(traced, key, share, link))
    steps = [" + ".join(f"({text})" if len(shares) > 1 else text for text in numbers)]
    if len(shares) > 1:
        steps.append(" + ".join(b(traced.first(key, share.gradient)) for share in shares))
    steps = [step for step in steps if strong(step) != total]  # what is only handed on
    written = " = ".join([*steps, total])
    return f"{_by(symbol)} = {' + '.join(signs)}", f"{muted('=')} {written}"


def n(value: float) -> str:
    """Return a number in three digits; 0 has no sign."""
    return figure(value + 0.0, 3)


def b(value: float) -> str:
    """Return a number, in brackets if it is negative."""
    return bound(value + 0.0, 3)


def _by(symbol: str) -> str:
    return fraction("∂L", f"∂{symbol}")


def _how(traced: Traced, node: Node) -> str:
    """The arithmetic of the first entry of a value; empty where there is none to write."""
    parts = [traced.part(x.source, traced.graph.nodes[x.source].value) for x in node.links]
    first = [float(part[0]) for part in parts]
    match node.op:
        case Op.ADD:
            return f"{n(first[0])} + {b(first[1])}"
        case Op.SUBTRACT:
            return f"{n(first[0])} - {b(first[1])}"
        case Op.MULTIPLY:
            return f"{n(first[0])}·{b(first[1])}"
        case Op.DOT:
            return _sum([f"{n(a)}·{b(w)}" for a, w in zip(*parts, strict=True)])
        case Op.MEAN:
            return f"{fraction('1', str(len(parts[0])))} ({_sum([n(a) for a in parts[0]])})"
        case Op.SUM:
            whole = traced.graph.nodes[node.links[0].source].value
            terms = parts[0] if node.value.ndim else whole.ravel()
            return _sum([n(a) for a in terms])
        case Op.SQUARE:
            return f"{b(first[0])}^2"
        case Op.INVERSE:
            return fraction("1", n(first[0]))
        case Op.EXP | Op.LOG:
            return f"{node.op} {b(first[0])}"
        case Op.SHIFT:
            row = traced.graph.nodes[node.links[0].source].value[traced.state.shown_digit - 1]
            return f"{n(first[0])} - {b(float(row.max()))}"
        case Op.SCALE:
            return f"{n(float(node.links[0].derivative))}·{b(first[0])}"
    return ""


def _sum(terms: list[str]) -> str:
    shown = " + ".join(term if not term.startswith("-") else f"({term})" for term in terms[:TERMS])
    return shown + (" + …" if len(terms) > TERMS else "")


def _symbols(traced: Traced, target: Node, link: Link) -> str:
    """One way back in symbols: the gradient of the target times the local derivative."""
    looks = LOOKS[traced.state.page]
    up, source = _by(looks[target.key].symbol), looks[link.source].symbol
    others = [looks[x.source].symbol for x in target.links if x is not link]
    result = looks[target.key].symbol
    match target.op:
        case Op.ADD:
            local = up
        case Op.SUBTRACT:
            local = up if link is target.links[0] else f"{up}·(-1)"
        case Op.MULTIPLY:
            local = f"{up}·{others[0]}"
        case Op.DOT:
            is_input = link is target.links[0]
            return f"{up} {others[0]}^T" if is_input else f"{others[0]}^T {up}"
        case Op.MEAN:
            local = f"{up}·{fraction('1', 'N')}"
        case Op.SQUARE:
            local = f"{up}·2{source}"
        case Op.ROOT:
            local = f"{up}·{fraction('1', f'2{result}')}"
        case Op.INVERSE:
            local = f"{up}·({fraction('-1', f'{source}^2')})"
        case Op.EXP:
            local = f"{up}·{result}"
        case Op.LOG:
            local = f"{up}·{fraction('1', source)}"
        case Op.SCALE:
            local = f"{up}·({n(float(link.derivative))})"
        case _:
            local = up if target.op is not Op.REST else muted(_rest_text())
    gathers = _gathers(traced.graph.nodes[link.source].value, target.value, target.op)
    return f"Σ {local}" if gathers else local


def _rest_text() -> str:
    return QCoreApplication.translate("graph_lines", "what the layers behind it give back")


def _gathers(source: Array, target: Array, op: Op) -> bool:
    """Whether a number was spread over several entries, whose gradients are summed on the way back.

    (A mean and a sum go the other way: there the one gradient goes to every entry.)
    """
    return op not in (Op.MEAN, Op.SUM, Op.REST, Op.DOT) and source.shape != target.shape


def _numbers(traced: Traced, key: str, share: Share, link: Link) -> str:
    """One way back in numbers: those of the first entry, or a sum over several."""
    graph = traced.graph
    target, source = graph.nodes[share.target], graph.nodes[key]
    up = graph.gradients[share.target]
    if target.op is Op.DOT:
        return _products(traced, key, target, link)
    if _gathers(source.value, target.value, target.op):
        terms = np.broadcast_to(up * link.derivative, target.value.shape)
        column = _column(traced, key, terms)
        return _sum([n(float(term)) for term in column])
    if target.op is Op.REST:
        return n(traced.first(key, share.gradient))
    g = n(traced.first(share.target, up))
    if link.derivative.size == 1 and float(link.derivative.ravel()[0]) == 1:
        return g
    local = np.broadcast_to(link.derivative, source.value.shape)
    return f"{g}·{b(traced.first(key, local))}"


def _column(traced: Traced, key: str, terms: Array) -> Array:
    """The terms that are summed into the first entry that is looked at."""
    if terms.ndim < 2:
        return terms
    if traced.graph.nodes[key].value.shape[-1:] == (1,):  # a number for each row
        return traced.part(key, terms)
    unit = traced.state.unit - 1 if key in ("gamma", "beta", "mean", "inverse") else 0
    column: Array = terms[:, unit]
    return column


def _products(traced: Traced, key: str, target: Node, link: Link) -> str:
    up, other = traced.graph.gradients[target.key], link.derivative
    digit = traced.state.shown_digit - 1
    pairs = zip(up[digit], other[0], strict=True)  # of x: a row of dL/dz, a row of W
    if link is not target.links[0]:
        pairs = zip(other[:, 0], up[:, 0], strict=True)  # of W: a column of each
    return _sum([f"{n(float(a))}·{b(float(w))}" for a, w in pairs])
