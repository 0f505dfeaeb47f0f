"""Penalties: reference data, gradients against differences, exact zeros, the limit of a norm."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.numerical import numerical_gradient
from engine.optimization.names import L1Form, L2Figure
from engine.optimization.optimizers import SGD
from engine.optimization.penalties import L1, L2, ElasticNet, MaxNorm, Penalty, soft_threshold
from engine.parameters import Parameter
from tests.oracle_data import DTYPES, index, load

PENALTIES: dict[str, Penalty] = {
    "l2_half": L2(0.3),
    "l2_full": L2(0.6),
    "l2_norm_half": L2(0.3, figure=L2Figure.HALF_NORM),
    "l1": L1(0.3, L1Form.SUBGRADIENT),
    "elastic": ElasticNet(0.3, 0.2, L1Form.SUBGRADIENT),
}
ENTRIES = [entry for entry in index("optimization.json") if entry["op"] != "optimizer"]


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", sorted(PENALTIES))
def test_agrees_with_the_reference(name: str, dtype: type[np.floating[Any]]) -> None:
    (entry,) = (e for e in ENTRIES if (e["op"], e["case"]) == ("penalty", name))
    case, penalty = load(entry, dtype), PENALTIES[name]
    weights = case["p_W"]
    grads = np.zeros_like(weights)
    penalty.add_gradient(weights, grads)
    case.agrees(np.asarray(penalty.value(weights), dtype), "out_penalty")
    if name == "l2_norm_half":  # only a figure: the descent is that of the square
        np.testing.assert_allclose(grads, 0.3 * weights)
    else:
        case.agrees(grads * case["up_penalty"], "g_p_W")


def test_every_reference_has_a_penalty() -> None:
    assert {e["case"] for e in ENTRIES if e["op"] == "penalty"} == set(PENALTIES)


@pytest.mark.parametrize("dtype", DTYPES)
def test_soft_threshold_agrees_with_the_reference(dtype: type[np.floating[Any]]) -> None:
    (entry,) = (e for e in ENTRIES if e["op"] == "prox_l1")
    case = load(entry, dtype)
    direct, stepped = case["in_W"].copy(), case["in_W"].copy()
    soft_threshold(direct, case.attributes["t"], np.empty_like(direct))
    L1(3.0).after_step(stepped, case.attributes["t"] / 3.0)
    case.agrees(direct, "out_W")
    case.agrees(stepped, "out_W")


@given(
    st.integers(0, 2**32 - 1), st.sampled_from([p for n, p in PENALTIES.items() if "norm" not in n])
)
def test_the_gradient_equals_central_differences(seed: int, penalty: Penalty) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.uniform(0.1, 2, (3, 2)) * rng.choice([-1.0, 1.0], (3, 2))
    grads = np.ones((3, 2))
    kept = weights.copy()
    penalty.add_gradient(weights, grads)
    np.testing.assert_array_equal(weights, kept)
    numeric = numerical_gradient(penalty.value, weights, h=1e-5)
    np.testing.assert_allclose(grads - 1, numeric, rtol=1e-6, atol=1e-6)


@given(st.integers(0, 2**32 - 1), st.floats(0, 3), st.sampled_from([np.float32, np.float64]))
def test_the_proximal_step_shrinks_and_gives_exact_zeros(
    seed: int, strength: float, dtype: type[np.floating[Any]]
) -> None:
    before: Array = np.random.default_rng(seed).normal(size=20).astype(dtype)
    weights = before.copy()
    L1(strength).after_step(weights, 0.5)
    small = np.abs(before) <= dtype(0.5 * strength)
    assert weights.dtype == dtype
    assert not weights[small].any()
    assert (weights[~small] * before[~small] > 0).all()
    np.testing.assert_allclose(np.abs(before - weights)[~small], 0.5 * strength, atol=1e-6)


def test_proximal_l1_makes_weights_zero_where_the_subgradient_does_not() -> None:
    ends = {}
    for form in L1Form:
        penalty, optimizer, weights = L1(0.1, form), SGD(0.07), np.array([1.0, -1.0])
        for _ in range(300):
            grads = np.array([0.05, -0.02])  # weaker than the penalty
            penalty.add_gradient(weights, grads)
            optimizer.step(weights, grads)
            penalty.after_step(weights, optimizer.lr)
        ends[form] = weights
    assert not ends[L1Form.PROXIMAL].any()
    assert ends[L1Form.SUBGRADIENT].all()
    assert np.abs(ends[L1Form.SUBGRADIENT]).max() < 0.02


def test_a_proximal_l1_leaves_the_gradient_alone() -> None:
    grads = np.array([1.0, 2.0])
    L1(5.0).add_gradient(np.ones(2), grads)
    np.testing.assert_array_equal(grads, [1, 2])
    ElasticNet(5.0, 0.5).add_gradient(np.ones(2), grads)
    np.testing.assert_array_equal(grads, [1.5, 2.5])


def test_elastic_net_shrinks_after_the_step() -> None:
    weights = np.array([0.05, 2.0])
    ElasticNet(1.0, 3.0).after_step(weights, 0.1)
    np.testing.assert_allclose(weights, [0, 1.9])


@pytest.mark.parametrize(
    "penalty", [L1(0.1), L1(0.1, L1Form.SUBGRADIENT), L2(0.1), ElasticNet(1, 1)]
)
def test_numbers_too_large_give_no_warning(penalty: Penalty) -> None:
    weights = np.array([3e38, np.inf, np.nan], np.float32)
    assert not np.isfinite(penalty.value(weights))
    penalty.add_gradient(weights, np.ones(3, np.float32))
    penalty.after_step(weights, 1e30)


@pytest.mark.parametrize("wrong", [-0.1, np.nan, np.inf])
def test_a_strength_must_not_be_negative(wrong: float) -> None:
    for make in (lambda: L1(wrong), lambda: L2(wrong), lambda: ElasticNet(0.1, wrong)):
        with pytest.raises(ValueError, match="strength must be a finite number of at least 0"):
            make()


def test_max_norm_shortens_long_columns_only() -> None:
    weight = Parameter("w", np.array([[3.0, 0.3], [4.0, 0.4]], np.float32), decays=True)
    bias = Parameter("b", np.array([9.0, 9.0], np.float32))
    frozen = Parameter("f", np.array([[9.0]]), decays=True)
    frozen.frozen = True
    MaxNorm(2.0).project([weight, bias, frozen])
    np.testing.assert_allclose(weight.value, [[1.2, 0.3], [1.6, 0.4]], rtol=1e-6)
    np.testing.assert_array_equal(bias.value, 9)
    np.testing.assert_array_equal(frozen.value, 9)
    assert weight.value.dtype == np.float32


@given(st.integers(0, 2**32 - 1), st.floats(1e-3, 10))
def test_max_norm_holds_and_keeps_directions(seed: int, limit: float) -> None:
    before = np.random.default_rng(seed).normal(size=(5, 4))
    weight = Parameter("w", before.copy(), decays=True)
    MaxNorm(limit).project([weight])
    norms, old = (np.linalg.norm(w, axis=0) for w in (weight.value, before))
    np.testing.assert_allclose(norms, np.minimum(old, limit))
    np.testing.assert_allclose(weight.value / norms, before / old)


def test_max_norm_refuses_a_limit_of_0() -> None:
    with pytest.raises(ValueError, match="limit must be"):
        MaxNorm(0)
