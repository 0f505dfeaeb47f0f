"""Where the chips at marked steps stand."""

import pytest

from dlgui.plot.chips import place_chips
from dlgui.plot.marks import PlotMark


@pytest.mark.parametrize(
    ("anchors", "widths", "rows", "places"),
    [
        ([10.0], [30.0], 1, [(14.0, 0)]),
        ([80.0], [30.0], 1, [(46.0, 0)]),  # at the left of its line
        ([20.0], [90.0], 1, [(0.0, 0)]),  # as far left as it can
        ([66.0], [30.0], 1, [(70.0, 0)]),  # it ends where the plot does
        ([66.1], [30.0], 1, [(32.1, 0)]),
        ([10.0, 48.0], [30.0, 30.0], 1, [(14.0, 0), (52.0, 0)]),
        ([10.0, 44.0], [30.0, 30.0], 1, [(14.0, 0), (48.0, 0)]),  # four pixels between them
        ([10.0, 43.9], [30.0, 30.0], 1, [None, (47.9, 0)]),  # the newest chooses first
        ([10.0, 20.0], [30.0, 30.0], 2, [(14.0, 1), (24.0, 0)]),
    ],
)
def test_chips_take_the_first_row_with_room(
    anchors: list[float],
    widths: list[float],
    rows: int,
    places: list[tuple[float, int] | None],
) -> None:
    found = place_chips(anchors, widths, 0.0, 100.0, rows)
    assert [place and (round(place[0], 6), place[1]) for place in found] == places


def test_a_mark_without_a_role_is_quiet() -> None:
    assert PlotMark(3, "lr").color() != PlotMark(3, "ended", role=PlotMark(0, "").role.GOOD).color()
