"""The shared formulas: far-out arguments, writing in place, and sums over the batch."""

import numpy as np
import pytest

from engine.arrays import Array
from engine.layers.formulas import BatchSum, log_softmax, naive_softmax, sigmoid, softmax

X = np.array([[-1000.0, -1.0, 0.0], [1.0, 50.0, 1000.0]])


@pytest.mark.parametrize("formula", [sigmoid, softmax, log_softmax])
def test_far_out_arguments_give_numbers_and_x_may_be_overwritten(formula: object) -> None:
    assert callable(formula)
    result = formula(X, np.empty_like(X))
    assert np.isfinite(result).all()
    again = X.copy()
    assert formula(again, again) is again
    np.testing.assert_array_equal(again, result)


def test_the_sum_over_the_batch_follows_size_and_dtype() -> None:
    batch_sum = BatchSum()
    for shape, dtype in [((4, 3), np.float32), ((7, 3), np.float32), ((7, 2), np.float64)]:
        x = np.arange(np.prod(shape)).reshape(shape).astype(dtype)
        np.testing.assert_array_equal(batch_sum(x), x.sum(axis=0))
        assert batch_sum(x).dtype == dtype
        out = np.empty(shape[1], dtype)
        assert batch_sum(x, out=out) is out


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_naive_softmax_is_the_safe_one_until_exp_overflows(dtype: type) -> None:
    x: Array = np.array([[0.3, 2.9, 4.0], [-5.0, 0.0, 80.0]], dtype)
    naive, safe = naive_softmax(x, np.empty_like(x)), softmax(x, np.empty_like(x))
    np.testing.assert_allclose(naive, safe, rtol=1e-5)
    last = 709.0 if dtype is np.float64 else 88.0
    for shift, is_number in ((0.0, True), (2.0, False)):
        shifted: Array = np.array([[last + shift, 0.0]], dtype)
        assert np.isfinite(naive_softmax(shifted, np.empty_like(shifted))[0, 0]) == is_number
        assert softmax(shifted, np.empty_like(shifted)).sum() == pytest.approx(1)


def test_the_textbook_s_logits_overflow() -> None:
    x = np.array([[1010.0, 1000.0, 990.0]])
    assert np.isnan(naive_softmax(x, np.empty_like(x))).all()
    expected = [9.99954600e-01, 4.53978686e-05, 2.06106005e-09]
    np.testing.assert_allclose(softmax(x, np.empty_like(x))[0], expected, rtol=1e-8)
