"""What the curves of a run show, in one or two sentences, and what to try next.

Rules on recorded figures, tried from the first to the last; nothing is said that they don't show.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.run.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Divergence, Ending, Evaluation, Fault

WIDE_GAP = 0.1
NARROW_GAP = 0.05
BY_HEART = 0.98
LEARNT = 0.8
GUESSING = 0.2
FEW_UPDATES = 200
RISE = 1.03
"""A loss this many times its lowest has risen."""
FALL = 0.02
"""An accuracy this far below its highest has fallen."""


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


def find(history: RunHistory) -> Finding:
    """Return the first finding whose rule holds for what has been recorded."""
    for rule in RULES:
        if (finding := rule(history)) is not None:
            return finding
    return Finding("")


def _diverged(history: RunHistory) -> Finding | None:
    broken = history.divergence
    if broken is None:
        return None
    return Finding(
        QCoreApplication.translate("findings", "The run diverged."),
        divergence_text(broken),
        QCoreApplication.translate("findings", "Try a lower learning rate."),
        Mood.ERROR,
    )


def divergence_text(broken: Divergence) -> str:
    """Return which numbers broke, when, and at which rate."""
    translate = QCoreApplication.translate
    what = {
        Fault.NOT_A_NUMBER: translate(
            "findings", "After {0} updates the {1} of {2} is not a number"
        ),
        Fault.INFINITE: translate("findings", "After {0} updates the {1} of {2} is infinite"),
        Fault.EXPLODED: translate("findings", "After {0} updates the {1} of {2} has exploded"),
    }[broken.fault].format(broken.step, _quantity(broken.quantity), broken.layer)
    return translate("findings", "{0} (learning rate {1}).").format(what, f"{broken.lr:.3g}")


def _quantity(name: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "weight": translate("findings", "weight"),
        "bias": translate("findings", "bias"),
        "output": translate("findings", "output"),
    }
    return known.get(name, name)


def _not_started(history: RunHistory) -> Finding | None:
    if history.step > 0:
        return None
    sentence = QCoreApplication.translate(
        "findings", "{0} digits to learn, others to test on. Both accuracies start near chance."
    )
    return Finding(
        QCoreApplication.translate("findings", "Press Space to start."),
        sentence.format(history.config.data.train_size),
    )


def _stopped_early(history: RunHistory) -> Finding | None:
    if history.ending is not Ending.STOPPED_EARLY or history.best_step is None:
        return None
    best = next(e for e in history.evaluations if e.step == history.best_step)
    sentence = QCoreApplication.translate(
        "findings",
        "The validation figures were best at step {0}; the weights of that step are back:"
        " train {1}, test {2}.",
    )
    return Finding(
        QCoreApplication.translate("findings", "Stopped early at step {0}.").format(history.step),
        sentence.format(best.step, _share(best.train_accuracy), _share(best.test_accuracy)),
        mood=Mood.GOOD,
    )


def _too_soon(history: RunHistory) -> Finding | None:
    if len(history.evaluations) >= 3:
        return None
    now = history.evaluations[-1]
    return Finding(
        QCoreApplication.translate("findings", "Learning has begun."),
        QCoreApplication.translate("findings", "Train {0}, test {1} so far.").format(
            _share(now.train_accuracy), _share(now.test_accuracy)
        ),
    )


def _stuck(history: RunHistory) -> Finding | None:
    first, now = history.evaluations[0], history.evaluations[-1]
    flat = now.train_accuracy < GUESSING and now.train_loss > 0.95 * first.train_loss
    if history.step < FEW_UPDATES or not flat:
        return None
    sentence = QCoreApplication.translate(
        "findings", "After {0} updates the train accuracy is {1}: hardly more than guessing."
    )
    return Finding(
        QCoreApplication.translate("findings", "The network does not learn."),
        sentence.format(history.step, _share(now.train_accuracy)),
        QCoreApplication.translate(
            "findings", "Try a higher learning rate, or He's initial values with ReLU."
        ),
        Mood.WARNING,
    )


def _learnt_wrong_labels(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    best = max(history.evaluations, key=lambda e: e.test_accuracy)
    if now.train_accuracy < LEARNT or best.test_accuracy - now.test_accuracy < FALL:
        return None
    sentence = QCoreApplication.translate(
        "findings",
        "Test accuracy was {0} at step {1} and has fallen to {2}, while train accuracy rose to {3}.",
    )
    return Finding(
        QCoreApplication.translate("findings", "Learning on makes it worse."),
        sentence.format(
            _share(best.test_accuracy),
            best.step,
            _share(now.test_accuracy),
            _share(now.train_accuracy),
        ),
        _remedy(history.config),
        Mood.WARNING,
    )


def _by_heart(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    if now.train_accuracy < BY_HEART or _gap(now) < WIDE_GAP:
        return None
    headline = QCoreApplication.translate(
        "findings", "The network has learnt its {0} digits by heart."
    )
    return Finding(
        headline.format(history.config.data.train_size),
        _figures(history),
        _remedy(history.config),
        Mood.WARNING,
    )


def _parting(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    if _gap(now) < WIDE_GAP:
        return None
    return Finding(
        QCoreApplication.translate("findings", "Train and test accuracy part."),
        _figures(history),
        _remedy(history.config),
        Mood.WARNING,
    )


def _held_back(history: RunHistory) -> Finding | None:
    now, run = history.evaluations[-1], history.config.regularization
    held = run.l1 > 0 or run.l2 > 0 or run.dropout > 0
    if history.ending is None or not held or now.train_accuracy >= LEARNT:
        return None
    return Finding(
        QCoreApplication.translate("findings", "The remedy holds the network back."),
        _figures(history),
        QCoreApplication.translate("findings", "Try a weaker remedy or more steps."),
    )


def _generalises(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    if now.train_accuracy < LEARNT or _gap(now) >= NARROW_GAP:
        return None
    return Finding(
        QCoreApplication.translate("findings", "What was learnt holds for new digits too."),
        _figures(history),
        mood=Mood.GOOD,
    )


def _learning(history: RunHistory) -> Finding | None:
    return Finding(
        QCoreApplication.translate("findings", "The network is learning."), _figures(history)
    )


def _figures(history: RunHistory) -> str:
    """Return both accuracies, their gap, and where the test loss turned, if it has."""
    now = history.evaluations[-1]
    text = QCoreApplication.translate("findings", "Train {0}, test {1}: a gap of {2}.").format(
        _share(now.train_accuracy), _share(now.test_accuracy), _share(_gap(now))
    )
    lowest = min(history.evaluations, key=lambda e: e.test_loss)
    if now.test_loss <= RISE * lowest.test_loss:
        return text
    turned = QCoreApplication.translate("findings", "Test loss has risen since step {0}.")
    return f"{text} {turned.format(lowest.step)}"


def _remedy(config: RunConfig) -> str:
    """Return what this run has not tried yet."""
    if config.regularization.l2 == 0 and config.regularization.l1 == 0:
        return QCoreApplication.translate("findings", "Try L2 0.03, or more training digits.")
    if not config.early_stopping.enabled and config.data.validation_size:
        return QCoreApplication.translate(
            "findings", "Try early stopping, or more training digits."
        )
    return QCoreApplication.translate("findings", "Try more training digits.")


def _gap(evaluation: Evaluation) -> float:
    return evaluation.train_accuracy - evaluation.test_accuracy


def _share(value: float) -> str:
    return f"{value:.3f}"


RULES: tuple[Callable[[RunHistory], Finding | None], ...] = (
    _diverged,
    _not_started,
    _stopped_early,
    _too_soon,
    _stuck,
    _learnt_wrong_labels,
    _by_heart,
    _held_back,
    _parting,
    _generalises,
    _learning,
)
