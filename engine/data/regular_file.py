"""Reading files that others have made: ordinary files only, and no more of them than is sensible.

A named pipe would be waited for without end, a device has no end, and a film takes all memory; so
every file that the program did not make itself is opened here. What is refused is an OSError whose
`strerror` says why in words, as for any other file that cannot be read.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

STUDY_BYTES = 1 << 20
"""A study of 32 variants with every setting written out has a tenth of this."""

_KINDS = (
    (stat.S_ISFIFO, "it is a named pipe"),
    (stat.S_ISCHR, "it is a device"),
    (stat.S_ISBLK, "it is a device"),
    (stat.S_ISSOCK, "it is a socket"),
)
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that takes the file's place meanwhile does not hang
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def is_regular(path: Path) -> bool:
    """Whether there is an ordinary file of this name; False where one may not even look."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):  # a name with a NUL, or with signs that no system takes
        return False


@contextmanager
def open_regular(path: Path, limit: int) -> Iterator[BinaryIO]:
    """Open an ordinary file of at most `limit` bytes for reading.

    Raises OSError for what is none, is larger, or cannot be opened. What is no ordinary file is
    not even opened, for that alone may do something; and it is looked at again once it is open.
    """
    try:
        _check(os.stat(path), limit)
        handle = os.open(path, _FLAGS)
    except ValueError:
        raise OSError(errno.EINVAL, "no file can have this name") from None
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(file.fileno()), limit)
        yield file


def read_regular(path: Path, limit: int) -> bytes:
    """Return what an ordinary file of at most `limit` bytes holds. Raises OSError."""
    with open_regular(path, limit) as file:
        content = file.read(limit + 1) or b""  # some files of the system hold more than they say
    if len(content) > limit:
        raise OSError(errno.EFBIG, _too_large(len(content), limit))
    return content


def _check(found: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    for is_kind, words in _KINDS:
        if is_kind(found.st_mode):
            raise OSError(errno.EINVAL, f"{words}, not an ordinary file")
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is not an ordinary file")
    if found.st_size > limit:
        raise OSError(errno.EFBIG, _too_large(found.st_size, limit))


def _too_large(size: int, limit: int) -> str:
    return f"it is too large: {size:,} bytes, of which at most {limit:,} are read"
