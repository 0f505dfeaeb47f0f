"""The stages of a round of an adversarial net, in words."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.training.adversarial_step import AdversarialStep

STAGES = ("codes", "points", "judged", "discriminator", "pull", "generator")
MAGNIFIED = 10
"""Points move by a hundredth or so at a step: arrows of that are drawn so many times as long."""


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
            "adversarial",
            "The same codes become other points: they moved {5} on average; arrows are {6} times as"
            " long.",
        ),
    }
    moved = np.hypot(*(step.moved - step.generated).T).mean()
    means = (
        step.believed_real,
        step.believed_generated,
        step.real_after,
        step.generated_after,
    )
    numbers = [f"{float(array.mean()):.3f}" for array in means]
    return texts[stage].format(len(step.codes), *numbers, f"{float(moved):.3g}", MAGNIFIED)
