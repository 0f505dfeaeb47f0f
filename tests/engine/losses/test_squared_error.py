"""Squared errors and Huber's loss against the reference data."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.losses import Huber, Loss, MeanSquaredError, SumSquaredError
from engine.numerical import numerical_gradient
from tests.oracle_data import Case, over_cases

LOSSES: dict[str, Callable[[], Loss]] = {
    "mse_mean": MeanSquaredError,
    "sse_half": lambda: SumSquaredError(batch_mean=False),
    "sse_half_batchmean": SumSquaredError,
    "huber": lambda: Huber(0.7),  # its file does not say so; its gradients end at +-0.7/12
}


@over_cases("mse_mean", "sse_half", "sse_half_batchmean", "huber")
def test_agrees_with_the_reference(case: Case) -> None:
    loss = LOSSES[case.file.split(".")[0]]()
    case.agrees(case["in_y"].dtype.type(loss.forward(case["in_y"], case["in_t"])), "out_y")
    case.agrees(loss.backward(), "g_in_y")


@pytest.mark.parametrize("make", LOSSES.values())
@given(n=st.integers(1, 4), width=st.integers(1, 4), seed=st.integers(0, 1000))
def test_gradient_equals_central_differences(
    make: Callable[[], Loss], n: int, width: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    outputs, targets = rng.normal(size=(2, n, width))
    loss = make()
    numeric = numerical_gradient(lambda y: loss.forward(y, targets), outputs, h=1e-6)
    loss.forward(outputs, targets)
    np.testing.assert_allclose(loss.backward(), numeric, atol=1e-5)


def test_huber_is_half_a_square_within_delta_and_a_line_beyond() -> None:
    loss, zero = Huber(2.0), np.zeros(1)
    assert loss.forward(np.array([1.0]), zero) == 0.5
    assert loss.forward(np.array([-5.0]), zero) == 2 * (5 - 1)
    np.testing.assert_array_equal(loss.backward(), [-2])


@pytest.mark.parametrize("make", LOSSES.values())
def test_keeps_float32_takes_integers_and_refuses_other_shapes(make: Callable[[], Loss]) -> None:
    loss, outputs = make(), np.ones((2, 3), np.float32)
    assert loss.forward(outputs, np.ones((2, 3), np.int64)) == 0
    assert loss.backward().dtype == np.float32
    with pytest.raises(ValueError, match=r"outputs' shape \(2, 3\), not \(2,\)"):
        loss.forward(outputs, np.array([0, 1]))
    with pytest.raises(ValueError, match="at least one number"):
        loss.forward(outputs[:0], outputs[:0])


@pytest.mark.parametrize("delta", [0, -1, np.inf, np.nan])
def test_huber_names_a_delta_out_of_range(delta: float) -> None:
    with pytest.raises(ValueError, match="delta must be"):
        Huber(delta)
