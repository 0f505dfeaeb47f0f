"""All states of a few units: sums by doubling equal the sums as they are written."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.enumeration import (
    binary_states,
    check_units,
    log_sum_exp,
    moments,
    numbers_of,
    scores_of_states,
)
from engine.layers.rbm_partition import log_partition


def drawn(units: int, seed: int) -> tuple[Array, Array]:
    rng = np.random.default_rng(seed)
    upper = np.triu(rng.normal(size=(units, units)), 1)
    return upper + upper.T, rng.normal(size=units)


@given(units=st.integers(1, 8), seed=st.integers(0, 50))
def test_scores_and_moments_are_those_of_every_state(units: int, seed: int) -> None:
    weight, bias = drawn(units, seed)
    states = binary_states(units)
    scores = 0.5 * np.einsum("ni,ij,nj->n", states, weight, states) + states @ bias
    np.testing.assert_allclose(scores_of_states(weight, bias), scores, atol=1e-12)
    chances = np.exp(scores - log_sum_exp(scores))
    expected = states.T @ (chances[:, np.newaxis] * states)
    np.testing.assert_allclose(moments(chances), expected, atol=1e-12)


def test_a_state_knows_its_place() -> None:
    np.testing.assert_array_equal(numbers_of(binary_states(5)), np.arange(32))


def test_sums_of_exponentials_do_not_overflow() -> None:
    x = np.array([[1000.0, 1000.0], [-1000.0, 0.0]])
    np.testing.assert_allclose(log_sum_exp(x, axis=1), [1000 + np.log(2), 0])


def test_what_cannot_be_gone_through_is_said_with_what_it_would_need() -> None:
    with pytest.raises(ValueError, match=r"24 units have 2\^24 states, .* 134 MB .* 16 times"):
        check_units(24, "log Z")
    with pytest.raises(ValueError, match="PB of memory"):
        check_units(800, "log Z")
    check_units(20, "log Z")


@pytest.mark.parametrize("spread", [0.5, 30.0, 200.0])
@pytest.mark.parametrize("hidden", [1, 3, 10])
def test_a_partition_of_products_is_that_of_logarithms(hidden: int, spread: float) -> None:
    rng = np.random.default_rng(3)
    weight = rng.normal(0, spread, (40, hidden))
    bias, other = rng.normal(0, 1, hidden), rng.normal(0, spread, 40)
    states = binary_states(hidden)
    sums = np.logaddexp(0, states @ weight.T + other).sum(axis=1) + states @ bias
    assert log_partition(weight, bias, other) == pytest.approx(float(log_sum_exp(sums)), rel=1e-12)
