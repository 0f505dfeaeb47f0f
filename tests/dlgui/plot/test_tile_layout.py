"""Walls with so many tiles in each row: all are seen, whatever room there is."""

from hypothesis import given
from hypothesis import strategies as st

from dlgui.plot.tile_layout import fit_across


@given(
    count=st.integers(1, 200),
    across=st.integers(1, 20),
    room=st.tuples(st.integers(20, 900), st.integers(20, 900)),
)
def test_so_many_stand_in_each_row_and_all_are_seen(
    count: int, across: int, room: tuple[int, int]
) -> None:
    layout = fit_across(count, (28, 28), room, across=across)
    assert layout.columns == across
    assert list(layout.shown) == list(range(count))
    tiny = layout.width == 1 or layout.height == 1
    assert tiny or (layout.size[0] <= room[0] and layout.size[1] <= room[1])
