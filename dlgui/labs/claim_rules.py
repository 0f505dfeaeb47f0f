"""The claims of every preset of the comparison lab, in the words of its source.

`CLAIMS` is filled when the program's language is known: `claims_of` translates.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dlgui.labels import QT_TRANSLATE_NOOP
from dlgui.labs.claims import (
    FLAT,
    LEARNT,
    STUCK,
    Claim,
    Runs,
    Verdict,
    compared_steps,
    final_test,
    first_above,
    gap,
    listed,
    loss_around,
    test_at,
    unrest,
)
from dlgui.run.history import RunHistory

FAST = 0.8
EARLY = 0.4
"""An accuracy that a run which has only just begun to learn reaches."""
NEAR = 0.05
SLIGHT = 0.05
MOST_SCALES = 12
"""Of 16 scales."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("claims", text)


def _stays_below(name: str) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        best = max(e.test_accuracy for e in runs[name].evaluations)
        return Verdict(
            best < STUCK,
            _tr(QT_TRANSLATE_NOOP("claims", "best test accuracy {0}")).format(f"{best:.3f}"),
        )

    return judge


def _learns(name: str) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        return Verdict(final_test(runs[name]) >= LEARNT, listed(runs, final_test, [name]))

    return judge


def _sooner(first: str, second: str, threshold: float = FAST) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        sooner = first_above(runs[first], threshold) < first_above(runs[second], threshold)
        return Verdict(sooner, compared_steps(runs, [first, second], threshold))

    return judge


def _converged_by(name: str, step: int) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        then, last = test_at(runs[name], step), final_test(runs[name])
        figures = _tr(QT_TRANSLATE_NOOP("claims", "test {0} at {1}, {2} at the end")).format(
            f"{then:.3f}", step, f"{last:.3f}"
        )
        return Verdict(last >= LEARNT and last - then <= NEAR, figures)

    return judge


def _as_fast_but_smoother(name: str, other: str) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        fast = first_above(runs[name], FAST) <= 1.5 * first_above(runs[other], FAST)
        smoother = unrest(runs[name]) < unrest(runs[other])
        jumps = f"{unrest(runs[name]):.3f}", f"{unrest(runs[other]):.3f}"
        figures = _tr(QT_TRANSLATE_NOOP("claims", "{0}, jumps {1} against {2}")).format(
            compared_steps(runs, [name, other], FAST), *jumps
        )
        return Verdict(fast and smoother, figures)

    return judge


def _highest(name: str, measure: Callable[[RunHistory], float]) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        best = max(measure(run) for run in runs.values())
        return Verdict(measure(runs[name]) == best, listed(runs, measure, list(runs)))

    return judge


def _loss_at_1000(run: RunHistory) -> float:
    return loss_around(run, 951, 1050)


def _last_loss(run: RunHistory) -> float:
    return loss_around(run, run.step - 99, run.step)


def _slightly_ahead(runs: Runs) -> Verdict:
    ahead = final_test(runs["Xavier"]) - final_test(runs["std 0.1"])
    return Verdict(0 < ahead < SLIGHT, listed(runs, final_test, ["Xavier", "std 0.1"]))


def _fastest(name: str) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        first = min(first_above(run, FAST) for run in runs.values())
        is_first = first_above(runs[name], FAST) == first
        others = [other for other in runs if other != name]
        return Verdict(is_first, compared_steps(runs, [name, *others], FAST))

    return judge


def _flat(runs: Runs) -> Verdict:
    loss = _last_loss(runs["std 0.01"])
    return Verdict(
        loss > FLAT,
        _tr(QT_TRANSLATE_NOOP("claims", "mean loss of the last 100 updates {0}")).format(
            f"{loss:.3f}"
        ),
    )


def _most_scales_learn(runs: Runs) -> Verdict:
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


def _narrower(name: str) -> Callable[[Runs], Verdict]:
    def judge(runs: Runs) -> Verdict:
        gaps = f"{gap(runs[name]):.3f}", f"{gap(runs['none']):.3f}"
        tests = f"{final_test(runs[name]):.3f}", f"{final_test(runs['none']):.3f}"
        figures = _tr(
            QT_TRANSLATE_NOOP("claims", "gap {0} against {1}, test {2} against {3}")
        ).format(*gaps, *tests)
        return Verdict(gap(runs[name]) < gap(runs["none"]), figures)

    return judge


_CLAIMS: dict[str, tuple[tuple[str, Callable[[Runs], Verdict]], ...]] = {
    "five-optimizers": (
        (QT_TRANSLATE_NOOP("claims", "SGD does not learn"), _stays_below("SGD")),
        (
            QT_TRANSLATE_NOOP("claims", "Momentum converges near 600"),
            _converged_by("Momentum", 600),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "AdaGrad is later than Momentum"),
            _sooner("Momentum", "AdaGrad"),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "RMSProp is faster than AdaGrad"),
            _sooner("RMSProp", "AdaGrad"),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "Adam is as fast as RMSProp, and smoother"),
            _as_fast_but_smoother("Adam", "RMSProp"),
        ),
    ),
    "sgd-rescued": (
        (
            QT_TRANSLATE_NOOP("claims", "SGD does not learn as in the notes"),
            _stays_below("as in the notes"),
        ),
        (QT_TRANSLATE_NOOP("claims", "ReLU with He's values rescues it"), _learns("ReLU + He")),
        (QT_TRANSLATE_NOOP("claims", "A much higher rate does too"), _learns("rate 3")),
    ),
    "initial-scale": (
        (QT_TRANSLATE_NOOP("claims", ".1 is the best balance"), _highest("s = 0.1", final_test)),
        (QT_TRANSLATE_NOOP("claims", "1.0 rises slowly"), _sooner("s = 0.1", "s = 1", 0.5)),
        (
            QT_TRANSLATE_NOOP("claims", ".001 starts late"),
            _sooner("s = 0.1", "s = 0.001", EARLY),
        ),
    ),
    "initial-values": (
        (QT_TRANSLATE_NOOP("claims", "Xavier is slightly ahead of .1"), _slightly_ahead),
        (QT_TRANSLATE_NOOP("claims", "He is the fastest"), _fastest("He with ReLU")),
        (
            QT_TRANSLATE_NOOP("claims", "He vibrates more"),
            _highest("He with ReLU", unrest),
        ),
    ),
    "optimizers-mnist": (
        (
            QT_TRANSLATE_NOOP("claims", "After 1000 updates SGD has the highest loss"),
            _highest("SGD", _loss_at_1000),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "AdaGrad has the lowest"),
            _highest("AdaGrad", lambda run: -_loss_at_1000(run)),
        ),
    ),
    "initial-values-mnist": ((QT_TRANSLATE_NOOP("claims", ".01 stays flat"), _flat),),
    "batch-norm-scales": (
        (
            QT_TRANSLATE_NOOP("claims", "With batch norm nearly every scale learns"),
            _most_scales_learn,
        ),
    ),
    "remedies": (
        (QT_TRANSLATE_NOOP("claims", "L2 narrows the gap"), _narrower("L2 0.1")),
        (QT_TRANSLATE_NOOP("claims", "L1 narrows the gap"), _narrower("L1 0.01")),
        (QT_TRANSLATE_NOOP("claims", "Dropout narrows the gap"), _narrower("dropout 0.15")),
    ),
}


def claims_of(preset: str) -> list[Claim]:
    """Return the claims of a preset, none for a study that is none."""
    return [Claim(_tr(text), judge) for text, judge in _CLAIMS.get(preset, ())]
