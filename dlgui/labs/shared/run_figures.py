"""Figures of a run as they are put into sentences, and the limits that the rules go by."""

from PySide6.QtCore import QCoreApplication

from dlgui.session.history import Curve, RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation

WIDE_GAP = 0.1
NARROW_GAP = 0.05
BY_HEART = 0.98
LEARNT = 0.8
GUESSING = 0.2
FEW_UPDATES = 200
JUMP = 3.0
"""A batch loss this many times the first one has jumped."""
HIGH_RATE = 1.0
RISE = 1.05
"""A loss this many times its lowest has risen."""
FALL = 0.02
"""An accuracy this far below its highest has fallen."""
LATELY = 5
"""Evaluations in which an accuracy that rises has to get on, by half of `FALL`."""


def way_out(history: RunHistory) -> str:
    """A loss that jumped far above its first value killed the units: the rate was too high."""
    _, losses = history.curve(Curve.BATCH_LOSS)
    first = history.evaluations[0].train_loss
    if losses.max(initial=0.0) > JUMP * first or history.config.optimizer.lr >= HIGH_RATE:
        return QCoreApplication.translate("findings", "Try a lower learning rate.")
    return QCoreApplication.translate(
        "findings", "Try a higher learning rate, or He's initial values with ReLU."
    )


def figures(history: RunHistory) -> str:
    """Return both accuracies, their gap, and where the test loss turned, if it has."""
    now = history.evaluations[-1]
    text = QCoreApplication.translate("findings", "Train {0}, test {1}: a gap of {2}.").format(
        share(now.train_accuracy), share(now.test_accuracy), share(gap(now))
    )
    steps, losses = history.curve(Curve.TEST_LOSS)
    lowest = int(losses.argmin())
    if now.test_loss <= RISE * losses[lowest]:
        return text
    turned = QCoreApplication.translate("findings", "Test loss has risen since step {0}.")
    return f"{text} {turned.format(int(steps[lowest]))}"


def remedy(config: RunConfig) -> str:
    """Return what this run has not tried yet."""
    if config.regularization.l2 == 0 and config.regularization.l1 == 0:
        return QCoreApplication.translate("findings", "Try L2 0.03, or more training digits.")
    if not config.early_stopping.enabled and config.data.validation_size:
        return QCoreApplication.translate(
            "findings", "Try early stopping, or more training digits."
        )
    return QCoreApplication.translate("findings", "Try more training digits.")


def rises(history: RunHistory) -> bool:
    """Whether the train accuracy has lately got above what it had reached before."""
    _, train = history.curve(Curve.TRAIN_ACCURACY)
    before, lately = train[:-LATELY], train[-LATELY:]
    return len(before) < LATELY or bool(lately.max() >= before.max() + FALL / 2)


def gap(evaluation: Evaluation) -> float:
    return evaluation.train_accuracy - evaluation.test_accuracy


def share(value: float) -> str:
    return f"{value:.3f}"
