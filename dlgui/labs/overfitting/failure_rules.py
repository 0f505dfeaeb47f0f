"""Rules on runs that do not learn: broken, at a standstill, held back."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.overfitting.advice import after_divergence, way_out
from dlgui.labs.overfitting.causes import guess_loss, holds_back
from dlgui.labs.overfitting.change_rules import last_change
from dlgui.labs.shared.findings import Finding, Mood, of_broken
from dlgui.labs.shared.run_figures import FEW_UPDATES, LEARNT, LOST, figures, guessing, share
from dlgui.session.history import RunHistory


def diverged(history: RunHistory) -> Finding | None:
    broken = history.divergence
    if broken is None:
        return None
    return of_broken(broken, after_divergence(history, broken).suggestion)


def stuck(history: RunHistory) -> Finding | None:
    """As good as guessing: from the start, or after something was learnt, without a change."""
    now, best = history.evaluations[-1], max(history.evaluations, key=lambda e: e.train_accuracy)
    guesses = now.train_accuracy < guessing(history.config) and _is_flat(history)
    if history.step < FEW_UPDATES or not guesses:
        return None
    is_lost = best.train_accuracy - now.train_accuracy >= LOST
    if is_lost and last_change(history) >= best.step:
        return None
    translate = QCoreApplication.translate
    never = translate(
        "findings", "After {0} updates the train accuracy is {1}: hardly more than guessing."
    ).format(history.step, share(now.train_accuracy))
    lost = translate("findings", "Train accuracy was {0} at step {1} and is {2}: mere guessing.")
    lost = lost.format(share(best.train_accuracy), best.step, share(now.train_accuracy))
    return Finding(
        translate("findings", "What was learnt is lost.")
        if is_lost
        else translate("findings", "The network does not learn."),
        lost if is_lost else never,
        way_out(history),
        Mood.WARNING,
    )


def _is_flat(history: RunHistory) -> bool:
    """Whether the loss is where it was: at the start, or a while ago no better than guessing."""
    first, now = history.evaluations[0], history.evaluations[-1]
    a_while_ago = [e for e in history.evaluations if now.step - e.step >= FEW_UPDATES // 2]
    ago = a_while_ago[-1].train_loss if a_while_ago else first.train_loss
    return now.train_loss > 0.95 * min(first.train_loss, max(guess_loss(history.config), ago))


def held_back(history: RunHistory) -> Finding | None:
    now = history.evaluations[-1]
    held = holds_back(history.running_config)
    if history.ending is None or not held or now.train_accuracy >= LEARNT:
        return None
    return Finding(
        QCoreApplication.translate("findings", "The remedy holds the network back."),
        figures(history),
        QCoreApplication.translate("findings", "Try a weaker remedy or more steps."),
    )
