"""Restricted Boltzmann machines against the reference data, by enumeration, and as models."""

from math import isnan
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.enumeration import binary_states, log_sum_exp
from engine.layers.initializers import normal
from engine.layers.rbm import RbmLayer
from engine.models.rbm import RestrictedBoltzmannMachine
from tests.gradients import assert_gradients_are_right
from tests.oracle_data import Case, over_cases


def layer(visible: int, hidden: int, *, seed: int = 0, dtype: Any = np.float64) -> RbmLayer:
    rng = np.random.default_rng(seed)
    made = RbmLayer(visible, hidden, rng=rng, weight_init=normal(0.7), dtype=dtype)
    for bias in (made.visible_bias, made.hidden_bias):
        bias.value[...] = rng.normal(0, 0.5, bias.value.shape)
    return made


def of_case(case: Case) -> RbmLayer:
    made = layer(*case["p_W"].shape, dtype=case["p_W"].dtype)
    made.weight.value[...] = case["p_W"]
    made.visible_bias.value[...] = case["p_b"]
    made.hidden_bias.value[...] = case["p_c"]
    return made


def machine(made: RbmLayer, **options: Any) -> RestrictedBoltzmannMachine:
    return RestrictedBoltzmannMachine(made, rng=np.random.default_rng(4), **options)


@over_cases("rbm")
def test_agrees_with_the_reference(case: Case) -> None:
    made, v = of_case(case), case["in_v"]
    kind = v.dtype.type
    case.agrees(made.energy(v, case["in_h"]), "out_energy")
    case.agrees(made.up(v), "out_p_h_given_v")
    case.agrees(made.down(case["in_h"]), "out_p_v_given_h")
    case.agrees(made.free_energy(v), "out_free_energy")
    case.agrees(kind(made.log_partition()), "out_logZ")
    likelihood = (-made.free_energy(v) - made.log_partition()).mean()
    case.agrees(kind(likelihood), "out_mean_loglik")


@over_cases("rbm")
def test_one_step_of_contrastive_divergence_agrees_with_the_reference(case: Case) -> None:
    made, v0 = of_case(case), case["in_v"]
    h0 = made.up(v0, "h0")
    sampled = (case["in_u_h"] < h0).astype(v0.dtype)
    v1 = (case["in_u_v"] < made.down(sampled)).astype(v0.dtype)
    case.agrees(v1, "out_cd1_v1")
    machine(made).write_gradients(v0, h0, v1, made.up(v1, "h1"))
    case.agrees(-made.weight.grad, "out_cd1_dW")
    case.agrees(-made.visible_bias.grad, "out_cd1_db")
    case.agrees(-made.hidden_bias.grad, "out_cd1_dc")


@over_cases("rbm")
def test_the_exact_gradient_is_that_of_all_states_weighted(case: Case) -> None:
    made, v0 = of_case(case), case["in_v"]
    states = binary_states(v0.shape[1]).astype(v0.dtype)
    chances = np.exp(-made.free_energy(states) - made.log_partition())
    h, g = made.up(states, "all"), made.up(v0, "data")
    weight = v0.T @ g / len(v0) - states.T @ (chances[:, np.newaxis] * h)
    case.agrees(weight.astype(v0.dtype), "g_p_W")


@given(visible=st.integers(1, 7), hidden=st.integers(1, 7), seed=st.integers(0, 50))
def test_the_partition_function_is_the_sum_over_all_states(
    visible: int, hidden: int, seed: int
) -> None:
    made = layer(visible, hidden, seed=seed)
    v, h = binary_states(visible), binary_states(hidden)
    pairs = [made.energy(v, np.tile(one, (len(v), 1))) for one in h]
    assert made.log_partition() == pytest.approx(float(log_sum_exp(-np.concatenate(pairs))))


def test_more_than_twenty_units_are_not_gone_through() -> None:
    with pytest.raises(ValueError, match=r"2\^21 states.*up to 20"):
        layer(25, 21).log_partition()


def test_the_way_up_has_the_gradient_of_a_sigmoid_layer() -> None:
    made = layer(4, 3)
    numbers = [made.weight, made.hidden_bias]
    made.visible_bias.value[...] = 0
    assert_gradients_are_right(made, (5, 4))
    assert all(np.isfinite(p.grad).all() for p in numbers)


X = (np.random.default_rng(1).random((20, 6)) < 0.4).astype(np.float64)
LABELS = np.zeros(20, int)


def mean_likelihood(made: RbmLayer, x: Array) -> float:
    return float((-made.free_energy(x) - made.log_partition()).mean())


@pytest.mark.parametrize("options", [{"k": 10}, {"persistent": True, "chains": 40}])
def test_learning_makes_the_data_more_likely(options: dict[str, Any]) -> None:
    made = layer(6, 4)
    model = machine(made, **options)
    before = mean_likelihood(made, X)
    for _ in range(400):
        model.learn(X, LABELS)
        model.network.store.values -= 0.05 * model.network.store.grads
    assert mean_likelihood(made, X) > before + 0.2


def test_chains_begin_at_the_data_and_go_on_where_they_stood() -> None:
    made = layer(6, 4)
    model = machine(made, persistent=True, chains=30)
    assert set(made.running_state) == {"chains", "started"}
    np.testing.assert_array_equal(made.chains_from(X), X[np.arange(30) % 20])
    model.learn(X, LABELS)
    stood = made.running_state["chains"].copy()
    np.testing.assert_array_equal(made.chains_from(1 - X), stood)


def test_its_figures_are_those_of_the_examples() -> None:
    made = layer(6, 4)
    figures = machine(made).evaluate(X, LABELS)
    more = dict(figures.more)
    assert isnan(figures.accuracy)
    assert more["free_energy"] == pytest.approx(made.free_energy(X).mean())
    assert more["log_likelihood"] == pytest.approx(mean_likelihood(made, X))
    assert more["pseudo_likelihood"] < 0
    assert "log_likelihood" not in dict(
        machine(layer(30, 21)).evaluate(np.zeros((2, 30)), np.zeros(2, int)).more
    )


def test_pseudo_likelihood_of_independent_units_is_the_likelihood() -> None:
    made = layer(6, 2)
    made.weight.value[...] = 0
    x = np.tile(X[:1], (6, 1))  # each of the six pixels is asked once
    likelihood = mean_likelihood(made, x[:1])
    assert machine(made).pseudo_likelihood(x) == pytest.approx(likelihood)


def test_nan_leaves_the_gradients_as_they_were() -> None:
    model = machine(layer(6, 4))
    model.learn(X, LABELS)
    before = model.network.store.grads.copy()
    model.network.store.values[:] = np.nan
    with np.errstate(all="ignore"):
        assert isnan(model.learn(X, LABELS).loss)
        assert isnan(model.evaluate(X, LABELS).loss)
    np.testing.assert_array_equal(model.network.store.grads, before)


def test_chains_that_are_no_numbers_are_not_learnt_from() -> None:
    made = layer(6, 4)
    model = machine(made, persistent=True, chains=5)
    model.learn(X, LABELS)
    before = model.network.store.grads.copy()
    made.running_state["chains"][2, 3] = np.nan
    assert isnan(model.learn(X, LABELS).loss)
    np.testing.assert_array_equal(model.network.store.grads, before)


def bias_of_dreams(made: RbmLayer, data: Array, k: int) -> float:
    """How far the expected update of CD-k is from the gradient, by going through all states."""
    v, h = binary_states(made.weight.value.shape[0]), binary_states(made.weight.value.shape[1])
    up = made.up(v).copy()
    given_v = np.exp(h @ np.log(up.T) + (1 - h) @ np.log(1 - up.T))
    down = made.down(h).copy()
    given_h = np.exp(v @ np.log(down.T) + (1 - v) @ np.log(1 - down.T))
    dream = data
    for _ in range(k):
        dream = given_h @ (given_v @ dream)
    likely = np.exp(-made.free_energy(v) - made.log_partition())
    return float(np.linalg.norm(v.T @ ((dream - likely)[:, np.newaxis] * up)))


def test_what_is_wrong_with_the_gradient_of_one_step_is_less_of_ten() -> None:
    for seed in (1, 2, 3):
        data = np.random.default_rng(seed).dirichlet(np.full(64, 0.1))
        apart = [bias_of_dreams(layer(6, 4, seed=seed), data, k) for k in (1, 2, 10, 60)]
        assert apart == sorted(apart, reverse=True)
        assert apart[0] > 0.01
        assert apart[2] < apart[0] / 2


@pytest.mark.parametrize("k", [0, -1])
def test_no_gibbs_step_is_refused(k: int) -> None:
    with pytest.raises(ValueError, match="k must be at least 1"):
        machine(layer(3, 2), k=k)
