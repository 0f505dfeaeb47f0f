"""Patterns of a few units: all of them, each once."""

import numpy as np
import pytest

from engine.data.names import PatternName
from engine.data.patterns import draw_patterns


@pytest.mark.parametrize(
    ("name", "rows", "columns", "count", "shape"),
    [
        ("bars", 3, 3, 14, (1, 3, 3)),
        ("bars", 2, 4, 18, (1, 2, 4)),
        ("bars", 1, 2, 4, (1, 1, 2)),
        ("encoder", 3, 4, 4, (1, 2, 4)),
        ("encoder", 1, 8, 8, (1, 2, 8)),
        ("parity", 3, 3, 4, (1, 1, 3)),
        ("parity", 1, 8, 128, (1, 1, 8)),
    ],
)
def test_there_are_so_many_and_no_two_are_alike(
    name: str, rows: int, columns: int, count: int, shape: tuple[int, ...]
) -> None:
    made = draw_patterns(PatternName(name), rows, columns)
    assert made.train_inputs.shape == (count, np.prod(shape))
    assert made.shape == shape
    assert len(np.unique(made.train_inputs, axis=0)) == count
    assert set(np.unique(made.train_inputs)) == {0, 255}
    np.testing.assert_array_equal(made.train_inputs, made.test_inputs)


def test_bars_are_whole_rows_or_whole_columns() -> None:
    for image in draw_patterns(PatternName.BARS, 3, 4).train_inputs.reshape(-1, 3, 4):
        assert (image == image[:, :1]).all() or (image == image[:1]).all()


def test_an_encoder_says_the_same_twice_and_parity_is_even() -> None:
    for first, second in draw_patterns(PatternName.ENCODER, 1, 5).train_inputs.reshape(-1, 2, 5):
        np.testing.assert_array_equal(first, second)
        assert first.sum() == 255
    parity = draw_patterns(PatternName.PARITY, 1, 5).train_inputs / 255
    assert not (parity.sum(axis=1) % 2).any()
