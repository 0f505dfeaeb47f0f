"""Chains draw from the machine's own distribution, free or held, and a step is what a run does."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.enumeration import binary_states
from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.initializers import normal
from engine.layers.rbm import RbmLayer
from engine.models.contrastive_step import contrastive_step
from engine.models.dreaming import (
    BoltzmannDreamer,
    Chains,
    DeepDreamer,
    Held,
    RbmDreamer,
    dreamer_of,
)
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.network import Network
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.settings import replace

CHAINS = 20_000
DEEP = {
    "network.model": "dbn",
    "network.hidden": [12, 8],
    "data.train_size": 100,
    "data.validation_size": 0,
    "training.steps": 12,
    "training.batch_size": 20,
}


@pytest.fixture
def layer() -> RbmLayer:
    rng = np.random.default_rng(3)
    made = RbmLayer(4, 3, rng=rng, weight_init=normal(1.0), dtype=np.float64)
    made.visible_bias.value[...] = rng.normal(0, 0.5, 4)
    made.hidden_bias.value[...] = rng.normal(0, 0.5, 3)
    return made


def exact(layer: RbmLayer) -> tuple[Array, Array]:
    states = binary_states(4)
    chances = np.exp(-layer.free_energy(states) - layer.log_partition())
    return states, chances


def test_free_chains_come_to_the_distribution_of_the_machine(layer: RbmLayer) -> None:
    chains = Chains(np.full((CHAINS, 4), 0.5), seed=1)
    chains.run(RbmDreamer(layer), 60)
    states, chances = exact(layer)
    np.testing.assert_allclose(chains.chances.mean(axis=0), chances @ states, atol=0.012)
    assert chains.steps == 60


def test_held_units_stay_and_the_others_follow_the_conditional_distribution(
    layer: RbmLayer,
) -> None:
    mask = np.array([True, True, False, False])
    values = np.tile([1.0, 0.0, 0.5, 0.5], (CHAINS, 1))
    chains = Chains(values, 2, Held(mask, values))
    chains.run(RbmDreamer(layer), 40)
    assert (chains.chances[:, :2] == [1, 0]).all()
    states, chances = exact(layer)
    fits = (states[:, :2] == [1, 0]).all(axis=1)
    expected = chances[fits] @ states[fits] / chances[fits].sum()
    np.testing.assert_allclose(chains.chances.mean(axis=0)[2:], expected[2:], atol=0.012)


def test_steps_may_be_made_at_once_or_one_by_one(layer: RbmLayer) -> None:
    start = np.full((5, 4), 0.5)
    at_once, one_by_one = Chains(start, 7), Chains(start, 7)
    at_once.run(RbmDreamer(layer), 12)
    for _ in range(12):
        one_by_one.run(RbmDreamer(layer), 1)
    np.testing.assert_array_equal(at_once.chances, one_by_one.chances)
    at_once.run(RbmDreamer(layer), 0)
    assert at_once.steps == 12


@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_a_machine_that_broke_dreams_nothing_and_raises_nothing(
    layer: RbmLayer, broken: float
) -> None:
    layer.weight.value[...] = broken
    chains = Chains(np.zeros((3, 4)), 0)
    chains.run(RbmDreamer(layer), 2)
    assert chains.chances.shape == (3, 4)


@pytest.mark.parametrize(
    "options", [{}, {"k": 3}, {"persistent": True, "chains": 6}, {"sampled": False}]
)
def test_a_step_taken_apart_gives_the_gradient_that_an_update_writes(
    layer: RbmLayer, options: dict[str, Any]
) -> None:
    model = RestrictedBoltzmannMachine(layer, rng=np.random.default_rng(0), **options)
    x = np.random.default_rng(5).random((6, 4))
    model.learn(x, np.zeros(6))  # chains that are kept have begun
    before = layer.weight.value.copy()
    step = contrastive_step(model, x, np.random.default_rng(9))
    again = contrastive_step(model, x, np.random.default_rng(9))
    np.testing.assert_array_equal(step.vk, again.vk)
    np.testing.assert_array_equal(layer.weight.value, before)
    model.write_gradients(step.v0, step.h0, step.vk, step.hk)
    for unit in range(3):
        change = step.of_data(unit) - step.of_dream(unit)
        np.testing.assert_allclose(-layer.weight.grad[:, unit], change, atol=1e-12)


def test_h1_are_the_chances_that_the_dreamt_pixels_call_for(layer: RbmLayer) -> None:
    model = RestrictedBoltzmannMachine(layer, rng=np.random.default_rng(0))
    step = contrastive_step(model, np.eye(4), np.random.default_rng(1))
    np.testing.assert_allclose(step.h0, layer.up(step.v0))
    np.testing.assert_allclose(step.v1, layer.down(step.drawn))
    np.testing.assert_allclose(step.hk, layer.up(step.vk))
    assert set(np.unique(step.vk)) <= {0.0, 1.0}


def test_what_is_no_machine_does_not_dream(layer: RbmLayer) -> None:
    model = RestrictedBoltzmannMachine(layer, rng=np.random.default_rng(0))
    assert isinstance(dreamer_of(model), RbmDreamer)
    assert dreamer_of(Network([layer])) is None


def test_a_general_machine_dreams_as_likely_as_it_finds_states() -> None:
    rng = np.random.default_rng(8)
    layer = BoltzmannLayer(3, 2, rng=rng, weight_init=normal(0.8), dtype=np.float64)
    layer.bias.value[...] = rng.normal(0, 0.4, 5)
    dreamer = BoltzmannDreamer(layer)
    chains = Chains(np.full((CHAINS, 3), 0.5), seed=4)
    chains.run(dreamer, 40)
    states, chances = binary_states(3), np.exp(layer.table().visible)
    np.testing.assert_allclose(chains.chances.mean(axis=0), chances @ states, atol=0.015)
    mask = np.array([False, True, False])
    values = np.tile([0.5, 1.0, 0.5], (CHAINS, 1))
    held = Chains(values, 5, Held(mask, values))
    held.run(dreamer, 40)
    fits = states[:, 1] == 1
    expected = chances[fits] @ states[fits] / chances[fits].sum()
    assert (held.chances[:, 1] == 1).all()
    np.testing.assert_allclose(held.chances.mean(axis=0), expected, atol=0.015)


def test_a_deep_machine_dreams_from_its_top() -> None:
    config = replace(RunConfig(), DEEP)
    trainer = build_trainer(config)
    updates = trainer.steps()
    for _ in range(9):
        next(updates)
    dreamer = dreamer_of(trainer.parts.model)
    assert isinstance(dreamer, DeepDreamer)
    assert not dreamer.can_hold
    start = np.full((6, 784), 0.5, np.float32)
    chains, again = Chains(start, 3), Chains(start, 3)
    for each in (chains, again):
        each.run(dreamer, 5)
    np.testing.assert_array_equal(chains.chances, again.chances)
    assert ((chains.chances >= 0) & (chains.chances <= 1)).all()
