"""The digits to learn from: images and labels, for training and for testing.

10,000 digits of MNIST come with the program, so that a first run needs no download.
"""

import functools
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import assets
from engine.data.dataset import Dataset
from engine.data.errors import DataError

BUNDLED_COUNT = 10_000
BUNDLED_TRAIN_COUNT = 8_000
BUNDLED_SIDE = 28
BUNDLED_FEATURES = BUNDLED_SIDE**2


@functools.cache
def bundled_digits() -> Dataset:
    """Return the first 10,000 images of MNIST's training set: 8,000 to train, 2,000 to test.

    The test images are the last 2,000 of them, so "the first 300" of MNIST are the first 300 here.
    Source: LeCun, Cortes and Burges, 1998. Raises DataError if the file is missing or damaged.
    """
    return read_bundle(assets.path("mnist10k.npz"))


def read_bundle(path: Path) -> Dataset:
    """Return the digits in a file like the bundled one (uint8 `images` and `labels`)."""
    images, labels = _load(path)
    if images.shape != (BUNDLED_COUNT, BUNDLED_FEATURES) or images.dtype != np.uint8:
        raise DataError(path, f"holds images of shape {images.shape}, dtype {images.dtype}")
    if labels.shape != (BUNDLED_COUNT,) or labels.dtype != np.uint8 or labels.max() > 9:
        raise DataError(path, f"does not hold {BUNDLED_COUNT} labels 0 to 9, one an image")
    train, test = slice(BUNDLED_TRAIN_COUNT), slice(BUNDLED_TRAIN_COUNT, None)
    return Dataset(
        images[train],
        labels[train],
        images[test],
        labels[test],
        name="MNIST 10k",
        shape=(1, BUNDLED_SIDE, BUNDLED_SIDE),
    )


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
