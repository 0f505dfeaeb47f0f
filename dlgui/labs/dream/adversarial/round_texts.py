"""The stages of a round of an adversarial net, in words."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.training.adversarial_step import AdversarialStep

STAGES = ("codes", "points", "judged", "discriminator", "pull", "generator")
TIMES, LONG = (100, 50, 20, 10, 5, 2, 1), 0.15
"""Points move by a hundredth or so at a step: arrows of that are drawn so many times as long, as
long as their mean stays below that."""


def magnified(step: AdversarialStep) -> int:
    """Return how many times as long as the way of the points its arrows are drawn."""
    mean = _mean_way(step)
    return next((times for times in TIMES if times * mean <= LONG), 1)


def sentence(stage: str, step: AdversarialStep) -> str:
    """Return what is computed at a stage, in a sentence with its numbers."""
    translate = QCoreApplication.translate
    texts = {
        "codes": translate(
            "adversarial", "{0} codes z are drawn, the axes being two numbers each."
        ),
        "points": translate("adversarial", "The generator makes a point G(z) of each."),
        "judged": translate(
            "adversarial", "D says real of real points with {1}, of generated ones with {2}."
        ),
        "discriminator": translate(
            "adversarial", "D has learnt from both: it says {3} and {4} now. The field is another."
        ),
        "pull": translate(
            "adversarial", "-dL/dx through D: where each point would pass for real more often."
        ),
        "generator": translate(
            "adversarial", "The same codes become other points: they moved {5} on average."
        ),
    }
    means = (
        step.believed_real,
        step.believed_generated,
        step.real_after,
        step.generated_after,
    )
    numbers = [f"{float(array.mean()):.3f}" for array in means]
    said = texts[stage].format(len(step.codes), *numbers, f"{_mean_way(step):.3g}")
    if stage != "generator" or (times := magnified(step)) == 1:
        return said
    longer = translate("adversarial", "The arrows are {0} times as long.")
    return f"{said} {longer.format(times)}"


def _mean_way(step: AdversarialStep) -> float:
    return float(np.hypot(*(step.moved - step.generated).T).mean())
