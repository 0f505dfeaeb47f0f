"""The file of a checkpoint: named arrays and a JSON description, in one NumPy `.npz` archive.

Nothing in it is ever executed: the archive is read without pickle, the description is plain JSON.
"""

import io
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, final

import numpy as np
import numpy.typing as npt

FORMAT = "dlgui checkpoint"
VERSION = 2
"""In version 1 the weights of the first layer stood in another order."""
_DESCRIPTION = "description"
_UNREADABLE = (
    ValueError,  # pickled objects, an array header or a description that says nonsense
    EOFError,
    MemoryError,  # a header that promises more than there is
    NotImplementedError,  # ways of packing that Python does not know
    RuntimeError,  # a password
    zipfile.BadZipFile,
    zlib.error,
)

NamedArrays = dict[str, npt.NDArray[Any]]


@final
class CheckpointError(ValueError):
    """A file that is not a whole checkpoint; `path` says which, `fault` says in words why."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(path, fault)
        self.path, self.fault = path, fault

    def __str__(self) -> str:
        return f"{self.path}: {self.fault}"


def write_archive(path: Path, description: Mapping[str, Any], arrays: NamedArrays) -> None:
    """Write the file whole or not at all. Raises OSError; what was there before stays then."""
    head = {"format": FORMAT, "version": VERSION, **description}
    text = json.dumps(head, ensure_ascii=False, indent=1, allow_nan=False)
    described = np.frombuffer(text.encode(), np.uint8)
    handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, allow_pickle=False, **{_DESCRIPTION: described}, **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_archive(path: Path) -> tuple[dict[str, Any], NamedArrays]:
    """Return description and arrays. Raises CheckpointError for anything but a whole file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CheckpointError(path, f"cannot be read: {error.strerror}") from None
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise CheckpointError(path, "is no checkpoint, or only the beginning of one")
    try:
        arrays = _unpack(content)
    except _UNREADABLE as error:
        raise CheckpointError(path, f"is damaged, or no checkpoint: {error}") from None
    return _description(path, arrays), arrays


def _unpack(content: bytes) -> NamedArrays:
    """Read every array to its end, which also compares the archive's check sums."""
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}
    if not all(isinstance(array, np.ndarray) for array in arrays.values()):
        raise ValueError("it holds something that is no array")
    return arrays


def _description(path: Path, arrays: NamedArrays) -> dict[str, Any]:
    """Take the description out of the arrays, and read it."""
    try:
        head = json.loads(arrays.pop(_DESCRIPTION).tobytes().decode())
        described = head["format"] == FORMAT and isinstance(head["version"], int)
    except (KeyError, TypeError, ValueError, RecursionError):
        described = False
    if not described:
        raise CheckpointError(path, f"is an archive of arrays, but no {FORMAT}")
    if head["version"] != VERSION:
        age = "a newer" if head["version"] > VERSION else "an older"
        fault = f"was written by {age} program (version {head['version']}, known is {VERSION})"
        raise CheckpointError(path, fault)
    return dict(head)
