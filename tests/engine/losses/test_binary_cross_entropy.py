"""Binary cross entropy on logits against the reference data, and its exactness."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.losses import BinaryCrossEntropyWithLogits
from engine.numerical import numerical_gradient
from tests.oracle_data import Case, over_cases


@over_cases("bce_logits")
def test_agrees_with_the_reference(case: Case) -> None:
    loss = BinaryCrossEntropyWithLogits()
    value = loss.forward(case["in_z"], case["in_t"])
    case.agrees(case["in_z"].dtype.type(value), "out_y")
    case.agrees(loss.backward(), "g_in_z")


def test_nearly_right_answers_keep_their_digits() -> None:
    loss = BinaryCrossEntropyWithLogits()
    z, t = np.array([50.0, -50.0]), np.array([1.0, 0.0])
    assert loss.forward(z, t) == pytest.approx(np.exp(-50), rel=1e-12)
    np.testing.assert_allclose(loss.backward(), np.array([-1, 1]) * np.exp(-50) / 2, rtol=1e-12)


@given(n=st.integers(1, 4), width=st.integers(1, 4), seed=st.integers(0, 1000))
def test_gradient_equals_central_differences(n: int, width: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    z, t = rng.normal(0, 2, (n, width)), rng.random((n, width))
    loss = BinaryCrossEntropyWithLogits()
    numeric = numerical_gradient(lambda z: loss.forward(z, t), z, h=1e-5)
    loss.forward(z, t)
    np.testing.assert_allclose(loss.backward(), numeric, atol=1e-9)


def test_keeps_float32_and_its_arguments_in_reused_buffers_too() -> None:
    loss = BinaryCrossEntropyWithLogits()
    loss.buffers.reuse = True
    z, t = np.ones((2, 3), np.float32), np.zeros((2, 3), np.int64)
    for _ in range(2):
        assert loss.forward(z, t) == pytest.approx(np.log1p(np.e), rel=1e-6)
        assert loss.backward().dtype == np.float32
    assert (z == 1).all()
    assert not t.any()


def test_says_what_is_wrong_with_the_targets() -> None:
    loss, z = BinaryCrossEntropyWithLogits(), np.zeros((2, 3))
    with pytest.raises(ValueError, match=r"targets must lie within 0\.\.1, not 0\.0\.\.1\.5"):
        loss.forward(z, np.array([[0, 1, 1.5]] * 2))
    with pytest.raises(ValueError, match="outputs' shape"):
        loss.forward(z, np.zeros(2))
    with pytest.raises(ValueError, match="at least one number"):
        loss.forward(z[:0], z[:0])
