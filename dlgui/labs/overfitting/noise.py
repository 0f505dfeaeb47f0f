"""How far an accuracy may move by chance alone, and whether a difference is more than that.

An accuracy p of n examples has the standard error sqrt(p (1 - p) / n). The examples are the same at
every evaluation, so that this is rather too much than too little: a rule may say nothing.
"""

from collections.abc import Iterable
from math import sqrt

from dlgui.labs.shared.run_figures import FALL, gap
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation

SURE = 1.645
"""Standard errors that chance exceeds in one direction once in twenty times."""
BUNDLED_TEST = 2000
LASTING = 3
"""A change that so many evaluations agree on is no single bad one."""


def tested(config: RunConfig) -> int:
    """Return how many examples the test accuracy is measured on, at most."""
    wanted = config.training.evaluation_test
    if config.data.is_plane:
        return min(wanted, config.data.tested)
    return wanted if config.data.folder else min(wanted, BUNDLED_TEST)


def learnt(config: RunConfig) -> int:
    """Return how many examples the train accuracy is measured on."""
    return min(config.training.evaluation_train, config.data.learnt)


def margin_of_test(history: RunHistory, *evaluations: Evaluation) -> float:
    """Return by how much the test accuracies of two evaluations have to differ to be told apart."""
    count = tested(history.config)
    variance = sum(_variance(e.test_accuracy, count) for e in evaluations)
    return max(FALL, SURE * sqrt(variance))


def gap_noise(history: RunHistory, *evaluations: Evaluation) -> float:
    """Return how far a gap, or the difference of two, may be from 0 by chance."""
    trained, others = learnt(history.config), tested(history.config)
    pairs = [(e.train_accuracy, trained) for e in evaluations]
    pairs += [(e.test_accuracy, others) for e in evaluations]
    return SURE * sqrt(sum(_variance(share, count) for share, count in pairs))


def margin_of_gap(history: RunHistory, *evaluations: Evaluation) -> float:
    """Return by how much the gaps of two evaluations have to differ to be told apart."""
    return max(FALL, gap_noise(history, *evaluations))


def is_wide(history: RunHistory, now: Evaluation, limit: float) -> bool:
    """Whether a gap is at least as wide as a limit, and more than chance."""
    return gap(now) >= max(limit, gap_noise(history, now))


def lasting(evaluations: Iterable[Evaluation]) -> list[Evaluation]:
    """Return the last few evaluations."""
    return list(evaluations)[-LASTING:]


def _variance(share: float, count: int) -> float:
    """Of an accuracy; one more example right and one more wrong keep it above 0 for 0 and for 1."""
    share = (share * count + 1) / (count + 2)
    return share * (1 - share) / count
