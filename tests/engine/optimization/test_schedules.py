"""Learning-rate schedules against the reference table, and at their far ends."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.optimization.optimizers import SGD
from engine.optimization.schedules import (
    SMALLEST_LR,
    Constant,
    Cosine,
    Exponential,
    InverseTime,
    Schedule,
    StepDecay,
    WarmUp,
)
from tests.oracle_data import small

SCHEDULES: dict[str, Schedule] = {
    "step_3_0p5": StepDecay(0.1, 3, 0.5),
    "exponential_0p9": Exponential(0.1, 0.9),
    "cosine_T10_min0": Cosine(0.1, 10),
    "inverse_time_k0p1": InverseTime(0.1, 0.1),
    "linear_warmup5": WarmUp(5, Constant(0.1)),
}


@pytest.mark.parametrize("name", sorted(SCHEDULES))
def test_agrees_with_the_reference(name: str) -> None:
    expected = small("lr_schedules_lr0.1_first10")[name]
    lrs = [SCHEDULES[name].lr_at(step) for step in range(10)]
    np.testing.assert_allclose(lrs, expected, rtol=1e-12)


def test_every_reference_has_a_schedule() -> None:
    assert set(small("lr_schedules_lr0.1_first10")) == set(SCHEDULES)


@pytest.mark.parametrize("schedule", [*SCHEDULES.values(), Exponential(1.0, 1e-300)])
def test_an_optimizer_takes_the_learning_rate_of_any_step(schedule: Schedule) -> None:
    optimizer = SGD(1.0)
    for step in (0, 10, 1000, 10**7):
        optimizer.lr = schedule.lr_at(step)


def test_a_cosine_rests_at_its_lowest() -> None:
    schedule = Cosine(0.1, 4, lowest=0.02)
    np.testing.assert_allclose([schedule.lr_at(n) for n in (0, 2, 4, 99)], [0.1, 0.06, 0.02, 0.02])
    assert Cosine(0.1, 4).lr_at(9) == SMALLEST_LR


def test_after_the_warm_up_the_other_schedule_starts_at_its_top() -> None:
    schedule = WarmUp(2, StepDecay(0.8, 2))
    lrs = [schedule.lr_at(step) for step in range(6)]
    np.testing.assert_allclose(lrs, [0.4, 0.8, 0.8, 0.8, 0.4, 0.4])


def test_a_live_change_of_lr_acts_on_all_steps_to_come() -> None:
    schedule = WarmUp(2, StepDecay(0.8, 2))
    schedule.lr = 8.0
    np.testing.assert_allclose([schedule.lr_at(step) for step in (0, 2, 4)], [4, 8, 4])
    assert schedule.then.lr == 0.8


def test_bad_settings_are_refused() -> None:
    refused: dict[str, Callable[[], object]] = {
        "lr": lambda: Constant(0),
        "every": lambda: StepDecay(0.1, 0),
        "factor": lambda: Exponential(0.1, 1.1),
        "rate": lambda: InverseTime(0.1, -1),
        "steps": lambda: Cosine(0.1, 0),
        "lowest": lambda: Cosine(0.1, 5, lowest=-1),
        "step": lambda: Constant(0.1).lr_at(-1),
    }
    for name, make in refused.items():
        with pytest.raises(ValueError, match=rf"^{name} must be"):
            make()
    with pytest.raises(ValueError, match="steps must be a whole number"):
        WarmUp(2.5, Constant(0.1))  # type: ignore[arg-type]
