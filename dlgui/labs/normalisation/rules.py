"""What is said under the pictures: what the last move shows, what a page shows, and what to try."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.averaged import Averaged, title_of
from dlgui.labs.normalisation.facts_panel import HOLDS_BELOW
from dlgui.labs.normalisation.page_texts import page_question, page_sentence
from dlgui.labs.normalisation.questions import called, next_question
from dlgui.labs.normalisation.state import Page
from dlgui.labs.normalisation.traced import Traced
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.short_numbers import short_number
from engine.graphs.graph import Op
from engine.graphs.norm_facts import NormFacts

PAIR = 2
TOO_SMALL = 1e-3
"""Of a variance: where eps is a larger share of it, eps has a say in what comes out."""


def find(traced: Traced, moves: int) -> Finding:
    """Return what is to be said after so many moves."""
    if (fault := _fault(traced)) is not None:
        return fault
    total = len(traced.graph.moves)
    if moves in (0, total):
        head = _start() if moves == 0 else _end(traced)
        if traced.state.page is Page.BATCH_NORM and traced.state.digits == PAIR:
            return Finding(head, *_pair())
        return Finding(head, page_sentence(traced.state.page), page_question(traced.state.page))
    question = next_question(traced, moves)
    asked = QCoreApplication.translate("graph_findings", "{0}? Predict it, then step.")
    suggestion = asked.format(question.text) if question is not None else ""
    return Finding(*_move_text(traced, moves), suggestion)


def find_averaged(seen: Averaged) -> Finding:
    """Return what is to be said of a group that shares a mean."""
    sentence, question = page_sentence(Page.AVERAGED), page_question(Page.AVERAGED)
    if seen.group is None or seen.figures is None:
        return Finding(_start(), sentence, question)
    text = QCoreApplication.translate("graph_findings", "{0}: {1} values share one mean, {2}.")
    figures = seen.figures
    head = text.format(" ".join(title_of(seen)), f"{figures.values:,}", short_number(figures.mean))
    return Finding(head, sentence, question)


def _start() -> str:
    return QCoreApplication.translate("graph_findings", "Press Space to start.")


def _pair() -> tuple[str, str]:
    translate = QCoreApplication.translate
    return (
        translate(
            "graph_findings",
            "With two digits x̂ is 1 and −1 whatever they are: the three ways back to x cancel, and"
            " the layers before learn next to nothing.",
        ),
        translate("graph_findings", "How large are the gradients of x with three digits?"),
    )


def _end(traced: Traced) -> str:
    """What the whole way has shown, with its figures."""
    translate = QCoreApplication.translate
    graph, page = traced.graph, traced.state.page
    if page in (Page.APPLES, Page.ORANGES):
        text = translate("graph_findings", "One apple more costs {0}, one yen on its price {1}.")
        keys = ("apple_count", "apple_price")
        return text.format(*(short_number(float(graph.gradients[key]), 4) for key in keys))
    if page is Page.BATCH_NORM:
        text = translate("graph_findings", "The gradients of x add up to {0}.")
        assert traced.facts is not None, "it was reckoned with the graph"
        return text.format(short_number(traced.facts.gradient_sum.value, 2))
    if page is Page.SOFTMAX:
        text = translate("graph_findings", "To a comes back (y − t) / N = ({0} − {1}) / {2} = {3}.")
        y, t = (short_number(_first_value(traced, key), 3) for key in ("y", "targets"))
        back = short_number(traced.first("logits", graph.gradients["logits"]), 3)
        return text.format(y, t, traced.state.digits, back).replace("-", "−")
    if page is Page.DECAY:
        return translate(
            "graph_findings", "W feeds two nodes, so two gradients add up: the batch's and λW."
        )
    return translate("graph_findings", "Back through a product one multiplies by the transpose.")


def _move_text(traced: Traced, moves: int) -> tuple[str, str]:
    """The last move in a headline and a sentence."""
    translate = QCoreApplication.translate
    move = traced.graph.moves[moves - 1]
    name = called(traced, move.key)
    if not move.back:
        text = translate("graph_findings", "Node {0}: {1}.")
        sentence = _op_text(traced.graph.nodes[move.key].op)
        return text.format(name, short_number(_first_value(traced, move.key), 4)), sentence
    shares = traced.graph.shares[move.key]
    head = translate("graph_findings", "Gradient of node {0}: {1}.")
    gradient = traced.first(move.key, traced.graph.gradients[move.key])
    head = head.format(name, short_number(gradient, 4))
    if not shares:
        return head, translate("graph_findings", "The way back begins with 1: L grows as L does.")
    if len(shares) > 1:
        text = translate(
            "graph_findings", "It feeds {0} nodes, so {0} gradients come back and add up."
        )
        return head, text.format(len(shares))
    text = translate("graph_findings", "What comes back from node {0}, times the local derivative.")
    return head, text.format(called(traced, shares[0].target))


def _first_value(traced: Traced, key: str) -> float:
    return traced.first(key, traced.graph.nodes[key].value)


def _op_text(op: Op) -> str:
    translate = QCoreApplication.translate
    return {
        Op.ADD: translate("graph_findings", "A sum hands the gradient on to both as it is."),
        Op.SUBTRACT: translate("graph_findings", "A difference: the second part gets it negative."),
        Op.MULTIPLY: translate("graph_findings", "A product: each factor will get the other one."),
        Op.DOT: translate("graph_findings", "Rows times columns: every input meets every weight."),
        Op.SUM: translate("graph_findings", "A sum: each entry will get the same gradient."),
        Op.MEAN: translate("graph_findings", "A mean: each of N entries will get 1/N."),
        Op.SQUARE: translate("graph_findings", "A square: its derivative is twice the value."),
        Op.ROOT: translate("graph_findings", "A root; ε keeps it away from 0."),
        Op.INVERSE: translate("graph_findings", "One over s: a small spread makes it large."),
        Op.EXP: translate("graph_findings", "The exponential is its own derivative."),
        Op.LOG: translate("graph_findings", "A logarithm: its derivative is one over the value."),
        Op.SHIFT: translate(
            "graph_findings", "Less the largest, so that no exponential overflows."
        ),
        Op.SCALE: translate("graph_findings", "Times a fixed number."),
        Op.REST: translate("graph_findings", "All layers behind, up to the loss, in one node."),
    }[op]


def _all_hold(facts: NormFacts | None) -> bool:
    """Whether nothing is marked with a cross."""
    return facts is None or all(
        measured.share < HOLDS_BELOW for measured in (facts.along_normal, facts.scaled_input)
    )


def _fault(traced: Traced) -> Finding | None:
    """What keeps batch norm from doing its work: a batch of one, or a spread that eps hides."""
    if traced.state.page is not Page.BATCH_NORM:
        return None
    translate = QCoreApplication.translate
    if traced.state.digits == 1:
        return Finding(
            translate("graph_findings", "A batch of one."),
            translate(
                "graph_findings",
                "The mean is the value itself: x − μ = 0 and σ² = 0, so y = β whatever the digit"
                " is, and nothing comes back to x: the layers before learn nothing.",
            ),
            translate("graph_findings", "With 2 digits x̂ is 1 and −1. Why?"),
            Mood.WARNING,
        )
    variance, eps = _first_value(traced, "variance"), traced.eps
    if variance * TOO_SMALL < eps and not _all_hold(traced.facts):
        text = translate("graph_findings", "The variance {0} is not large beside ε = {1}.")
        return Finding(
            text.format(short_number(variance), short_number(eps, 1)),
            translate(
                "graph_findings",
                "ε decides how far x̂ spreads: the scale of x matters again, and facts that are"
                " marked with a cross hold no more.",
            ),
            translate("graph_findings", "From which scale of the input on do they hold?"),
            Mood.WARNING,
        )
    return None
