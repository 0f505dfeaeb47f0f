"""Facts about paths: lengths, swings, arrivals, and when lr is too large."""

import numpy as np
import pytest

from engine.optimization.descent import walk
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import SurfaceName, Verdict
from engine.optimization.optimizers import SGD, Adam, Momentum, Optimizer, RMSProp
from engine.optimization.path_facts import (
    is_widening,
    largest_curvature,
    path_length,
    sign_changes,
    steps_to_reach,
    verdict,
)
from engine.optimization.surfaces import SURFACES

ELONGATED = SURFACES[SurfaceName.ELONGATED_BOWL]
SADDLE = SURFACES[SurfaceName.SADDLE]
START = (-7.0, 2.0)


def test_length_is_measured_along_the_path() -> None:
    assert path_length(np.array([[0.0, 0], [3, 4], [3, 0]])) == 9
    assert path_length(np.array([[1.0, 1]])) == 0


def test_sign_changes_pass_over_zeros() -> None:
    assert sign_changes(np.array([1.0, -1, 2, 2, -3])) == 3
    assert sign_changes(np.array([1.0, 0, -1, 0, -1])) == 1
    assert sign_changes(np.array([0.0, 0])) == 0


def test_steps_to_come_near_any_of_the_minima() -> None:
    path = np.array([[0.0, 0], [1, 0], [2, 0.0005], [3, 0]])
    assert steps_to_reach(path, [(9, 9), (2, 0)]) == 2
    assert steps_to_reach(path, [(0, 0)]) == 0
    assert steps_to_reach(path, [(5, 5)]) is None
    assert steps_to_reach(path, []) is None
    assert steps_to_reach(path, [(3, 1)], tolerance=1.0) == 3


@pytest.mark.parametrize(
    ("optimizer", "steps", "expected"),
    [
        (SGD(0.95), 30, Verdict.UNDER_WAY),
        (SGD(0.95), 500, Verdict.ARRIVED),
        (SGD(0.999), 60, Verdict.UNDER_WAY),
        (SGD(1.0), 30, Verdict.SWINGING),
        (SGD(1.05), 30, Verdict.LEAVING),
        (SGD(3.0), 30, Verdict.LEAVING),
        (SGD(1e300), 30, Verdict.LEAVING),
        (SGD(1.0), 5, Verdict.UNDER_WAY),
        (Momentum(0.1), 30, Verdict.UNDER_WAY),
        (Momentum(0.1), 1000, Verdict.ARRIVED),
        (RMSProp(0.3, 0.9), 300, Verdict.SWINGING),
        (Adam(0.3), 1000, Verdict.ARRIVED),
    ],
)
def test_the_verdict_on_the_elongated_bowl(
    optimizer: Optimizer, steps: int, expected: Verdict
) -> None:
    assert verdict(walk(ELONGATED, optimizer, START, steps), ELONGATED) is expected


def test_from_a_saddle_one_leaves_for_ever() -> None:
    assert verdict(walk(SADDLE, SGD(0.1), (-2.0, 0.0), 100), SADDLE) is Verdict.UNDER_WAY
    assert verdict(walk(SADDLE, SGD(0.1), (-2.0, 0.01), 100), SADDLE) is Verdict.LEAVING


def test_one_who_starts_far_away_and_comes_nearer_does_not_leave() -> None:
    path = walk(ELONGATED, SGD(0.1), (1e5, 0.0), 20)
    assert verdict(path, ELONGATED) is Verdict.UNDER_WAY
    path = walk(ELONGATED, SGD(1.5), (1e5, 1.0), 20)
    assert verdict(path, ELONGATED) is Verdict.LEAVING


def test_a_swing_that_gets_on_is_no_swing() -> None:
    """RMSProp jitters across the saddle's valley while it slides down the ridge."""
    path = walk(SADDLE, RMSProp(0.01, 0.9), SADDLE.start, 600)
    assert sign_changes(path[-50:, 0]) > 40
    assert verdict(path, SADDLE) is Verdict.UNDER_WAY


def test_a_path_that_has_not_begun_is_under_way() -> None:
    assert verdict(np.array([[1.0, 1.0]]), ELONGATED) is Verdict.UNDER_WAY


@pytest.mark.parametrize(
    ("surface", "point", "expected"),
    [
        (ELONGATED, (3.0, 1.0), 2),
        (SADDLE, (0.0, 0.0), 2),
        (SURFACES[SurfaceName.ROSENBROCK], (1.0, 1.0), 501 + np.hypot(301, 400)),
        (ExpressionSurface("x*y"), (1.0, 1.0), 1),
    ],
)
def test_the_largest_curvature(
    surface: ExpressionSurface, point: tuple[float, float], expected: float
) -> None:
    assert largest_curvature(surface, *point) == pytest.approx(expected, rel=1e-4)


def test_where_there_is_no_surface_there_is_no_curvature() -> None:
    assert np.isnan(largest_curvature(ExpressionSurface("log(x)"), -1.0, 0.0))


@pytest.mark.parametrize(
    ("formula", "points", "expected"),
    [
        ("sqrt(x) + y", [(1.0, 0.0), (-0.5, 0.0)], Verdict.NO_VALUE),
        ("sqrt(x) + y", [(1.0, 0.0), (-0.5, 0.0), (np.nan, np.nan)], Verdict.NO_VALUE),
        ("sqrt(x) + y", [(1.0, 0.0), (-500.0, 0.0)], Verdict.NO_VALUE),
        ("sqrt(x) + y", [(1.0, 0.0), (0.5, 0.0)], Verdict.UNDER_WAY),
        ("1 / x**2 + y", [(1.0, 0.0), (0.0, 0.0)], Verdict.NO_VALUE),
        ("x**2 + y**2", [(1.0, 0.0), (1e200, 0.0)], Verdict.LEAVING),
        ("x**2 + y**2", [(1.0, 0.0), (1e200, 0.0), (np.inf, 0.0)], Verdict.LEAVING),
        ("x**2 - y**2", [(1.0, 0.0), (1e200, 1e200)], Verdict.LEAVING),
        ("x**2 + y**2", [(1.0, 0.0), (np.nan, 0.0)], Verdict.LEAVING),
    ],
)
def test_where_there_is_no_value_is_told_from_where_numbers_end(
    formula: str, points: list[tuple[float, float]], expected: Verdict
) -> None:
    assert verdict(np.array(points), ExpressionSurface(formula)) is expected


def test_a_swing_that_grows_is_told_from_one_that_does_not_and_from_a_walk_away() -> None:
    step = np.arange(13)
    sides = (-1.0) ** step
    for sizes, widening in ((1.1**step, True), (np.ones(13), False), (0.9**step, False)):
        assert is_widening(np.column_stack([np.zeros(13), sides * sizes])) is widening
        assert is_widening(np.column_stack([sides * sizes, np.zeros(13)])) is widening
    assert not is_widening(np.column_stack([1.1**step, np.zeros(13)]))
