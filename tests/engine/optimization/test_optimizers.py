"""What single optimizers promise beyond their equations: settings, states, refusals."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.layers.linear import Linear
from engine.network import Network
from engine.optimization.names import AdamEps, MomentumForm
from engine.optimization.optimizers import (
    SGD,
    AdaGrad,
    Adam,
    AdamW,
    AMSGrad,
    Momentum,
    Nesterov,
    RMSProp,
)


@pytest.mark.parametrize("lr", [0, 0.0, -0.1, np.nan, np.inf, -np.inf, "0.1", None])
def test_a_learning_rate_that_teaches_nothing_is_refused(lr: float) -> None:
    with pytest.raises(ValueError, match=r"lr must be a finite number above 0, not"):
        SGD(lr)
    optimizer = Adam(0.1)
    with pytest.raises(ValueError, match="lr must be"):
        optimizer.lr = lr
    assert optimizer.lr == 0.1


@pytest.mark.parametrize("wrong", [-0.1, 1.0, 1.5, np.nan])
def test_averages_need_a_weight_of_at_least_0_and_below_1(wrong: float) -> None:
    refused: dict[str, Callable[[], object]] = {
        "momentum": lambda: Momentum(0.1, wrong),
        "dampening": lambda: Momentum(0.1, dampening=wrong),
        "decay": lambda: RMSProp(0.1, wrong),
        "beta1": lambda: Adam(0.1, beta1=wrong),
        "beta2": lambda: AMSGrad(0.1, beta2=wrong),
    }
    for name, make in refused.items():
        with pytest.raises(ValueError, match=rf"{name} must be .* of at least 0 and below 1"):
            make()
    with pytest.raises(ValueError, match="momentum must be"):
        Nesterov(0.1, wrong)


@pytest.mark.parametrize("wrong", [-1e-9, np.nan, np.inf])
def test_small_numbers_must_not_be_negative(wrong: float) -> None:
    refused: dict[str, Callable[[], object]] = {
        "eps": lambda: AdaGrad(0.1, eps=wrong),
        "initial_h": lambda: AdaGrad(0.1, initial_h=wrong),
        "weight_decay": lambda: AdamW(0.1, weight_decay=wrong),
    }
    for name, make in refused.items():
        with pytest.raises(ValueError, match=rf"{name} must be a finite number of at least 0"):
            make()


def test_other_refusals() -> None:
    with pytest.raises(ValueError, match="initial_h must be above 0"):
        AdaGrad(0.1, skip_first=True)
    with pytest.raises(ValueError, match="decayed must be"):
        AdamW(0.1, decayed=-1)
    with pytest.raises(ValueError, match="flat values"):
        AdamW(0.1, decayed=2).step(np.ones((2, 2)), np.ones((2, 2)))
    with pytest.raises(ValueError, match="not a valid MomentumForm"):
        Momentum(0.1, form="torch")  # type: ignore[arg-type]


def test_arrays_that_do_not_fit_are_refused() -> None:
    optimizer = Momentum(0.1)
    with pytest.raises(ValueError, match=r"grads must have the values' shape \(3,\)"):
        optimizer.step(np.ones(3), np.ones(4))
    with pytest.raises(ValueError, match="floats, not of int"):
        optimizer.step(np.ones(3, int), np.ones(3, int))
    optimizer.step(np.ones(3), np.ones(3))
    with pytest.raises(ValueError, match="state 'v'"):
        optimizer.step(np.ones(4), np.ones(4))
    with pytest.raises(ValueError, match="must stay float64"):
        optimizer.step(np.ones(3, np.float32), np.ones(3, np.float32))


def test_a_foreign_state_is_refused() -> None:
    with pytest.raises(ValueError, match=r"must hold v, not \['h'\]"):
        Momentum(0.1).load_state({"h": np.ones(2)}, 3)
    with pytest.raises(ValueError, match="must hold m, v, not"):
        Adam(0.1).load_state({}, 3)
    with pytest.raises(ValueError, match="must hold nothing"):
        SGD(0.1).load_state({"v": np.ones(2)}, 1)
    with pytest.raises(ValueError, match="step -1"):
        SGD(0.1).load_state({}, -1)


def test_the_state_at_the_very_start_can_be_loaded_back() -> None:
    optimizer, values = Adam(0.1), np.ones(2)
    optimizer.step(values, np.ones(2))
    optimizer.load_state(Adam(0.1).state, 0)
    assert (optimizer.t, optimizer.state) == (0, {})
    optimizer.step(values, np.ones(2))
    np.testing.assert_allclose(values, 1 - 0.2)


def test_settings_may_change_between_steps() -> None:
    optimizer, values = SGD(0.1), np.zeros(1)
    optimizer.step(values, np.ones(1))
    optimizer.lr = 0.5
    optimizer.step(values, np.ones(1))
    np.testing.assert_allclose(values, -0.6)


def test_the_forms_of_momentum_part_once_lr_changes() -> None:
    ends = []
    for form in MomentumForm:
        optimizer, values = Momentum(0.1, form=form), np.zeros(1)
        for lr in (1.0, 0.1):
            optimizer.lr = lr
            optimizer.step(values, np.ones(1))
        ends.append(values[0])
    np.testing.assert_allclose(ends, [-1 - 0.9 - 0.1, -1 - 0.19])


def test_nesterov_equals_the_textbook_code() -> None:
    rng = np.random.default_rng(1)
    optimizer, values = Nesterov(0.1, 0.8), np.zeros(4)
    v, w = np.zeros(4), np.zeros(4)
    for lr in (0.1, 0.05, 0.2):
        g = rng.normal(size=4)
        w += 0.8 * 0.8 * v - 1.8 * lr * g
        v = 0.8 * v - lr * g
        optimizer.lr = lr
        optimizer.step(values, g)
    np.testing.assert_allclose(values, w)


def test_adam_begins_with_steps_of_lr() -> None:
    values = np.zeros(3)
    optimizer = Adam(0.01)
    optimizer.step(values, np.array([1e-3, -5.0, 700.0]))
    np.testing.assert_allclose(values, [-0.01, 0.01, -0.01], rtol=1e-4)
    figures = optimizer.figures()
    np.testing.assert_allclose(figures["m_hat"], [1e-3, -5, 700])
    np.testing.assert_allclose(figures["v_hat"], [1e-6, 25, 490_000])


def test_figures_are_copies_and_amsgrad_shows_what_it_divides_by() -> None:
    optimizer, values = AMSGrad(0.1, beta2=0.5), np.zeros(1)
    assert optimizer.figures() == {}
    for g in (4.0, 0.0, 0.0):
        optimizer.step(values, np.array([g]))
    figures = optimizer.figures()
    np.testing.assert_allclose(figures["v_max"], 8)
    np.testing.assert_allclose(figures["v_hat"], 8 / 0.875)
    figures["v_max"][...] = -1
    np.testing.assert_allclose(optimizer.state["v_max"], 8)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_without_eps_an_entry_with_no_gradient_stays(dtype: type[np.floating[Any]]) -> None:
    for optimizer in (
        AdaGrad(0.1, eps=0),
        RMSProp(0.1, eps=0),
        Adam(0.1, eps=0),
        Adam(0.1, eps=1e-60, eps_place=AdamEps.UNCORRECTED),
    ):
        values = np.ones(2).astype(dtype)
        optimizer.step(values, np.array([0, 2], dtype))
        assert values[0] == 1
        assert values[1] < 1


def test_adamw_decays_weights_and_spares_biases() -> None:
    network = Network([Linear(3, 2, rng=np.random.default_rng(0))])
    store = network.store
    store.values[:] = 1
    optimizer = AdamW(0.1, weight_decay=0.5, decayed=store.decayed)
    optimizer.step(store.values, np.zeros_like(store.values))
    np.testing.assert_allclose(network.parameters[0].value, 0.95)
    np.testing.assert_array_equal(network.parameters[1].value, 1)


def test_adamw_does_not_let_the_moments_see_the_decay() -> None:
    plain, decayed = Adam(0.1), AdamW(0.1, weight_decay=0.3)
    for optimizer in (plain, decayed):
        optimizer.step(np.full(2, 5.0), np.array([1.0, -2.0]))
    np.testing.assert_array_equal(plain.state["m"], decayed.state["m"])
    np.testing.assert_array_equal(plain.state["v"], decayed.state["v"])
