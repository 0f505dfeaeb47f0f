"""Rows and images: the same numbers in the same order, there and back."""

import numpy as np
import pytest

from engine.layers.reshaping import AsImages, Flatten

IMAGES = np.arange(24.0).reshape(2, 1, 3, 4)


def test_flatten_makes_rows_and_gives_gradients_back_as_images() -> None:
    layer = Flatten()
    rows = layer.forward(IMAGES)
    assert rows.tolist() == [list(range(12)), list(range(12, 24))]
    np.testing.assert_array_equal(layer.backward(rows), IMAGES)


def test_rows_become_images_line_by_line() -> None:
    layer = AsImages((1, 3, 4))
    rows = IMAGES.reshape(2, 12)
    np.testing.assert_array_equal(layer.forward(rows), IMAGES)
    np.testing.assert_array_equal(layer.backward(IMAGES), rows)


def test_refuses_rows_of_another_length() -> None:
    with pytest.raises(ValueError, match=r"takes 12 numbers, not \(11,\)"):
        AsImages((1, 3, 4)).forward(np.ones((2, 11)))
