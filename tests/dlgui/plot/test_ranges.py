"""How far axes reach: round strides up, decades on logarithmic axes, no room for explosions."""

import math

import numpy as np
import pytest

from dlgui.plot.ranges import HomeRange, decade_stride, stride_up
from dlgui.plot.reduce import Pyramid


def curve(y: list[float], x: list[float] | None = None) -> Pyramid:
    data = Pyramid()
    data.update(np.array(x if x is not None else range(len(y)), float), np.array(y, float))
    return data


@pytest.mark.parametrize(
    ("value", "stride"),
    [
        *((1.0, 1.0), (1.01, 1.25), (1.3, 1.5), (1.6, 2.0), (2.2, 2.5), (2.6, 3.0), (3.5, 4.0)),
        *((4.5, 5.0), (5.5, 6.0), (7.0, 8.0), (9.0, 10.0), (0.023, 0.025), (101.0, 125.0)),
        *((0.0, 1.0), (-3.0, 1.0), (math.inf, 1.0), (math.nan, 1.0)),
    ],
)
def test_the_next_round_number(value: float, stride: float) -> None:
    assert stride_up(value) == pytest.approx(stride)


@pytest.mark.parametrize(
    ("value", "up", "stride"),
    [
        *((1.0, True, 1.0), (1.1, True, 2.0), (2.1, True, 5.0), (5.1, True, 10.0)),
        *((1.0, False, 1.0), (1.9, False, 1.0), (4.9, False, 2.0), (9.9, False, 5.0)),
        *((0.03, True, 0.05), (0.03, False, 0.02)),
    ],
)
def test_one_two_five(value: float, up: bool, stride: float) -> None:
    assert decade_stride(value, up) == pytest.approx(stride)


def ranges_of(*curves: Pyramid, log: bool = False, log_x: bool = False) -> tuple[float, ...]:
    home = HomeRange()
    home.include(list(curves), log=log)
    return tuple(home.ranges(log=log, log_x=log_x))


def test_without_data_an_axis_goes_from_nought_to_one() -> None:
    assert ranges_of() == (0.0, 1.0, 0.0, 1.0)
    assert ranges_of(curve([])) == (0.0, 1.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ([2.2, 1.0, 0.5], (0.0, 2.5)),
        ([1.0, 3.9], (0.0, 4.0)),
        ([1.0, 900.0], (0.0, 4.0)),  # an explosion leaves the picture at the top
        ([-2.2, 1.1], (-2.5, 1.25)),
        ([-2.2, -1.1], (-2.5, 0.0)),
        ([0.0, 7.0], (0.0, 8.0)),  # a first value of 0 has no multiples
    ],
)
def test_the_linear_axis_reaches_round_numbers(
    values: list[float], ends: tuple[float, float]
) -> None:
    assert ranges_of(curve(values))[2:] == pytest.approx(ends)


def test_a_logarithmic_axis_reaches_one_two_five() -> None:
    assert ranges_of(curve([3.0, 0.03]), log=True)[2:] == pytest.approx((0.02, 5.0))
    assert ranges_of(curve([1.0, 1.0]), log=True)[2:] == pytest.approx((0.5, 1.0))


def test_the_x_axis_grows_in_strides_past_what_was_asked_for() -> None:
    home = HomeRange()
    home.x_end = 100.0
    home.include([curve([1.0, 1.0], [0.0, 100.0])])
    assert home.ranges(log=False).x1 == 100.0
    home.include([curve([1.0, 1.0], [0.0, 101.0])])
    assert home.ranges(log=False).x1 == 125.0
    home.reset()
    assert home.ranges(log=False).x1 == 100.0


def test_a_logarithmic_x_axis_begins_at_the_first_step_above_nought() -> None:
    assert ranges_of(curve([1.0, 1.0, 1.0], [0.0, 3.0, 50.0]), log_x=True)[0] == 3.0
    assert ranges_of(curve([1.0, 1.0], [40.0, 50.0]), log_x=True)[0] == 5.0


def test_a_fixed_axis_stands_and_on_a_logarithm_ends_as_high() -> None:
    home = HomeRange()
    home.fixed_y = (0.0, 1.0)
    home.include([curve([0.1, 0.3])], log=True)
    assert tuple(home.ranges(log=False))[2:] == (0.0, 1.0)
    assert tuple(home.ranges(log=True))[2:] == pytest.approx((0.1, 1.0))
    home.fixed_y = (0.01, 2.0)
    assert tuple(home.ranges(log=True))[2:] == (0.01, 2.0)


def test_what_may_grow_is_shown_whole() -> None:
    home = HomeRange()
    home.may_grow = True
    home.include([curve([0.1, 2.0, 5.8])])
    assert home.ranges(log=False).y1 == pytest.approx(6.0)
