"""What the curves of a run show, as rules on the recorded figures, tried one after the other.

Nothing is said that the curves do not show.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.findings import Finding, Mood, divergence_text
from dlgui.labs.shared.run_figures import (
    BY_HEART,
    FALL,
    FEW_UPDATES,
    GUESSING,
    LEARNT,
    NARROW_GAP,
    WIDE_GAP,
    figures,
    gap,
    remedy,
    rises,
    share,
    way_out,
)
from dlgui.session.history import Curve, MarkKind, RunHistory
from engine.training.records import Ending, Evaluation


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
        sentence.format(best.step, share(best.train_accuracy), share(best.test_accuracy)),
        mood=Mood.GOOD,
    )


def _too_soon(history: RunHistory) -> Finding | None:
    if len(history.evaluations) >= 3:
        return None
    now = history.evaluations[-1]
    return Finding(
        QCoreApplication.translate("findings", "Learning has begun."),
        QCoreApplication.translate("findings", "Train {0}, test {1} so far.").format(
            share(now.train_accuracy), share(now.test_accuracy)
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
        sentence.format(history.step, share(now.train_accuracy)),
        way_out(history),
        Mood.WARNING,
    )


def _after_change(history: RunHistory) -> Finding | None:
    """What the last live change has done to the gap and to the test accuracy since."""
    changes = [mark for mark in history.marks if mark.kind is MarkKind.CHANGE]
    if not changes:
        return None
    before = [e for e in history.evaluations if e.step <= changes[-1].step]
    now = history.evaluations[-1]
    if not before or now.step - before[-1].step < FEW_UPDATES // 2:
        return None
    sentence = QCoreApplication.translate(
        "findings", "Since step {0} the gap went from {1} to {2}, test accuracy from {3} to {4}."
    )
    then = before[-1]
    shown = (gap(then), gap(now), then.test_accuracy, now.test_accuracy)
    return Finding(
        QCoreApplication.translate("findings", "{0}:").format(changes[-1].text),
        sentence.format(changes[-1].step, *map(share, shown)),
        _judgement(then, now),
    )


def _judgement(then: Evaluation, now: Evaluation) -> str:
    """Say which of gap and test accuracy a change has helped, if it is clear."""
    narrower = gap(then) - gap(now) >= FALL
    better = now.test_accuracy - then.test_accuracy >= FALL
    worse = then.test_accuracy - now.test_accuracy >= FALL
    if narrower and worse:
        return QCoreApplication.translate(
            "findings", "The gap is narrower because the network learns less: try it weaker."
        )
    if narrower and better:
        return QCoreApplication.translate("findings", "The remedy works.")
    return ""


def _learnt_wrong_labels(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    best = history.evaluations[int(history.curve(Curve.TEST_ACCURACY)[1].argmax())]
    fallen = best.test_accuracy - now.test_accuracy >= FALL
    if now.train_accuracy < max(LEARNT, best.train_accuracy) or not fallen:
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
        remedy(history.config),
        Mood.WARNING,
    )


def _sees_through_noise(history: RunHistory) -> Finding | None:
    """Right on test digits more often than on training digits, some of which are labelled wrong."""
    now, noise = history.evaluations[-1], history.config.data.label_noise
    if noise == 0 or now.test_accuracy < max(now.train_accuracy, 0.5):
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
    now = history.evaluations[-1]
    if now.train_accuracy < BY_HEART or gap(now) < WIDE_GAP:
        return None
    headline = QCoreApplication.translate(
        "findings", "The network has learnt its {0} digits by heart."
    )
    return Finding(
        headline.format(history.config.data.train_size),
        figures(history),
        remedy(history.config),
        Mood.WARNING,
    )


def _parting(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    if gap(now) < WIDE_GAP:
        return None
    return Finding(
        QCoreApplication.translate("findings", "Train and test accuracy part."),
        figures(history),
        remedy(history.config),
        Mood.WARNING,
    )


def _held_back(history: RunHistory) -> Finding | None:
    now, run = history.evaluations[-1], history.config.regularization
    held = run.l1 > 0 or run.l2 > 0 or run.dropout > 0
    if history.ending is None or not held or now.train_accuracy >= LEARNT:
        return None
    return Finding(
        QCoreApplication.translate("findings", "The remedy holds the network back."),
        figures(history),
        QCoreApplication.translate("findings", "Try a weaker remedy or more steps."),
    )


def _generalises(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    if now.train_accuracy < LEARNT or abs(gap(now)) >= NARROW_GAP:
        return None
    return Finding(
        QCoreApplication.translate("findings", "What was learnt holds for new digits too."),
        figures(history),
        mood=Mood.GOOD,
    )


def _learning(history: RunHistory) -> Finding | None:
    learns = QCoreApplication.translate("findings", "The network is learning.")
    rests = QCoreApplication.translate("findings", "Train accuracy no longer rises.")
    return Finding(learns if rises(history) else rests, figures(history))


RULES: tuple[Callable[[RunHistory], Finding | None], ...] = (
    _diverged,
    _not_started,
    _stopped_early,
    _too_soon,
    _stuck,
    _after_change,
    _learnt_wrong_labels,
    _sees_through_noise,
    _by_heart,
    _held_back,
    _parting,
    _generalises,
    _learning,
)
