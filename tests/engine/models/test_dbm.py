"""Deep Boltzmann machines against the reference data, by enumeration, and as models."""

from math import isnan
from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.enumeration import binary_states
from engine.layers.linear import Linear
from engine.layers.rbm import RbmLayer
from engine.layers.stack import Stack
from engine.models.dbm import DeepBoltzmannMachine
from engine.numerical import numerical_gradient
from tests.engine.models.test_dbn import LABELS, X, layers
from tests.gradients import assert_close
from tests.oracle_data import Case, over_cases


def machine(made: list[RbmLayer], lengths: tuple[int, ...], **options: Any) -> DeepBoltzmannMachine:
    rng, weight = np.random.default_rng(4), made[-1].weight.value
    output = Linear(weight.shape[1], 4, rng=rng, dtype=weight.dtype)
    options = {"chains": 20} | options
    return DeepBoltzmannMachine(made, output, rng=rng, lengths=lengths, **options)


def of_case(case: Case) -> Stack:
    made = layers(*case["p_W1"].shape, case["p_W2"].shape[1], dtype=case["in_v"].dtype)
    made[0].weight.value[...], made[1].weight.value[...] = case["p_W1"], case["p_W2"]
    made[0].visible_bias.value[...] = case["p_b0"]
    made[0].hidden_bias.value[...] = made[1].visible_bias.value[...] = case["p_b1"]
    made[1].hidden_bias.value[...] = case["p_b2"]
    return Stack(made)


@over_cases("dbm")
def test_agrees_with_the_reference(case: Case) -> None:
    stack, v = of_case(case), case["in_v"]
    kind, whole = v.dtype.type, stack.as_general()
    case.agrees(kind(whole.table().log_partition), "out_logZ")
    case.agrees(kind(whole.log_likelihoods(v).mean()), "out_mean_loglik")
    m = stack.mean_field(v, 500)
    case.agrees(m[1], "out_m1")
    case.agrees(m[2], "out_m2")
    apart = (whole.data_moments(v) - whole.model_moments()).astype(kind)
    a, b, c = np.cumsum(stack.sizes)
    case.agrees(apart[:a, a:b], "g_p_W1")
    case.agrees(apart[a:b, b:c], "g_p_W2")
    for name, part in (("g_p_b0", slice(a)), ("g_p_b1", slice(a, b)), ("g_p_b2", slice(b, c))):
        case.agrees(apart.diagonal()[part], name)


def test_a_bias_between_two_machines_is_the_mean_of_theirs() -> None:
    made = layers(4, 3, 2)
    stack = Stack(made)
    expected = (made[0].hidden_bias.value + made[1].visible_bias.value) / 2
    np.testing.assert_allclose(stack.bias(1), expected)
    np.testing.assert_allclose(stack.bias(0), made[0].visible_bias.value)
    np.testing.assert_allclose(stack.bias(2), made[1].hidden_bias.value)


def test_where_a_neighbour_is_missing_what_is_seen_counts_twice() -> None:
    made = layers(4, 3, 2, 3)
    Stack(made)
    assert [layer.up_scale for layer in made] == [2, 2, 1]
    assert [layer.down_scale for layer in made] == [1, 2, 2]
    v = binary_states(4)
    sums = 2 * v @ made[0].weight.value + made[0].hidden_bias.value
    np.testing.assert_allclose(made[0].up(v), 1 / (1 + np.exp(-sums)))


@pytest.mark.parametrize("sizes", [(3, 3, 2), (3, 2, 2, 2)])
def test_chains_come_to_the_exact_moments(sizes: tuple[int, ...]) -> None:
    stack, rng = Stack(layers(*sizes)), np.random.default_rng(1)
    states: list[Array] = [(rng.random((20_000, n)) < 0.5).astype(np.float64) for n in sizes]
    for _ in range(20):
        stack.step(states, rng)
    found = np.concatenate(states, axis=1)
    exact = stack.as_general().model_moments()
    np.testing.assert_allclose(found.T @ found / len(found), exact, atol=0.02)


def test_levels_that_are_remembered_leave_the_topmost_out() -> None:
    assert [list(Stack.remembered(depth)) for depth in (1, 2, 3, 4)] == [[0], [1], [0, 2], [1, 3]]


@pytest.mark.parametrize("sizes", [(6, 5, 4), (6, 4, 3, 3)])
def test_learning_together_makes_the_data_likelier(sizes: tuple[int, ...]) -> None:
    made = layers(*sizes)
    model = machine(made, (0,) * len(made) + (999,), sampled=False, joint_rate=1.0, chains=60)
    assert model.is_joint
    before = model.stack.as_general().log_likelihoods(X).mean()
    for _ in range(400):
        model.learn(X, LABELS)
        model.network.store.values -= 0.03 * model.network.store.grads
    assert model.stack.as_general().log_likelihoods(X).mean() > before + 0.1


def test_the_gradient_is_that_of_mean_field_less_that_of_the_particles() -> None:
    made = layers(6, 5, 4)
    model = machine(made, (0, 0, 9), sampled=False)
    held = [m.copy() for m in model.stack.mean_field(X, model.sweeps)]
    state = model.rng.bit_generator.state
    free = [s.copy() for s in model._free(held)]
    model.rng.bit_generator.state = state
    fresh = machine(layers(6, 5, 4), (0, 0, 9), sampled=False)
    fresh.learn(X, LABELS)
    for level, layer in enumerate(fresh.layers):
        data = held[level].T @ held[level + 1] / len(X)
        dream = free[level].T @ free[level + 1] / len(free[0])
        np.testing.assert_allclose(layer.weight.grad, dream - data)
    grads = fresh.layers[0].hidden_bias.grad, fresh.layers[1].visible_bias.grad
    np.testing.assert_allclose(*grads)


def test_particles_start_from_data_and_go_on() -> None:
    model = machine(layers(6, 5, 4), (0, 0, 9), chains=7)
    chains = model.layers[1].running_state["chains"]
    assert chains.shape == (7, 5)
    assert not model.layers[0].running_state
    model.learn(X, LABELS)
    assert set(np.unique(chains)) <= {0, 1}
    stood = chains.copy()
    np.testing.assert_array_equal(model.layers[1].chains_from(np.zeros((7, 5))), stood)


def test_it_learns_in_four_stages_the_third_at_a_small_rate() -> None:
    model = machine(layers(6, 5, 4), (2, 2, 3), joint_rate=0.1)
    steps = {0: (0, 1.0), 2: (2, 1.0), 4: (4, 0.1), 6: (4, 0.1), 7: (7, 1.0)}
    for step, (began, rate) in steps.items():
        assert (model.begin(step), model.rate) == (began, rate)
        assert np.isfinite(model.learn(X, LABELS).loss)
    assert model.is_judged
    assert len(model.learning()) == 2 + 5
    frozen = machine(layers(6, 5, 4), (0, 0, 0), fine_tune=False)
    assert frozen.learning() == [*frozen.output.parameters]
    features = model.stack.mean_field(X, model.sweeps)[-1]
    np.testing.assert_allclose(model.logits(X), model.output.forward(features))


@pytest.mark.parametrize("sizes", [(6, 5, 4), (6, 4, 3, 3)])
def test_fine_tuning_goes_down_the_gradient_through_the_last_sweep(sizes: tuple[int, ...]) -> None:
    model = machine(layers(*sizes), (0,) * len(sizes))
    before = [m.copy() for m in model.stack.mean_field(X, model.sweeps - 1)]
    model.learn(X, LABELS)
    doubled = [bias for layer in model.layers for bias in (layer.visible_bias, layer.hidden_bias)]
    for parameter in model.learning():
        value = parameter.value
        half = any(parameter is bias for bias in doubled[1:-1])  # it holds half of a bias

        def of_value(tried: Array, value: Array = value) -> float:
            kept = value.copy()
            value[...] = tried
            after = model.stack.sweep(before, "tried")
            loss = model.loss.forward(model.output.forward(after[-1]), LABELS)
            value[...] = kept
            return loss

        grad = parameter.grad / 2 if half else parameter.grad
        assert_close(grad, numerical_gradient(of_value, value, h=1e-5))


def dreams(model: DeepBoltzmannMachine, step: int) -> Array:
    model.begin(step)
    rng = np.random.default_rng(0)
    states: Array = (rng.random((20_000, model.remembered)) < 0.5).astype(np.float64)
    states, chances = model.dream(states, rng, 30)
    assert set(np.unique(states)) <= {0, 1}
    return chances


def test_dreams_are_those_of_the_levels_that_have_learnt() -> None:
    model = machine(layers(3, 3, 2), (1, 1, 1))
    exact = np.exp(model.stack.as_general().log_likelihoods(binary_states(3)))
    chances = dreams(model, 2)
    found = [(v * chances + (1 - v) * (1 - chances)).prod(axis=1).mean() for v in binary_states(3)]
    np.testing.assert_allclose(found, exact, atol=0.02)
    assert dreams(model, 0).shape == (20_000, 3)


@pytest.mark.parametrize("step", [0, 2, 4, 6])
def test_nan_leaves_the_gradients_as_they_were(step: int) -> None:
    model = machine(layers(6, 5, 4), (2, 2, 2))
    model.begin(step)
    model.learn(X, LABELS)
    before = model.network.store.grads.copy()
    model.network.store.values[:] = np.nan
    with np.errstate(all="ignore"):
        assert isnan(model.learn(X, LABELS).loss)
        assert isnan(model.evaluate(X, LABELS).loss)
    np.testing.assert_array_equal(model.network.store.grads, before)


def test_one_layer_is_refused() -> None:
    with pytest.raises(ValueError, match="at least two layers, not 1"):
        machine(layers(6, 5), (2, 2))
