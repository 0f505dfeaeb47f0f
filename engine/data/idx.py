"""Reads IDX files, the format of MNIST, Fashion-MNIST and EMNIST, plain or gzipped.

An IDX file starts with a magic number (two zero bytes, the code of the data type, the number of
dimensions) and the size of each dimension, all big-endian; the values follow. Nothing in the header
is believed: it is held against the size of the file and the number of labels before anything is
allocated, and memory grows only with what a packed file really holds, up to what the header says.
"""

import gzip
import math
import os
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast, final

import numpy as np

from engine.data.dataset import DIGIT_CLASSES, Bytes, Dataset
from engine.data.errors import DataError
from engine.data.idx_names import TEN_CLASSES, find_idx_files
from engine.data.regular_file import open_regular

IMAGE_DIMENSIONS, LABEL_DIMENSIONS = 3, 1
UNSIGNED_BYTE = 0x08
GZIP_START = b"\x1f\x8b"
CHUNK_BYTES = 1 << 20
HEADER_ROOM = 1 << 10
LARGEST_BYTES = 1 << 30  # MNIST has 47 million; more than this is a damaged header
LARGEST_UNPACKED = 1 << 28  # a packed file may have a thousandth of this; EMNIST's digits fit
MOST_PACKED = 1032  # bytes that deflate can make of one

# Fashion-MNIST (Xiao, Rasul and Vollgraf, 2017) uses the file names of MNIST on purpose; the first
# ten training labels tell them apart.
MNIST_START = [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
FASHION_START = [9, 0, 0, 3, 0, 2, 7, 2, 5, 5]
FASHION_CLASSES = (
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
)


Watch = Callable[[float], None]
"""Told how much is read, from 0 to 1; what it raises ends the reading."""


def read_idx_folder(folder: Path, watch: Watch = lambda _share: None) -> Dataset:
    """Return the digits of the four files of MNIST, Fashion-MNIST or EMNIST in `folder`.

    They are called `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte`
    and `t10k-labels-idx1-ubyte`, or nearly so (see `idx_names`), each plain or with `.gz`. EMNIST's
    images are stored column by column (Cohen et al., 2017); they are turned to stand upright.
    Raises DataError, naming file and fault, for a file that is missing or damaged.
    """
    folder = Path(folder)
    names = find_idx_files(folder)
    places = [names.train_labels, names.train_images, names.test_labels, names.test_images]
    watches = _portions(places, watch)
    train_images, train_labels = _read_part(names.train_images, names.train_labels, watches)
    test_images, test_labels = _read_part(names.test_images, names.test_labels, watches)
    size, test_size = train_images.shape[1:], test_images.shape[1:]
    if size != test_size:
        fault = f"has images of {_times(test_size)} pixels, but those to train on have"
        raise DataError(names.test_images, f"{fault} {_times(size)}")
    classes, name = _identify(train_labels, folder)
    return Dataset(
        _rows(train_images, names.prefix),
        train_labels,
        _rows(test_images, names.prefix),
        test_labels,
        classes=classes,
        name=TEN_CLASSES[names.prefix] or name,
        shape=(1, *size),
    )


def _portions(paths: Sequence[Path], watch: Watch) -> Iterator[Watch]:
    """Yield for each file who is to be told of it, so that `watch` hears of all of them together.

    A file counts as much as it is large; one that is missing is told of when it is read.
    """
    sizes = [os.path.getsize(path) if os.path.exists(path) else 0 for path in paths]
    total, before = max(1, sum(sizes)), 0
    for size in sizes:
        yield partial(_tell, watch, before / total, size / total)
        before += size


def _tell(watch: Watch, start: float, whole: float, share: float) -> None:
    watch(start + whole * share)


def read_idx(
    path: Path,
    dimensions: int,
    count: int | None = None,
    watch: Watch = lambda _share: None,
) -> Bytes:
    """Return the bytes in an IDX file as an array with this number of dimensions.

    Where `count` is given, a file whose header says another first dimension is not read further.
    """
    try:
        with open_regular(path, LARGEST_BYTES + HEADER_ROOM) as file:
            zipped = file.read(2) == GZIP_START
            file.seek(0)
            size = os.fstat(file.fileno()).st_size
            if not zipped:
                return _read(path, file, dimensions, _Held(size, count), watch)
            with gzip.open(file) as unzipped:
                held = _Held(size, count, packed=True)
                return _read(path, cast(BinaryIO, unzipped), dimensions, held, watch)
    except FileNotFoundError as error:
        raise DataError(path, "is missing") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise DataError(path, f"is a damaged gzip file ({error})") from error
    except EOFError as error:
        raise DataError(path, "is truncated: the gzip data end too early") from error
    except OSError as error:
        raise DataError(path, f"cannot be read ({error.strerror or error})") from error


def _read_part(
    images_path: Path, labels_path: Path, watches: Iterator[Watch]
) -> tuple[Bytes, Bytes]:
    labels = read_idx(labels_path, LABEL_DIMENSIONS, watch=next(watches))
    try:
        images = read_idx(images_path, IMAGE_DIMENSIONS, len(labels), next(watches))
    except _OtherCountError as error:
        fault = f"has {len(labels)} labels, but {images_path.name} has {error.found} images"
        raise DataError(labels_path, fault) from None
    if labels.max() >= len(DIGIT_CLASSES):
        first = int(np.argmax(labels >= len(DIGIT_CLASSES)))
        fault = f"has the label {labels[first]} at position {first}; labels must be 0 to 9"
        raise DataError(labels_path, fault)
    return images, labels


def _rows(images: Bytes, prefix: str) -> Bytes:
    """Return an image a row, those of EMNIST with rows and columns in MNIST's order."""
    upright = images.swapaxes(1, 2) if prefix else images
    return upright.reshape(len(images), -1)


def _identify(train_labels: Bytes, folder: Path) -> tuple[tuple[str, ...], str]:
    start = train_labels[:10].tolist()
    if start == FASHION_START:
        return FASHION_CLASSES, "Fashion-MNIST"
    return DIGIT_CLASSES, "MNIST" if start == MNIST_START else folder.resolve().name


@final
@dataclass(frozen=True)
class _Held:
    """What is known of a file beside its header: its size, and how many items it should have."""

    size: int
    count: int | None
    packed: bool = False

    def check(self, path: Path, shape: Sequence[int], header_bytes: int) -> None:
        """Raise DataError if the file cannot hold what its header says."""
        expected = math.prod(shape)
        if self.packed and expected > LARGEST_UNPACKED:
            raise DataError(path, f"would unpack to {expected:,} bytes, which is too much")
        most = self.size * MOST_PACKED if self.packed else self.size - header_bytes
        if expected > most:
            there = f"{most} of" if not self.packed else f"{self.size} packed bytes, too few for"
            raise DataError(path, f"is truncated: it has {there} {expected} values")
        if self.count is not None and shape[0] != self.count:
            raise _OtherCountError(shape[0])


@final
class _OtherCountError(Exception):
    """There are other images than labels."""

    def __init__(self, found: int) -> None:
        super().__init__(found)
        self.found = found


def _read(path: Path, file: BinaryIO, dimensions: int, held: _Held, watch: Watch) -> Bytes:
    header_bytes = 4 + 4 * dimensions
    header = file.read(header_bytes)
    _check_magic(path, header[:4], dimensions)
    if len(header) < header_bytes:
        fault = f"is truncated: the header has {len(header)} of {header_bytes} bytes"
        raise DataError(path, fault)
    shape = struct.unpack(f">{dimensions}I", header[4:])
    expected = math.prod(shape)
    if expected == 0:
        raise DataError(path, f"is empty: its header says {_times(shape)} values")
    if expected > LARGEST_BYTES:
        raise DataError(path, f"is damaged: its header says {_times(shape)} values, too many")
    held.check(path, shape, header_bytes)
    return np.frombuffer(_read_values(path, file, expected, watch), np.uint8).reshape(shape)


def _check_magic(path: Path, magic: bytes, dimensions: int) -> None:
    if len(magic) < 4:
        raise DataError(path, f"is truncated: it has {len(magic)} bytes, not even a magic number")
    wanted = bytes((0, 0, UNSIGNED_BYTE, dimensions))
    if magic == wanted:
        return
    found = f"has the magic number 0x{magic.hex()}, not 0x{wanted.hex()}"
    if magic[:2] != wanted[:2]:
        raise DataError(path, f"{found}: it is no IDX file")
    if magic[2] != UNSIGNED_BYTE:
        raise DataError(path, f"{found}: its values are not unsigned bytes")
    raise DataError(path, f"{found}: it has {magic[3]} dimension(s) instead of {dimensions}")


def _read_values(path: Path, file: BinaryIO, expected: int, watch: Watch) -> bytearray:
    values = bytearray()
    while len(values) <= expected:  # one byte more than expected shows that something follows
        chunk = file.read(min(CHUNK_BYTES, expected + 1 - len(values)))
        if not chunk:
            break
        values += chunk
        watch(min(len(values) / expected, 1.0))
    if len(values) < expected:
        raise DataError(path, f"is truncated: it has {len(values)} of {expected} values")
    if len(values) > expected:
        raise DataError(path, f"has more bytes than the {expected} values that its header says")
    return values


def _times(sizes: Sequence[int]) -> str:
    return " x ".join(str(size) for size in sizes)
