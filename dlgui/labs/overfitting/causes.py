"""What may be to blame for a run that does not learn: found in its settings and its first loss.

The limits were measured with the opening preset (six layers of 100 units, rate .01), see the tests.
"""

from math import isfinite, log, sqrt

from dlgui.session.history import Curve, RunHistory
from engine.layers.names import Activation, InitializerName
from engine.optimization.names import OptimizerName
from engine.training.config import RunConfig
from engine.training.settings import get

LARGE_START = 4.0
"""A first loss this many times that of guessing: wrong guesses that are sure of themselves, because
initial values are too large."""
HOPELESS_START = 1000.0
"""From a first loss like this on a lower rate does not help any more."""
WEAK = {"regularization.l2": 0.03, "regularization.l1": 0.001, "regularization.dropout": 0.1}
"""Strengths at which these remedies let a network learn."""
DEADLY_L2, DEADLY_L1, DEADLY_NOISE = 0.15, 0.015, 20.0
STRONG_L2, STRONG_L1, STRONG_NOISE = 0.05, 0.005, 2.5
SHRUNK = 0.5
"""A penalty that had the time to shrink a weight by this share has had its effect."""
USUAL_WEIGHT = 0.1
PLAIN = (OptimizerName.SGD, OptimizerName.MOMENTUM, OptimizerName.NESTEROV)
HIGH_RATE, HIGH_ADAPTIVE_RATE = 1.0, 0.05
TWO_SIDED = (Activation.SIGMOID, Activation.TANH)


def guess_loss(config: RunConfig) -> float:
    """Return the loss of classes that are all held to be as likely: ln 10 for ten of them."""
    return log(config.data.class_count)


def start_loss(history: RunHistory) -> float | None:
    """Return the loss of the first weights, infinite if it was no number; None if unknown.

    With batch norm it is that of the first batch: before the first update the running statistics
    know nothing of the data, and the evaluation means little.
    """
    broken, first = history.divergence, history.evaluations[:1]
    if history.config.network.batch_norm:
        losses = history.curve(Curve.BATCH_LOSS)[1][:1].tolist()
        found = losses or ([broken.loss] if broken is not None and broken.step == 0 else [])
    else:
        found = [e.train_loss for e in first if e.step == 0]
    return (found[0] if isfinite(found[0]) else float("inf")) if found else None


def starts_too_large(history: RunHistory, limit: float = 0.0) -> bool:
    """Whether the first weights, drawn with a spread of their own, are too large."""
    limit = limit or LARGE_START * guess_loss(history.config)
    loss = start_loss(history)
    own_spread = history.config.network.initializer is InitializerName.NORMAL
    return own_spread and loss is not None and loss >= limit


def deadly(history: RunHistory) -> tuple[str, ...]:
    """Return the remedies so strong that nothing can be learnt, by path, once they have acted."""
    config = history.running_config
    acted = {
        "regularization.l2": _shrinks(history, "regularization.l2", DEADLY_L2),
        "regularization.l1": _shrinks(history, "regularization.l1", DEADLY_L1),
        "optimizer.weight_decay": _shrinks(history, "optimizer.weight_decay", DEADLY_L2),
        "regularization.dropout": _noise(config) >= DEADLY_NOISE,
        "regularization.max_norm": 0 < _passed_on(config) <= 1 / DEADLY_NOISE,
    }
    return tuple(path for path, is_deadly in acted.items() if is_deadly)


def holds_back(config: RunConfig) -> bool:
    """Whether a remedy is so strong that it keeps a network from learning its digits by heart."""
    run = config.regularization
    weight_decay = config.optimizer.weight_decay
    penalised = run.l1 >= STRONG_L1 or max(run.l2, weight_decay) >= STRONG_L2
    return penalised or _noise(config) >= STRONG_NOISE


def is_high(config: RunConfig) -> bool:
    """Whether a learning rate is so high that it may keep a network from learning."""
    run = config.optimizer
    if run.method not in PLAIN:
        return run.lr >= HIGH_ADAPTIVE_RATE
    kept = 0.0 if run.method is OptimizerName.SGD else run.momentum
    return run.lr / (1 - kept) >= HIGH_RATE


def _shrinks(history: RunHistory, path: str, least: float) -> bool:
    """Whether a penalty is at least so strong, and has had the time to shrink a usual weight.

    A plain update takes lr l2 w or lr l1 from a weight w; of methods that adapt, each update takes
    about lr, however strong the penalty is.
    """
    config = history.running_config
    strength = float(get(config, path))
    begun = max((c.step for c in history.changes if c.field == path), default=0)
    made = history.step if history.divergence is None else history.divergence.step
    rate = config.optimizer.lr * (made - begun)
    is_share = path != "regularization.l1"
    if config.optimizer.method in PLAIN or path == "optimizer.weight_decay":
        share = rate * strength / (1.0 if is_share else USUAL_WEIGHT)
    else:
        share = rate / USUAL_WEIGHT
    return strength >= least and share >= SHRUNK


def _noise(config: RunConfig) -> float:
    """How many times dropout multiplies the mean square of a signal on its way through."""
    kept = 1 - config.regularization.dropout
    return float((1 / kept) ** len(config.network.hidden))


def _passed_on(config: RunConfig) -> float:
    """The share of a signal that units whose weights have the largest norm hand on to the end."""
    gain = config.regularization.max_norm / sqrt(2)
    return float(min(gain, 1.0) ** len(config.network.hidden))
