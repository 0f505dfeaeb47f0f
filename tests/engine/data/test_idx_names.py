"""The names that IDX files really have: copies, capitals, other ends, EMNIST's."""

import gzip
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.data.dataset import Dataset
from engine.data.errors import DataError
from engine.data.idx import read_idx_folder

MNIST = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
ARRAYS = (
    np.arange(18, dtype=np.uint8).reshape(2, 3, 3),
    np.array([7, 1], np.uint8),
    np.arange(9, dtype=np.uint8).reshape(1, 3, 3),
    np.array([3], np.uint8),
)


def fill(folder: Path, rename: Callable[[str], str], labels: int = 0) -> Path:
    """Write four small files under other names, every label `labels` higher."""
    for name, array in zip(MNIST, ARRAYS, strict=True):
        values = array + labels if array.ndim == 1 else array
        header = bytes((0, 0, 8, array.ndim)) + struct.pack(f">{array.ndim}I", *array.shape)
        data = header + values.tobytes()
        path = folder / rename(name)
        path.write_bytes(gzip.compress(data, mtime=0) if ".gz" in path.name else data)
    return folder


def emnist(prefix: str) -> Callable[[str], str]:
    return lambda name: f"{prefix}-{name.replace('t10k', 'test')}"


def check(digits: Dataset, *, turned: bool = False) -> None:
    for images, array in ((digits.train_inputs, ARRAYS[0]), (digits.test_inputs, ARRAYS[2])):
        upright = array.swapaxes(1, 2) if turned else array
        np.testing.assert_array_equal(images, upright.reshape(len(array), 9))
    assert digits.train_labels.tolist() == [7, 1]
    assert digits.test_labels.tolist() == [3]


@pytest.mark.parametrize(
    "rename",
    [
        lambda name: f"{name} (1)",
        lambda name: f"{name}(2)",
        lambda name: f"{name} (1).gz",
        lambda name: f"{name}.gz (1)",
        lambda name: f"{name} - Copy.bin",
        lambda name: f"{name}.bin",
        lambda name: f"{name}.BIN",
        str.upper,
        lambda name: f"{name}.gz".upper(),
        lambda name: name.replace("-idx", ".idx").title(),
        lambda name: name.replace("t10k", "test"),
    ],
)
def test_a_name_that_is_nearly_mnists_is_known(
    tmp_path: Path, rename: Callable[[str], str]
) -> None:
    check(read_idx_folder(fill(tmp_path, rename)))


@pytest.mark.parametrize(
    ("prefix", "name"), [("emnist-digits", "EMNIST digits"), ("emnist-mnist", "EMNIST MNIST")]
)
@pytest.mark.parametrize("end", ["", ".gz", " (1).gz"])
def test_emnists_ten_classes_are_read_and_turned_upright(
    tmp_path: Path, prefix: str, name: str, end: str
) -> None:
    digits = read_idx_folder(fill(tmp_path, lambda n: emnist(prefix)(n) + end))
    check(digits, turned=True)
    assert digits.name == name
    assert len(digits.classes) == 10


def test_the_first_download_is_preferred_to_a_second(tmp_path: Path) -> None:
    fill(tmp_path, lambda name: f"{name} (1)", labels=1)
    fill(tmp_path, lambda name: f"{name}.bin", labels=2)
    check(read_idx_folder(fill(tmp_path, str)))


def test_mnist_is_preferred_to_emnist(tmp_path: Path) -> None:
    fill(tmp_path, emnist("emnist-digits"), labels=1)
    check(read_idx_folder(fill(tmp_path, str)))


def test_what_only_looks_like_it_is_left_alone(tmp_path: Path) -> None:
    fill(tmp_path, lambda name: f"._{name}", labels=1)
    fill(tmp_path, lambda name: f"{name}.txt", labels=1)
    fill(tmp_path, emnist("emnist-letters"), labels=1)
    check(read_idx_folder(fill(tmp_path, lambda name: f"{name}.bin")))


@pytest.mark.parametrize(
    ("prefixes", "fault"),
    [
        (("emnist-digits", "emnist-mnist"), "holds emnist-digits and emnist-mnist: keep one"),
        (("emnist-letters",), "holds emnist-letters, which has more than ten classes"),
    ],
)
def test_other_sets_are_named(tmp_path: Path, prefixes: tuple[str, ...], fault: str) -> None:
    for prefix in prefixes:
        fill(tmp_path, emnist(prefix))
    with pytest.raises(DataError, match=fault):
        read_idx_folder(tmp_path)


def test_a_missing_file_of_emnist_is_asked_for_by_its_own_name(tmp_path: Path) -> None:
    fill(tmp_path, emnist("emnist-digits"))
    (tmp_path / "emnist-digits-test-labels-idx1-ubyte").unlink()
    with pytest.raises(DataError, match="has no emnist-digits-test-labels; one of these is needed"):
        read_idx_folder(tmp_path)
