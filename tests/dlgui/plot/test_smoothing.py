"""Smoothing: the last point stays, nothing is looked ahead, a width of 0 changes nothing."""

import numpy as np

from dlgui.plot.smoothing import Smoother, smoothed


def naive(x: np.ndarray, y: np.ndarray, width: float) -> np.ndarray:
    out = [
        np.average(y[: i + 1], weights=np.exp((x[: i + 1] - x[i]) / width)) for i in range(len(x))
    ]
    out[-1] = y[-1]
    return np.array(out)


def curve(count: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    return np.cumsum(rng.integers(1, 9, count)).astype(float), rng.normal(size=count)


def test_it_is_the_weighted_mean_of_what_came_before() -> None:
    x, y = curve(2000)
    for width in (0.5, 3.0, 40.0):
        assert np.allclose(smoothed(x, y, width), naive(x, y, width), atol=1e-9)


def test_the_last_point_is_never_hidden() -> None:
    x, y = curve(50)
    assert smoothed(x, y, 1000.0)[-1] == y[-1]


def test_no_width_leaves_the_curve_as_it_is() -> None:
    x, y = curve(50)
    assert smoothed(x, y, 0.0) is y


def test_a_constant_stays_constant_from_the_first_point() -> None:
    assert np.allclose(smoothed(np.arange(900.0), np.full(900, 2.3), 20.0), 2.3)


def test_what_is_not_finite_is_left_out() -> None:
    y = np.array([1.0, np.nan, np.inf, 1.0, 1.0])
    assert np.allclose(smoothed(np.arange(5.0), y, 2.0), 1.0)


def test_the_argument_is_not_changed() -> None:
    x, y = curve(400)
    before = y.copy()
    smoothed(x, y, 5.0)
    assert np.array_equal(y, before)


def test_a_growing_curve_is_smoothed_as_if_it_had_come_at_once() -> None:
    x, y = curve(3000)
    smoother = Smoother(7.0)
    for count in (1, 2, 3, 50, 51, 900, 3000):
        grown = smoother.update(x[:count], y[:count])
        assert np.allclose(grown, smoothed(x[:count], y[:count], 7.0), atol=1e-9)
        assert grown[-1] == y[count - 1]


def test_what_was_handed_out_does_not_change_when_the_curve_grows() -> None:
    x, y = curve(100)
    smoother = Smoother(7.0)
    first = smoother.update(x[:50], y[:50])
    kept = first.copy()
    smoother.update(x, y)
    assert np.array_equal(first, kept)


def test_another_curve_begins_anew() -> None:
    x, y = curve(100)
    smoother = Smoother(7.0)
    smoother.update(x, y)
    assert np.allclose(smoother.update(x[:40], -y[:40]), smoothed(x[:40], -y[:40], 7.0))
    assert np.allclose(smoother.update(x, y + 1), smoothed(x, y + 1, 7.0))
