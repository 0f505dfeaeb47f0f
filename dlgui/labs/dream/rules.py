"""What is said of a machine that dreams, by rules on what was measured."""

from __future__ import annotations

from math import isfinite, log

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.findings import Finding, Mood, of_broken
from dlgui.session.history import RunHistory
from engine.models.boltzmann import BoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.models.deep import DeepMachine
from engine.models.model import Model
from engine.training.build_boltzmann import load_patterns
from engine.training.records import Evaluation

LEAST_GAP = 20.0
"""Nats: from here on training digits count as far likelier than others."""


WORN = 0.5
"""Share of its first error of rebuilding under which a machine has learnt something."""
LEARNT = 0.9
"""Share of all probability from which on a small machine counts as one that dreams of its patterns.
"""
TOLD = 0.9
"""Share of test digits from which on a deep machine counts as one that tells them apart."""


def find(history: RunHistory, words: str = "", model: Model | None = None) -> Finding:
    """Return the first finding whose rule holds; `model` is the machine at that step."""
    if (broken := history.divergence) is not None:
        return of_broken(broken)
    if not history.evaluations:
        return Finding(words)
    now = history.evaluations[-1]
    found = None
    if isinstance(model, DeepMachine):
        found = _deep(model, now)
    elif isinstance(model, BoltzmannMachine) and model.layer.is_small:
        found = _patterns(history, now, model)
    return found or _energies(history, now) or _rebuilt(now)


def _deep(model: DeepMachine, now: Evaluation) -> Finding | None:
    translate = QCoreApplication.translate
    rebuilt = now.figure("test_reconstruction")
    cost = translate("dream", "Rebuilding costs {0} a test digit so far.")
    sentence = "" if rebuilt is None else cost.format(f"{rebuilt:.1f}")
    layers = len(model.layers)
    if model.stage < layers:
        headline = translate("dream", "Layer {0} of {1} learns by itself, without labels.")
        return Finding(headline.format(model.stage + 1, layers), sentence)
    if not model.is_judged:
        return Finding(translate("dream", "All layers learn together, without labels."), sentence)
    if not isfinite(now.test_accuracy):
        return None
    told = translate("dream", "{0} of test digits are told right, {1} of training digits.")
    said = told.format(f"{now.test_accuracy:.3f}", f"{now.train_accuracy:.3f}")
    headline = translate("dream", "Now it learns the classes.")
    mood = Mood.GOOD if now.test_accuracy >= TOLD else Mood.INFO
    kept = translate("dream", "What it dreams with is kept apart: its dreams stay as they were.")
    is_kept = isinstance(model, DeepBeliefNetwork) and model.keeps_dreams
    return Finding(headline, said, kept if is_kept else "", mood)


def _patterns(history: RunHistory, now: Evaluation, machine: BoltzmannMachine) -> Finding | None:
    """What part of all probability the patterns have."""
    if (likely := now.figure("log_likelihood")) is None:
        return None
    patterns = load_patterns(history.config).test_inputs
    count, share = len(patterns), float(np.exp(machine.layer.log_likelihoods(patterns)).sum())
    translate = QCoreApplication.translate
    sentence = translate("dream", "log p of a pattern is {0}; {1} is the most that there can be.")
    sentence = sentence.format(f"{likely:.2f}", f"{-log(count):.2f}")
    head = translate("dream", "The {0} patterns have {1} of all probability.")
    mood = Mood.GOOD if share >= LEARNT else Mood.INFO
    return Finding(head.format(count, f"{share:.3f}"), sentence, mood=mood)


def _energies(history: RunHistory, now: Evaluation) -> Finding | None:
    gap = _gap(now)
    if gap is None:
        return None
    translate = QCoreApplication.translate
    sentence = translate("dream", "Free energies of test and training digits are {0} nats apart.")
    said = " ".join([sentence.format(f"{abs(gap):.1f}"), *_likelihood(history)])
    if gap > LEAST_GAP and _widens(history):
        headline = translate("dream", "It learns its training digits by heart.")
        hint = translate("dream", "More training digits narrow the gap.")
        return Finding(headline, said, hint, Mood.WARNING)
    if gap > LEAST_GAP:
        headline = translate("dream", "Training digits are likelier to it than others.")
        return Finding(headline, said)
    headline = translate("dream", "Test digits are about as likely to it as training digits.")
    has_learnt = now.test_loss < WORN * history.evaluations[0].test_loss
    return Finding(headline, said, mood=Mood.GOOD if has_learnt else Mood.INFO)


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
