"""IDX files are read plain or gzipped, and a bad one is named together with its fault."""

import gzip
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.data.errors import DataError
from engine.data.idx import read_idx, read_idx_folder

NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS = NAMES


def idx(array: npt.NDArray[np.uint8]) -> bytes:
    header = bytes((0, 0, 8, array.ndim)) + struct.pack(f">{array.ndim}I", *array.shape)
    return header + array.tobytes()


def images(count: int, side: int = 3) -> npt.NDArray[np.uint8]:
    return np.arange(count * side * side, dtype=np.uint8).reshape(count, side, side)


def labels(*values: int) -> npt.NDArray[np.uint8]:
    return np.array(values, np.uint8)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four good files: 4 training and 2 test images of 3 x 3 pixels."""
    arrays = (images(4), labels(7, 0, 9, 1), images(2), labels(3, 3))
    for name, array in zip(NAMES, arrays, strict=True):
        (tmp_path / name).write_bytes(idx(array))
    return tmp_path


def check(folder: Path) -> None:
    digits = read_idx_folder(folder)
    np.testing.assert_array_equal(digits.train_inputs, images(4).reshape(4, 9))
    np.testing.assert_array_equal(digits.test_inputs, images(2).reshape(2, 9))
    assert digits.train_labels.tolist() == [7, 0, 9, 1]
    assert digits.test_labels.tolist() == [3, 3]
    assert digits.features == 9


def test_plain_files_are_read(folder: Path) -> None:
    check(folder)


def test_gzipped_files_are_read(folder: Path) -> None:
    for name in NAMES:
        plain = folder / name
        (folder / f"{name}.gz").write_bytes(gzip.compress(plain.read_bytes(), mtime=0))
        plain.unlink()
    check(folder)


def test_the_spelling_with_a_dot_is_read(folder: Path) -> None:
    for name in NAMES:
        (folder / name).rename(folder / name.replace("-idx", ".idx"))
    check(folder)


def test_gzip_is_known_by_its_content_not_by_its_name(folder: Path) -> None:
    unpacked_by_a_browser = folder / TRAIN_IMAGES
    unpacked_by_a_browser.rename(folder / f"{TRAIN_IMAGES}.gz")
    labels_file = folder / TRAIN_LABELS
    labels_file.write_bytes(gzip.compress(labels_file.read_bytes(), mtime=0))
    check(folder)


def test_a_folder_with_the_name_of_a_file_does_not_hide_the_file(folder: Path) -> None:
    (folder / TRAIN_IMAGES).rename(folder / "train-images.idx3-ubyte")
    (folder / TRAIN_IMAGES).mkdir()
    check(folder)


@pytest.mark.parametrize(
    ("start", "name", "third"),
    [
        ((9, 0, 0, 3, 0, 2, 7, 2, 5, 5), "Fashion-MNIST", "Dress"),
        ((5, 0, 4, 1, 9, 2, 1, 3, 1, 4), "MNIST", "3"),
        ((5, 0, 4, 1, 9, 2, 1, 3, 1, 5), "my digits", "3"),
    ],
)
def test_fashion_is_known_by_its_first_labels(
    folder: Path, start: tuple[int, ...], name: str, third: str
) -> None:
    (folder / TRAIN_IMAGES).write_bytes(idx(images(10)))
    (folder / TRAIN_LABELS).write_bytes(idx(labels(*start)))
    renamed = folder / "my digits"
    renamed.mkdir()
    for file in NAMES:
        (folder / file).rename(renamed / file)
    digits = read_idx_folder(renamed)
    assert digits.name == name
    assert digits.classes[3] == third


GOOD = idx(images(4))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "is truncated: it has 0 bytes"),
        (GOOD[:3], "is truncated: it has 3 bytes"),
        (GOOD[:11], "is truncated: the header has 11 of 16 bytes"),
        (GOOD[:-1], "is truncated: it has 35 of 36 values"),
        (GOOD + b"x", "has more bytes than the 36 values"),
        (b"\x89PNG" + GOOD[4:], "has the magic number 0x89504e47, not 0x00000803: it is no IDX"),
        (b"\0\0\x0d\x03" + GOOD[4:], "its values are not unsigned bytes"),
        (idx(labels(1, 2)), "0x00000801, not 0x00000803: it has 1 dimension"),
        (idx(images(0)), "is empty: its header says 0 x 3 x 3 values"),
        (idx(images(4)[:, :0]), "is empty: its header says 4 x 0 x 3 values"),
        (GOOD[:4] + b"\xff" * 12, "is damaged: .* values, too many"),
        (gzip.compress(GOOD, mtime=0)[:-9], "is truncated: the gzip data end too early"),
        (gzip.compress(GOOD, mtime=0)[:12], "is truncated: the gzip data end too early"),
        (gzip.compress(GOOD, mtime=0)[:-8] + b"12345678", "is a damaged gzip file"),
        (gzip.compress(GOOD, mtime=0) + b"something", "is a damaged gzip file"),
        (b"\x1f\x8b no gzip", "is a damaged gzip file"),
        (gzip.compress(GOOD, mtime=0)[:10] + b"\xff" * 30, "is a damaged gzip file"),
        (gzip.compress(GOOD + b"x", mtime=0), "has more bytes than the 36 values"),
        (gzip.compress(GOOD[:-1], mtime=0), "is truncated: it has 35 of 36 values"),
    ],
)
def test_a_bad_file_of_images_is_named_with_its_fault(
    folder: Path, content: bytes, fault: str
) -> None:
    (folder / TRAIN_IMAGES).write_bytes(content)
    with pytest.raises(DataError, match=f"{TRAIN_IMAGES}: .*{fault}"):
        read_idx_folder(folder)


def test_counts_that_disagree_are_named(folder: Path) -> None:
    (folder / TRAIN_LABELS).write_bytes(idx(labels(1, 2, 3)))
    fault = f"{TRAIN_LABELS}: has 3 labels, but {TRAIN_IMAGES} has 4 images"
    with pytest.raises(DataError, match=fault):
        read_idx_folder(folder)


def test_a_label_out_of_range_is_named_with_its_place(folder: Path) -> None:
    (folder / TEST_LABELS).write_bytes(idx(labels(3, 10)))
    with pytest.raises(DataError, match=f"{TEST_LABELS}: has the label 10 at position 1"):
        read_idx_folder(folder)


def test_test_images_of_another_size_are_refused(folder: Path) -> None:
    (folder / TEST_IMAGES).write_bytes(idx(images(2, side=4)))
    with pytest.raises(DataError, match=f"{TEST_IMAGES}: has images of 4 x 4 .* have 3 x 3"):
        read_idx_folder(folder)


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_told_with_the_names_looked_for(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(DataError) as caught:
        read_idx_folder(folder)
    assert caught.value.path == folder
    for spelling in (name, name.replace("-idx", ".idx"), f"{name}.gz"):
        assert spelling in caught.value.fault


def test_a_folder_in_place_of_a_file_is_named(folder: Path) -> None:
    (folder / TEST_LABELS).unlink()
    (folder / TEST_LABELS).mkdir()
    with pytest.raises(DataError, match=f"{TEST_LABELS}: is a folder, not a file"):
        read_idx_folder(folder)
    with pytest.raises(DataError, match="cannot be read"):
        read_idx(folder, 1)


def test_a_folder_that_is_none_is_named(folder: Path) -> None:
    for path in (folder / "absent", folder / TEST_LABELS):
        with pytest.raises(DataError, match="is not a folder"):
            read_idx_folder(path)
    with pytest.raises(DataError, match="is missing"):
        read_idx(folder / "absent", 1)


def test_a_file_without_permission_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, flags: int) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.open", refuse)  # real permissions do not bind every user
    with pytest.raises(DataError, match=rf"{TRAIN_LABELS}: cannot be read \(Permission denied\)"):
        read_idx_folder(folder)


def test_memory_follows_the_file_not_its_header(folder: Path) -> None:
    header = bytes((0, 0, 8, 3)) + struct.pack(">3I", 900, 1000, 1000)
    (folder / TRAIN_IMAGES).write_bytes(header + bytes(100))
    tracemalloc.start()
    with pytest.raises(DataError, match="has 100 of 900000000 values"):
        read_idx_folder(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


def test_no_more_is_unpacked_than_the_header_says(folder: Path) -> None:
    (folder / TRAIN_IMAGES).write_bytes(
        gzip.compress(GOOD + bytes(50_000_000), compresslevel=1, mtime=0)
    )
    tracemalloc.start()
    with pytest.raises(DataError, match="has more bytes than the 36 values"):
        read_idx_folder(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


def test_who_watches_hears_how_far_the_reading_is_and_may_end_it(folder: Path) -> None:
    shares: list[float] = []
    read_idx_folder(folder, shares.append)
    assert len(shares) == 4
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    names = ("train-labels-idx1-ubyte", "train-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
    sizes = [(folder / name).stat().st_size for name in names]
    total = sum(path.stat().st_size for path in folder.iterdir())
    assert shares[:3] == pytest.approx([sum(sizes[: i + 1]) / total for i in range(3)])

    def stop(_share: float) -> None:
        raise RuntimeError("given up")

    with pytest.raises(RuntimeError, match="given up"):
        read_idx_folder(folder, stop)
