"""Examples and their classes: what fits together, and what does not."""

import numpy as np
import pytest

from engine.data.dataset import Dataset

IMAGES, LABELS = np.zeros((3, 4), np.uint8), np.array([0, 1, 2], np.uint8)


def test_examples_may_have_any_width_and_any_classes() -> None:
    digits = Dataset(IMAGES, LABELS, IMAGES, LABELS, classes=("a", "b", "c"), name="letters")
    assert digits.features == 4
    assert IMAGES.flags.writeable, "what was given stays as it was"
    assert not digits.train_inputs.flags.writeable


def test_what_does_not_fit_together_is_refused() -> None:
    with pytest.raises(ValueError, match="train_inputs must be a filled array of bytes or floats"):
        Dataset(IMAGES.astype(np.int16), LABELS, IMAGES, LABELS)
    with pytest.raises(ValueError, match="test_inputs must be a filled array"):
        Dataset(IMAGES, LABELS, IMAGES[:0], LABELS[:0])
    with pytest.raises(ValueError, match="test_labels must be 3, one an example, not 2"):
        Dataset(IMAGES, LABELS, IMAGES, LABELS[:2])
    with pytest.raises(ValueError, match=r"train_labels must be 0\.\.1, not 2"):
        Dataset(IMAGES, LABELS, IMAGES, LABELS, classes=("a", "b"))
    with pytest.raises(ValueError, match=r"as wide as train_inputs \(4\), not 3"):
        Dataset(IMAGES, LABELS, IMAGES[:, 1:], LABELS)
    with pytest.raises(ValueError, match=r"shape must be of 4 numbers, not \(3, 2\)"):
        Dataset(IMAGES, LABELS, IMAGES, LABELS, shape=(3, 2))
    with pytest.raises(ValueError, match="test_inputs must be finite"):
        Dataset(IMAGES, LABELS, np.full((3, 4), np.inf), LABELS)


def test_floats_are_taken_as_they_are_and_a_shape_says_what_a_row_is() -> None:
    points = np.array([[0.5, -1.0], [0.25, 2.0]], np.float32)
    data = Dataset(points, LABELS[:2], points, LABELS[:2], shape=(1, 1, 2))
    assert data.train_inputs.dtype == np.float32
    assert (data.features, data.shape) == (2, (1, 1, 2))
    assert Dataset(points, LABELS[:2], points, LABELS[:2]).shape == (2,)
