"""The shared formulas: far-out arguments, writing in place, and sums over the batch."""

import numpy as np
import pytest

from engine.layers.formulas import BatchSum, log_softmax, sigmoid, softmax

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
