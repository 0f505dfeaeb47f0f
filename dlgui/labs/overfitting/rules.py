"""What the curves of a run show, as rules on the recorded figures, tried one after the other.

Nothing is said that the curves do not show.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dlgui.labs.overfitting.advice import remedy, straight_lines
from dlgui.labs.overfitting.change_rules import after_change, last_change
from dlgui.labs.overfitting.failure_rules import diverged, held_back, stuck
from dlgui.labs.overfitting.noise import (
    LASTING,
    gap_noise,
    is_wide,
    lasting,
    learnt,
    margin_of_test,
)
from dlgui.labs.overfitting.norm_rules import depth_takes_apart, statistics_do_not_fit
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.labs.shared.run_figures import (
    FALL,
    FEW_UPDATES,
    LEARNT,
    NARROW_GAP,
    WIDE_GAP,
    figures,
    gap,
    guessing,
    rises,
    share,
)
from dlgui.session.history import RunHistory
from engine.training.config import Monitor, RunConfig
from engine.training.records import Ending


def find(history: RunHistory) -> Finding:
    """Return the first finding whose rule holds for what has been recorded."""
    for rule in RULES:
        if (finding := rule(history)) is not None:
            return finding
    return Finding("")


def _not_started(history: RunHistory) -> Finding | None:
    if history.step > 0:
        return None
    translate, data = QCoreApplication.translate, history.config.data
    digits = translate(
        "findings", "{0} digits to learn, others to test on. Both accuracies start near chance."
    )
    points = translate(
        "findings", "{0} points to learn, {1} to test on. Both accuracies start near chance."
    )
    sentence = points if data.is_plane else digits
    return Finding(
        translate("findings", "Press Space to start."), sentence.format(data.learnt, data.tested)
    )


def _stopped_early(history: RunHistory) -> Finding | None:
    if history.ending is not Ending.STOPPED_EARLY or history.best_step is None:
        return None
    best = next(e for e in history.evaluations if e.step == history.best_step)
    translate = QCoreApplication.translate
    sentence = translate(
        "findings",
        "The validation loss was lowest at step {0}; the weights of that step are back: train {1},"
        " test {2}.",
    )
    if history.running_config.early_stopping.monitor is Monitor.ACCURACY:
        sentence = translate(
            "findings",
            "The validation accuracy was highest at step {0}; the weights of that step are back:"
            " train {1}, test {2}.",
        )
    return Finding(
        translate("findings", "Stopped early at step {0}.").format(history.step),
        sentence.format(best.step, share(best.train_accuracy), share(best.test_accuracy)),
        mood=Mood.GOOD,
    )


def _too_soon(history: RunHistory) -> Finding | None:
    if len(history.evaluations) >= 3 or history.ending is not None:
        return None
    first, now = history.evaluations[0], history.evaluations[-1]
    begun = now.train_accuracy > max(first.train_accuracy, guessing(history.config))
    translate = QCoreApplication.translate
    return Finding(
        translate("findings", "Learning has begun.")
        if begun
        else translate("findings", "The first updates have been made."),
        translate("findings", "Train {0}, test {1} so far.").format(
            share(now.train_accuracy), share(now.test_accuracy)
        ),
    )


def _worse_with_time(history: RunHistory) -> Finding | None:
    """Test accuracy has fallen while train accuracy rose: by more than chance, and for long.

    A live change may be the reason, too: what was before it, and shortly after, does not count.
    """
    changed = last_change(history)
    settled = [e for e in history.evaluations if changed < 0 or e.step >= changed + FEW_UPDATES]
    if len(settled) < 3:
        return None
    now, best = settled[-1], max(reversed(settled), key=lambda e: e.test_accuracy)
    since = lasting(e for e in settled if e.step > best.step)
    fallen = best.test_accuracy - now.test_accuracy >= margin_of_test(history, best, now)
    stays = len(since) >= min(LASTING, len(settled) // 3)
    stays = stays and all(best.test_accuracy - e.test_accuracy >= FALL for e in since)
    if not (fallen and stays) or now.train_accuracy < max(LEARNT, best.train_accuracy):
        return None
    best_share = share(best.test_accuracy)
    sentence = QCoreApplication.translate(
        "findings",
        "Test accuracy was {0} at step {1} and has fallen to {2};"
        " train accuracy rose to {3} meanwhile.",
    )
    return Finding(
        QCoreApplication.translate("findings", "Learning on makes it worse."),
        sentence.format(best_share, best.step, share(now.test_accuracy), share(now.train_accuracy)),
        remedy(history),
        Mood.WARNING,
    )


def _sees_through_noise(history: RunHistory) -> Finding | None:
    """Right in the test more often than in training, where some labels are wrong."""
    now, noise = history.evaluations[-1], history.config.data.label_noise
    apart = -gap(now) >= gap_noise(history, now)
    can_be_seen = noise >= gap_noise(history, now)
    if not (can_be_seen and apart) or now.test_accuracy < 0.5:
        return None
    sentence = QCoreApplication.translate(
        "findings",
        "{0} of the training labels are wrong. Train {1} counts them as mistakes; test {2}.",
    )
    shown = (f"{noise:.0%}", share(now.train_accuracy), share(now.test_accuracy))
    return Finding(
        QCoreApplication.translate("findings", "The wrong labels have not been learnt."),
        sentence.format(*shown),
        mood=Mood.GOOD,
    )


def _by_heart(history: RunHistory) -> Finding | None:
    """All that is learnt and was looked at is right, and much of the test is not."""
    now = history.evaluations[-1]
    if now.train_accuracy < 1 or not is_wide(history, now, WIDE_GAP):
        return None
    return Finding(
        _known_by_heart(history.config),
        figures(history),
        remedy(history),
        Mood.WARNING,
    )


def _known_by_heart(config: RunConfig) -> str:
    translate, seen = QCoreApplication.translate, learnt(config)
    all_digits = translate("findings", "The network has learnt its {0} digits by heart.")
    some_digits = translate("findings", "All {0} training digits that were looked at are right.")
    all_points = translate("findings", "The network has learnt its {0} points by heart.")
    some_points = translate("findings", "All {0} training points that were looked at are right.")
    everything, some = (
        (all_points, some_points) if config.data.is_plane else (all_digits, some_digits)
    )
    return (everything if seen == config.data.learnt else some).format(seen)


def _parting(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    if not is_wide(history, now, WIDE_GAP):
        return None
    return Finding(
        QCoreApplication.translate("findings", "Train and test accuracy part."),
        figures(history),
        remedy(history),
        Mood.WARNING,
    )


def _generalises(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    narrow = max(abs(gap(now)), gap_noise(history, now)) < NARROW_GAP
    if now.train_accuracy < LEARNT or not narrow:
        return None
    translate = QCoreApplication.translate
    return Finding(
        translate("findings", "What was learnt holds for new points too.")
        if history.config.data.is_plane
        else translate("findings", "What was learnt holds for new digits too."),
        figures(history),
        mood=Mood.GOOD,
    )


def _learning(history: RunHistory) -> Finding | None:
    translate = QCoreApplication.translate
    if history.evaluations[-1].train_accuracy < guessing(history.config):
        headline = translate("findings", "So far the network guesses.")
    elif rises(history):
        headline = translate("findings", "The network is learning.")
    else:
        headline = translate("findings", "Train accuracy no longer rises.")
        return Finding(headline, figures(history), straight_lines(history.running_config))
    return Finding(headline, figures(history))


RULES: tuple[Callable[[RunHistory], Finding | None], ...] = (
    diverged,
    _not_started,
    _stopped_early,
    _too_soon,
    statistics_do_not_fit,
    stuck,
    after_change,
    _worse_with_time,
    _sees_through_noise,
    depth_takes_apart,
    _by_heart,
    held_back,
    _parting,
    _generalises,
    _learning,
)
