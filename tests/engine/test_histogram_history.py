"""Ten thousand steps of six layers in little room, and each entry as exact as when it came."""

import numpy as np
import pytest

from engine.histogram import count
from engine.histogram_history import BINS, HistogramHistory


def fill(history: HistogramHistory, steps: int, size: int = 50, *, figures: bool = False) -> None:
    rng = np.random.default_rng(1)
    values = [rng.normal(size=size) for _ in range(history.layers)]
    for step in range(steps):
        if history.wants(step):
            history.add(step, values, [(0.0, 1.0, 0.0)] * history.layers if figures else ())


def test_all_four_quantities_of_six_layers_over_10000_steps_stay_under_50_mb() -> None:
    history = HistogramHistory(7, figures=3)  # six layers and the output layer
    fill(history, 10_000, figures=True)
    assert 4 * history.nbytes < 50e6


def test_entries_lie_evenly_over_the_whole_run() -> None:
    history = HistogramHistory(1, capacity=16)
    fill(history, 1000)
    steps = history.steps
    assert 8 <= len(steps) <= 16
    assert steps[0] == 0
    assert set(np.diff(steps)) == {history.stride}
    assert steps[-1] > 1000 - 2 * history.stride


def test_an_entry_is_what_was_counted() -> None:
    values = np.random.default_rng(2).uniform(-1.4, 1.4, (100, 20)).astype(np.float32)
    history = HistogramHistory(1)
    history.add(7, [values])
    entry = history.at()
    assert entry is not None
    found = entry.histograms[0]
    expected = count(values, found.low, found.high, BINS)
    assert entry.step == 7
    assert (found.low, found.high) == (-2.0, 2.0)
    assert found.total == values.size
    np.testing.assert_array_equal(found.counts, expected.counts)


def test_what_is_not_finite_is_kept_as_counts() -> None:
    history = HistogramHistory(1, unsigned=True)
    history.add(0, [np.array([0.3, np.inf, np.nan, 2.0])])
    entry = history.at()
    assert entry is not None
    assert (entry.histograms[0].infinite, entry.histograms[0].nan) == (1, 1)
    assert entry.histograms[0].total == 4


def test_looking_back_finds_the_last_entry_at_or_before_a_step() -> None:
    history = HistogramHistory(1, figures=1)
    for step in (0, 10, 20):
        history.add(step, [np.ones(3)], [[float(step)]])
    assert [history.at(s).figures[0, 0] for s in (0, 9, 10, 15, 99)] == [0, 0, 10, 10, 20]  # type: ignore[union-attr]
    assert HistogramHistory(1).at(5) is None


def test_over_time_all_entries_share_bins_and_lose_nothing() -> None:
    history = HistogramHistory(1)
    rng = np.random.default_rng(3)
    spreads = (0.001, 0.1, 1.0, 8.0)
    for step, spread in enumerate(spreads):
        history.add(step, [rng.normal(0, spread, 500)])
    counts, low, high = history.over_time(0)
    assert counts.shape == (4, BINS)
    assert low == -high
    np.testing.assert_array_equal(counts.sum(axis=1), [500] * 4)
    # The narrowest lies in the two bins around 0, half of it on either side.
    assert counts[0, BINS // 2 - 1 : BINS // 2 + 1].sum() == 500
    assert counts[0, BINS // 2] == pytest.approx(250, abs=60)


def test_unsigned_bins_are_merged_from_zero() -> None:
    history = HistogramHistory(1, unsigned=True)
    history.add(0, [np.array([0.1, 0.9])])
    history.add(1, [np.array([7.9])])
    counts, low, high = history.over_time(0)
    assert (low, high) == (0.0, 8.0)
    assert counts[0, int(0.1 / 8 * BINS)] == 1
    assert counts[0, int(0.9 / 8 * BINS)] == 1


def test_zeros_only_are_counted_too() -> None:
    history = HistogramHistory(1)
    history.add(0, [np.zeros(9)])
    entry = history.at()
    assert entry is not None
    assert entry.histograms[0].inside == 9


def test_bad_use_is_refused_with_a_reason() -> None:
    history = HistogramHistory(2)
    with pytest.raises(ValueError, match="2 arrays"):
        history.add(0, [np.zeros(1)])
    history.add(5, [np.zeros(1)] * 2)
    assert not history.wants(5)
    with pytest.raises(ValueError, match="after 5"):
        history.add(5, [np.zeros(1)] * 2)
    with pytest.raises(ValueError, match="layers"):
        HistogramHistory(0)
