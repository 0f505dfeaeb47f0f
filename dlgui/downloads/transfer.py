"""One file, from the first mirror that has it whole: resumed where it was cut off, and checked.

What has come lies in `NAME.part` until it is whole and its SHA-256 is right; only then it gets its
name. So a transfer that breaks off or is given up loses nothing, and a wrong file is never used.
(pooch, the usual package for this, begins each file anew.)
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from ssl import SSLError
from typing import BinaryIO, final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from dlgui.downloads.data_sets import DataSet, RemoteFile

PART = ".part"
CHUNK = 1 << 16
PATIENCE_S = 20.0
"""A server that says nothing for so long is given up."""
OF_THE_NETWORK = (URLError, HTTPException, TimeoutError, ConnectionError, SSLError)
PARTIAL, NO_SUCH_RANGE = 206, 416

Watch = Callable[[float], None]
"""Told the share of all bytes that are there; what it raises ends the transfer."""


@final
class DownloadError(Exception):
    """What could not be fetched, and what each mirror had to say."""


def fetch(data_set: DataSet, folder: Path, watch: Watch = lambda _share: None) -> Path:
    """Bring all files of a data set into `folder` and return it; files that are there stay.

    Raises DownloadError if no mirror gives a file, OSError if it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = 0
    for file in data_set.files:
        _fetch_file(file, data_set, folder, _Shares(watch, before, data_set.size))
        before += file.size
        watch(before / data_set.size)
    return folder


@final
@dataclass(frozen=True)
class _Shares:
    """Turns the bytes there are of one file into the share there is of all of them."""

    watch: Watch
    before: int
    total: int

    def __call__(self, there: int) -> None:
        self.watch((self.before + there) / self.total)


def _fetch_file(
    file: RemoteFile, data_set: DataSet, folder: Path, told: Callable[[int], None]
) -> None:
    if _is_right(folder / file.name, file):
        return
    faults = []
    for mirror in data_set.mirrors:
        try:
            _transfer(mirror + file.name, file, folder, told)
        except (_WrongFileError, *OF_THE_NETWORK) as error:
            faults.append(f"{urlsplit(mirror).hostname}: {_reason(error)}")
        else:
            return
    raise DownloadError(f"{file.name} could not be fetched; {'; '.join(faults)}")


def _transfer(url: str, file: RemoteFile, folder: Path, told: Callable[[int], None]) -> None:
    """Fetch what is missing of a file, and give it its name if it is right."""
    part = folder / (file.name + PART)
    was_begun = _size(part) > 0
    if _size(part) < file.size:
        _receive(url, file, part, told)
    if was_begun and _size(part) >= file.size and not _is_right(part, file):
        part.unlink()  # what was there was no beginning of this file
        _receive(url, file, part, told)
    if not _is_right(part, file):
        there = _size(part)
        if there < file.size:
            raise _WrongFileError(f"broke off at {there:,} of {file.size:,} bytes")
        part.unlink()
        raise _WrongFileError("another file than the one that was asked for")
    os.replace(part, folder / file.name)


def _receive(url: str, file: RemoteFile, part: Path, told: Callable[[int], None]) -> None:
    have = _size(part)
    headers = {"User-Agent": "dlgui"} | ({"Range": f"bytes={have}-"} if have else {})
    try:
        response = urlopen(Request(url, headers=headers), timeout=PATIENCE_S)
    except HTTPError as error:
        error.close()
        if error.code != NO_SUCH_RANGE:
            raise
        part.unlink(missing_ok=True)  # what we have is no beginning of what is there
        raise _WrongFileError("another file than the one begun") from None
    with response:
        resumes = response.status == PARTIAL and _begins_at(response, have)
        length = response.length
        if length is not None and length != file.size - (have if resumes else 0):
            raise _WrongFileError(f"has {length:,} bytes in place of {file.size:,}")
        with part.open("ab" if resumes else "wb") as out:
            _copy(response, out, have if resumes else 0, file.size, told)


def _copy(
    source: HTTPResponse, out: BinaryIO, have: int, size: int, told: Callable[[int], None]
) -> None:
    """Copy until the end, and one byte beyond the size: then it is another file."""
    while have <= size and (chunk := source.read(min(CHUNK, size + 1 - have))):
        out.write(chunk)
        have += len(chunk)
        out.flush()
        told(min(have, size))


def _begins_at(response: HTTPResponse, place: int) -> bool:
    return (response.headers.get("Content-Range") or "").startswith(f"bytes {place}-")


def _is_right(path: Path, file: RemoteFile) -> bool:
    if _size(path) != file.size:
        return False
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _reason(error: Exception) -> str:
    if isinstance(error, HTTPError):
        return f"{error.code} {error.reason}"
    reason = error.reason if isinstance(error, URLError) else error
    return str(getattr(reason, "strerror", None) or reason) or type(error).__name__


@final
class _WrongFileError(Exception):
    """A mirror gave something else than the file."""
