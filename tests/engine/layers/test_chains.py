"""Uniform numbers for draws: made in a quicker way, and yet NumPy's own."""

import numpy as np
import pytest

from engine.layers.chains import uniform


@pytest.mark.parametrize("shape", [(3, 4), (3, 5), (2, 2, 7)])
def test_quick_numbers_are_numpy_s_own_and_leave_the_generator_as_it_would(
    shape: tuple[int, ...],
) -> None:
    quick, own = (np.random.default_rng(5) for _ in range(2))
    for _ in range(2):
        np.testing.assert_array_equal(uniform(quick, shape), own.random(shape, np.float32))
    assert quick.random() == own.random()


def test_other_sources_are_asked_for_floats_themselves() -> None:
    one, two = (np.random.Generator(np.random.MT19937(3)) for _ in range(2))
    np.testing.assert_array_equal(uniform(one, (4, 4)), two.random((4, 4), np.float32))
