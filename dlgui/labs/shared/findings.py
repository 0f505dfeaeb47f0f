"""A finding: what a picture shows, in one or two sentences, and what to try next."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.session.history import RunHistory
from dlgui.words.labels import layer_label
from engine.training.records import Divergence, Fault

WORDS_MS = 400
"""Sentences that change more often cannot be read, and lay out the page anew each time."""
LEAST_RATE = 1e-6
"""A run that breaks at a rate like this does not break because of it."""
SLOW = 5.0
"""Steps a second at which each is looked at by itself: then what is said is of that very step."""


class Mood(StrEnum):
    """How a finding is to be taken."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@final
@dataclass(frozen=True)
class Finding:
    """A headline, a sentence with the figures, and something to try (may be empty)."""

    headline: str
    sentence: str = ""
    suggestion: str = ""
    mood: Mood = Mood.INFO


def divergence_text(broken: Divergence) -> str:
    """Return which numbers broke, when, and at which rate."""
    translate = QCoreApplication.translate
    what = {
        Fault.NOT_A_NUMBER: translate(
            "findings", "After update {0} the {1} of {2} is not a number"
        ),
        Fault.INFINITE: translate("findings", "After update {0} the {1} of {2} is infinite"),
        Fault.EXPLODED: translate("findings", "After update {0} the {1} of {2} has exploded"),
    }[broken.fault].format(broken.step, _quantity(broken.quantity), layer_label(broken.layer))
    return translate("findings", "{0} (learning rate {1}).").format(what, f"{broken.lr:.6g}")


def of_broken(broken: Divergence, suggestion: str | None = None) -> Finding:
    """Say that a run diverged, where, and what to try: a lower rate, if nothing else is known."""
    if suggestion is None:
        suggestion = _lower_rate_text() if broken.step and broken.lr > LEAST_RATE else ""
    headline = QCoreApplication.translate("findings", "The run diverged.")
    return Finding(headline, divergence_text(broken), suggestion, Mood.ERROR)


def _lower_rate_text() -> str:
    return QCoreApplication.translate("findings", "Try a lower learning rate.")


def lower_rate(history: RunHistory, broken: Divergence) -> float:
    """Return the rate to begin anew with: that of the start if it broke after a raise, or a tenth.

    (A rate that is offered again and again, each time a tenth, is no help.)
    """
    begun = history.config.optimizer.lr
    raised = [change.step for change in history.changes if change.field == "optimizer.lr"]
    if raised and raised[0] > 0 and begun < broken.lr:
        return begun
    return float(f"{broken.lr / 10:.1g}")


def _quantity(name: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "weight": translate("findings", "weight"),
        "bias": translate("findings", "bias"),
        "output": translate("findings", "output"),
        "visible_bias": translate("findings", "bias of visible units"),
        "hidden_bias": translate("findings", "bias of hidden units"),
        "chains": translate("findings", "chains"),
        "gamma": "γ",
        "beta": "β",
    }
    return known.get(name, name)
