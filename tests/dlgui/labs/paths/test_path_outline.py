"""Paths that are long, far away or undefined become lines that can be drawn."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from dlgui.labs.paths.path_outline import MOST_LINES, apart, marked_steps, outline

PICTURE = QRectF(0, 0, 100, 100)


def test_a_path_on_the_picture_is_one_line() -> None:
    x, y = np.array([10.0, 50.0, 90.0]), np.array([10.0, 80.0, 20.0])
    shape = outline(x, y, PICTURE)
    assert shape.whole
    np.testing.assert_array_equal(shape.x, x)
    np.testing.assert_array_equal(shape.y, y)


def test_a_path_ends_where_its_numbers_end() -> None:
    x = np.array([10.0, 50.0, np.inf, 20.0, np.nan])
    shape = outline(x, x, PICTURE)
    np.testing.assert_array_equal(shape.x, [10.0, 50.0])


@pytest.mark.parametrize("far", [1e4, 1e9, 1e200, 1.7e308])
def test_a_racer_that_leaves_is_cut_off_near_the_picture(far: float) -> None:
    x, y = np.array([50.0, 50.0, far, -far]), np.array([50.0, 60.0, far, -far])
    shape = outline(x, y, PICTURE)
    assert np.isfinite(shape.x).all()
    assert np.isfinite(shape.y).all()
    assert shape.x.max(initial=0) <= 200 + 1e-6
    assert shape.x.min(initial=0) >= -100 - 1e-6


def test_the_cut_keeps_the_direction_of_a_line() -> None:
    shape = outline(np.array([50.0, 1050.0]), np.array([50.0, 2050.0]), PICTURE)
    assert (shape.y[1] - 50) / (shape.x[1] - 50) == pytest.approx(2.0)


def test_a_swing_of_many_steps_is_drawn_once() -> None:
    count = 100_000
    x = np.where(np.arange(count) % 2, 10.0, 90.0)
    shape = outline(x, np.full(count, 50.0), PICTURE)
    assert len(shape.x) <= 4


def test_never_more_lines_than_can_be_drawn() -> None:
    rng = np.random.default_rng(1)
    points = rng.uniform(0, 1000, (2, 100_000))
    shape = outline(points[0], points[1], QRectF(0, 0, 1000, 1000))
    assert len(shape.x) <= 2 * MOST_LINES


def test_a_racer_that_rests_adds_no_lines() -> None:
    x = np.concatenate(([10.0, 50.0], np.full(500, 50.01)))
    assert len(outline(x, x, PICTURE).x) == 2


def test_nothing_at_all_is_drawn_as_nothing() -> None:
    assert len(outline(np.empty(0), np.empty(0), PICTURE).x) == 0


def test_markers_are_thinned_by_round_numbers() -> None:
    assert marked_steps(30, 30).tolist() == list(range(31))
    assert marked_steps(200, 20).tolist() == [0, 5, 10, 15, 20]
    assert marked_steps(100_000, 100_000).tolist()[1] == 2000


def test_markers_in_a_heap_are_left_out() -> None:
    x = np.array([0.0, 1.0, 2.0, 20.0, 21.0])
    assert apart(x, np.zeros(5), np.arange(5)) == [0, 3]


@pytest.mark.parametrize(
    ("end", "cut"),
    [
        ((1050.0, 50.0), (200.0, 50.0)),
        ((-950.0, 50.0), (-100.0, 50.0)),
        ((50.0, 1050.0), (50.0, 200.0)),
        ((50.0, -950.0), (50.0, -100.0)),
        ((350.0, 250.0), (200.0, 150.0)),
    ],
)
def test_a_line_is_cut_a_picture_away_on_each_side(
    end: tuple[float, float], cut: tuple[float, float]
) -> None:
    x, y = np.array([50.0, end[0]]), np.array([50.0, end[1]])
    there, back = outline(x, y, PICTURE), outline(x[::-1], y[::-1], PICTURE)
    assert (there.x.tolist(), there.y.tolist()) == ([50.0, cut[0]], [50.0, cut[1]])
    assert (back.x.tolist(), back.y.tolist()) == ([cut[0], 50.0], [cut[1], 50.0])


def test_a_line_that_passes_by_is_not_drawn() -> None:
    x, y = np.array([300.0, 300.0, 300.0]), np.array([-50.0, 50.0, 150.0])
    assert len(outline(x, y, PICTURE).x) == 0


def test_lines_that_go_on_are_one_line_and_others_are_not() -> None:
    x = np.array([10.0, 20.0, 30.0, 900.0, 900.0, 40.0])
    y = np.array([10.0, 10.0, 10.0, 10.0, 90.0, 90.0])
    shape = outline(x, y, PICTURE)
    assert shape.connect.tolist() == [1, 1, 1, 1, 1, 0, 1, 0]
    assert shape.x.tolist() == [10.0, 20.0, 20.0, 30.0, 30.0, 200.0, 200.0, 40.0]
    assert shape.whole


def test_steps_of_half_a_pixel_are_seen_and_smaller_ones_are_not() -> None:
    x = np.array([10.0, 10.5, 10.6, 10.7, 11.0])
    assert outline(x, np.zeros(5), PICTURE).x.tolist() == [10.0, 10.5, 11.0]
    assert outline(np.zeros(5), x, PICTURE).y.tolist() == [10.0, 10.5, 11.0]


@pytest.mark.parametrize(
    ("total", "stride"),
    [(60, 1), (61, 2), (120, 2), (121, 5), (300, 5), (301, 10), (3000, 50), (3001, 100)],
)
def test_markers_stand_at_every_so_many_steps(total: int, stride: int) -> None:
    assert np.diff(marked_steps(total, total)).tolist() == [stride] * (total // stride)


def test_markers_are_apart_along_either_axis() -> None:
    x = np.array([0.0, 5.9, 6.0, 6.0, 6.0])
    y = np.array([0.0, 0.0, 0.0, 5.9, 6.0])
    assert apart(x, y, np.arange(5)) == [0, 2, 4]
