"""Panning and zooming over a plane."""

import pytest

from dlgui.plot.map_ranges import MapRanges

HOME = (-8.0, 2.0, -2.5, 2.5)


@pytest.fixture
def ranges() -> MapRanges:
    return MapRanges(HOME)


@pytest.mark.parametrize("size", [(600.0, 200.0), (200.0, 600.0), (400.0, 200.0)])
def test_equal_units_show_all_of_the_home_view(
    ranges: MapRanges, size: tuple[float, float]
) -> None:
    r = ranges.ranges(*size)
    assert r.x0 <= -8
    assert r.x1 >= 2
    assert r.y0 <= -2.5
    assert r.y1 >= 2.5
    assert (r.x1 - r.x0) / size[0] == pytest.approx((r.y1 - r.y0) / size[1])


def test_free_units_fill_the_picture(ranges: MapRanges) -> None:
    ranges.equal = False
    assert tuple(ranges.ranges(600, 600)) == pytest.approx(HOME)


def test_zooming_keeps_the_point_under_the_mouse(ranges: MapRanges) -> None:
    before = ranges.ranges(600, 300)
    share = (1.0 - before.x0) / (before.x1 - before.x0)
    ranges.zoom(1.0, 0.5, 5)
    after = ranges.ranges(600, 300)
    assert (1.0 - after.x0) / (after.x1 - after.x0) == pytest.approx(share)
    assert after.x1 - after.x0 < before.x1 - before.x0
    assert not ranges.at_home


def test_panning_moves_the_map_with_the_hand(ranges: MapRanges) -> None:
    before = ranges.ranges(600, 300)
    ranges.pan(1.0, -0.5)
    after = ranges.ranges(600, 300)
    assert after.x0 == pytest.approx(before.x0 - 1.0)
    assert after.y0 == pytest.approx(before.y0 + 0.5)
    ranges.go_home()
    assert ranges.at_home


def test_no_wheel_turns_far_enough_to_lose_the_map(ranges: MapRanges) -> None:
    for notches in (1e3, -1e3):
        for _ in range(100):
            ranges.zoom(0.0, 0.0, notches)
        r = ranges.ranges(600, 300)
        assert r.x1 > r.x0
        assert r.y1 > r.y0
