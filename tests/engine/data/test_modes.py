"""Modes: which there are, and which are hit by points within three standard deviations."""

import numpy as np
import pytest

from engine.data.modes import Modes, modes_of
from engine.data.names import DataSource, PlaneSource
from engine.data.plane import draw_points, spot_centres

PLACES = np.array([[0.0, 0.0], [1.0, 0.0]])


def test_a_point_counts_for_its_nearest_mode_within_three_deviations() -> None:
    modes = Modes(PLACES, 0.1)
    points = np.array([[0.29, 0], [0.31, 0], [0.2, 0.2], [0.75, 0], [5, 5], [0.65, 0]])
    assert modes.hits(points).tolist() == [2, 1]
    assert modes.hits(np.empty((0, 2))).tolist() == [0, 0]


def test_a_ring_is_hit_anywhere_on_it() -> None:
    modes = Modes(np.array([0.25, 0.75]), 0.05)
    assert modes.are_rings
    points = np.array([[0.75, 0], [0, -0.75], [-0.13, 0.2], [0.5, 0]])
    assert modes.hits(points).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("source", "count"), [("gaussian_ring", 8), ("gaussian_grid", 25), ("gaussians", 5)]
)
def test_points_of_the_set_itself_hit_every_mode(source: str, count: int) -> None:
    rng = np.random.default_rng(2)
    drawn = draw_points(PlaneSource(source), 5000, classes=5, noise=0.02, rng=rng)
    modes = modes_of(DataSource(source), classes=5, noise=0.02)
    assert modes is not None
    hits = modes.hits(drawn.points)
    assert len(hits) == count
    assert hits.min() > 0.5 * 5000 / count
    assert hits.sum() / 5000 == pytest.approx(1 - np.exp(-4.5), abs=0.01)


def test_the_clouds_of_a_class_lie_where_their_centres_are() -> None:
    rng = np.random.default_rng(0)
    drawn = draw_points(PlaneSource.GAUSSIAN_RING, 90, classes=3, noise=0, rng=rng)
    centres = spot_centres(PlaneSource.GAUSSIAN_RING, 3)
    assert centres is not None
    nearest = np.linalg.norm(drawn.points[:, None] - centres, axis=2).argmin(axis=1)
    np.testing.assert_array_equal(nearest % 3, drawn.labels)
    assert set(nearest) == set(range(8))


def test_what_has_no_modes_or_no_spread_has_none() -> None:
    assert modes_of(DataSource.MOONS, classes=2, noise=0.1) is None
    assert modes_of(DataSource.GAUSSIANS, classes=2, noise=0) is None
    rings = modes_of(DataSource.CIRCLES, classes=2, noise=0.1)
    assert rings is not None
    assert rings.places.tolist() == [0.25, 0.75]
