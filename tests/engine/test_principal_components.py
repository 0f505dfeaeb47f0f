"""Principal components against the singular value decomposition, and in small cases by hand."""

import numpy as np
import pytest

from engine.principal_components import principal_components


def test_they_are_the_directions_of_the_singular_values() -> None:
    x = np.random.default_rng(0).normal(size=(40, 6)) * [5, 4, 3, 2, 1, 0.5] + 7
    found = principal_components(x, 3)
    _, sizes, axes = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    np.testing.assert_allclose(np.abs(found.axes @ axes[:3].T), np.eye(3), atol=1e-9)
    np.testing.assert_allclose(found.variances, sizes[:3] ** 2 / 40)
    left = ((found.decode(found.encode(x)) - x) ** 2).sum()
    assert left == pytest.approx((sizes[3:] ** 2).sum())


def test_all_of_them_lose_nothing_and_the_first_ones_are_a_part() -> None:
    x = np.random.default_rng(1).normal(size=(9, 4)).astype(np.float32)
    found = principal_components(x, 10)
    assert found.axes.shape == (4, 4)
    np.testing.assert_allclose(found.decode(found.encode(x)), x, atol=1e-5)
    assert found.encode(x).dtype == np.float32
    np.testing.assert_array_equal(found.first(2).axes, principal_components(x, 2).axes)


def test_nothing_is_found_of_nothing() -> None:
    for x, count in ((np.empty((0, 3)), 1), (np.ones(3), 1), (np.ones((2, 2)), 0)):
        with pytest.raises(ValueError, match=r"must be \(N, D\)"):
            principal_components(x, count)
