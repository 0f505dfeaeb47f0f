"""Batch normalisation: both conventions, both modes, and the batches that have no spread."""

from typing import Any

import numpy as np
import pytest

from engine.layers.batch_norm import BatchNorm
from engine.layers.names import RunningVariance
from tests.gradients import assert_gradients_are_right
from tests.oracle_data import Case, over_cases

X = np.random.default_rng(0).normal(3, 2, (16, 5))


def layer_for(case: Case) -> BatchNorm:
    settings = case.attributes
    layer = BatchNorm(
        case["p_gamma"].size,
        eps=settings["eps"],
        momentum=settings["momentum"],
        running_variance=RunningVariance(settings["running_var"].split()[0]),
        initial_running_variance=settings["running_init"]["var"],
        per_activation=settings["axis"] == "activation",
        dtype=case["in_x"].dtype,
    )
    layer.gamma.value[...] = case["p_gamma"]
    layer.beta.value[...] = case["p_beta"]
    return layer


@over_cases("batch_norm")
def test_training_agrees_with_the_reference(case: Case) -> None:
    layer, x = layer_for(case), case["in_x"]
    case.agrees(layer.forward(x, training=True), "out_y")
    case.agrees(layer.backward(case["up_y"]), "g_in_x")
    case.agrees(layer.gamma.grad, "g_p_gamma")
    case.agrees(layer.beta.grad, "g_p_beta")


@over_cases("batch_norm")
def test_running_statistics_and_testing_agree_with_the_reference(case: Case) -> None:
    layer, x = layer_for(case), case["in_x"]
    rows = []
    for batch in (x, x + 1, 2 * x):
        layer.forward(batch, training=True)
        rows.append([layer.running_mean.copy(), layer.running_var.copy()])
    means, variances = zip(*rows, strict=True)
    case.agrees(np.array(means), "st_running_mean")
    case.agrees(np.array(variances), "st_running_var")
    case.agrees(layer.forward(x), "out_eval_y")
    case.agrees(layer.backward(case["up_y"]), "g_eval_in_x")
    case.agrees(layer.gamma.grad, "g_eval_p_gamma")
    case.agrees(layer.beta.grad, "g_eval_p_beta")


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("shape", [(8, 3), (4, 3, 2, 2)])
def test_gradients_are_right(shape: tuple[int, ...], training: bool) -> None:
    assert_gradients_are_right(BatchNorm(3, dtype=np.float64), shape, training=training)


def test_output_has_mean_beta_and_spread_gamma() -> None:
    layer = BatchNorm(5, dtype=np.float64)
    layer.gamma.value[...], layer.beta.value[...] = 2, -1
    y = layer.forward(X, training=True)
    np.testing.assert_allclose(y.mean(axis=0), -1)
    np.testing.assert_allclose(y.std(axis=0), 2, rtol=1e-4)


def test_testing_leaves_the_running_statistics_alone() -> None:
    layer = BatchNorm(5)
    layer.forward(X.astype(np.float32))
    assert not layer.running_mean.any()
    assert (layer.running_var == 1).all()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_constant_feature_becomes_beta(dtype: Any) -> None:
    layer = BatchNorm(3, dtype=dtype)
    y = layer.forward(np.full((100, 3), 0.1, dtype), training=True)
    np.testing.assert_allclose(y, 0, atol=1e-4)
    assert np.isfinite(layer.backward(np.ones_like(y))).all()


def test_a_batch_of_one_becomes_beta_and_moves_only_the_running_mean() -> None:
    layer = BatchNorm(5, dtype=np.float64)
    np.testing.assert_array_equal(layer.forward(X[:1], training=True), np.zeros((1, 5)))
    np.testing.assert_allclose(layer.running_mean, 0.1 * X[0])
    np.testing.assert_array_equal(layer.running_var, 1)
    assert not layer.backward(np.ones((1, 5))).any()


def test_by_the_biased_convention_a_batch_of_one_counts_as_no_variance() -> None:
    layer = BatchNorm(5, running_variance=RunningVariance.BIASED)
    layer.forward(X[:1].astype(np.float32), training=True)
    np.testing.assert_allclose(layer.running_var, 0.9)


def test_inactive_it_is_the_identity_and_teaches_nothing() -> None:
    layer = BatchNorm(5, dtype=np.float64)
    layer.gamma.grad[...] = layer.beta.grad[...] = 7
    layer.active = False
    assert layer.forward(X, training=True) is X
    assert layer.backward(X) is X
    assert not layer.gamma.grad.any()
    assert not layer.beta.grad.any()
    assert not layer.running_mean.any()


def test_switching_it_off_after_a_pass_does_not_change_that_pass() -> None:
    layer, twin = BatchNorm(5, dtype=np.float64), BatchNorm(5, dtype=np.float64)
    for each in (layer, twin):
        each.forward(X, training=True)
    layer.active = False
    np.testing.assert_array_equal(layer.backward(X), twin.backward(X))


def test_running_state_gives_the_arrays_themselves() -> None:
    layer = BatchNorm(2)
    layer.running_state["running_mean"][...] = 5
    assert (layer.running_mean == 5).all()
    assert set(layer.running_state) == {"running_mean", "running_var"}


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"features": 0}, "features"),
        ({"features": 3, "eps": 0}, "eps"),
        ({"features": 3, "momentum": 1.1}, "momentum"),
        ({"features": 3, "initial_running_variance": -1}, "initial_running_variance"),
    ],
)
def test_names_a_setting_out_of_range(settings: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=f"{named} must"):
        BatchNorm(**settings)


def test_names_the_width_that_it_wants() -> None:
    with pytest.raises(ValueError, match="takes 3 features, not 5"):
        BatchNorm(3).forward(X)
