"""What can be said of a path in words and figures: how long, how many swings, does it arrive."""

import itertools
from collections.abc import Sequence

import numpy as np

from engine.arrays import Array
from engine.optimization.names import Verdict
from engine.optimization.surface import Point, Surface

NEAR = 1e-3
WINDOW = 10  # steps that have to agree before a swing is called a swing
STEADY = 1e-3  # how far a swing may shrink or grow in that time and still be the same swing
DRIFT = 0.25  # how far, in steps, the walker may get on in two steps that are a swing
FAR = 10.0  # views away from the middle of the map
OVERFLOW = 1e30  # beyond this, it is the numbers that end, not the function


def path_length(path: Array) -> float:
    """Return the sum of the lengths of all steps of a path of shape (steps + 1, 2)."""
    with np.errstate(all="ignore"):
        moves = np.diff(path, axis=0)
        return float(np.hypot(moves[:, 0], moves[:, 1]).sum())


def sign_changes(numbers: Array) -> int:
    """Return how often a sequence changes sign (zeros between are passed over): `path[:, 1]`."""
    signs = np.sign(numbers[np.nonzero(numbers)])
    return int(np.count_nonzero(signs[1:] * signs[:-1] < 0))


def steps_to_reach(path: Array, points: Sequence[Point], tolerance: float = NEAR) -> int | None:
    """Return the first step that is within `tolerance` of one of the points, None if none is."""
    reached = np.flatnonzero(_distances(path, points) <= tolerance)
    return int(reached[0]) if len(reached) else None


def verdict(path: Array, surface: Surface) -> Verdict:
    """Say what has become of the walker, judged by its last steps.

    NO_VALUE: the function is not defined where the walker stands, or stood before its position
    became no number. LEAVING: inf or nan, or more than ten views away from the middle of the map
    (unless that is where it started), or a swing to and fro that grew with every one of the last
    ten steps.
    ARRIVED: within 1e-3 of a minimum. SWINGING: to and fro along x or y for ten steps without
    getting smaller and without getting anywhere along the other.
    """
    if _has_no_value(path, surface):
        return Verdict.NO_VALUE
    gone = _is_far(path[-1], surface) and not _is_far(path[0], surface)
    if gone or not np.isfinite(path[-1]).all():
        return Verdict.LEAVING
    if _distances(path[-1:], surface.minima)[0] <= NEAR:
        return Verdict.ARRIVED
    swings = [_swing(path[:, axis]) for axis in (0, 1)]
    if Verdict.LEAVING in swings:
        return Verdict.LEAVING
    swinging = Verdict.SWINGING in swings and not _gets_on(path)
    return Verdict.SWINGING if swinging else Verdict.UNDER_WAY


def is_widening(path: Array) -> bool:
    """Say whether the last steps are a swing along x or y that grew with every step."""
    return any(_swing(path[:, axis]) is Verdict.LEAVING for axis in (0, 1))


def _has_no_value(path: Array, surface: Surface) -> bool:
    """Judge the last position that is a point; far away, an infinite value is an overflow."""
    points = path[np.isfinite(path).all(axis=1)]
    if not len(points) or np.abs(points[-1]).max() > OVERFLOW:
        return False
    with np.errstate(all="ignore"):
        value = float(surface.value(*points[-1]))
    return bool(np.isnan(value)) or (np.isinf(value) and not _is_far(points[-1], surface))


def _distances(path: Array, points: Sequence[Point]) -> Array:
    """Return each position's distance from the nearest of the points, inf if there are none."""
    nearest = np.full(len(path), np.inf)
    with np.errstate(all="ignore"):
        for x, y in points:
            np.fmin(nearest, np.hypot(path[:, 0] - x, path[:, 1] - y), out=nearest)
    return nearest


def _is_far(position: Array, surface: Surface) -> bool:
    left, right, bottom, top = surface.view
    x, y = float(position[0]), float(position[1])
    across = abs(x - (left + right) / 2) / (right - left)
    along = abs(y - (bottom + top) / 2) / (top - bottom)
    return max(across, along) > FAR


def _gets_on(path: Array) -> bool:
    """Say whether the last two steps together led somewhere, compared with the last one."""
    return bool(np.hypot(*(path[-1] - path[-3])) > DRIFT * np.hypot(*(path[-1] - path[-2])))


def _swing(numbers: Array) -> Verdict | None:
    """Judge the last steps along one axis, if they went to and fro and were not tiny."""
    moves = np.diff(numbers[-WINDOW - 1 :])
    if len(moves) < WINDOW or not (np.sign(moves[1:]) * np.sign(moves[:-1]) < 0).all():
        return None
    sizes = np.abs(moves)
    if sizes[-1] < NEAR:
        return None
    growth = float(sizes[-1] / sizes[0])
    if growth > 1 + STEADY:
        grows = all(b > a for a, b in itertools.pairwise(sizes))
        return Verdict.LEAVING if grows else Verdict.SWINGING
    return Verdict.SWINGING if growth >= 1 - STEADY else None


def largest_curvature(surface: Surface, x: float, y: float) -> float:
    """Return the largest second derivative of f at (x, y) in any direction; nan where undefined.

    It is the largest eigenvalue of the Hessian, made of central differences of the gradient.
    Plain gradient descent is stable around a minimum only for lr < 2 / curvature: on
    x^2 / 20 + y^2 the curvature is 2, so only for lr < 1. Source: the textbook gives no such
    rule; Goodfellow et al. (2016), section 4.3.1.
    """
    h = 1e-5
    with np.errstate(all="ignore"):
        by_x = _slope_change(surface, (x + h, y), (x - h, y)) / (2 * h)
        by_y = _slope_change(surface, (x, y + h), (x, y - h)) / (2 * h)
        mixed = (by_x[1] + by_y[0]) / 2
        return float((by_x[0] + by_y[1]) / 2 + np.hypot((by_x[0] - by_y[1]) / 2, mixed))


def _slope_change(surface: Surface, there: Point, here: Point) -> Array:
    return np.subtract(surface.gradient(*there), surface.gradient(*here))
