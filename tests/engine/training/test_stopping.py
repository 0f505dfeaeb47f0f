"""Early stopping waits out its patience on the validation digits and puts the best weights back."""

from typing import Any

import numpy as np
import pytest

from engine.training.config import EarlyStoppingConfig, Monitor
from engine.training.records import Ending, Evaluation, StepRecord
from engine.training.stopping import EarlyStop
from engine.training.trainer import Trainer
from tests.tiny_runs import recorded, tiny_trainer

STOPPING = {
    "early_stopping.enabled": True,
    "early_stopping.patience": 3,
    "training.evaluation_interval": 2,
    "training.steps": 400,
    "optimizer.lr": 0.5,
    "data.label_noise": 0.5,
    "network.batch_norm": True,
}


def evaluation(step: int, loss: float, accuracy: float = 0.5) -> Evaluation:
    return Evaluation(step, 0.0, 1.0, 0.0, 1.0, loss, accuracy)


def watching(**settings: Any) -> tuple[EarlyStop, Trainer]:
    trainer = tiny_trainer({"network.batch_norm": True})
    stop = EarlyStop(trainer.parts.network)
    stop.configure(EarlyStoppingConfig(enabled=True, **settings))
    return stop, trainer


def arrays(trainer: Trainer) -> list[np.ndarray[Any, Any]]:
    network = trainer.parts.network
    running = [a for layer in network.layers for a in layer.running_state.values()]
    return [network.store.values, *running]


def stopped(extra: dict[str, Any]) -> tuple[Trainer, list[StepRecord]]:
    trainer = tiny_trainer(STOPPING | extra)
    return trainer, recorded(trainer)


@pytest.mark.parametrize("monitor", ["loss", "accuracy"])
def test_a_run_stops_when_the_watched_figure_has_been_best(monitor: str) -> None:
    trainer, records = stopped({"early_stopping.monitor": monitor})
    last = records[-1]
    assert last.ending is trainer.ending is Ending.STOPPED_EARLY
    assert last.step < 400
    seen = [r.evaluation for r in records if r.evaluation]
    if monitor == "loss":
        best = min(seen, key=lambda e: e.validation_loss or 0.0)
    else:
        best = max(seen, key=lambda e: e.validation_accuracy or 0.0)
    assert last.best_step == best.step
    assert last.step == best.step + 3 * 2


def test_weights_and_running_statistics_of_the_best_step_are_back() -> None:
    trainer, records = stopped({})
    best_step = records[-1].best_step
    assert best_step
    halfway = tiny_trainer(STOPPING)
    recorded(halfway, best_step)
    for restored, wanted in zip(arrays(trainer), arrays(halfway), strict=True):
        np.testing.assert_array_equal(restored, wanted)
    then = next(r.evaluation for r in records if r.step == best_step)
    now = trainer.evaluate()
    assert then is not None
    assert (now.train_loss, now.test_accuracy) == (then.train_loss, then.test_accuracy)


@pytest.mark.parametrize("patience", [1, 2, 5])
def test_patience_counts_evaluations(patience: int) -> None:
    stop, _ = watching(patience=patience)
    losses = [3.0, 2.0, 2.0, 2.5, 2.1, 2.0, 2.0, 2.0]
    stops = [stop.should_stop(evaluation(i, loss)) for i, loss in enumerate(losses)]
    assert stops.index(True) == 1 + patience
    assert stop.best_step == 1


def test_small_gains_do_not_count_but_the_best_weights_are_kept() -> None:
    stop, trainer = watching(patience=2, min_change=0.5)
    values = trainer.parts.network.store.values
    for step, loss in enumerate([3.0, 2.8, 2.7]):
        values[:] = step
        stops = stop.should_stop(evaluation(step, loss))
    assert stops
    assert stop.best_step == 2
    values[:] = 9
    stop.restore_best()
    assert np.all(values == 2)


def test_a_figure_that_is_no_number_is_never_the_best() -> None:
    stop, _ = watching(patience=3)
    nan = float("nan")
    stops = [stop.should_stop(evaluation(i, x)) for i, x in enumerate([nan, 2.0, nan, nan, nan])]
    assert stops == [False, False, False, False, True]
    assert stop.best_step == 1


def test_without_any_number_nothing_is_put_back() -> None:
    stop, trainer = watching(patience=1)
    before = trainer.parts.network.store.values.copy()
    assert stop.should_stop(evaluation(0, float("nan")))
    assert stop.best_step is None
    stop.restore_best()
    np.testing.assert_array_equal(trainer.parts.network.store.values, before)


def test_accuracy_is_best_when_high() -> None:
    stop, _ = watching(patience=1, monitor=Monitor.ACCURACY)
    assert not stop.should_stop(evaluation(0, 9.0, 0.5))
    assert not stop.should_stop(evaluation(1, 10.0, 0.6))
    assert stop.should_stop(evaluation(2, 1.0, 0.6))
    assert stop.best_step == 1


def test_switched_off_it_never_stops() -> None:
    stop, _ = watching()
    stop.configure(EarlyStoppingConfig())
    assert not any(stop.should_stop(evaluation(i, float(i))) for i in range(20))
    assert stop.best_step is None
    trainer = tiny_trainer(STOPPING | {"early_stopping.enabled": False, "training.steps": 60})
    assert recorded(trainer)[-1].ending is Ending.FINISHED


def test_switched_on_live_it_starts_watching_afresh() -> None:
    trainer = tiny_trainer(STOPPING | {"early_stopping.enabled": False})
    recorded(trainer, 101)
    trainer.apply("early_stopping.enabled", True)
    records = recorded(trainer)
    assert records[-1].ending is Ending.STOPPED_EARLY
    assert (records[-1].best_step or 0) > 101


def test_the_last_step_may_stop_early_too() -> None:
    trainer, records = stopped({})
    again = tiny_trainer(STOPPING | {"training.steps": trainer.step})
    assert recorded(again)[-1] == records[-1]
