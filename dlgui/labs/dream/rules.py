"""What is said of a machine that dreams, by rules on what was measured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.findings import Finding, Mood, divergence_text
from dlgui.session.history import RunHistory
from engine.training.records import Evaluation

LEAST_GAP = 20.0
"""Nats: from here on training digits count as far likelier than others."""


def find(history: RunHistory, words: str = "") -> Finding:
    """Return the first finding whose rule holds."""
    if (broken := history.divergence) is not None:
        text = QCoreApplication.translate("findings", "The run diverged.")
        return Finding(text, divergence_text(broken), mood=Mood.ERROR)
    if not history.evaluations:
        return Finding(words)
    now = history.evaluations[-1]
    return _energies(history, now) or _rebuilt(now)


def _energies(history: RunHistory, now: Evaluation) -> Finding | None:
    gap = _gap(now)
    if gap is None:
        return None
    translate = QCoreApplication.translate
    sentence = translate("dream", "Free energies of test and training digits are {0} nats apart.")
    said = " ".join([sentence.format(f"{gap:.1f}"), *_likelihood(history)])
    if gap > LEAST_GAP and _widens(history):
        headline = translate("dream", "It learns its training digits by heart.")
        hint = translate("dream", "More training digits narrow the gap.")
        return Finding(headline, said, hint, Mood.WARNING)
    if gap > LEAST_GAP:
        headline = translate("dream", "Training digits are likelier to it than others.")
        return Finding(headline, said)
    headline = translate("dream", "Test digits are about as likely to it as training digits.")
    return Finding(headline, said, mood=Mood.GOOD)


def _likelihood(history: RunHistory) -> list[str]:
    """What the exact log-likelihood did since the first measurement, if it was measured."""
    known = [e.figure("log_likelihood") for e in history.evaluations]
    first, last = known[0], known[-1]
    if first is None or last is None or len(known) < 2:
        return []
    text = QCoreApplication.translate("dream", "log p(test) went from {0} to {1} nats.")
    return [text.format(f"{first:.1f}", f"{last:.1f}")]


def _rebuilt(now: Evaluation) -> Finding:
    text = QCoreApplication.translate(
        "dream", "Rebuilding costs {0} a test digit, {1} in training."
    )
    return Finding(text.format(f"{now.test_loss:.1f}", f"{now.train_loss:.1f}"))


def _gap(now: Evaluation) -> float | None:
    train, test = now.figure("train_free_energy"), now.figure("test_free_energy")
    return None if train is None or test is None else test - train


def _widens(history: RunHistory) -> bool:
    """Whether the gap is larger than it was in the middle of what was recorded."""
    evaluations = history.evaluations
    then, now = _gap(evaluations[len(evaluations) // 2]), _gap(evaluations[-1])
    return then is not None and now is not None and now > then
