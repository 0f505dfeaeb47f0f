"""Numbers at axes: which, and how they are written."""

import pytest

from dlgui.plot.ticks import log_tick_texts, log_ticks, minor_log_ticks, tick_texts, ticks


@pytest.mark.parametrize(
    ("ends", "count", "found"),
    [
        ((0.0, 1.0), 5, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        ((0.0, 1000.0), 4, [0.0, 500.0, 1000.0]),
        ((0.0, 2.5), 3, [0.0, 1.0, 2.0]),
        ((0.3, 0.9), 1, [0.5]),
        ((-1.0, 1.0), 2, [-1.0, 0.0, 1.0]),
        ((0.0, 1.0), 0, [0.0, 1.0]),
        ((1.0, 1.0), 5, []),
    ],
)
def test_round_values(ends: tuple[float, float], count: int, found: list[float]) -> None:
    if ends == (0.3, 0.9):
        found = [0.4, 0.6, 0.8]  # at least two, so a smaller step
    assert ticks(*ends, count) == pytest.approx(found)


@pytest.mark.parametrize(
    ("ends", "count", "found"),
    [
        ((1.0, 1000.0), 5, [1.0, 10.0, 100.0, 1000.0]),
        ((1.0, 10.0), 5, [1.0, 2.0, 5.0, 10.0]),
        ((1.0, 1e6), 3, [1.0, 100.0, 1e4, 1e6]),
        ((0.02, 5.0), 9, [0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0]),
        ((3.0, 4.0), 2, [3.0, 3.5, 4.0]),
    ],
)
def test_powers_of_ten(ends: tuple[float, float], count: int, found: list[float]) -> None:
    assert log_ticks(*ends, count) == pytest.approx(found)


def test_minor_ticks_stand_between_powers_of_ten() -> None:
    assert minor_log_ticks(0.5, 30.0) == pytest.approx(
        [0.5, 0.6, 0.7, 0.8, 0.9, *range(2, 10), 20.0, 30.0]
    )
    assert len(minor_log_ticks(1.0, 1e8)) == 64
    assert minor_log_ticks(1.0, 1.1e8) == []


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([], []),
        ([0.0, 0.05, 0.1], ["0.00", "0.05", "0.10"]),
        ([0.0, 500.0, 1000.0], ["0", "500", "1,000"]),
        ([0.0, 100_000.0, 200_000.0], ["0", "100k", "200k"]),
        ([0.0, 500_000.0, 1_500_000.0], ["0", "0.5M", "1.5M"]),
        ([1e9, 2e9], ["1G", "2G"]),
        ([0.0, 1e12], ["0", "1e12"]),
        ([0.0, 1.5e-5, 3e-5], ["0", "1.5e-5", "3e-5"]),
        ([-0.5, 0.0, 0.5], ["-0.5", "0.0", "0.5"]),
        ([-1e-17, 0.1], ["0.0", "0.1"]),
        ([0.0], ["0"]),
        ([7.0], ["7"]),
    ],
)
def test_labels_tell_neighbours_apart(values: list[float], texts: list[str]) -> None:
    assert tick_texts(values) == texts


def test_labels_of_a_logarithmic_axis() -> None:
    values = [1e-5, 9.9e-5, 1e-4, 0.05, 1000.0, 999_999.0, 1e6, 2e7]
    texts = ["1e-5", "9.9e-5", "0.0001", "0.05", "1,000", "999,999", "1e6", "2e7"]
    assert log_tick_texts(values) == texts
