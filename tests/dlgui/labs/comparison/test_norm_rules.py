"""Claims about norms by batch size: by the means over seeds, just on either side of the limits."""

from collections.abc import Sequence

import pytest

from dlgui.labs.comparison import norm_rules as rules
from dlgui.labs.comparison.claims import SeededRuns, Verdict, mean_of
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation, StepRecord


def run(test: float, own: float | None = None) -> RunHistory:
    history = RunHistory(RunConfig(), "run")
    last = Evaluation(1, 1.0, test, 1.0, test)
    history.add_record(StepRecord(1, 1.0, test, 0.1, last, batch_test_accuracy=own))
    return history


def runs(
    batch: Sequence[float] = (0.4, 0.8, 0.85, 0.86),
    group: Sequence[float] = (0.83, 0.83, 0.83, 0.83),
    own: Sequence[float | None] = (0.3,),
    spread: float = 0.0,
) -> SeededRuns:
    """Two seeds of each, so far above and below what is said."""
    found = SeededRuns()
    for sign in (spread, -spread):
        for norm, ends in (("batch", batch), ("group", group)):
            for size, end in zip(rules.BATCHES, ends, strict=True):
                found.add(rules.run_of(norm, size), run(end + sign, own[0] if size == 2 else None))
    return found


def test_the_mean_is_that_of_all_seeds() -> None:
    name = rules.run_of("batch", 2)
    assert mean_of(runs(spread=0.1), name, lambda r: r.evaluations[-1].test_accuracy) == 0.4
    assert mean_of({name: run(0.7)}, name, lambda r: r.evaluations[-1].test_accuracy) == 0.7
    assert list(runs()) == [rules.run_of(n, b) for n in ("batch", "group") for b in rules.BATCHES]


@pytest.mark.parametrize(("least", "agrees"), [(0.76, True), (0.74, False)])
def test_nearly_even(least: float, agrees: bool) -> None:
    verdict = rules.nearly_even("group")(runs(group=(least, 0.83, 0.8, 0.8), spread=0.2))
    assert verdict == Verdict(
        agrees, f"test {least:.3f}, 0.830, 0.800, 0.800 in batches of 2, 4, 8, 32"
    )


@pytest.mark.parametrize(
    ("small", "large", "group", "agrees"),
    [(0.6, 0.81, 0.81, True), (0.6, 0.79, 0.9, False), (0.6, 0.9, 0.79, False)],
)
def test_breaks_down(small: float, large: float, group: float, agrees: bool) -> None:
    verdict = rules.breaks_down(runs((small, 0.7, 0.7, large), (group,) * 4))
    assert verdict.agrees is agrees
    assert verdict.figures == (
        f"test {small:.3f} in batches of 2, {large:.3f} of 32; group norm {group:.3f} of 2"
    )


@pytest.mark.parametrize(("own", "agrees"), [(0.84, True), (0.83, False), (0.82, False)])
def test_ahead_with(own: float, agrees: bool) -> None:
    verdict = rules.ahead_with(32)(runs((0.4, 0.8, 0.8, own)))
    assert verdict == Verdict(agrees, f"batch norm {own:.3f}, group norm 0.830")


@pytest.mark.parametrize(("own", "agrees"), [(0.3, True), (0.59, True), (0.61, False)])
def test_not_by_statistics(own: float, agrees: bool) -> None:
    """Of .4 lost, half has to come back before the statistics are said to be the cause."""
    verdict = rules.not_by_statistics(runs((0.4, 0.8, 0.8, 0.8), own=(own,)))
    assert verdict.agrees is agrees
    assert verdict.figures.endswith(
        f"0.400 by running statistics, {own:.3f} by those of the batches"
    )


def test_without_the_figure_nothing_is_judged() -> None:
    with pytest.raises(KeyError):
        rules.not_by_statistics(runs(own=(None,)))
