"""Of each page one sentence on what is seen, and one question to try."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.state import Page


def page_sentence(page: Page) -> str:
    """Return what a page shows."""
    translate = QCoreApplication.translate
    return {
        Page.ORANGES: translate(
            "graph_pages",
            "Forward each node reckons its part of the bill; back each says by how much the bill"
            " grows with it.",
        ),
        Page.APPLES: translate(
            "graph_pages",
            "A product hands back what comes to it, times the other factor.",
        ),
        Page.AFFINE: translate(
            "graph_pages",
            "x W + b with the numbers of a real batch; b is added to every row, so that its"
            " gradient is a sum over the batch.",
        ),
        Page.DECAY: translate(
            "graph_pages",
            "The penalty λ/2 ΣW² is a second way from W to the loss, and its gradient λW a second"
            " one that comes back.",
        ),
        Page.SOFTMAX: translate(
            "graph_pages",
            "e feeds S and y: times e, the way through S brings back y / N, the direct one −t / N.",
        ),
        Page.BATCH_NORM: translate(
            "graph_pages",
            "Seven steps bring each unit to mean 0 and variance 1 over the batch, two scale and"
            " shift it; x reaches y directly, by the mean and by the variance, and all three come"
            " back.",
        ),
        Page.AVERAGED: translate(
            "graph_pages",
            "Batch norm averages over the digits, the others within each digit: they do not need a"
            " batch.",
        ),
    }[page]


def page_question(page: Page) -> str:
    """Return what to try on a page."""
    translate = QCoreApplication.translate
    return {
        Page.ORANGES: translate(
            "graph_pages", "Buy no orange: what is the gradient of their price then?"
        ),
        Page.APPLES: translate(
            "graph_pages",
            "Which raises the bill more: one apple more, or a tax that is higher by 0.1?",
        ),
        Page.AFFINE: translate(
            "graph_pages", "Double the digits of the batch: do the gradients of W grow?"
        ),
        Page.DECAY: translate(
            "graph_pages", "With which λ does the penalty pull harder than the digits?"
        ),
        Page.SOFTMAX: translate(
            "graph_pages", "Which entry of the gradient of a is negative, and why only one?"
        ),
        Page.BATCH_NORM: translate(
            "graph_pages", "Multiply the input by 100: which numbers stay as they are?"
        ),
        Page.AVERAGED: translate(
            "graph_pages", "With how many groups is group norm the same as instance norm?"
        ),
    }[page]
