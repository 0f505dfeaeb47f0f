"""One update of the small network in formulas, with the numbers of its very first weight."""

from __future__ import annotations

from typing import Final

from dlgui.labs.functions.small_training import Training, Update
from dlgui.widgets.formula.figures import bound, figure, strong

FIRST: Final = "linear1.weight"
SLOPE: Final = r"\frac{∂L}{∂w_{11}}"


def batch_formula(training: Training) -> str:
    """Return the shapes of a mini-batch."""
    size = training.batch_size
    return f"x: ({size}, 2)   t: ({size})"


def gradient_formula(update: Update) -> str:
    """Return the loss of the mini-batch, and its slope along the first weight."""
    gradient = update.gradients[FIRST]
    shape = f"({', '.join(map(str, gradient.shape))})"
    slope = f"{SLOPE} = {figure(float(gradient[0, 0]))}"
    return rf"L = {figure(update.loss)}   \frac{{∂L}}{{∂W}}: {shape}   {slope}"


def update_formula(training: Training, update: Update) -> str:
    """Return how the first weight changes."""
    before, after = (float(one[FIRST][0, 0]) for one in (update.before, update.after))
    slope = bound(float(update.gradients[FIRST][0, 0]))
    numbers = f"{figure(before)} - {figure(training.lr)}·{slope} = {strong(figure(after))}"
    return f"w_{{11}} ← w_{{11}} - η {SLOPE} = {numbers}"
