"""The bundled digits are the first 10,000 of MNIST, whole and safe from being written to."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

import assets
from engine.data.dataset import Dataset
from engine.data.digits import bundled_digits, read_bundle
from engine.data.errors import DataError


def all_labels(digits: Dataset) -> list[int]:
    return [*digits.train_labels.tolist(), *digits.test_labels.tolist()]


def test_8000_are_for_training_and_2000_for_testing() -> None:
    digits = bundled_digits()
    assert digits.train_inputs.shape == (8000, 784)
    assert digits.test_inputs.shape == (2000, 784)
    assert digits.train_labels.shape == (8000,)
    assert digits.test_labels.shape == (2000,)
    assert digits.features == 784
    assert digits.classes == tuple("0123456789")
    assert digits.train_inputs.dtype == digits.test_labels.dtype == np.uint8


def test_the_digits_stand_in_the_order_of_mnist() -> None:
    assert bundled_digits().train_labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]


def test_each_class_is_as_frequent_as_in_the_first_10000_of_mnist() -> None:
    counts = np.bincount(all_labels(bundled_digits())).tolist()
    assert counts == [1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]


def test_no_digit_is_there_twice() -> None:
    digits = bundled_digits()
    images = np.concatenate([digits.train_inputs, digits.test_inputs])
    assert len({image.tobytes() for image in images}) == 10_000


def test_the_first_image_is_the_well_known_five() -> None:
    five = bundled_digits().train_inputs[0].reshape(28, 28)
    assert five[5, 12:24].tolist() == [3, 18, 18, 18, 126, 136, 175, 26, 166, 255, 247, 127]
    assert not five[:5].any()


def test_they_are_read_once_and_cannot_be_written_to() -> None:
    digits = bundled_digits()
    assert bundled_digits() is digits
    with pytest.raises(ValueError, match="read-only"):
        digits.train_inputs[0, 0] = 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"absent\.npz: is missing"):
        read_bundle(tmp_path / "absent.npz")


def damaged(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "digits.npz"
    file.write_bytes(content)
    return file


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    whole = assets.path("mnist10k.npz").read_bytes()
    flipped = bytearray(whole)
    flipped[500_000] ^= 0xFF
    for content in (b"", b"no archive", whole[:-100], whole[: len(whole) // 2], bytes(flipped)):
        with pytest.raises(DataError, match=r"digits\.npz: is damaged"):
            read_bundle(damaged(tmp_path, content))


def test_a_file_with_other_arrays_is_named(tmp_path: Path) -> None:
    file = tmp_path / "digits.npz"
    images, labels = np.zeros((10_000, 784), np.uint8), np.zeros(10_000, np.uint8)
    np.savez_compressed(file, images=images)
    with pytest.raises(DataError, match="lacks the images or the labels"):
        read_bundle(file)
    np.savez_compressed(file, images=images[:, 1:], labels=labels)
    with pytest.raises(DataError, match=r"images of shape \(10000, 783\)"):
        read_bundle(file)
    np.savez_compressed(file, images=images, labels=labels + np.uint8(10))
    with pytest.raises(DataError, match="10000 labels 0 to 9"):
        read_bundle(file)


def test_an_archive_of_something_else_is_named(tmp_path: Path) -> None:
    file = tmp_path / "digits.npz"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("images", b"text")
        archive.writestr("labels", b"text")
    with pytest.raises(DataError, match=r"digits\.npz: "):
        read_bundle(file)


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_bundle(tmp_path)
