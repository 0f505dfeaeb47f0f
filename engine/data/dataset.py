"""Examples and their classes, for training and for testing: images, or points of the plane."""

from dataclasses import dataclass, fields
from math import prod
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Shape

Bytes = npt.NDArray[np.uint8]
Inputs = npt.NDArray[Any]

DIGIT_CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


@final
@dataclass(frozen=True, eq=False)
class Dataset:
    """Examples of classes: one a row, and its label 0..len(classes)-1.

    Shapes: train_inputs (N, features), train_labels (N,), test_inputs (M, features),
    test_labels (M,). Inputs are pixels as bytes 0..255, or floats, which are taken as they are.
    `shape` says what a row is: (channels, height, width) of an image, or (2,) for a point; by
    default it is (features,). The arrays are read-only views of those that were given.

    Raises ValueError for an array of another dtype or shape, an empty one, numbers that are not
    finite, a label without a class, or a `shape` of another size.
    """

    train_inputs: Inputs
    train_labels: Bytes
    test_inputs: Inputs
    test_labels: Bytes
    classes: tuple[str, ...] = DIGIT_CLASSES
    name: str = "digits"
    shape: Shape = ()

    def __post_init__(self) -> None:
        for field in fields(self):
            array = getattr(self, field.name)
            if isinstance(array, np.ndarray):
                object.__setattr__(self, field.name, _checked(field.name, array))
        _check_pair("train", self.train_inputs, self.train_labels, len(self.classes))
        _check_pair("test", self.test_inputs, self.test_labels, len(self.classes))
        if self.train_inputs.shape[1] != self.test_inputs.shape[1]:
            raise ValueError(
                f"test_inputs must be as wide as train_inputs ({self.features}), "
                f"not {self.test_inputs.shape[1]}"
            )
        object.__setattr__(self, "shape", tuple(self.shape) or (self.features,))
        if prod(self.shape) != self.features:
            raise ValueError(f"shape must be of {self.features} numbers, not {self.shape}")

    @property
    def features(self) -> int:
        """The number of pixels of an image, or of coordinates of a point."""
        return int(self.train_inputs.shape[1])


def _checked(name: str, array: Inputs) -> Inputs:
    is_inputs = name.endswith("inputs")
    allowed = array.dtype == np.uint8 or (is_inputs and array.dtype.kind == "f")
    dimensions = 2 if is_inputs else 1
    if not allowed or array.ndim != dimensions or not array.size:
        raise ValueError(
            f"{name} must be a filled array of bytes{' or floats' if is_inputs else ''} with "
            f"{dimensions} dimension(s), not {array.dtype} of shape {array.shape}"
        )
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        raise ValueError(f"{name} must be finite numbers")
    view = array.view()
    view.flags.writeable = False
    return view


def _check_pair(part: str, inputs: Inputs, labels: Bytes, classes: int) -> None:
    if len(inputs) != len(labels):
        raise ValueError(f"{part}_labels must be {len(inputs)}, one an example, not {len(labels)}")
    if labels.max() >= classes:
        raise ValueError(f"{part}_labels must be 0..{classes - 1}, not {labels.max()}")
