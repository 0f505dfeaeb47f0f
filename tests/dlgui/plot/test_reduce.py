"""Reduced curves keep every extreme, whatever their length, and cost the same."""

import numpy as np
import pytest

from dlgui.plot.reduce import Pyramid


def curve(count: int) -> tuple[np.ndarray, np.ndarray]:
    values = np.random.default_rng(1).normal(size=count)
    return np.arange(count, dtype=float), values


@pytest.mark.parametrize("count", [0, 1, 2, 15, 16, 17, 1000, 100_001])
def test_extremes_survive(count: int) -> None:
    x, y = curve(count)
    pyramid = Pyramid()
    pyramid.update(x, y)
    columns = pyramid.columns(0, max(count, 1), 300)
    assert len(columns.x) <= 2 * 300 + 2
    if count:
        assert np.nanmin(columns.low) == y.min()
        assert np.nanmax(columns.high) == y.max()
        assert pyramid.extent() == (y.min(), y.max())
        assert columns.x[-1] == x[-1]
    else:
        assert pyramid.extent() is None


def test_growing_a_curve_is_the_same_as_giving_it_at_once() -> None:
    x, y = curve(5000)
    grown, whole = Pyramid(), Pyramid()
    for count in range(0, 5001, 37):
        grown.update(x[:count], y[:count])
    grown.update(x, y)
    whole.update(x, y)
    for a, b in zip(grown.columns(0, 5000, 50), whole.columns(0, 5000, 50), strict=True):
        np.testing.assert_array_equal(a, b)


def test_a_part_of_a_long_curve_has_its_own_extremes() -> None:
    x, y = curve(200_000)
    pyramid = Pyramid()
    pyramid.update(x, y)
    columns = pyramid.columns(50_000, 150_000, 200)
    inside = y[50_000:150_001]
    assert columns.low.min() <= inside.min()
    assert columns.high.max() >= inside.max()
    assert columns.x[0] > 49_000
    assert columns.x[-1] < 151_000


def test_nothing_changed_is_noticed() -> None:
    x, y = curve(100)
    pyramid = Pyramid()
    assert pyramid.update(x, y)
    revision = pyramid.revision
    assert not pyramid.update(x.copy(), y.copy())
    assert pyramid.revision == revision


def test_another_curve_replaces_the_old_one() -> None:
    x, y = curve(1000)
    pyramid = Pyramid()
    pyramid.update(x, y + 100)
    pyramid.update(x[:500], y[:500])
    assert pyramid.extent() == (y[:500].min(), y[:500].max())


def test_another_curve_that_ends_without_numbers_too_replaces_the_old_one() -> None:
    steps, pyramid = np.arange(5.0), Pyramid()
    pyramid.update(steps, np.array([3, 2, 1, np.nan, np.nan]))
    other = np.array([3, np.nan, np.nan, np.nan, np.nan])
    assert pyramid.update(steps, other)
    np.testing.assert_array_equal(pyramid.y, other)
    assert not pyramid.update(steps, other.copy())


def test_nan_and_infinity_are_holes() -> None:
    x = np.arange(6.0)
    pyramid = Pyramid()
    pyramid.update(x, np.array([1.0, np.nan, 3.0, np.inf, -np.inf, 2.0]))
    assert pyramid.extent() == (1.0, 3.0)
    assert np.isnan(pyramid.columns(0, 5, 100).low).tolist() == [
        False, True, False, True, True, False,
    ]  # fmt: skip
    assert not pyramid.update(x, np.array([1.0, np.nan, 3.0, np.inf, -np.inf, 2.0]))


def test_a_long_stretch_of_nan_stays_a_hole_after_reduction() -> None:
    x, y = curve(100_000)
    y[40_000:60_000] = np.nan
    pyramid = Pyramid()
    pyramid.update(x, y)
    columns = pyramid.columns(0, 100_000, 100)
    assert np.isnan(columns.low).sum() >= 18


def test_least_positive_value_for_a_log_axis() -> None:
    pyramid = Pyramid()
    pyramid.update(np.arange(4.0), np.array([0.0, -1.0, 0.25, 7.0]))
    assert pyramid.least_positive() == 0.25


def test_lengths_that_differ_are_refused() -> None:
    with pytest.raises(ValueError, match="2 values for 3 steps"):
        Pyramid().update(np.arange(3.0), np.arange(2.0))


def test_work_does_not_grow_with_the_run() -> None:
    """Blocks looked at for one picture: bounded by its width, not by the length of the curve."""
    x, y = curve(1_000_000)
    pyramid = Pyramid()
    pyramid.update(x, y)
    assert len(pyramid._blocks(0, 1_000_000, 350)[0]) < 350 * 20


@pytest.mark.parametrize("first", [1, 2, 15, 16, 17, 64, 4096])
def test_the_last_point_may_change_when_others_follow(first: int) -> None:
    x, y = curve(5000)
    grown, whole = Pyramid(), Pyramid()
    changed = y[:first].copy()
    changed[-1] = 99.0  # the end of a smoothed curve is another value than it will be later
    grown.update(x[:first], changed)
    assert grown.update(x, y)
    whole.update(x, y)
    for a, b in zip(grown.columns(0, 5000, 50), whole.columns(0, 5000, 50), strict=True):
        np.testing.assert_array_equal(a, b)
    assert grown.extent() == whole.extent()


def test_a_last_point_that_changes_alone_is_noticed() -> None:
    x, y = curve(40)
    pyramid = Pyramid()
    pyramid.update(x, y)
    changed = y.copy()
    changed[-1] = 99.0
    assert pyramid.update(x, changed)
    assert pyramid.extent() == (y.min(), 99.0)
