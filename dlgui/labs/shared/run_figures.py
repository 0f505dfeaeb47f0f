"""Figures of a run as they are put into sentences, and the limits that the rules go by."""

from PySide6.QtCore import QCoreApplication

from dlgui.session.history import Curve, RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation

WIDE_GAP = 0.1
NARROW_GAP = 0.05
LEARNT = 0.8
ABOVE_CHANCE = 0.1
"""An accuracy no further above that of guessing is as good as guessing."""
LOST = 0.2
"""An accuracy that has fallen so far: what was learnt is lost."""
FEW_UPDATES = 200
JUMP = 3.0
"""A batch loss this many times the first one has jumped."""
RISE = 1.05
"""A loss this many times its lowest has risen."""
FALL = 0.02
"""An accuracy this far below its highest has fallen."""
LATELY = 5
"""Evaluations in which an accuracy that rises has to get on, by half of `FALL`."""


def guessing(config: RunConfig) -> float:
    """Return the accuracy up to which a network guesses: .2 for ten classes, .6 for two."""
    return 1 / config.data.class_count + ABOVE_CHANCE


def figures(history: RunHistory) -> str:
    """Return both accuracies, their gap, and where the test loss turned, if it has."""
    now = history.evaluations[-1]
    text = QCoreApplication.translate("findings", "Train {0}, test {1}: a gap of {2}.").format(
        share(now.train_accuracy), share(now.test_accuracy), share(gap(now))
    )
    steps, losses = history.curve(Curve.TEST_LOSS)
    lowest = int(losses.argmin())
    if min(losses[lowest + 1 :][-LATELY:], default=0.0) <= RISE * losses[lowest]:
        return text
    turned = QCoreApplication.translate("findings", "Test loss has risen since step {0}.")
    return f"{text} {turned.format(int(steps[lowest]))}"


def rises(history: RunHistory) -> bool:
    """Whether the train accuracy has lately got above what it had reached before."""
    _, train = history.curve(Curve.TRAIN_ACCURACY)
    before, lately = train[:-LATELY], train[-LATELY:]
    return len(before) < LATELY or bool(lately.max() >= before.max() + FALL / 2)


def gap(evaluation: Evaluation) -> float:
    return evaluation.train_accuracy - evaluation.test_accuracy


def share(value: float) -> str:
    return f"{value:.3f}"
