"""The losses of both players: their formulas, their gradients, their values in balance."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.losses.adversarial import BALANCE, DiscriminatorLoss, GeneratorLoss, GeneratorLossName
from engine.losses.loss import Loss
from engine.numerical import numerical_gradient
from tests.gradients import assert_close

NON_SATURATING, MINIMAX = GeneratorLossName
LOSSES = [DiscriminatorLoss(), GeneratorLoss(NON_SATURATING), GeneratorLoss(MINIMAX)]
each_loss = pytest.mark.parametrize("loss", LOSSES, ids=["d", "non-saturating", "minimax"])


def logits(count: int = 3, dtype: Any = np.float64) -> Array:
    return np.random.default_rng(count).normal(0, 3, (2 * count, 1)).astype(dtype)


def test_they_are_what_the_formulas_say() -> None:
    a = logits()
    real, generated = 1 / (1 + np.exp(-a[:3])), 1 / (1 + np.exp(-a[3:]))
    wanted = [
        -np.log(real).mean() - np.log(1 - generated).mean(),
        -np.log(generated).mean(),
        np.log(1 - generated).mean(),
    ]
    assert [loss.forward(a, a) for loss in LOSSES] == pytest.approx(wanted)


@each_loss
@pytest.mark.parametrize("count", [1, 5])
def test_the_gradient_equals_central_differences(loss: Loss, count: int) -> None:
    a = logits(count)
    numeric = numerical_gradient(lambda x: loss.forward(x, x), a.copy(), h=1e-5)
    loss.forward(a, a)
    assert_close(loss.backward(), numeric)


@each_loss
def test_they_keep_float32_and_bear_the_largest_logits(loss: Loss) -> None:
    a = np.array([[800.0], [-800.0], [800.0], [-800.0]], np.float32)
    assert np.isfinite(loss.forward(a, a))
    grad = loss.backward()
    assert grad.dtype == np.float32
    assert np.isfinite(grad).all()


def test_balance_is_where_the_discriminator_can_tell_nothing() -> None:
    a = np.zeros((4, 1))
    assert [loss.forward(a, a) for loss in LOSSES] == pytest.approx(list(BALANCE.values()))


def test_minimax_runs_dry_where_the_discriminator_is_sure_and_the_other_does_not() -> None:
    a = np.array([[9.0], [-9.0]])
    steep, flat = LOSSES[1], LOSSES[2]
    steep.forward(a, a)
    flat.forward(a, a)
    assert abs(steep.backward()[1, 0]) > 0.99
    assert abs(flat.backward()[1, 0]) < 2e-4


@each_loss
@pytest.mark.parametrize("shape", [(0, 1), (3, 1), (4, 2), (4,)])
def test_what_are_not_two_halves_is_refused(loss: Loss, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="as many real as generated"):
        loss.forward(np.zeros(shape), np.zeros(shape))
