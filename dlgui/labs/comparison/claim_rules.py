"""How the claims of sources are judged: each function here makes a judge for one kind of claim.

Every judge is given the runs by name and tells the figures that it went by.
"""

from collections.abc import Callable
from math import isfinite

from PySide6.QtCore import QCoreApplication

from dlgui.labs.comparison.claims import (
    FLAT,
    LEARNT,
    STUCK,
    Runs,
    Verdict,
    compared_steps,
    final_test,
    first_above,
    gap,
    later_test,
    listed,
    loss_around,
    test_at,
    unrest,
)
from dlgui.session.history import RunHistory
from dlgui.words.labels import QT_TRANSLATE_NOOP

Judge = Callable[[Runs], Verdict]

FAST = 0.8
SURE = 0.85
EARLY = 0.4
"""An accuracy that a run which has only just begun to learn reaches."""
NEAR = 0.05
SLIGHT = 0.05
MOST_SCALES = 12
"""Of 16 scales."""
AS_FAST = 2.0
"""At most so many times as many steps."""
CLEARLY = 0.02
"""A difference of accuracies that is less may be chance: so far a fall has to go, too."""
CLOSE = 0.1
"""A single run of the source, from a seed of its own, is met if it is met within this."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("claims", text)


def stays_below(name: str) -> Judge:
    def judge(runs: Runs) -> Verdict:
        best = max(e.test_accuracy for e in runs[name].evaluations)
        return Verdict(
            best < STUCK,
            _tr(QT_TRANSLATE_NOOP("claims", "best test accuracy {0}")).format(f"{best:.3f}"),
        )

    return judge


def learns(name: str) -> Judge:
    def judge(runs: Runs) -> Verdict:
        return Verdict(final_test(runs[name]) >= LEARNT, listed(runs, final_test, [name]))

    return judge


def sooner(first: str, second: str, threshold: float = FAST) -> Judge:
    def judge(runs: Runs) -> Verdict:
        sooner = first_above(runs[first], threshold) < first_above(runs[second], threshold)
        return Verdict(sooner, compared_steps(runs, [first, second], threshold))

    return judge


def converged_by(name: str, step: int) -> Judge:
    def judge(runs: Runs) -> Verdict:
        then, last = test_at(runs[name], step), final_test(runs[name])
        figures = _tr(QT_TRANSLATE_NOOP("claims", "test {0} at {1}, {2} at the end")).format(
            f"{then:.3f}", step, f"{last:.3f}"
        )
        return Verdict(last >= LEARNT and last - then <= NEAR, figures)

    return judge


def as_fast_but_smoother(name: str, other: str) -> Judge:
    def judge(runs: Runs) -> Verdict:
        first = first_above(runs[name], SURE)
        fast = isfinite(first) and first <= AS_FAST * first_above(runs[other], SURE)
        smoother = unrest(runs[name]) < unrest(runs[other])
        jumps = f"{unrest(runs[name]):.4f}", f"{unrest(runs[other]):.4f}"
        figures = _tr(QT_TRANSLATE_NOOP("claims", "{0}, jumps {1} against {2}")).format(
            compared_steps(runs, [name, other], SURE), *jumps
        )
        return Verdict(fast and smoother, figures)

    return judge


def later(name: str, other: str, first: int, last: int) -> Judge:
    """By the loss while the other one converges: steps of the accuracy are too coarse."""

    def judge(runs: Runs) -> Verdict:
        own, others = (loss_around(runs[n], first, last) for n in (name, other))
        figures = _tr(
            QT_TRANSLATE_NOOP("claims", "mean loss of updates {0} to {1}: {2} against {3}")
        )
        return Verdict(own > others, figures.format(first, last, f"{own:.3f}", f"{others:.3f}"))

    return judge


def below(names: tuple[str, ...], other: str) -> Judge:
    def judge(runs: Runs) -> Verdict:
        highest = max(loss_at_1000(runs[name]) for name in names)
        figures = listed(runs, loss_at_1000, [*names, other])
        return Verdict(highest < loss_at_1000(runs[other]), figures)

    return judge


def highest(name: str, measure: Callable[[RunHistory], float]) -> Judge:
    def judge(runs: Runs) -> Verdict:
        others = [measure(run) for other, run in runs.items() if other != name]
        is_highest = bool(others) and measure(runs[name]) > max(others)
        return Verdict(is_highest, listed(runs, measure, list(runs)))

    return judge


def loss_at_1000(run: RunHistory) -> float:
    return loss_around(run, 951, 1050)


def _last_loss(run: RunHistory) -> float:
    return loss_around(run, run.step - 99, run.step)


def slightly_ahead(runs: Runs) -> Verdict:
    ahead = later_test(runs["Xavier"]) - later_test(runs["std 0.1"])
    figures = _tr(QT_TRANSLATE_NOOP("claims", "mean test of the second half: {0}"))
    names = ["Xavier", "std 0.1"]
    return Verdict(0 < ahead < SLIGHT, figures.format(listed(runs, later_test, names)))


def fastest(name: str) -> Judge:
    def judge(runs: Runs) -> Verdict:
        others = [other for other in runs if other != name]
        first = min((first_above(runs[other], FAST) for other in others), default=0.0)
        is_first = first_above(runs[name], FAST) < first  # nobody is, if nobody gets there
        return Verdict(is_first, compared_steps(runs, [name, *others], FAST))

    return judge


def flat(runs: Runs) -> Verdict:
    loss = _last_loss(runs["std 0.01"])
    return Verdict(
        loss > FLAT,
        _tr(QT_TRANSLATE_NOOP("claims", "mean loss of the last 100 updates {0}")).format(
            f"{loss:.3f}"
        ),
    )


def most_scales_learn(runs: Runs) -> Verdict:
    def learnt(batch_norm: bool) -> int:
        own = [r for r in runs.values() if r.config.network.batch_norm is batch_norm]
        return sum(run.evaluations[-1].train_accuracy >= EARLY for run in own)

    with_it, without = learnt(True), learnt(False)
    figures = _tr(
        QT_TRANSLATE_NOOP(
            "claims", "train at least {0}: {1} of 16 scales with batch norm, {2} without"
        )
    ).format(f"{EARLY:g}", with_it, without)
    return Verdict(with_it >= MOST_SCALES and with_it > without, figures)


def narrower(name: str, plain: str = "none") -> Judge:
    def judge(runs: Runs) -> Verdict:
        gaps = f"{gap(runs[name]):.3f}", f"{gap(runs[plain]):.3f}"
        tests = f"{final_test(runs[name]):.3f}", f"{final_test(runs[plain]):.3f}"
        figures = _tr(
            QT_TRANSLATE_NOOP("claims", "gap {0} against {1}, test {2} against {3}")
        ).format(*gaps, *tests)
        return Verdict(gap(runs[plain]) - gap(runs[name]) >= CLEARLY, figures)

    return judge


def near(name: str, measure: Callable[[RunHistory], float], said: float) -> Judge:
    def judge(runs: Runs) -> Verdict:
        here = measure(runs[name])
        figures = _tr(QT_TRANSLATE_NOOP("claims", "here {0}; agrees within {1}"))
        figures = figures.format(f"{here:.3f}", f"{CLOSE:g}")
        return Verdict(abs(here - said) <= CLOSE, figures)

    return judge
