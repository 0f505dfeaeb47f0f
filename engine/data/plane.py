"""Points of the plane that belong to classes: what a network with two inputs can be watched on.

Every set lies within about -1..1. `noise` is the standard deviation of what is added to each
coordinate; the same settings and seed give the same points for ever.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from engine.arrays import Array, IntArray
from engine.data.names import DataSource, PlaneSource

Points = tuple[Array, Array]
Draw = Callable[[IntArray, int, np.random.Generator], Points]

CHECKS = 4
"""Squares along each side of the board of checks, or more for more classes."""
TURNS = 1.25
"""How often a spiral winds about the middle."""
ON_A_RING, ON_A_SIDE = 8, 5
"""Gaussians of the two sets on which adversarial nets are tried: on a ring, and in a grid."""
RING, GRID = 0.8, 0.8
"""The radius of that ring, and how far the grid reaches from the middle."""


class PlaneSet(NamedTuple):
    """Points (N, 2) in float32, and the class of each, 0..classes-1."""

    points: Array
    labels: IntArray


def draw_points(
    source: PlaneSource, count: int, *, classes: int, noise: float, rng: np.random.Generator
) -> PlaneSet:
    """Draw points, the classes in turn and then in random order, so that each has its share.

    Raises ValueError for fewer than 2 or more than 6 classes, fewer points than classes, or a
    noise below 0 or not finite.
    """
    if not 2 <= classes <= 6:
        raise ValueError(f"classes must be from 2 to 6, not {classes}")
    if count < classes:
        raise ValueError(f"points must be at least {classes}, one a class, not {count}")
    if not (np.isfinite(noise) and noise >= 0):
        raise ValueError(f"noise must be a finite number of at least 0, not {noise}")
    labels = rng.permutation(np.arange(count) % classes)
    x, y = _SETS[PlaneSource(source)](labels, classes, rng)
    points = np.stack([x, y], axis=1) + rng.normal(0, noise, (count, 2))
    return PlaneSet(points.astype(np.float32), labels)


def draw_clouds(
    centres: Array, of_class: IntArray, count: int, *, noise: float, rng: np.random.Generator
) -> PlaneSet:
    """Draw points around centres (M, 2) of these classes (M,), as many around each."""
    chosen = rng.permutation(np.arange(count) % len(centres))
    points = centres[chosen] + rng.normal(0, noise, (count, 2))
    return PlaneSet(points.astype(np.float32), of_class[chosen])


def ring_radii(classes: int) -> Array:
    """The radii (classes,) of the rings, the innermost first."""
    return (np.arange(classes) + 0.5) / classes


def spot_centres(source: PlaneSource | DataSource, classes: int) -> Array | None:
    """The centres (M, 2) of the clouds of a set; None for a set that is no clouds.

    Those on the ring and in the grid are there whatever the number of classes, which take turns.
    """
    match source:
        case "gaussians":
            angles, radius = 2 * np.pi * np.arange(classes) / classes, 0.6
        case "gaussian_ring":
            angles, radius = 2 * np.pi * np.arange(ON_A_RING) / ON_A_RING, RING
        case "gaussian_grid":
            line = np.linspace(-GRID, GRID, ON_A_SIDE)
            return np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)
        case _:
            return None
    return np.stack(_polar(np.full(len(angles), radius), angles), axis=1)


def _circles(labels: IntArray, classes: int, rng: np.random.Generator) -> Points:
    """Rings about the origin, the first class innermost."""
    return _polar(ring_radii(classes)[labels], rng.uniform(0, 2 * np.pi, len(labels)))


def _moons(labels: IntArray, classes: int, rng: np.random.Generator) -> Points:
    """Half circles in a row, bent up and down in turn, each reaching into the next."""
    angle, down = rng.uniform(0, np.pi, len(labels)), labels % 2 == 1
    x = np.cos(angle) + labels
    y = np.where(down, 0.5 - np.sin(angle), np.sin(angle))
    half = (classes + 1) / 2
    return (x - (classes - 1) / 2) / half, (y - 0.25) / half


def _spirals(labels: IntArray, classes: int, rng: np.random.Generator) -> Points:
    """Arms that wind outwards from the middle."""
    radius = rng.uniform(0.05, 1, len(labels))
    return _polar(radius, 2 * np.pi * (TURNS * radius + labels / classes))


def _gaussians(labels: IntArray, classes: int, rng: np.random.Generator) -> Points:
    """Clouds around places on a circle; all their spread is the noise."""
    return _polar(np.full(len(labels), 0.6), 2 * np.pi * labels / classes)


def _clouds(
    source: PlaneSource, labels: IntArray, classes: int, rng: np.random.Generator
) -> Points:
    """Clouds whose classes take turns: each point is of one of those of its class."""
    centres = spot_centres(source, classes)
    assert centres is not None, "a set of clouds"
    mine = -(-(len(centres) - labels) // classes)  # how many of the clouds are of its class
    x, y = centres[labels + classes * rng.integers(0, mine)].T
    return x, y


def _checks(labels: IntArray, classes: int, rng: np.random.Generator) -> Points:
    """A board on which row + column, divided by the number of classes, leaves the class."""
    side = max(CHECKS, classes)
    row, column = np.divmod(np.arange(side * side), side)
    x, y = rng.uniform(0, 1, (2, len(labels)))
    for k in range(classes):
        mine = labels == k
        squares = rng.choice(np.flatnonzero((row + column) % classes == k), int(mine.sum()))
        x[mine] += column[squares]
        y[mine] += row[squares]
    return 2 * x / side - 1, 2 * y / side - 1


def _polar(radius: Array, angle: Array) -> Points:
    return radius * np.cos(angle), radius * np.sin(angle)


_SETS: dict[PlaneSource, Draw] = {
    PlaneSource.CIRCLES: _circles,
    PlaneSource.MOONS: _moons,
    PlaneSource.SPIRALS: _spirals,
    PlaneSource.GAUSSIANS: _gaussians,
    PlaneSource.CHECKS: _checks,
    PlaneSource.GAUSSIAN_RING: partial(_clouds, PlaneSource.GAUSSIAN_RING),
    PlaneSource.GAUSSIAN_GRID: partial(_clouds, PlaneSource.GAUSSIAN_GRID),
}
