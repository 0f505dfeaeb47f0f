"""What a live change has done since: figures always, a judgement only where it can be one.

A remedy is said to work, or to hold the network back, if it alone was made stronger, there was a
gap to close, the learning rate does not move by itself, and what followed is neither chance nor
the way the curves went before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.overfitting.noise import lasting, margin_of_gap, margin_of_test
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.run_figures import FEW_UPDATES, WIDE_GAP, gap, share
from dlgui.session.history import Mark, MarkKind, RunHistory
from engine.optimization.names import ScheduleName
from engine.training.records import Evaluation

SOON = FEW_UPDATES // 2
"""Updates after which a change may have shown something."""
REMEDIES = ("regularization.l1", "regularization.l2", "regularization.dropout")
JUMPED = 0.1
"""A train accuracy that moved so far in a few updates is not on its usual way."""
ALREADY = 0.5
"""If a curve had gone on as before for this share of the way, the change is not the cause."""

Measure = Callable[[Evaluation], float]


@final
@dataclass(frozen=True)
class Span:
    """The evaluations around the last change: the last ones before it, and those since."""

    before: Sequence[Evaluation]
    since: Sequence[Evaluation]

    @property
    def then(self) -> Evaluation:
        return self.before[-1]

    @property
    def now(self) -> Evaluation:
        return self.since[-1]

    @property
    def is_long(self) -> bool:
        """Whether there was time enough for a change to show what it does."""
        return self.now.step - self.then.step >= SOON


def after_change(history: RunHistory) -> Finding | None:
    """What has become of the gap and of the test accuracy since the last live change."""
    marks = _last_marks(history)
    span = _span(history, marks[0].step) if marks else None
    if span is None or not (span.is_long or _has_moved(history, span)):
        return None
    sentence = QCoreApplication.translate(
        "findings", "Since step {0} the gap went from {1} to {2}, test accuracy from {3} to {4}."
    )
    then, now = span.then, span.now
    shown = (gap(then), gap(now), then.test_accuracy, now.test_accuracy)
    names = ", ".join(mark.text for mark in marks)
    return Finding(
        QCoreApplication.translate("findings", "{0}:").format(names),
        sentence.format(marks[0].step, *map(share, shown)),
        _judgement(history, span, marks) if span.is_long and len(marks) == 1 else "",
    )


def last_change(history: RunHistory) -> int:
    """Return the step of the last live change, -1 if there was none."""
    return max((mark.step for mark in _changes(history)), default=-1)


def _changes(history: RunHistory) -> list[Mark]:
    return [mark for mark in history.marks if mark.kind is MarkKind.CHANGE]


def _last_marks(history: RunHistory) -> list[Mark]:
    """Return the last change, and those that were made shortly before it."""
    marks = _changes(history)
    return [mark for mark in marks if mark.step > marks[-1].step - SOON]


def _span(history: RunHistory, step: int) -> Span | None:
    before = [e for e in history.evaluations if e.step <= step]
    since = [e for e in history.evaluations if e.step > step]
    if not before or not since:
        return None
    known = [e for e in before if e.step > 0]  # before the first update nothing was learnt
    return Span(known or before, since)


def _has_moved(history: RunHistory, span: Span) -> bool:
    """Whether a change shows already, before anything can be said of it."""
    then, now = span.then, span.now
    tested = abs(now.test_accuracy - then.test_accuracy)
    trained = abs(now.train_accuracy - then.train_accuracy)
    return tested >= margin_of_test(history, then, now) or trained >= JUMPED


def _judgement(history: RunHistory, span: Span, marks: Sequence[Mark]) -> str:
    """Say which of gap and test accuracy a stronger remedy has helped, if it is clear."""
    if not _can_be_the_cause(history, span, marks):
        return ""
    narrower = _moved(span, lambda e: -gap(e), margin_of_gap(history, span.then, span.now))
    margin = margin_of_test(history, span.then, span.now)
    if narrower and _moved(span, lambda e: -e.test_accuracy, margin):
        return QCoreApplication.translate(
            "findings", "The gap is narrower because the network learns less: try it weaker."
        )
    if narrower and _moved(span, lambda e: e.test_accuracy, margin):
        return QCoreApplication.translate("findings", "The remedy works.")
    return ""


def _can_be_the_cause(history: RunHistory, span: Span, marks: Sequence[Mark]) -> bool:
    """Whether a remedy alone was made stronger, at a time when there was something to remedy."""
    earlier = _changes(history)[: -len(marks)]
    is_alone = all(marks[0].step - mark.step >= FEW_UPDATES for mark in earlier)
    is_steady = history.config.optimizer.schedule is ScheduleName.CONSTANT
    own = [change for change in history.changes if change.step >= marks[0].step]
    if not own or not is_alone or not is_steady or {c.field for c in own} - {own[-1].field}:
        return False
    stronger = own[-1].field in REMEDIES and own[-1].new > own[0].old
    return stronger and gap(span.then) >= WIDE_GAP


def _moved(span: Span, measure: Measure, margin: float) -> bool:
    """Whether a figure has risen by a margin, stays so, and was not rising anyway."""
    rise = measure(span.now) - measure(span.then)
    before, since = lasting(span.before), lasting(span.since)
    is_apart = min(map(measure, since)) > max(map(measure, before))
    length = span.now.step - span.then.step
    earlier = [e for e in span.before if e.step <= span.then.step - min(length, SOON)]
    if rise < margin or not is_apart:
        return False
    if not earlier:
        return True
    start = next((e for e in earlier if e.step >= span.then.step - length), earlier[-1])
    pace = (measure(span.then) - measure(start)) / (span.then.step - start.step)
    return pace * length < ALREADY * rise
