"""The digits to learn from: images and labels, for training and for testing.

10,000 digits of MNIST come with the program, so that a first run needs no download.
"""

import functools
import zipfile
import zlib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, final

import numpy as np
import numpy.typing as npt

import assets
from engine.data.errors import DataError

Bytes = npt.NDArray[np.uint8]

DIGIT_CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
BUNDLED_COUNT = 10_000
BUNDLED_TRAIN_COUNT = 8_000
BUNDLED_FEATURES = 28 * 28


@final
@dataclass(frozen=True, eq=False)
class Digits:
    """Labelled images: bytes 0..255, one image a row, one label 0..len(classes)-1 an image.

    Shapes: train_images (N, features), train_labels (N,), test_images (M, features),
    test_labels (M,). The arrays are read-only views of those that were given.

    Raises ValueError for an array of another dtype or shape, an empty one, or a label without
    a class.
    """

    train_images: Bytes
    train_labels: Bytes
    test_images: Bytes
    test_labels: Bytes
    classes: tuple[str, ...] = DIGIT_CLASSES
    name: str = "digits"

    def __post_init__(self) -> None:
        for field in fields(self):
            array = getattr(self, field.name)
            if isinstance(array, np.ndarray):
                object.__setattr__(self, field.name, _checked(field.name, array))
        _check_pair("train", self.train_images, self.train_labels, len(self.classes))
        _check_pair("test", self.test_images, self.test_labels, len(self.classes))
        if self.train_images.shape[1] != self.test_images.shape[1]:
            raise ValueError(
                f"test_images must be as wide as train_images ({self.features}), "
                f"not {self.test_images.shape[1]}"
            )

    @property
    def features(self) -> int:
        """The number of pixels in an image."""
        return int(self.train_images.shape[1])


def _checked(name: str, array: npt.NDArray[Any]) -> Bytes:
    dimensions = 2 if name.endswith("images") else 1
    if array.dtype != np.uint8 or array.ndim != dimensions or not array.size:
        raise ValueError(
            f"{name} must be a filled array of bytes with {dimensions} dimension(s), "
            f"not {array.dtype} of shape {array.shape}"
        )
    view = array.view()
    view.flags.writeable = False
    return view


def _check_pair(part: str, images: Bytes, labels: Bytes, classes: int) -> None:
    if len(images) != len(labels):
        raise ValueError(f"{part}_labels must be {len(images)}, one an image, not {len(labels)}")
    if labels.max() >= classes:
        raise ValueError(f"{part}_labels must be 0..{classes - 1}, not {labels.max()}")


@functools.cache
def bundled_digits() -> Digits:
    """Return the first 10,000 images of MNIST's training set: 8,000 to train, 2,000 to test.

    The test images are the last 2,000 of them, so "the first 300" of MNIST are the first 300 here.
    Source: LeCun, Cortes and Burges, 1998. Raises DataError if the file is missing or damaged.
    """
    return read_bundle(assets.path("mnist10k.npz"))


def read_bundle(path: Path) -> Digits:
    """Return the digits in a file like the bundled one (uint8 `images` and `labels`)."""
    images, labels = _load(path)
    if images.shape != (BUNDLED_COUNT, BUNDLED_FEATURES) or images.dtype != np.uint8:
        raise DataError(path, f"holds images of shape {images.shape}, dtype {images.dtype}")
    if labels.shape != (BUNDLED_COUNT,) or labels.dtype != np.uint8 or labels.max() > 9:
        raise DataError(path, f"does not hold {BUNDLED_COUNT} labels 0 to 9, one an image")
    train, test = slice(BUNDLED_TRAIN_COUNT), slice(BUNDLED_TRAIN_COUNT, None)
    return Digits(images[train], labels[train], images[test], labels[test], name="MNIST 10k")


def _load(path: Path) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            return np.asarray(arrays["images"]), np.asarray(arrays["labels"])
    except FileNotFoundError as error:
        raise DataError(path, "is missing; it comes with the program") from error
    except KeyError as error:
        raise DataError(path, "is damaged: it lacks the images or the labels") from error
    except OSError as error:
        raise DataError(path, f"cannot be read ({error.strerror or error})") from error
    except (ValueError, TypeError, EOFError, MemoryError, zipfile.BadZipFile, zlib.error) as error:
        raise DataError(path, f"is damaged ({error})") from error
