"""The way of an optimizer over f(x, y) = x²/20 + y²."""

from itertools import pairwise

from dlgui.testing.fixtures import OpenLab


def test_sgd_zigzags_across_the_valley(lab: OpenLab) -> None:
    desk = lab("paths", "contour-paths")
    names, rows = desk.table("contour_map")
    first = dict(zip(names, rows[0], strict=True))
    assert (first["SGD x"], first["SGD y"]) == (-7.0, 2.0)
    _, height = desk.curve("SGD")
    assert height[0] == (-7.0) ** 2 / 20 + 2.0**2
    heights = [row[names.index("SGD y")] for row in rows]
    signs = [y > 0 for y in heights if isinstance(y, float)]
    assert sum(a != b for a, b in pairwise(signs)) >= 10
