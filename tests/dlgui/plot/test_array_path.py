"""Paths made from arrays are those that as many single calls would have made."""

import numpy as np
import pytest
from PySide6.QtGui import QPainterPath

from dlgui.plot.outline import array_path


def by_hand(x: list[float], y: list[float], joined: list[int]) -> QPainterPath:
    """The same path, point by point."""
    path = QPainterPath()
    for i, point in enumerate(zip(x, y, strict=True)):
        (path.lineTo if i and joined[i - 1] else path.moveTo)(*point)
    return path


@pytest.mark.parametrize("joined", [[1, 1, 1, 1, 1, 0], [1, 0, 1, 1, 0, 0], [1, 1, 0, 1, 1, 1]])
def test_a_path_has_the_points_and_the_breaks(joined: list[int]) -> None:
    x, y = [0.0, 1.5, 2.0, 3.0, 2.5, 9.0], [4.0, -1.0, 0.25, 1e4, 2.0, 3.0]
    made = array_path(np.array(x), np.array(y), np.array(joined, np.int32))
    assert made == by_hand(x, y, joined)


def test_a_path_without_breaks() -> None:
    x, y = np.linspace(0, 700, 2000), np.sin(np.arange(2000.0))
    assert array_path(x, y) == by_hand(x.tolist(), y.tolist(), [1] * 2000)


def test_arrays_of_other_types_and_strides() -> None:
    x, y = np.arange(10, dtype=np.float32)[::2], np.arange(10, dtype=np.float64)[:5]
    assert array_path(x, y) == by_hand([0, 2, 4, 6, 8], [0, 1, 2, 3, 4], [1] * 5)


def test_no_points_make_an_empty_path() -> None:
    assert array_path(np.empty(0), np.empty(0)).isEmpty()
