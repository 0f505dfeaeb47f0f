"""Scales, ticks, and the placing of labels and chips: arithmetic that needs no window."""

import itertools
import math
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.plot.chips import place_chips, place_with_rest
from dlgui.plot.labels import spread
from dlgui.plot.ranges import HomeRange, stride_up
from dlgui.plot.reduce import Pyramid
from dlgui.plot.ticks import log_tick_texts, log_ticks, tick_texts, ticks
from dlgui.plot.view import Ranges, View


def view(log: bool = False) -> View:
    return View(Ranges(0, 1000, 0.01 if log else 0.0, 10.0), log, 50, 20, 500, 300)


@pytest.mark.parametrize("log", [False, True])
def test_pixels_and_values_go_both_ways(log: bool) -> None:
    x, y = view(log).point(250.0, 2.0)
    assert view(log).step_at(x) == pytest.approx(250.0)
    assert view(log).value_at(y) == pytest.approx(2.0)


def test_a_log_axis_has_no_place_for_zero() -> None:
    assert np.isnan(view(log=True).to_y(np.array([0.0, -1.0, math.nan]))).all()


@given(st.floats(1e-12, 1e12))
def test_axes_grow_to_the_next_round_number(value: float) -> None:
    end = stride_up(value)
    assert value * (1 - 1e-9) <= end <= 1.7 * value


def test_a_range_only_widens() -> None:
    home, curve = HomeRange(), Pyramid()
    curve.update(np.arange(3.0), np.array([1.0, 2.3, 0.03]))
    home.include([curve], log=True)
    assert home.ranges(log=False)[2:] == (0.0, 2.5)
    curve.update(np.arange(2.0), np.array([1.0, 0.5]))
    home.include([curve])
    assert home.ranges(log=False)[2:] == (0.0, 2.5)
    assert home.ranges(log=True)[2:] == pytest.approx((0.02, 5.0))


@pytest.mark.parametrize(
    ("low", "high", "count", "texts"),
    [
        (0, 1, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (0, 1000, 5, ["0", "200", "400", "600", "800", "1,000"]),
        (0, 300_000, 4, ["0", "100k", "200k", "300k"]),
        (0, 2_000_000, 5, ["0", "0.5M", "1M", "1.5M", "2M"]),
        (-0.5, 0.5, 3, ["-0.5", "0.0", "0.5"]),
        (0, 2.5e11, 5, ["0", "50G", "100G", "150G", "200G", "250G"]),
        (9e11, 1.2e12, 4, ["9e11", "1e12", "1.1e12", "1.2e12"]),
        (
            1e15,
            1e15 + 4,
            4,
            [f"1.00000000000000{n}e15".replace(".000000000000000e", "e") for n in range(5)],
        ),
        (-1e300, 1e300, 4, ["-1e300", "-5e299", "0", "5e299", "1e300"]),
        (0, 1e-300, 5, ["0", "2e-301", "4e-301", "6e-301", "8e-301", "1e-300"]),
    ],
)
def test_ticks_are_round(low: float, high: float, count: int, texts: list[str]) -> None:
    assert tick_texts(ticks(low, high, count)) == texts


def test_a_narrow_axis_has_the_fewest_ticks_that_are_two_or_more() -> None:
    assert ticks(244, 756, 2) == [400, 600]
    assert ticks(210, 390, 2) == [250, 300, 350]


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e7), st.integers(2, 8))
def test_there_are_never_many_more_ticks_than_asked_for(
    low: float, span: float, count: int
) -> None:
    assert 2 <= len(ticks(low, low + span, count)) <= max(5, count + 1)


@given(st.floats(-8, 3), st.floats(0.05, 8), st.integers(2, 8))
def test_a_log_axis_has_ticks_inside_it(low: float, decades: float, count: int) -> None:
    bottom, top = 10.0**low, 10.0 ** (low + decades)
    values = log_ticks(bottom, top, count)
    assert len(values) >= 2
    assert all(bottom * 0.999 <= v <= top * 1.001 for v in values)
    assert len(set(log_tick_texts(values))) == len(values)


def _read(text: str) -> float:
    """A label as a person reads it."""
    letters = {"k": 1e3, "M": 1e6, "G": 1e9}
    scale = letters.get(text[-1], 1.0)
    return float(text.removesuffix(text[-1] if scale > 1 else "").replace(",", "")) * scale


def _has_letter_and_exponent(text: str) -> bool:
    return "e" in text and not text[-1].isdigit()


@given(st.floats(-300, 300), st.floats(-1, 1), st.integers(2, 8))
def test_every_label_says_its_value_at_any_size(power: float, low: float, count: int) -> None:
    size = 10.0**power
    values = ticks(low * size, (low + 1) * size, count)
    texts = tick_texts(values)
    assert len(set(texts)) == len(values) >= 2
    for value, text in zip(values, texts, strict=True):
        assert _read(text) == pytest.approx(value, abs=0.03 * (values[1] - values[0]))
        assert not _has_letter_and_exponent(text)


@given(st.floats(-299, 298), st.floats(0.05, 590), st.integers(2, 8))
def test_log_labels_say_their_values_at_any_size(low: float, decades: float, count: int) -> None:
    values = log_ticks(10.0**low, 10.0 ** min(low + decades, 300), count)
    texts = log_tick_texts(values)
    assert len(set(texts)) == len(values) >= 2
    assert [_read(text) for text in texts] == pytest.approx(values, rel=1e-2)
    assert not any(map(_has_letter_and_exponent, texts))


def test_an_axis_without_any_extent_has_no_ticks() -> None:
    assert ticks(1.0, 1.0, 5) == ticks(0.0, 5e-324, 5) == ticks(0.0, math.inf, 5) == []


@given(st.lists(st.floats(-50, 400), min_size=1, max_size=8))
def test_labels_never_overlap_and_stay_inside(centers: list[float]) -> None:
    placed = spread(centers, [20.0] * len(centers), 0.0, 300.0)
    ordered = sorted(placed)
    assert all(b - a >= 20.0 - 1e-6 for a, b in itertools.pairwise(ordered))
    assert ordered[0] >= 10.0 - 1e-6
    assert ordered[-1] <= 290.0 + 1e-6


def test_labels_that_do_not_collide_do_not_move() -> None:
    assert spread([50.0, 200.0], [20.0, 20.0], 0.0, 300.0) == [50.0, 200.0]


def test_colliding_labels_part_evenly() -> None:
    assert spread([100.0, 101.0], [20.0, 20.0], 0.0, 300.0) == [90.5, 110.5]


@given(st.lists(st.floats(0, 500), max_size=12))
def test_chips_never_overlap_nor_leave_the_plot(anchors: list[float]) -> None:
    places = place_chips(sorted(anchors), [120.0] * len(anchors), 0.0, 500.0, 3)
    spans = [(row, x, x + 120.0) for x, row in filter(None, places)]
    assert all(x >= 0 and end <= 500 for _, x, end in spans)
    for (row, x, end), (other, x2, end2) in itertools.combinations(spans, 2):
        assert row != other or end <= x2 or end2 <= x
    assert not anchors or places[-1] is not None


@given(
    st.lists(st.tuples(st.floats(0, 500), st.floats(30, 400)), min_size=1, max_size=14),
    st.integers(1, 4),
)
def test_what_says_how_many_more_there_are_has_a_place_of_its_own(
    chips: list[tuple[float, float]], rows: int
) -> None:
    anchors, widths = [list(each) for each in zip(*sorted(chips), strict=True)]
    place = partial(place_chips, left=0.0, right=500.0, rows=rows)
    if None not in place(anchors, widths):
        return
    spots, text, last = place_with_rest(anchors, widths, place, lambda n: (f"+{n}", 60.0))
    told = [i for i, spot in enumerate(spots) if spot is not None and i != last]
    assert int(text) + len(told) == len(anchors)
    drawn = [(spots[i], widths[i]) for i in told] + [(spots[last], 60.0)]
    spans = [(spot[0], spot[1], width) for spot, width in drawn if spot is not None]
    assert len(spans) == len(drawn)
    assert all(x >= 0 for x, _, _ in spans)
    for (x, row, width), (x2, row2, width2) in itertools.combinations(spans, 2):
        assert row != row2 or x + width <= x2 or x2 + width2 <= x
