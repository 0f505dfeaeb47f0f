"""Counts are exact and complete: as NumPy's own, and nothing is lost outside the bins."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.arrays import Array
from engine.histogram import Histogram, count, count_inside, value_range

ANY_FLOAT = st.floats(allow_nan=True, allow_infinity=True, width=32)
RANGES = [
    (0.0, 1.0, 50),
    (0.0, 1.0, 64),
    (-1.0, 1.0, 64),
    (-3.3, 2.7, 30),
    (-(2.0**-9), 2.0**-9, 128),
]


@pytest.mark.parametrize(("low", "high", "bins"), RANGES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_counts_are_those_of_numpy(low: float, high: float, bins: int, dtype: type) -> None:
    rng = np.random.default_rng(1)
    values: Array = rng.normal(0, (high - low) / 2, 20_000).astype(dtype)
    found = count(values, low, high, bins)
    expected, _ = np.histogram(values, bins, (low, high))
    np.testing.assert_array_equal(found.counts, expected)


@pytest.mark.parametrize(("low", "high", "bins"), RANGES)
def test_values_on_edges_belong_to_the_bin_above_and_the_end_to_the_last(
    low: float, high: float, bins: int
) -> None:
    edges = np.linspace(low, high, bins + 1)
    found = count(edges, low, high, bins)
    assert found.counts.tolist() == [1] * (bins - 1) + [2]
    assert found.outside == 0


@given(values=arrays(np.float32, st.integers(0, 200), elements=ANY_FLOAT))
@pytest.mark.parametrize(("low", "high", "bins"), RANGES)
def test_every_value_is_counted_once(
    values: np.ndarray, low: float, high: float, bins: int
) -> None:
    found = count(values, low, high, bins)
    assert found.total == values.size
    assert found.nan == np.count_nonzero(np.isnan(values))
    assert found.infinite == np.count_nonzero(np.isinf(values))
    assert found.below == np.count_nonzero((values < low) & np.isfinite(values))
    assert found.above == np.count_nonzero((values > high) & np.isfinite(values))


@pytest.mark.parametrize(
    ("low", "high", "bins", "named"),
    [(1, 0, 5, "low"), (0, 0, 5, "low"), (0, np.inf, 5, "high"), (0, 1, 0, "bins")],
)
def test_a_range_that_makes_no_sense_is_refused(
    low: float, high: float, bins: int, named: str
) -> None:
    with pytest.raises(ValueError, match=named):
        count(np.zeros(3), low, high, bins)


def test_within_keeps_whole_bins_and_counts_the_others_as_outside() -> None:
    found = Histogram(-2.0, 2.0, np.array([1, 2, 3, 4]), below=10, above=20, infinite=5, nan=6)
    part = found.within(0.0, 1.0)
    assert (part.low, part.high, part.counts.tolist()) == (0.0, 1.0, [3])
    assert (part.below, part.above) == (13, 24)
    assert part.total == found.total


def test_within_cuts_no_bin() -> None:
    found = Histogram(0.0, 4.0, np.array([1, 2]))
    part = found.within(0.0, 1.0)
    assert part.inside == 0
    assert part.total == 3


def test_filled_leaves_out_empty_bins_at_the_ends() -> None:
    assert Histogram(0.0, 4.0, np.array([0, 2, 1, 0])).filled() == (1.0, 3.0)
    assert Histogram(0.0, 4.0, np.array([0, 0])).filled() == (0.0, 4.0)


def test_the_range_of_values_leaves_out_what_is_not_finite() -> None:
    assert value_range([np.array([1.0, np.inf, np.nan]), np.array([-2.0])]) == (-2.0, 1.0)


@pytest.mark.parametrize("value", [0.0, 0.5, -7.0, 1e30])
def test_a_single_value_gets_a_range_around_it(value: float) -> None:
    low, high = value_range([np.full(5, value)])
    assert low < value < high
    assert count(np.full(5, value), low, high, 64).inside == 5


def test_no_finite_value_at_all_gives_the_unit_range() -> None:
    assert value_range([np.array([np.nan])]) == (0.0, 1.0)


@pytest.mark.parametrize("low", [0.0, -8.0])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_what_is_known_to_lie_inside_is_counted_alike(low: float, dtype: type) -> None:
    rng = np.random.default_rng(5)
    edges = np.linspace(low, 8.0, 129)
    values = np.concatenate([rng.uniform(low, 8.0, 5000), edges, np.nextafter(edges[1:], low)])
    values = values.astype(dtype).reshape(-1, 1)
    expected = count(values, low, 8.0, 128).counts
    assert count_inside(values, low, 8.0, 128).tolist() == expected.tolist()
    assert expected.sum() == values.size
