"""Why batch norm lowers the test accuracy, where it does: said of what was measured to be a cause.

Two causes are told apart by testing the finished network once more, with batch norm going by
batches of test digits instead of its running statistics (`RunHistory.batch_test_accuracy`). If
that is better, the statistics are to blame. If it is not, depth may be: each normalised layer
takes digits that are alike further apart, and few digits do not teach what belongs together.

The limits of the second were measured on the opening preset, with and without batch norm (300
digits, batches of 100, rate .01; means of three seeds): the test accuracy falls by .02 with two
hidden layers, .06 with four and .16 with six. With 1,000 digits it falls by .02 with four layers,
with batches of 20 by .01, with tanh or momentum by .02 or .03; there nothing is said.
"""

from dataclasses import replace
from math import inf

from PySide6.QtCore import QCoreApplication

from dlgui.labs.overfitting.noise import is_wide, margin_of_test
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.labs.shared.run_figures import WIDE_GAP, figures, share
from dlgui.session.history import RunHistory
from engine.layers.names import Activation, InitializerName, NormName
from engine.models.names import ModelName
from engine.optimization.names import OptimizerName
from engine.training.config import RunConfig
from engine.training.records import Ending

DEEP = 4
FEW_DIGITS = 500
LARGE_BATCH = 50
BY_HEART = 0.97
USUAL_RATE = 0.1
SETTLED = 3.0
"""After so many times 1 / (1 - momentum) updates, running statistics have forgotten their start."""


def goes_by_batches(config: RunConfig) -> bool:
    """Whether batch norm is in use, and not another norm."""
    return config.network.batch_norm and config.network.norm is NormName.BATCH


def statistics_do_not_fit(history: RunHistory) -> Finding | None:
    """By the statistics of its own batches the test is clearly better than by the running ones."""
    own = _by_batches(history)
    now = history.evaluations[-1]
    if own is None:
        return None
    margin = margin_of_test(history, now, replace(now, test_accuracy=own))
    if own - now.test_accuracy < margin:
        return None
    translate = QCoreApplication.translate
    sentence = translate(
        "findings",
        "Test {0} by running statistics, {1} by those of each batch of {2} test examples.",
    ).format(share(now.test_accuracy), share(own), history.running_config.training.batch_size)
    return Finding(
        translate("findings", "The running statistics of batch norm do not fit."),
        sentence,
        _better_statistics(history),
        Mood.WARNING,
    )


def depth_takes_apart(history: RunHistory) -> Finding | None:
    """Many normalised layers and few digits, known by heart: and it is not the statistics."""
    config, now, own = history.running_config, history.evaluations[-1], _by_batches(history)
    known = now.train_accuracy >= BY_HEART and is_wide(history, now, WIDE_GAP)
    if own is None or not known or not _is_measured(config):
        return None
    translate = QCoreApplication.translate
    reason = translate(
        "findings",
        "Each of {0} normalised layers takes digits that are alike further apart, and {1} digits"
        " do not teach what belongs together. By batch statistics the test is no better: {2}.",
    ).format(len(config.network.hidden), config.data.learnt, share(own))
    return Finding(
        translate("findings", "Batch norm in so many layers costs test accuracy."),
        f"{figures(history)} {reason}",
        translate("findings", "Try fewer layers, more digits, smaller batches, or no norm."),
        Mood.WARNING,
    )


def lone_examples(config: RunConfig) -> str:
    """Say what keeps a network with batch norm from learning, if it is batches of one example."""
    if not (goes_by_batches(config) and config.training.batch_size == 1 and config.network.hidden):
        return ""
    return QCoreApplication.translate(
        "findings",
        "In a batch of one, batch norm makes the same of every example: try larger batches, or"
        " layer norm.",
    )


def _by_batches(history: RunHistory) -> float | None:
    """The test accuracy by batch statistics, of a run that was not changed in the end."""
    is_over = history.ending is Ending.FINISHED and goes_by_batches(history.running_config)
    begun = max((c.step for c in history.changes if c.field == "network.batch_norm"), default=-inf)
    settled = history.step - begun >= SETTLED / (1 - history.config.network.batch_norm_momentum)
    return history.batch_test_accuracy if is_over and settled else None


def _is_measured(config: RunConfig) -> bool:
    """Whether the settings are such as batch norm was measured to do harm with."""
    network, run, data = config.network, config.optimizer, config.data
    usual = network.model is ModelName.FULLY_CONNECTED and network.activation is Activation.RELU
    spread = network.initializer not in (InitializerName.NORMAL, InitializerName.UNIFORM)
    few = not data.is_plane and data.train_size <= FEW_DIGITS and not data.label_noise
    slow = run.method is OptimizerName.SGD and run.lr <= USUAL_RATE
    others = config.regularization.dropout or config.regularization.l1
    deep = len(network.hidden) >= DEEP and config.training.batch_size >= LARGE_BATCH
    return usual and spread and few and slow and deep and not others


def _better_statistics(history: RunHistory) -> str:
    network, translate = history.running_config.network, QCoreApplication.translate
    if history.step * (1 - network.batch_norm_momentum) < SETTLED:
        return translate("findings", "They still follow: learn on.")
    return translate("findings", "Try larger batches, or layer norm.")
