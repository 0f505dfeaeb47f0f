"""Figures of runs in a table and in sentences: means, firsts, bests, and the limits of rules."""

import pytest

from dlgui.labs.shared.run_figures import figures, rises, share
from dlgui.labs.shared.run_figures_table import RunFigures, first_at, run_figures
from dlgui.runs.compared import Group, group_runs
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation, StepRecord


def run(
    train: list[float],
    test: list[float],
    *,
    test_losses: list[float] | None = None,
) -> RunHistory:
    """A run that was evaluated at 0, 10, 20, ..."""
    history = RunHistory(RunConfig(), "run")
    losses = test_losses or [2.0] * len(train)
    for i, (own, other, loss) in enumerate(zip(train, test, losses, strict=True)):
        history.add_evaluation(Evaluation(10 * i, 2.0, own, loss, other))
    history.add_record(StepRecord(10 * len(train), 1.0, 0.5, 0.1))
    return history


def group(history: RunHistory) -> Group:
    (found,) = group_runs([history])
    return found


def test_a_table_has_last_and_best_values_and_the_first_step_at_the_threshold() -> None:
    found = run_figures(group(run([0.2, 0.7, 0.9], [0.1, 0.8, 0.75])), 0.75)
    assert found == RunFigures(
        final_test=0.75,
        best_test=0.8,
        best_step=10,
        final_train=0.9,
        final_gap=0.9 - 0.75,
        final_loss=2.0,
        reached_at=10,
        seconds=found.seconds,
    )


@pytest.mark.parametrize(("threshold", "step"), [(0.1, 0), (0.75, 20), (0.8, 20), (0.81, None)])
def test_a_threshold_is_reached_where_a_curve_is_at_or_above_it(
    threshold: float, step: int | None
) -> None:
    assert first_at(run([0.0] * 3, [0.1, 0.7, 0.8]), threshold) == step


def test_without_an_evaluation_there_are_no_figures() -> None:
    history = RunHistory(RunConfig(), "run")
    assert run_figures(group(history), 0.5) == RunFigures()


def test_the_gap_is_told_and_where_the_test_loss_turned() -> None:
    flat = run([0.9], [0.6])
    assert figures(flat) == "Train 0.900, test 0.600: a gap of 0.300."
    risen = run([0.1, 0.5, 0.9], [0.1, 0.5, 0.6], test_losses=[2.0, 1.0, 1.051])
    assert figures(risen).endswith("Test loss has risen since step 10.")
    hardly = run([0.1, 0.5, 0.9], [0.1, 0.5, 0.6], test_losses=[2.0, 1.0, 1.05])
    assert figures(hardly) == "Train 0.900, test 0.600: a gap of 0.300."


@pytest.mark.parametrize(
    ("train", "rising"),
    [
        ([0.1] * 9, True),  # too short to say otherwise
        ([0.1] * 10, False),
        ([0.5] * 5 + [0.1, 0.1, 0.1, 0.1, 0.509], False),
        ([0.5] * 5 + [0.1, 0.1, 0.1, 0.1, 0.511], True),
        ([0.5] * 5 + [0.511, 0.1, 0.1, 0.1, 0.1], True),
    ],
)
def test_a_run_rises_if_it_has_lately_got_on(train: list[float], rising: bool) -> None:
    assert rises(run(train, train)) is rising


def test_shares_have_three_decimals() -> None:
    assert [share(0.0), share(0.9996), share(0.12345)] == ["0.000", "1.000", "0.123"]
