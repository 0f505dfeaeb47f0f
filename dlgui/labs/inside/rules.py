"""What is said of what is seen, by rules on the material, each tried after the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlgui.labs.inside.material import Answers, Material
from dlgui.labs.shared.findings import Finding, Mood, of_broken

SURE = 0.9
"""A network that gives its answer such a probability is sure of it."""
NEAR_CHANCE = 1.2
"""Below so many times the share that guessing gets, nothing has been learnt."""
FEW = 0.03
"""Fewer wrong answers than this share are few."""


def find(material: Material) -> Finding:
    """Return the first finding whose rule holds."""
    broken = material.history.divergence
    if broken is not None:
        return of_broken(broken)
    if material.answers is None:
        return Finding(material.words)
    return _told(material, material.answers)


def _told(material: Material, answers: Answers) -> Finding:
    translate = QCoreApplication.translate
    count, wrong = len(answers.labels), int((~answers.right).sum())
    share = 1 - wrong / count
    one = _only_answer(material, answers)
    if one:
        return Finding(one[0], one[1], mood=Mood.WARNING)
    sentence = translate("inside", "After step {0} it is right on {1} of {2} test examples.")
    sentence = sentence.format(f"{answers.step:,}", f"{count - wrong:,}", f"{count:,}")
    if material.best is not None and answers.step == material.history.best_step:
        again = translate("inside", "It stopped early, and is as it was after its best step.")
        sentence = f"{again} {sentence}"
    if share < NEAR_CHANCE / answers.logits.shape[1]:
        return Finding(translate("inside", "So far it guesses."), sentence)
    sure = int((~answers.right & (answers.probabilities.max(axis=1) >= SURE)).sum())
    rest = translate("inside", "Of the {0} wrong ones it is sure of {1} (0.9 or more).")
    headline = translate("inside", "It has learnt to tell them apart.")
    if wrong > FEW * count:
        headline = translate("inside", "Look at what it gets wrong.")
    if not wrong:
        return Finding(translate("inside", "Every one is right."), sentence, mood=Mood.GOOD)
    mood = Mood.GOOD if wrong <= FEW * count else Mood.INFO
    return Finding(headline, sentence, rest.format(f"{wrong:,}", f"{sure:,}"), mood)


def _only_answer(material: Material, answers: Answers) -> tuple[str, str] | None:
    """A network that gives one answer to everything has seen nothing yet."""
    if material.examples is None or len(set(answers.predicted.tolist())) > 1:
        return None
    translate, told = QCoreApplication.translate, int(answers.predicted[0])
    text = translate("inside", "It gives the same answer to everything: {0}.")
    chance = translate("inside", "Right by chance: {0} of {1}.")
    right, count = int(answers.right.sum()), len(answers.labels)
    name = material.examples.classes[told]
    return text.format(name), chance.format(f"{right:,}", f"{count:,}")
