"""Named arrays in a NumPy `.npz` archive that someone else may have made, read without surprises.

Nothing in it is executed. No array is made before it is known that the archive holds it: what an
archive or an array's header promises costs nothing, and what is unpacked has a limit.
"""

import math
import struct
import zipfile
from pathlib import Path
from typing import Any, BinaryIO, cast, final

import numpy as np
import numpy.typing as npt
from numpy.lib import format as npy

from engine.data.regular_file import open_regular

NamedArrays = dict[str, npt.NDArray[Any]]

LARGEST_FILE = (1 << 32) - 1
LARGEST_UNPACKED = 64 << 20
"""Bytes that a small archive may unpack to; a larger one to no more than it has itself."""
LARGEST_LIST = 1 << 20
"""Bytes of the archive's list of its files, which is read as a whole."""
MOST_HEADER = 10_000
_END = struct.Struct("<4s4H2LH")


@final
class ArchiveError(ValueError):
    """A file that is no whole archive of arrays; the text says why in words."""


def read_arrays(path: Path) -> NamedArrays:
    """Return every array, read to its end, which also compares the archive's check sums.

    Raises OSError for what cannot be read, ArchiveError for what is no archive of arrays.
    """
    with open_regular(path, LARGEST_FILE) as file:
        try:
            _check_list(file)
            with zipfile.ZipFile(file) as archive:
                _check_sizes(archive, file.seek(0, 2))
                return {
                    i.filename.removesuffix(".npy"): _array(archive, i) for i in archive.filelist
                }
        except ArchiveError:
            raise
        except Exception as error:  # zipfile, zlib and NumPy's reader have some twenty kinds
            raise ArchiveError(f"{type(error).__name__}: {error}"[:200]) from None


def _check_list(file: BinaryIO) -> None:
    """See that an archive ends here, and how long its list of files is, before that is read."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END.size))
    end = file.read(_END.size)
    if len(end) < _END.size or not end.startswith(b"PK\x05\x06"):
        raise ArchiveError("it does not end as an archive ends")
    if _END.unpack(end)[5] > LARGEST_LIST:
        raise ArchiveError("its list of files is too long")
    file.seek(0)


def _check_sizes(archive: zipfile.ZipFile, packed: int) -> None:
    unpacked, most = sum(i.file_size for i in archive.filelist), max(packed, LARGEST_UNPACKED)
    if unpacked > most:
        raise ArchiveError(f"it would unpack to {unpacked:,} bytes, of which {most:,} are allowed")


def _array(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> npt.NDArray[Any]:
    """Read one array, if the archive has as many bytes of it as its header says."""
    with archive.open(info) as packed:
        file = cast(BinaryIO, packed)
        shape, dtype = _header(file)
        if dtype.hasobject:
            raise ArchiveError(f"{info.filename} holds objects, which are not read")
        promised = math.prod(shape) * dtype.itemsize
        if promised != info.file_size - file.tell():
            raise ArchiveError(f"{info.filename} does not have the {promised:,} bytes it promises")
        file.seek(0)
        array: npt.NDArray[Any] = npy.read_array(
            file, allow_pickle=False, max_header_size=MOST_HEADER
        )
        if file.read(1):
            raise ArchiveError(f"{info.filename} is longer than its array")
        return array


def _header(file: BinaryIO) -> tuple[tuple[int, ...], np.dtype[Any]]:
    version = npy.read_magic(file)
    readers = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}
    if version not in readers:
        raise ArchiveError(f"it holds something that is no array of version 1 or 2, but {version}")
    shape, _, dtype = readers[version](file, max_header_size=MOST_HEADER)
    return shape, dtype
