"""The complementary error function against Python's own, which takes one number at a time."""

import math

import numpy as np
import pytest

from engine.layers.erfc import erfc

X = np.concatenate([np.linspace(-7, 26, 20_001), [0.46875, 4.0, -4.0, -0.0]])


def test_agrees_with_the_standard_library_in_float64() -> None:
    expected = [math.erfc(x) for x in X]
    np.testing.assert_allclose(erfc(X, np.empty_like(X)), expected, rtol=1e-14)


def test_agrees_in_float32() -> None:
    x = X[X < 9].astype(np.float32)
    expected = [math.erfc(value) for value in x]
    result = erfc(x, np.empty_like(x))
    assert result.dtype == np.float32
    np.testing.assert_allclose(result, expected, rtol=1e-5)


@pytest.mark.parametrize(("x", "expected"), [(-1e300, 2), (1e300, 0), (-np.inf, 2), (np.inf, 0)])
def test_is_flat_far_out(x: float, expected: float) -> None:
    assert erfc(np.array([x]), np.empty(1)) == expected


def test_may_write_into_its_argument_and_keeps_nan() -> None:
    x = np.array([np.nan, -5.0, -1.0, -0.1, 0.3, 1.0, 5.0])
    expected = [math.erfc(value) for value in x]
    np.testing.assert_allclose(erfc(x, x), expected, rtol=1e-14)
