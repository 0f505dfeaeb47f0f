"""Units are on as often as their probability says, whatever type and generator it is drawn by."""

import numpy as np
import numpy.typing as npt
import pytest

from engine.layers.chains import draw


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_units_are_on_as_often_as_their_probability_says(dtype: npt.DTypeLike) -> None:
    chances = np.repeat(np.array([[0, 0.001, 0.3, 0.97, 1]], dtype), 40_001, axis=0)
    drawn = draw(chances, np.random.default_rng(1))
    assert drawn.dtype == chances.dtype
    assert set(np.unique(drawn)) == {0, 1}
    spread = np.sqrt(chances[0].astype(float) * (1 - chances[0]) / len(chances))
    apart = np.abs(drawn.mean(axis=0, dtype=float) - chances[0])
    assert (apart <= 4 * spread).all()


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_draws_are_written_where_they_are_wanted(dtype: npt.DTypeLike) -> None:
    chances = np.random.default_rng(1).random((3, 5)).astype(dtype)
    kept, out = chances.copy(), np.empty_like(chances)
    assert draw(chances, np.random.default_rng(2), out) is out
    np.testing.assert_array_equal(out, draw(chances, np.random.default_rng(2)))
    np.testing.assert_array_equal(chances, kept)


def test_a_probability_that_is_no_number_is_never_met() -> None:
    assert not draw(np.full((2, 3), np.nan, np.float32), np.random.default_rng(1)).any()
