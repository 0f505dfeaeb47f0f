"""Walks go in straight lines from digits of one class to digits of another."""

import numpy as np
import pytest

from dlgui.labs.rebuild.walk import STEPS, WALKS, walk

CODES = np.arange(40, dtype=np.float32).reshape(20, 2) ** 2
LABELS = np.arange(20) % 4


def test_a_walk_begins_at_one_digit_and_ends_at_the_other_in_equal_steps() -> None:
    way = walk(CODES, LABELS, 1, 3).reshape(-1, STEPS, 2)
    assert len(way) == 5
    assert way.dtype == np.float32
    np.testing.assert_array_equal(way[:, 0], CODES[LABELS == 1])
    np.testing.assert_allclose(way[:, -1], CODES[LABELS == 3], rtol=1e-6)
    steps = np.diff(way, axis=1)
    np.testing.assert_allclose(steps, np.broadcast_to(steps[:, :1], steps.shape), rtol=1e-3)


def test_of_one_class_it_goes_between_two_of_its_digits() -> None:
    way = walk(CODES, LABELS, 2, 2).reshape(-1, STEPS, 2)
    assert len(way) == 4
    assert not (way[:, 0] == way[:, -1]).all(axis=1).any()


@pytest.mark.parametrize(("start", "end"), [(0, 7), (7, 0), (7, 7)])
def test_without_digits_of_both_there_is_none(start: int, end: int) -> None:
    assert walk(CODES, LABELS, start, end).shape == (0, 2)


def test_there_are_never_more_than_can_be_seen() -> None:
    labels = np.arange(20) % 2
    assert len(walk(CODES, labels, 0, 1)) == WALKS * STEPS
