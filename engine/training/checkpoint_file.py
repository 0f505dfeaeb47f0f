"""The file of a checkpoint: named arrays and a JSON description, in one NumPy `.npz` archive.

Nothing in it is ever executed: the archive is read without pickle, the description is plain JSON.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, final

import numpy as np

from engine.data.array_archive import ArchiveError, NamedArrays, read_arrays
from engine.data.errors import visible

FORMAT = "dlgui checkpoint"
VERSION = 2
"""In version 1 the weights of the first layer stood in another order."""
_DESCRIPTION = "description"
_MOST_DESCRIBED = 8 << 20
"""Bytes of the description: so many live changes no hand has made."""


@final
class CheckpointError(ValueError):
    """A file that is not a whole checkpoint; `path` says which, `fault` says in words why."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(path, fault)
        self.path, self.fault = path, fault

    def __str__(self) -> str:
        return visible(f"{self.path}: {self.fault}")


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
        arrays = read_arrays(path)
    except ArchiveError as error:
        raise CheckpointError(path, f"is damaged, or no checkpoint: {error}") from None
    except OSError as error:
        raise CheckpointError(path, f"cannot be read: {error.strerror or error}") from None
    return _description(path, arrays), arrays


def _description(path: Path, arrays: NamedArrays) -> dict[str, Any]:
    """Take the description out of the arrays, and read it."""
    try:
        described_in = arrays.pop(_DESCRIPTION)
        if described_in.nbytes > _MOST_DESCRIBED:
            raise ValueError("it is too long")
        head = json.loads(described_in.tobytes().decode())
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
