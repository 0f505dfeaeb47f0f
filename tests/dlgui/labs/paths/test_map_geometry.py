"""Places on the map: equal units, digits that a pixel is worth, crosses at minima."""

import pytest

from dlgui.labs.paths.map_geometry import CROSS_PX, crosses, equal_units, is_near, rounded
from dlgui.plot.view import Ranges, View

MAP = View(Ranges(-10, 10, -5, 5), False, left=0, top=0, width=400, height=200)


@pytest.mark.parametrize(
    ("size", "seen"),
    [
        ((400.0, 200.0), (-10, 10, -5, 5)),
        ((800.0, 200.0), (-20, 20, -5, 5)),
        ((400.0, 400.0), (-10, 10, -10, 10)),
    ],
)
def test_a_unit_is_equally_long_both_ways(
    size: tuple[float, float], seen: tuple[float, ...]
) -> None:
    assert tuple(equal_units((-10, 10, -5, 5), *size)) == pytest.approx(seen)


def test_the_middle_stays_the_middle() -> None:
    found = equal_units((2.0, 6.0, 10.0, 12.0), 100.0, 100.0)
    assert tuple(found) == pytest.approx((2.0, 6.0, 9.0, 13.0))


def test_a_place_has_as_many_digits_as_a_pixel_is_worth() -> None:
    assert rounded(MAP, (1.23456, -2.34567)) == (1.23, -2.35)  # a pixel is 0.05
    wide = View(Ranges(-1e4, 1e4, -5e3, 5e3), False, left=0, top=0, width=400, height=200)
    assert rounded(wide, (123.7, 0.4)) == (124.0, 0.0)


def test_a_cross_is_seven_pixels_long_each_way() -> None:
    path = crosses(MAP, [(0.0, 0.0), (1e9, 0.0)])
    rect = path.boundingRect()
    assert (rect.left(), rect.top()) == (200 - CROSS_PX, 100 - CROSS_PX)
    assert (rect.right(), rect.bottom()) == (200 + CROSS_PX, 100 + CROSS_PX)
    assert path.elementCount() == 4


def test_what_is_near_can_be_placed() -> None:
    assert is_near(MAP, (0.0, 0.0))
    assert not is_near(MAP, (1e6, 0.0))
    assert not is_near(MAP, (float("nan"), 0.0))
