"""The adversarial net by itself: gradients, whose turn it is, and what is measured."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.data.modes import Modes
from engine.gradient_check import check_network
from engine.layers.activations import Tanh
from engine.layers.adversarial import Codes
from engine.layers.batch_norm import BatchNorm
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.losses.adversarial import GeneratorLossName
from engine.models.adversarial import AdversarialNet
from engine.models.names import Learns, Player
from engine.numerical import numerical_gradient
from tests.gradients import assert_close

G, D = Player.GENERATOR, Player.DISCRIMINATOR


def net(dtype: Any = np.float64, *, seed: int = 0, norm: bool = False, **options: Any) -> Any:
    rng = np.random.default_rng(seed)

    def layers(inputs: int, width: int, outputs: int) -> list[Layer]:
        norms = [BatchNorm(width, dtype=dtype)] if norm else []
        first = Linear(inputs, width, rng=rng, dtype=dtype)
        return [first, *norms, Tanh(), Linear(width, outputs, rng=rng, dtype=dtype)]

    codes = Codes(3, rng=np.random.default_rng(seed + 1), fixed_seed=seed)
    return AdversarialNet(layers(3, 5, 2), layers(2, 4, 1), codes=codes, **options)


def batch(count: int = 6, dtype: Any = np.float64) -> Array:
    return np.random.default_rng(7).normal(size=(count, 2)).astype(dtype)


@pytest.mark.parametrize("norm", [False, True])
@pytest.mark.parametrize("form", list(GeneratorLossName))
@pytest.mark.parametrize("player", list(Player))
def test_gradients_of_both_losses_equal_central_differences(
    player: Player, form: GeneratorLossName, norm: bool
) -> None:
    made = net(loss=form, norm=norm)
    made.learn(batch(), batch())
    rng = np.random.default_rng(0)
    loss = made.losses[player]
    report = check_network(made.network, loss, batch(9), batch(9), rng=rng)
    assert report.passed(), report.text()


@pytest.mark.parametrize("player", list(Player))
def test_only_the_numbers_of_the_one_that_learns_have_a_gradient(player: Player) -> None:
    made = net()
    made.learn_as(player, batch())
    grads = made.network.store.grads
    for who, part in made.parts.items():
        own = np.concatenate([grads[span] for span in part])
        assert own.any() == (who is player)
    names = {who: sum(map(sum, [part.sizes])) for who, part in made.parts.items()}
    assert names == {G: 3 * 5 + 5 + 5 * 2 + 2, D: 2 * 4 + 4 + 4 + 1}
    assert made.learning_weights == made.parts[player].weights


def turns(made: AdversarialNet, count: int) -> str:
    found = ""
    for _ in range(count):
        made.learn(batch(), batch())
        found += made.player[0]
    return found


def test_they_take_turns_as_the_settings_say() -> None:
    made = net(discriminator_steps=2)
    assert turns(made, 7) == "ddgddgd"
    made.learns = Learns.GENERATOR
    assert turns(made, 2) == "gg"
    made.learns = Learns.BOTH
    assert turns(made, 2) == "dg"
    made.learns = Learns.DISCRIMINATOR
    assert turns(made, 3) == "ddd"
    made.learns = Learns.BOTH
    made.set_steps(D, 1)
    assert turns(made, 4) == "dgdg"
    made.set_steps(G, 3)
    assert turns(made, 5) == "dgggd"
    with pytest.raises(ValueError, match="generator_steps must be at least 1, not 0"):
        made.set_steps(G, 0)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_it_is_measured_with_the_same_codes_each_time(dtype: Any) -> None:
    made = net(dtype, modes=Modes(np.array([[0.0, 0.0], [9.0, 9.0]]), 3.0))
    x = batch(dtype=dtype)
    outputs = made.outputs(x)
    assert outputs.shape == (6, 2)
    assert outputs.dtype == dtype
    np.testing.assert_array_equal(outputs, made.outputs(x))
    np.testing.assert_allclose(outputs[:, 0], made.judge(x), rtol=1e-5)
    generated = made.generate(made.codes.fixed(6).astype(dtype))
    np.testing.assert_allclose(outputs[:, 1], made.judge(generated), rtol=1e-5)
    figures = made.evaluate(x, x)
    more = dict(figures.more)
    assert figures.loss == more["discriminator_loss"]
    assert more["generator_loss"] == pytest.approx(np.logaddexp(-outputs[:, 1], 0).mean(), rel=1e-5)
    assert (more["modes"], more["quality"]) == (1, 1)
    assert "modes" not in dict(net(dtype).evaluate(x, x).more)


@pytest.mark.parametrize("form", list(GeneratorLossName))
def test_the_pull_on_a_point_is_the_gradient_of_its_own_loss(form: GeneratorLossName) -> None:
    made, points = net(loss=form), batch()
    made.learn_as(D, points)
    kept = made.network.store.grads.copy()

    def loss(x: Array) -> float:
        a = made.judge(x)
        if form is GeneratorLossName.MINIMAX:
            return float(-np.logaddexp(a, 0).sum())
        return float(np.logaddexp(-a, 0).sum())

    assert_close(-made.pull(points), numerical_gradient(loss, points, h=1e-5))
    np.testing.assert_array_equal(made.network.store.grads, kept)


@pytest.mark.parametrize("player", list(Player))
def test_numbers_that_broke_in_either_are_told_and_write_no_gradients(player: Player) -> None:
    made, x = net(), batch()
    made.learn_as(D, x)
    kept = made.network.store.grads.copy()
    (made.generator if player is G else made.discriminator)[0].weight.value[0] = np.nan
    with np.errstate(all="ignore"):
        assert np.isnan(made.learn_as(player, x).loss)
        assert np.isnan(made.evaluate(x, x).loss)
    np.testing.assert_array_equal(made.network.store.grads, kept)
