"""What pictures of an adversarial net look at, and a step of each player taken apart."""

import numpy as np
import pytest

from engine.models.adversarial import AdversarialNet
from engine.training.adversarial_look import field_of, look_at_net
from engine.training.adversarial_step import EXAMPLES, AdversarialStep, Rehearsal
from engine.training.config import RunConfig
from engine.training.probes import Inside
from engine.training.trainer import Trainer
from tests.engine.training.test_build_adversarial import net, trainer

AREA = (-1.5, 1.5, -1.0, 2.0)


def after(steps: int, run: Trainer) -> Trainer:
    updates = run.steps()
    for _ in range(steps):
        next(updates)
    return run


def rehearsed(run: Trainer, side: int = 4) -> AdversarialStep:
    arrays = run.snapshot([Inside.NETWORK, Inside.OPTIMIZER]).arrays
    rehearsal = Rehearsal(run.config)
    return rehearsal.step(
        arrays[Inside.NETWORK], arrays[Inside.OPTIMIZER], at=run.step, area=AREA, side=side
    )


def test_a_look_shows_what_is_measured_and_changes_nothing() -> None:
    run = after(9, trainer())
    model, before = net(run), run.parts.network.store.values.copy()
    look = look_at_net(model, AREA, count=30, side=6)
    np.testing.assert_array_equal(look.points, model.generate(model.codes.fixed(30).astype("f4")))
    np.testing.assert_array_equal(look.pulls, model.pull(look.points))
    assert look.field.shape == (6, 6)
    np.testing.assert_array_equal(before, run.parts.network.store.values)
    again = after(9, trainer())
    look_at_net(net(again), AREA, count=30, side=6)
    assert [r.loss for r in again.steps()] == [r.loss for r in run.steps()]


def test_the_field_is_what_the_discriminator_says_of_each_place() -> None:
    model = net(trainer())
    field = field_of(model, AREA, 3)
    place = np.array([[1.0, -0.5]], np.float32)  # the middle of the last cell of the first row
    assert field[0, 2] == pytest.approx(1 / (1 + np.exp(-model.judge(place)[0])), rel=1e-5)


@pytest.mark.parametrize("settings", [{}, {"optimizer__method": "sgd"}], ids=["adam", "sgd"])
def test_a_step_is_an_update_of_each_and_the_run_goes_on_as_if_nobody_had_looked(
    settings: dict[str, str],
) -> None:
    run, plain = after(10, trainer(**settings)), after(10, trainer(**settings))
    step, again = rehearsed(run), rehearsed(run)
    for name in AdversarialStep.__dataclass_fields__:
        np.testing.assert_array_equal(getattr(step, name), getattr(again, name))
    assert len(step.real) == min(EXAMPLES, 40)
    model = net(run)
    np.testing.assert_array_equal(step.generated, model.generate(step.codes))
    np.testing.assert_array_equal(step.field, field_of(model, AREA, 4))
    assert (step.field != step.field_after).any()
    better = np.log(step.real_after).mean() + np.log(1 - step.generated_after).mean()
    worse = np.log(step.believed_real).mean() + np.log(1 - step.believed_generated).mean()
    assert better > worse  # a small step up the value of the game
    along = ((step.moved - step.generated) * step.pulls).sum()
    assert along > 0
    assert [r.loss for r in run.steps()] == [r.loss for r in plain.steps()]


def test_before_the_first_update_there_is_a_step_too() -> None:
    step = rehearsed(trainer())
    assert (step.moved != step.generated).any()
    assert np.isfinite(step.pulls).all()


def test_other_models_have_no_such_step() -> None:
    with pytest.raises(TypeError, match="fully_connected is no adversarial net"):
        Rehearsal(RunConfig())


def test_broken_numbers_are_looked_at_without_an_error() -> None:
    run = trainer()
    run.parts.network.store.values[:3] = np.nan
    model = net(run)
    assert isinstance(model, AdversarialNet)
    look = look_at_net(model, AREA, count=10, side=3)
    assert np.isfinite(look.field).all()
    step = rehearsed(run)
    np.testing.assert_array_equal(step.field, step.field_after)
