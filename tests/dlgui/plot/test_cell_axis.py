"""What the axis under a small picture says, from much room to hardly any."""

import pytest
from pytestqt.qtbot import QtBot

from dlgui.plot.cell_axis import CellAxis
from dlgui.plot.short_numbers import count_text, end_texts, narrow_end_texts, short_number


@pytest.mark.parametrize(
    ("ends", "width", "texts"),
    [
        ((0.0, 1.0), 100, ("0", "1")),
        ((-2.5, 2.5), 100, ("-2.5", "2.5")),
        ((-2.5, 2.5), 34, ("±2.5",)),
        ((0.0, 0.125), 100, ("0", "0.125")),
        ((0.0, 0.125), 32, ("0", ".12")),
        ((0.0, 0.125), 24, ("0.12",)),
    ],
)
def test_ends_are_said_as_well_as_there_is_room(
    qtbot: QtBot, ends: tuple[float, float], width: int, texts: tuple[str, ...]
) -> None:
    axis = CellAxis()
    axis.resize(width, 20)
    axis.setRange(*ends)
    assert axis.texts() == texts


@pytest.mark.parametrize(
    ("number", "text"),
    [
        *((0, "0"), (9999, "9,999"), (10_000, "10k"), (51_234, "51.2k")),
        *((999_499, "999k"), (999_500, "1M"), (1_234_567, "1.23M")),
    ],
)
def test_counts(number: int, text: str) -> None:
    assert count_text(number) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0"), (1.0, "1"), (-2.7, "-2.7"), (0.001, "0.001"), (0.00099, "9.9e-4")),
        *((999.9, "1e+03"), (1000.0, "1000"), (9999.0, "9999"), (10_000.0, "1.0e4")),
        *((float("nan"), "NaN"), (float("inf"), "∞"), (float("-inf"), "-∞")),
    ],
)
def test_short_numbers(value: float, text: str) -> None:
    assert short_number(value) == text


def test_ends_that_are_close_get_more_digits() -> None:
    assert end_texts(0.12345, 0.12349) == ("0.12345", "0.12349")
    assert end_texts(1.0, 1.0) == ("1", "1")
    assert narrow_end_texts(1.0, 1.0) == [("1",)]
    assert narrow_end_texts(-0.5, 0.5) == [("±0.5",), ("±.5",)]
