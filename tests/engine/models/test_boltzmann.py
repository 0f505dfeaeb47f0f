"""General Boltzmann machines against the reference data, by enumeration, and as models."""

from math import isnan
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.data.names import PatternName
from engine.data.patterns import draw_patterns
from engine.enumeration import binary_states
from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.initializers import normal
from engine.models.boltzmann import BoltzmannMachine
from engine.numerical import numerical_gradient
from tests.gradients import assert_close
from tests.oracle_data import Case, over_cases

NO_LABELS = np.zeros(0, int)


def layer(
    visible: int, hidden: int = 0, *, seed: int = 0, dtype: Any = np.float64
) -> BoltzmannLayer:
    rng = np.random.default_rng(seed)
    made = BoltzmannLayer(visible, hidden, rng=rng, weight_init=normal(0.7), dtype=dtype)
    made.bias.value[...] = rng.normal(0, 0.5, made.units)
    return made


def machine(made: BoltzmannLayer, **options: Any) -> BoltzmannMachine:
    return BoltzmannMachine(made, rng=np.random.default_rng(4), **options)


def square(made: BoltzmannLayer, of_pairs: Array) -> Array:
    whole = np.zeros((made.units, made.units), of_pairs.dtype)
    i, j = made.pairs
    whole[i, j] = whole[j, i] = of_pairs
    return whole


@over_cases("boltzmann")
def test_agrees_with_the_reference(case: Case) -> None:
    data = case["in_data"]
    kind = data.dtype.type
    made = layer(data.shape[1], dtype=data.dtype)
    made.weight.value[...] = case["p_W"][tuple(made.pairs)]
    made.bias.value[...] = case["p_b"]
    states = binary_states(data.shape[1]).astype(data.dtype)
    np.testing.assert_array_equal(states, case["out_states"])
    case.agrees(made.energy(states), "out_energy")
    case.agrees(made.table().chances.astype(kind), "out_p")
    case.agrees(kind(made.table().log_partition), "out_logZ")
    seen = made.model_moments().astype(kind)
    case.agrees(seen.diagonal(), "out_mean")
    case.agrees(seen, "out_second_moment")
    case.agrees(made.given_rest(data), "out_p_on_given_rest")
    case.agrees(made.forward(data), "out_p_on_given_rest")
    case.agrees(kind(made.log_likelihoods(data).mean()), "out_mean_loglik")
    machine(made).learn(data, NO_LABELS)
    case.agrees(-square(made, made.weight.grad), "g_p_W")
    case.agrees(-made.bias.grad, "g_p_b")


def likelihood(made: BoltzmannLayer, v: Array) -> float:
    return float(made.log_likelihoods(v).mean())


@pytest.mark.parametrize(("visible", "hidden"), [(3, 0), (4, 3), (1, 2), (5, 1)])
def test_the_exact_gradient_is_that_of_the_likelihood(visible: int, hidden: int) -> None:
    made = layer(visible, hidden, seed=visible)
    v = (np.random.default_rng(2).random((6, visible)) < 0.5).astype(np.float64)
    machine(made).learn(v, NO_LABELS)
    for parameter in made.parameters:
        value = parameter.value

        def of_value(tried: Array, value: Array = value) -> float:
            kept = value.copy()
            value[...] = tried
            result = likelihood(made, v)
            value[...] = kept
            return result

        assert_close(-parameter.grad, numerical_gradient(of_value, value, h=1e-5))


@given(visible=st.integers(1, 5), hidden=st.integers(0, 4), seed=st.integers(0, 50))
def test_probabilities_of_what_is_seen_are_sums_over_what_is_not(
    visible: int, hidden: int, seed: int
) -> None:
    made = layer(visible, hidden, seed=seed)
    energies = made.energy(binary_states(made.units)).reshape(1 << visible, -1)
    weights = np.exp(-energies).sum(axis=1)
    v = binary_states(visible)
    np.testing.assert_allclose(np.exp(made.log_likelihoods(v)), weights / weights.sum())
    flipped = v.copy()
    flipped[:, 0] = 1 - v[:, 0]
    apart = made.log_likelihoods(v) - made.log_likelihoods(flipped)
    np.testing.assert_allclose(made.log_odds(v)[:, 0] * (2 * v[:, 0] - 1), apart, atol=1e-9)


def test_gibbs_sampling_comes_to_the_exact_moments() -> None:
    made, rng = layer(3, 2), np.random.default_rng(1)
    states = (rng.random((20_000, 5)) < 0.5).astype(np.float64)
    for _ in range(20):
        made.sweep(states, rng)
    found = states.T @ states / len(states)
    np.testing.assert_allclose(found, made.model_moments(), atol=0.02)
    held = states.copy()
    held[:, :3] = [1, 0, 1]
    for _ in range(20):
        made.sweep(held, rng, first=3)
    found = held.T @ held / len(held)
    np.testing.assert_allclose(found, made.data_moments(held[:1, :3]), atol=0.02)


BARS = (draw_patterns(PatternName.BARS, 2, 2).train_inputs / 255).astype(np.float32)
WAYS: list[dict[str, Any]] = [
    {},
    {"exact": False, "k": 3},
    {"exact": False, "k": 2, "persistent": True, "chains": 60},
]


@pytest.mark.parametrize("options", WAYS, ids=str)
@pytest.mark.parametrize("hidden", [0, 2])
def test_learning_makes_the_patterns_likelier(options: dict[str, Any], hidden: int) -> None:
    made = layer(4, hidden, dtype=np.float32)
    model, batch = machine(made, **options), np.tile(BARS, (10, 1))
    before = likelihood(made, BARS)
    for _ in range(300):
        model.learn(batch, NO_LABELS)
        model.network.store.values -= 0.1 * model.network.store.grads
    assert likelihood(made, BARS) > before + 0.3


@pytest.mark.parametrize("heat", [1.0, 3.0, 100.0])
def test_hot_hidden_units_hardly_prefer_a_state(heat: float) -> None:
    made, data = layer(3, 2), binary_states(3)[[1, 4, 6]]
    weight, bias = square(made, made.weight.value), made.bias.value
    expected = np.zeros((5, 5))
    for v in data:
        states = np.hstack([np.tile(v, (4, 1)), binary_states(2)])
        chances = np.exp(
            (0.5 * np.einsum("ni,ij,nj->n", states, weight, states) + states @ bias) / heat
        )
        expected += np.einsum("n,ni,nj->ij", chances / chances.sum(), states, states) / len(data)
    np.testing.assert_allclose(made.data_moments(data, heat), expected)
    states = np.hstack([np.repeat(data, 9000, axis=0), np.zeros((27_000, 2))])
    rng = np.random.default_rng(0)
    for _ in range(5):
        made.sweep(states, rng, first=3, temperature=heat)
    np.testing.assert_allclose(states.T @ states / len(states), expected, atol=0.02)


def test_hidden_units_cool_down_by_the_same_factor_in_each_update() -> None:
    model = machine(layer(3, 2), annealing=8.0, cooling=30)
    assert [model.begin(step) for step in (0, 10, 40)] == [0, 0, 0]
    heats = []
    for step in (0, 10, 20, 30, 99):
        model.begin(step)
        heats.append(model.temperature)
    assert heats == pytest.approx([8, 4, 2, 1, 1])
    with pytest.raises(ValueError, match="annealing must be at least 1"):
        machine(layer(3, 2), annealing=0.5)


def test_its_figures_are_those_of_the_examples() -> None:
    made = layer(4, 2)
    v = BARS.astype(np.float64)
    figures = machine(made).evaluate(v, NO_LABELS)
    assert isnan(figures.accuracy)
    assert dict(figures.more)["log_likelihood"] == pytest.approx(likelihood(made, v))
    assert figures.loss == pytest.approx(np.square(made.forward(v) - v).sum() / len(v))


def test_pseudo_likelihood_of_units_that_are_not_joined_is_the_likelihood() -> None:
    made = layer(4)
    made.weight.value[...] = 0
    more = dict(machine(made).evaluate(BARS.astype(np.float64), NO_LABELS).more)
    assert more["pseudo_likelihood"] == pytest.approx(more["log_likelihood"])


def test_more_than_twenty_units_learn_by_sampling_alone() -> None:
    with pytest.raises(ValueError, match=r"25 units have 2\^25 states, for which the exact grad"):
        machine(layer(20, 5))
    made = layer(20, 5)
    model = machine(made, exact=False)
    v = (np.random.default_rng(0).random((30, 20)) < 0.5).astype(np.float64)
    assert np.isfinite(model.learn(v, NO_LABELS).loss)
    figures = model.evaluate(v, NO_LABELS)
    assert np.isfinite(figures.loss)
    assert figures.more == ()
    with pytest.raises(ValueError, match="log Z"):
        made.table()


def test_chains_go_on_where_they_stood() -> None:
    made = layer(4, 2, dtype=np.float32)
    model = machine(made, exact=False, persistent=True, chains=7)
    model.learn(BARS, NO_LABELS)
    stood = made.running_state["chains"].copy()
    assert stood.shape == (7, 6)
    np.testing.assert_array_equal(made.chains_from(np.zeros((3, 6))), stood)


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_nan_leaves_the_gradients_as_they_were(options: dict[str, Any]) -> None:
    model = machine(layer(4, 2, dtype=np.float32), **options)
    model.learn(BARS, NO_LABELS)
    before = model.network.store.grads.copy()
    model.network.store.values[3] = np.nan
    with np.errstate(all="ignore"):
        assert isnan(model.learn(BARS, NO_LABELS).loss)
        assert isnan(model.evaluate(BARS, NO_LABELS).loss)
    np.testing.assert_array_equal(model.network.store.grads, before)


@pytest.mark.parametrize("k", [0, -1])
def test_no_sweep_is_refused(k: int) -> None:
    with pytest.raises(ValueError, match="k must be at least 1"):
        machine(layer(3), k=k)


def test_no_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="a visible unit at least"):
        layer(0, 3)


def test_statistics_have_no_way_back() -> None:
    with pytest.raises(NotImplementedError, match="write_gradients"):
        layer(3).backward(np.zeros((1, 3)))
