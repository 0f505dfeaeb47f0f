"""The part of the plane that the map shows, and the cells of the grid over it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.labs.rebuild.map_area import area_of, cell_at, grid_of
from dlgui.labs.rebuild.material import codes_of
from dlgui.plot.view import Ranges


@given(st.integers(1, 60), st.floats(0.001, 1e4), st.floats(-1e3, 1e3), st.integers(0, 99))
def test_nearly_all_points_are_seen_and_ends_are_round(
    count: int, spread: float, middle: float, seed: int
) -> None:
    points = np.random.default_rng(seed).normal(middle, spread, (count, 2))
    area = area_of(points)
    inside = (points[:, 0] >= area.x0) & (points[:, 0] <= area.x1)
    assert inside.mean() >= 0.9
    assert area.x0 < area.x1
    assert area.y0 < area.y1


def test_a_map_of_no_points_or_of_broken_ones_is_there_all_the_same() -> None:
    for points in (np.zeros((0, 2)), np.full((3, 2), np.nan)):
        assert area_of(points) == Ranges(-3, 3, -3, 3)


def test_small_moves_do_not_move_the_area() -> None:
    points = np.random.default_rng(0).normal(size=(500, 2))
    assert area_of(points) == area_of(points * 1.001)


@pytest.mark.parametrize("side", [1, 3, 12])
def test_every_place_of_the_grid_lies_in_its_own_cell(side: int) -> None:
    area = Ranges(-2.0, 4.0, 1.0, 2.0)
    places = grid_of(area, side)
    assert [cell_at(area, side, x, y) for x, y in places.tolist()] == list(range(side * side))
    assert cell_at(area, side, 5.0, 1.5) == cell_at(area, side, 0.0, 0.0) == -1


def test_codes_of_many_numbers_lie_at_two_components_that_do_not_turn_over() -> None:
    codes = np.random.default_rng(1).normal(size=(80, 5)) * [5, 3, 1, 1, 1]
    first = codes_of(codes, None)
    assert first.plane is not None
    np.testing.assert_allclose(first.codes_at(first.points), first.plane.decode(first.points))
    again = codes_of(-codes, first)
    assert again.plane is not None
    assert ((again.plane.axes * first.plane.axes).sum(axis=1) > 0).all()
    assert first.nearest(tuple(first.points[7]), 1)[0] == 7


def test_codes_of_one_and_of_two_numbers_lie_as_they_are() -> None:
    codes = np.random.default_rng(2).normal(size=(6, 2))
    np.testing.assert_array_equal(codes_of(codes, None).points, codes)
    line = codes_of(codes[:, :1], None)
    np.testing.assert_array_equal(line.points[:, 1], np.zeros(6))
    np.testing.assert_array_equal(line.codes_at(line.points), codes[:, :1])
