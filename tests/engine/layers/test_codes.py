"""The sparse and the variational code: penalties, gradients, and what is drawn when."""

import numpy as np
import pytest

from engine.layers.codes import GaussianCode, SparseCode
from engine.layers.names import SparsityForm
from engine.numerical import numerical_gradient
from tests.gradients import assert_close


def gaussian(beta: float = 1.0) -> GaussianCode:
    return GaussianCode(beta, rng=np.random.default_rng(3))


@pytest.mark.parametrize("form", SparsityForm)
@pytest.mark.parametrize(("count", "units"), [(1, 1), (5, 3), (8, 2)])
def test_the_gradient_of_a_sparse_code_is_that_of_its_penalty(
    form: SparsityForm, count: int, units: int
) -> None:
    layer = SparseCode(form, 0.7, target=0.1)
    x = np.random.default_rng(count).uniform(0.1, 0.9, (count, units))

    def penalty(x: np.ndarray) -> float:
        layer.forward(x, training=True)
        return layer.penalty

    numeric = numerical_gradient(penalty, x, h=1e-6)
    layer.forward(x, training=True)
    assert_close(layer.backward(np.zeros_like(x)), numeric)


def test_kl_of_a_rate_that_is_right_is_nothing() -> None:
    layer = SparseCode(SparsityForm.KL, 2.0, target=0.25)
    layer.forward(np.full((4, 3), 0.25))
    assert layer.penalty == pytest.approx(0)
    assert layer.activity == pytest.approx(0.25)


def test_a_silent_unit_has_a_finite_penalty() -> None:
    layer = SparseCode(SparsityForm.KL, 1.0)
    layer.forward(np.zeros((4, 2), np.float32))
    assert np.isfinite(layer.penalty)
    assert np.isfinite(layer.backward(np.zeros((4, 2), np.float32))).all()


@pytest.mark.parametrize(("weight", "target"), [(-1, 0.1), (1, 0), (1, 1), (float("nan"), 0.1)])
def test_a_weight_or_target_out_of_range_is_refused(weight: float, target: float) -> None:
    with pytest.raises(ValueError, match="weight must be"):
        SparseCode(SparsityForm.KL, weight, target=target)


@pytest.mark.parametrize("beta", [0.0, 1.0, 4.0])
def test_the_gradient_of_a_variational_code_is_that_of_what_it_draws_and_of_kl(
    beta: float,
) -> None:
    rng = np.random.default_rng(1)
    layer, x = gaussian(beta), rng.normal(size=(5, 6))
    eps, up = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))

    def through(x: np.ndarray) -> float:
        return float((up * layer.forward_with_noise(x, eps)).sum()) + layer.penalty

    numeric = numerical_gradient(through, x, h=1e-6)
    layer.forward_with_noise(x, eps)
    assert_close(layer.backward(up), numeric)


def test_kl_of_a_standard_normal_code_is_nothing() -> None:
    layer = gaussian()
    layer.forward(np.zeros((3, 4)))
    assert layer.kl == 0
    layer.forward(np.tile([2.0, 0.0], (3, 1)))
    assert layer.kl == pytest.approx(2)
    assert layer.kl_of_numbers == pytest.approx([2])


def test_testing_draws_the_same_numbers_every_time_and_none_of_the_run() -> None:
    layer, x = gaussian(), np.zeros((6, 4), np.float32)
    before = layer.rng.bit_generator.state
    first = layer.forward(x).copy()
    np.testing.assert_array_equal(layer.forward(x), first)
    assert layer.rng.bit_generator.state == before
    assert first.dtype == np.float32
    assert not np.array_equal(layer.forward(x, training=True), first)


@pytest.mark.parametrize("beta", [-1, float("nan"), float("inf")])
def test_a_beta_below_0_is_refused(beta: float) -> None:
    with pytest.raises(ValueError, match="beta must be"):
        gaussian(beta)


def test_an_odd_width_is_refused() -> None:
    with pytest.raises(ValueError, match="as many means as variances"):
        gaussian().forward_with_noise(np.zeros((2, 3)), np.zeros((2, 1)))
