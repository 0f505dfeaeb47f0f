"""The looks of curves: which have labels, and the outlines of their markers."""

import math

import pytest

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle, marker_path


@pytest.mark.parametrize(
    ("shape", "left", "top", "right", "bottom"),
    [
        ("o", -4.0, -4.0, 4.0, 4.0),
        ("s", -3.6, -3.6, 3.6, 3.6),
        ("d", -5.0, -5.0, 5.0, 5.0),
        ("t", -5 * math.sqrt(3) / 2, -5.0, 5 * math.sqrt(3) / 2, 2.5),
        ("star", -5.6 * math.sin(0.4 * math.pi), -5.6, 5.6 * math.sin(0.4 * math.pi), 4.5305),
    ],
)
def test_markers_have_their_size(
    shape: str, left: float, top: float, right: float, bottom: float
) -> None:
    rect = marker_path(shape, 4.0).boundingRect()
    found = rect.left(), rect.top(), rect.right(), rect.bottom()
    assert found == pytest.approx((left, top, right, bottom), abs=1e-3)


def test_a_star_has_ten_corners_and_its_inner_ones_are_nearer() -> None:
    path = marker_path("star", 10.0)
    corners = [path.elementAt(i) for i in range(10)]
    radii = [math.hypot(corner.x, corner.y) for corner in corners]
    assert radii == pytest.approx([14.0, 6.0] * 5)


def test_faint_curves_have_neither_marker_nor_label_nor_dashes() -> None:
    faint, strong = CurveStyle(1, faint=True), CurveStyle(1)
    assert (faint.ends, faint.has_label, faint.pattern()) == (False, False, ())
    assert (strong.ends, strong.has_label) == (True, True)
    assert not CurveStyle(1, labelled=False).has_label
    dash = theme.current().series_style(1).dash
    assert strong.pattern() == tuple(2 * length for length in dash)


@pytest.mark.parametrize("mode", [theme.ColorMode.LIGHT, theme.ColorMode.DARK])
def test_faint_curves_are_paler_and_can_be_seen(mode: theme.ColorMode) -> None:
    with theme.borrowed(mode):
        surface = theme.current().surface
        for series in range(8):
            strong, faint = (CurveStyle(series, faint=f).color().name() for f in (False, True))
            assert 3.0 <= theme.contrast(faint, surface) <= theme.contrast(strong, surface)
            assert theme.contrast(faint, surface) < 3.5


def test_colours_are_opaque_for_what_lies_below_must_not_shine_through() -> None:
    kinds = CurveStyle(0), CurveStyle(0, faint=True), CurveStyle(0, ghost=True)
    assert [kind.color().alphaF() for kind in kinds] == [1.0, 1.0, 1.0]
