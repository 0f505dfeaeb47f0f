"""Points of the plane: where the classes lie, that each has its share, and what is refused."""

import numpy as np
import pytest

from engine.data.names import DataSource, PlaneSource
from engine.data.plane import PlaneSet, draw_points

SOURCES = pytest.mark.parametrize("source", list(PlaneSource))


def drawn(
    source: PlaneSource, count: int = 600, *, classes: int = 2, noise: float = 0.0
) -> PlaneSet:
    rng = np.random.default_rng(3)
    return draw_points(source, count, classes=classes, noise=noise, rng=rng)


@SOURCES
@pytest.mark.parametrize("classes", [2, 3, 6])
def test_points_lie_about_the_origin_and_every_class_has_its_share(
    source: PlaneSource, classes: int
) -> None:
    points, labels = drawn(source, 602, classes=classes)
    assert points.shape == (602, 2)
    assert points.dtype == np.float32
    assert np.abs(points).max() <= 1.05
    counts = np.bincount(labels, minlength=classes)
    assert counts.max() - counts.min() <= 1


@SOURCES
def test_the_same_seed_gives_the_same_points(source: PlaneSource) -> None:
    one, two = drawn(source, noise=0.1), drawn(source, noise=0.1)
    np.testing.assert_array_equal(one.points, two.points)
    np.testing.assert_array_equal(one.labels, two.labels)


@SOURCES
def test_without_noise_the_nearest_other_point_is_of_the_same_class(source: PlaneSource) -> None:
    """So each set can be learnt: classes do not overlap but for a few points at their borders."""
    points, labels = drawn(source, 800)
    distance = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(distance, np.inf)
    assert (labels[distance.argmin(axis=1)] == labels).mean() > 0.9


def test_circles_lie_inside_each_other() -> None:
    points, labels = drawn(PlaneSource.CIRCLES, classes=3)
    radius = np.linalg.norm(points, axis=1)
    np.testing.assert_allclose(radius, (labels + 0.5) / 3, atol=1e-6)


def test_no_line_parts_two_moons_but_they_do_not_touch() -> None:
    points, labels = drawn(PlaneSource.MOONS)
    upper, lower = points[labels == 0], points[labels == 1]
    assert lower[:, 1].max() > upper[:, 1].min()  # each reaches into the other
    assert np.linalg.norm(upper[:, None] - lower[None], axis=2).min() > 0.1


def test_checks_change_colour_from_square_to_square() -> None:
    points, labels = drawn(PlaneSource.CHECKS)
    column, row = np.floor((points.T + 1) * 2).clip(0, 3)
    np.testing.assert_array_equal((column + row) % 2, labels)


def test_noise_is_the_spread_about_the_places() -> None:
    points, labels = drawn(PlaneSource.GAUSSIANS, 4000, noise=0.2)
    for k, middle in enumerate([(0.6, 0.0), (-0.6, 0.0)]):
        away = points[labels == k] - middle
        assert away.std() == pytest.approx(0.2, rel=0.05)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"classes": 1}, "classes must be from 2 to 6, not 1"),
        ({"classes": 7}, "classes must be from 2 to 6, not 7"),
        ({"count": 2, "classes": 3}, "points must be at least 3, one a class, not 2"),
        ({"noise": -0.1}, "noise must be a finite number of at least 0"),
        ({"noise": float("nan")}, "noise must be a finite number"),
    ],
)
def test_refuses_what_cannot_be_drawn(options: dict[str, float], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        drawn(PlaneSource.MOONS, **options)  # type: ignore[arg-type]


def test_every_set_of_points_can_be_named_in_a_configuration() -> None:
    assert set(map(str, DataSource)) == {"digits", "drawn", *map(str, PlaneSource)}
