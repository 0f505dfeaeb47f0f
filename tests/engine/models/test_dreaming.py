"""Chains draw from the machine's own distribution, free or held, and a step is what a run does."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.enumeration import binary_states
from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.held import Held
from engine.layers.initializers import normal
from engine.layers.linear import Linear
from engine.layers.rbm import RbmLayer
from engine.models.contrastive_step import contrastive_step
from engine.models.dbm import DeepBoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.models.deep import DeepMachine
from engine.models.dreaming import (
    BoltzmannDreamer,
    Chains,
    DeepDreamer,
    RbmDreamer,
    dreamer_of,
)
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.network import Network
from tests.engine.models.test_dbn import layers

CHAINS = 20_000


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


def deep(name: str, step: int) -> DeepMachine:
    """A deep machine of four pixels, as it is while the update after `step` is made."""
    made, rng = layers(4, 3, 2), np.random.default_rng(1)
    output, lengths = Linear(2, 2, rng=rng, dtype=np.float64), (1, 1, 1)
    model: DeepMachine
    if name == "dbn":
        model = DeepBeliefNetwork(made, output, rng=rng, lengths=lengths)
    else:
        model = DeepBoltzmannMachine(made, output, rng=rng, lengths=lengths)
    model.begin(step)
    return model


@pytest.mark.parametrize("name", ["dbn", "dbm"])
@pytest.mark.parametrize("step", [0, 1, 2, 3])
def test_a_deep_machine_dreams_of_the_layers_learnt_so_far(name: str, step: int) -> None:
    model = deep(name, step)
    before = model.network.store.values.copy()
    start = np.full((6, 4), 0.5)
    chains, again = Chains(start, 3), Chains(start, 3)
    for each in (chains, again):
        each.run(DeepDreamer(model), 5)
    np.testing.assert_array_equal(chains.chances, again.chances)
    assert ((chains.chances >= 0) & (chains.chances <= 1)).all()
    np.testing.assert_array_equal(model.network.store.values, before)


def test_half_a_picture_is_completed_as_a_deep_boltzmann_machine_finds_likely() -> None:
    model = deep("dbm", 2)
    assert isinstance(model, DeepBoltzmannMachine)
    mask = np.array([True, False, True, False])
    values = np.tile([1.0, 0.5, 0.0, 0.5], (CHAINS, 1))
    chains = Chains(values, 2, Held(mask, values))
    chains.run(DeepDreamer(model), 40)
    assert (chains.chances[:, mask] == [1, 0]).all()
    states = binary_states(4)
    likely = np.exp(model.stack.as_general().log_likelihoods(states))
    fits = (states[:, mask] == [1, 0]).all(axis=1)
    expected = likely[fits] @ states[fits] / likely[fits].sum()
    np.testing.assert_allclose(chains.chances.mean(axis=0), expected, atol=0.015)


def test_a_deep_belief_network_keeps_what_is_held_and_dreams_the_rest() -> None:
    model = deep("dbn", 3)
    mask = np.array([True, True, False, False])
    values = np.tile([1.0, 0.0, 0.5, 0.5], (CHAINS, 1))
    held, free = Chains(values, 2, Held(mask, values)), Chains(values, 2)
    for chains in (held, free):
        chains.run(DeepDreamer(model), 30)
    assert (held.chances[:, :2] == [1, 0]).all()
    assert (np.abs(held.chances - free.chances).mean(axis=0)[2:] > 0.001).any()


@pytest.mark.parametrize("name", ["dbn", "dbm"])
def test_chains_begin_anew_where_a_further_layer_has_begun_to_learn(name: str) -> None:
    model = deep(name, 0)
    chains = Chains(np.full((5, 4), 0.5), 1)
    chains.run(DeepDreamer(model), 2)
    for step in (1, 2, 3):
        model.begin(step)
        chains.run(DeepDreamer(model), 2)
    assert chains.chances.shape == (5, 4)
    assert chains.steps == 8
