"""How claims about norms by batch size are judged: by the means over the seeds of each run."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dlgui.labs.comparison.claim_rules import Judge
from dlgui.labs.comparison.claims import Runs, Verdict, final_test, mean_of
from dlgui.session.history import RunHistory
from dlgui.words.labels import QT_TRANSLATE_NOOP

BATCHES = (2, 4, 8, 32)
EVEN = 0.08
"""Test accuracies no further apart are nearly the same: a seed alone makes half of it."""
BROKEN = 0.2
"""What a run has lost that has broken down."""
BACK = 0.5
"""The share of what was lost that has to come back."""


def run_of(norm: str, batch: int) -> str:
    """Return the name of the run of a norm with batches of a size."""
    return f"{norm} norm, batch {batch}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("claims", text)


def by_batches(run: RunHistory) -> float:
    """Return the test accuracy with batch norm going by batches of test examples."""
    own = run.batch_test_accuracy
    if own is None:
        raise KeyError(run.name)
    return own


def nearly_even(norm: str) -> Judge:
    """Whether a norm ends nearly the same at every batch size."""

    def judge(runs: Runs) -> Verdict:
        ends = [mean_of(runs, run_of(norm, batch), final_test) for batch in BATCHES]
        return Verdict(max(ends) - min(ends) <= EVEN, _by_batch(ends))

    return judge


def breaks_down(runs: Runs) -> Verdict:
    """Whether batch norm with the smallest batches is far behind itself and behind group norm."""
    small, large = (mean_of(runs, run_of("batch", b), final_test) for b in (2, 32))
    other = mean_of(runs, run_of("group", 2), final_test)
    figures = _tr(
        QT_TRANSLATE_NOOP("claims", "test {0} in batches of 2, {1} of 32; group norm {2} of 2")
    ).format(*(f"{value:.3f}" for value in (small, large, other)))
    return Verdict(min(large, other) - small >= BROKEN, figures)


def ahead_with(batch: int) -> Judge:
    """Whether batch norm ends above group norm at this batch size."""

    def judge(runs: Runs) -> Verdict:
        own, other = (mean_of(runs, run_of(n, batch), final_test) for n in ("batch", "group"))
        figures = _tr(QT_TRANSLATE_NOOP("claims", "batch norm {0}, group norm {1}"))
        return Verdict(own > other, figures.format(f"{own:.3f}", f"{other:.3f}"))

    return judge


def not_by_statistics(runs: Runs) -> Verdict:
    """Whether what the smallest batches lose stays lost if the test goes by such batches, too."""
    small, large = (mean_of(runs, run_of("batch", b), final_test) for b in (2, 32))
    own = mean_of(runs, run_of("batch", 2), by_batches)
    figures = _tr(
        QT_TRANSLATE_NOOP(
            "claims", "batches of 2: test {0} by running statistics, {1} by those of the batches"
        )
    ).format(f"{small:.3f}", f"{own:.3f}")
    return Verdict(own - small < BACK * (large - small), figures)


def _by_batch(ends: Sequence[float]) -> str:
    text = _tr(QT_TRANSLATE_NOOP("claims", "test {0} in batches of {1}"))
    listed = ", ".join(f"{end:.3f}" for end in ends)
    return text.format(listed, ", ".join(map(str, BATCHES)))
