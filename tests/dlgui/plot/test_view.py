"""Where data stands in pixels, on linear axes and on logarithmic ones, and back."""

import math

import numpy as np
import pytest

from dlgui.plot.view import FAR, Ranges, View, from_axis, to_axis

LINEAR = View(Ranges(0, 100, -1, 3), False, left=50, top=20, width=200, height=80)
LOG = View(Ranges(1, 1000, 0.01, 100), True, left=50, top=20, width=300, height=80, log_x=True)


def test_the_sides_of_the_picture() -> None:
    assert (LINEAR.right, LINEAR.bottom) == (250, 100)


@pytest.mark.parametrize(
    ("view", "point", "pixels"),
    [
        (LINEAR, (0, -1), (50, 100)),
        (LINEAR, (25, 0), (100, 80)),
        (LINEAR, (100, 3), (250, 20)),
        (LOG, (1, 0.01), (50, 100)),
        (LOG, (10, 1), (150, 60)),
        (LOG, (1000, 100), (350, 20)),
    ],
)
def test_points_and_arrays_stand_at_the_same_pixels(
    view: View, point: tuple[float, float], pixels: tuple[float, float]
) -> None:
    assert view.point(*point) == pytest.approx(pixels)
    x, y = (np.array([float(value)]) for value in point)
    assert (view.to_x(x)[0], view.to_y(y)[0]) == pytest.approx(pixels)
    back = view.step_at(pixels[0]), view.value_at(pixels[1])
    assert back == pytest.approx(point)


def test_what_is_not_above_nought_has_no_place_on_a_logarithm() -> None:
    for value in (0.0, -1.0):
        assert math.isnan(LOG.point(10, value)[1])
        assert np.isnan(LOG.to_y(np.array([value]))).all()
        assert np.isnan(LOG.to_x(np.array([value]))).all()


def test_what_is_far_away_stays_where_a_painter_can_go() -> None:
    assert LINEAR.point(0, 1e9)[1] == -FAR == LINEAR.to_y(np.array([1e9]))[0]
    assert LINEAR.point(0, -1e9)[1] == FAR == LINEAR.to_y(np.array([-1e9]))[0]


def test_places_on_an_axis() -> None:
    assert to_axis(1000.0, True) == pytest.approx(3.0)
    assert to_axis(1000.0, False) == 1000.0
    assert from_axis(3.0, True) == pytest.approx(1000.0)
    assert from_axis(3.0, False) == 3.0
    assert from_axis(400.0, True) == 1e300
    assert from_axis(-400.0, True) == 1e-300
