"""Which heights get a contour line."""

import numpy as np
import pytest

from dlgui.labs.paths.contour_levels import MOST_LEVELS, Spacing, contour_levels, level_text
from engine.arrays import Array
from engine.optimization.names import SurfaceName
from engine.optimization.surfaces import SURFACES

X, Y = np.linspace(-10, 10, 101)[None, :], np.linspace(-5, 5, 101)[:, None]


def heights(name: SurfaceName) -> Array:
    return np.asarray(SURFACES[name].value(X, Y))


def test_log_levels_are_round_and_reach_to_the_valley() -> None:
    levels = contour_levels(heights(SurfaceName.ELONGATED_BOWL), 0.0, Spacing.LOG)
    assert levels == [0.5, 1.0, 2.0, 5.0, 10.0, 20.0]


def test_a_steep_surface_gets_no_more_lines_than_can_be_read() -> None:
    levels = contour_levels(heights(SurfaceName.ROSENBROCK), 0.0, Spacing.LOG)
    assert 3 <= len(levels) <= MOST_LEVELS


def test_even_levels_lie_within_the_heights() -> None:
    levels = contour_levels(heights(SurfaceName.ELONGATED_BOWL), 0.0, Spacing.LINEAR)
    assert levels == sorted(levels)
    assert np.allclose(np.diff(levels), levels[1] - levels[0])


def test_a_saddle_has_levels_on_both_sides_of_zero() -> None:
    levels = contour_levels(heights(SurfaceName.SADDLE), None, Spacing.LOG)
    assert 0.0 in levels
    assert min(levels) < 0 < max(levels)
    assert levels == sorted(set(levels))


def test_levels_stand_above_a_floor_that_is_not_zero() -> None:
    levels = contour_levels(X**2 + Y**2 + 100.0, 100.0, Spacing.LOG)
    assert min(levels) > 100.0


@pytest.mark.parametrize(
    "field", [np.zeros((5, 5)), np.full((5, 5), np.nan), np.full((5, 5), np.inf)]
)
def test_without_heights_there_are_no_levels(field: Array) -> None:
    for spacing in Spacing:
        assert contour_levels(field, None, spacing) == []


def test_levels_are_round_where_the_lowest_height_is_only_seen() -> None:
    levels = contour_levels(X**2 + Y**2 - 0.96695, None, Spacing.LOG)
    assert all(level == round(level, 3) for level in levels)


def test_undefined_places_are_passed_over() -> None:
    field = X**2 + Y**2
    field[0, :] = np.nan
    field[1, :] = np.inf
    assert contour_levels(field, 0.0, Spacing.LOG)


def test_levels_are_written_in_few_characters() -> None:
    assert [level_text(v) for v in (0.0, 0.05, -2.0, 1e7)] == ["0", "0.05", "-2", "1e07"]
