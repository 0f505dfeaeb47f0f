"""A history keeps everything in order, hands it out read-only, and never holds a broken figure."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.session.history import Curve, Mark, MarkKind, RunHistory, Series
from engine.training.config import RunConfig
from engine.training.records import Change, Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import replace
from tests.tiny_runs import recorded, tiny_config, tiny_trainer


def evaluation(step: int, loss: float | None = None, right: float | None = None) -> Evaluation:
    return Evaluation(step, 1.0 + step, 0.5, 2.0 + step, 0.25, loss, right)


@given(st.lists(st.floats(allow_nan=False), max_size=1100))
def test_points_come_back_in_their_order(values: list[float]) -> None:
    series = Series()
    for step, value in enumerate(values):
        series.append(step, value)
    steps, read = series.points
    assert steps.tolist() == list(range(len(values)))
    assert read.tolist() == values


def test_views_stay_right_while_points_are_added() -> None:
    series = Series()
    series.append(0, 1.0)
    steps, values = series.points
    for step in range(1, 1000):
        series.append(step, 2.0)
    assert (steps.tolist(), values.tolist()) == ([0], [1.0])
    assert len(series.points[0]) == 1000


@pytest.mark.parametrize("curve", Curve)
def test_curves_are_read_only(curve: Curve) -> None:
    history = RunHistory(RunConfig())
    history.add_record(StepRecord(1, 2.0, 0.5, 0.1, evaluation(1, 3.0, 0.7)))
    steps, values = history.curve(curve)
    of_every_run = "loss" in curve or "accuracy" in curve or curve is Curve.GAP
    losses = {Curve.PCA_LOSS, Curve.DISCRIMINATOR_LOSS, Curve.GENERATOR_LOSS}
    own = curve in losses or "depth" in curve
    assert steps.tolist() == ([1] if of_every_run and not own else [])
    assert not steps.flags.writeable
    assert not values.flags.writeable
    assert history.curve(curve.value)[1].tolist() == values.tolist()


def test_a_real_run_is_kept_whole() -> None:
    trainer = tiny_trainer({"early_stopping.enabled": True, "early_stopping.patience": 100})
    history = RunHistory(tiny_config(), "a")
    history.add_evaluation(trainer.evaluate())
    records = recorded(trainer)
    for record in records:
        history.add_record(record)
    assert history.curve(Curve.BATCH_LOSS)[1].tolist() == [r.loss for r in records]
    assert history.curve(Curve.BATCH_ACCURACY)[0].tolist() == list(range(1, 13))
    assert history.curve(Curve.TEST_LOSS)[0].tolist() == [0, 4, 8, 12]
    assert history.curve(Curve.VALIDATION_LOSS)[0].tolist() == [0, 4, 8, 12]
    assert (history.step, history.ending) == (12, Ending.FINISHED)
    assert history.name == "a"


def test_without_a_validation_split_its_curves_are_empty() -> None:
    history = RunHistory(RunConfig())
    history.add_evaluation(evaluation(0))
    assert [len(history.curve(c)[0]) for c in list(Curve)[:6]] == [1, 1, 0, 1, 1, 0]


def test_the_value_at_a_step_is_the_last_one_before() -> None:
    history = RunHistory(RunConfig())
    assert history.value_at(Curve.TEST_LOSS, 5) is None
    for step in (0, 10, 20):
        history.add_evaluation(evaluation(step))
    found = [history.value_at("test_loss", step) for step in (-1, 0, 9, 10, 999)]
    assert found == [None, (0, 2.0), (0, 2.0), (10, 12.0), (20, 22.0)]


def test_an_update_that_broke_leaves_no_point() -> None:
    history = RunHistory(RunConfig())
    history.add_record(StepRecord(1, 2.0, 0.5, 0.1))
    broken = Divergence(1, Fault.NOT_A_NUMBER, "linear1", "weight", 0.1, math.nan)
    history.add_record(
        StepRecord(1, math.nan, math.nan, 0.1, ending=Ending.DIVERGED, divergence=broken)
    )
    assert history.curve(Curve.BATCH_LOSS)[1].tolist() == [2.0]
    assert (history.step, history.ending, history.divergence) == (1, Ending.DIVERGED, broken)


@pytest.mark.parametrize("rate", [1000.0, 30.0])
def test_curves_of_a_diverged_run_are_finite(rate: float) -> None:
    trainer = tiny_trainer({"optimizer.lr": rate, "network.hidden": [30] * 6})
    history = RunHistory(tiny_config())
    for record in recorded(trainer):
        history.add_record(record)
    assert history.ending is Ending.DIVERGED
    assert all(np.isfinite(history.curve(curve)[1]).all() for curve in Curve)


def test_the_revision_grows_with_all_that_is_added() -> None:
    history = RunHistory(RunConfig())
    seen = [history.revision]
    history.add_evaluation(evaluation(0))
    seen.append(history.revision)
    history.add_record(StepRecord(1, 2.0, 0.5, 0.1))
    seen.append(history.revision)
    history.add_change(Change(1, "optimizer.lr", 0.1, 0.2))
    seen.append(history.revision)
    history.add_mark(Mark(1, "here"))
    seen.append(history.revision)
    assert seen == sorted(set(seen))


def test_the_running_configuration_has_the_live_changes() -> None:
    history = RunHistory(RunConfig())
    history.add_change(Change(1, "optimizer.lr", 0.01, 0.2))
    history.add_change(Change(2, "optimizer.lr", 0.2, 0.3))
    assert history.running_config == replace(RunConfig(), {"optimizer.lr": 0.3})
    assert history.config == RunConfig()


@pytest.mark.parametrize(("digits", "batch", "steps"), [(300, 100, 3), (301, 100, 4), (5, 100, 1)])
def test_an_epoch_draws_as_many_digits_as_there_are(digits: int, batch: int, steps: int) -> None:
    chosen = {"data.train_size": digits, "training.batch_size": batch}
    assert RunHistory(replace(RunConfig(), chosen)).steps_per_epoch == steps


def test_looking_back_shows_what_was_known_then() -> None:
    history = RunHistory(RunConfig(), "a")
    history.add_evaluation(evaluation(0))
    for step in range(1, 9):
        found = evaluation(step) if step % 2 == 0 else None
        last = Ending.STOPPED_EARLY if step == 8 else None
        history.add_record(
            StepRecord(step, 2.0, 0.5, 0.1, found, last, best_step=6 if last else None)
        )
    for step, rate in ((3, 0.05), (6, 0.2)):
        history.add_change(Change(step, "optimizer.lr", 0.01, rate))
        history.add_mark(Mark(step, str(rate)))
    history.add_mark(Mark(4, "best", MarkKind.BEST))
    then = history.until(5)
    assert (then.step, then.name, then.config) == (5, "a", history.config)
    assert (then.ending, then.divergence, then.best_step) == (None, None, None)
    assert [e.step for e in then.evaluations] == [0, 2, 4]
    assert [mark.text for mark in then.marks] == ["0.05"]
    assert then.running_config.optimizer.lr == 0.05
    assert then.curve(Curve.BATCH_LOSS)[0].tolist() == [1, 2, 3, 4, 5]
    assert then.curve(Curve.TEST_LOSS)[0].tolist() == [0, 2, 4]


@pytest.mark.parametrize("step", [None, 8, 9])
def test_the_newest_step_is_no_looking_back(step: int | None) -> None:
    history = RunHistory(RunConfig())
    history.add_record(StepRecord(8, 2.0, 0.5, 0.1))
    assert history.until(step) is history


def test_a_run_that_is_looked_back_at_and_the_run_itself_leave_each_other_alone() -> None:
    history = RunHistory(RunConfig())
    for step in (1, 2, 3):
        history.add_record(StepRecord(step, float(step), 0.5, 0.1))
    then = history.until(2)
    history.add_record(StepRecord(4, 4.0, 0.5, 0.1))
    then.add_record(StepRecord(9, 9.0, 0.5, 0.1))
    assert then.curve(Curve.BATCH_LOSS)[1].tolist() == [1.0, 2.0, 9.0]
    assert history.curve(Curve.BATCH_LOSS)[1].tolist() == [1.0, 2.0, 3.0, 4.0]


def look(step: int, train: float = 0.5, test: float = 0.25) -> Evaluation:
    return Evaluation(step, 1.0, train, 2.0, test)


def looked_at() -> RunHistory:
    """Measured regularly at 0, 4 and 8, and looked at after 1, 2, 5 and 9."""
    history = RunHistory(tiny_config())
    history.add_evaluation(look(0))
    for step in range(1, 10):
        evaluation = look(step) if step % 4 == 0 else None
        history.add_record(StepRecord(step, 1.0, 0.5, 0.1, evaluation))
        if step in (1, 2, 5, 9):
            history.add_look(look(step, train=step / 10))
    return history


def test_looks_are_drawn_and_change_nothing_of_what_is_measured_regularly() -> None:
    history = looked_at()
    assert [e.step for e in history.evaluations] == [0, 4, 8]
    assert history.curve(Curve.TRAIN_ACCURACY)[0].tolist() == [0, 4, 8]
    assert history.value_at(Curve.TRAIN_ACCURACY, 7) == (4, 0.5)
    steps, values = history.drawn(Curve.TRAIN_ACCURACY)
    assert steps.tolist() == [0, 1, 2, 4, 5, 8, 9]
    assert values.tolist() == [0.5, 0.1, 0.2, 0.5, 0.5, 0.5, 0.9]
    assert history.drawn(Curve.GAP)[1][-1] == pytest.approx(0.65)
    assert history.drawn(Curve.BATCH_LOSS)[0].tolist() == list(range(1, 10))


def test_without_looks_the_drawn_curves_are_the_regular_ones() -> None:
    history = RunHistory(tiny_config())
    history.add_evaluation(look(0))
    assert history.drawn(Curve.TEST_LOSS)[1].tolist() == [2.0]
    assert history.until(None) is history


@pytest.mark.parametrize(
    ("step", "measured"),
    [(0, [0]), (1, [0, 1]), (3, [0, 2]), (4, [0, 4]), (7, [0, 4, 5]), (8, [0, 4, 8])],
)
def test_what_was_known_then_has_the_newest_look_for_its_last(
    step: int, measured: list[int]
) -> None:
    history = looked_at()
    then = history.until(step)
    assert [e.step for e in then.evaluations] == measured
    assert then.curve(Curve.TRAIN_ACCURACY)[0].tolist() == measured
    assert then.drawn(Curve.TRAIN_ACCURACY)[0].tolist() == measured
    assert [e.step for e in history.evaluations] == [0, 4, 8]


def test_so_has_what_is_known_now() -> None:
    history = looked_at()
    now = history.until(None)
    assert [e.step for e in now.evaluations] == [0, 4, 8, 9]
    assert (now.step, now.config, now.ending) == (9, history.config, None)
    history.add_record(StepRecord(10, 1.0, 0.5, 0.1, look(10)))
    assert history.until(None) is history
    assert history.drawn(Curve.TRAIN_ACCURACY)[0].tolist() == [0, 1, 2, 4, 5, 8, 9, 10]
    assert history.curve(Curve.TRAIN_ACCURACY)[0].tolist() == [0, 4, 8, 10]
