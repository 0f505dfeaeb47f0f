"""The file of a search: read, and written as trials are finished, so that nothing is lost.

Every outcome is a line that is handed to the system at once (a program that is killed loses none
of them) and is on the disk half a second later (nor does a computer that loses its power).
"""

import os
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any, Final, final

from dlgui.runs.atomic_file import write_atomically
from engine.data.regular_file import read_regular
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.search.search import Search
from engine.search.search_rows import row
from engine.search.search_text import (
    looks_like_search,
    outcomes_from_toml,
    search_from_toml,
    search_to_toml,
)
from engine.training.fields import ConfigError
from engine.training.study_text import decoded

FILE_BYTES: Final = 64 << 20
"""10,000 trials of three looks each have a third of this."""
SYNC_S: Final = 0.4
"""Twice a second, and a beat of the search may come a little late."""


@final
class SearchFile:
    """What a file holds: a search, and what was found; `damaged` lines could not be read."""

    def __init__(self, search: Search, outcomes: list[Outcome], damaged: int = 0) -> None:
        self.search, self.outcomes, self.damaged = search, outcomes, damaged


def read_search(path: Path) -> SearchFile:
    """Read a search with its outcomes. Raises ConfigError naming the file."""
    try:
        text = decoded(read_regular(path, FILE_BYTES))
        search = search_from_toml(text, path.parent)
        return SearchFile(search, *outcomes_from_toml(text, search))
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror}") from None
    except ConfigError as error:
        raise ConfigError(str(path), str(error)) from None


def is_search(path: Path) -> bool:
    """Whether a file looks like a search rather than a study; what cannot be read does not."""
    try:
        return looks_like_search(decoded(read_regular(path, FILE_BYTES)))
    except (OSError, ConfigError):
        return False


def write_search(path: Path, results: Results) -> None:
    """Write a search and what was found, whole or not at all. Raises OSError.

    A search that stands there already stays as somebody has written it, with its comments.
    """
    try:
        before = decoded(read_regular(path, FILE_BYTES))
    except (OSError, ConfigError):
        before = ""
    text = search_to_toml(results.search, results.outcomes, before, path.parent)
    write_atomically(path, text)


@final
class Journal:
    """Writes outcomes to a search's file as they come; nobody else writes to it meanwhile.

    The file is written anew, without damaged lines, unless it is `sound`. What cannot be written,
    as on a full disk, is kept and tried again at every `beat`; `failed` is told once. Raises
    OSError for a file that cannot be written at all, ConfigError for one that is in use.
    """

    def __init__(
        self, path: Path, results: Results, failed: Callable[[OSError], None], *, sound: bool
    ) -> None:
        self._search, self._failed = results.search, failed
        self._pending = b""
        self._unsynced = self._has_failed = False
        self._synced_at = monotonic()
        if not sound:
            write_search(path, results)
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
        if not _lock(self._file):
            os.close(self._file)
            raise ConfigError(str(path), "is being searched already, by another program")

    def keep(self, outcome: Outcome) -> None:
        """Write the line of an outcome."""
        self._pending += row(self._search, outcome).encode()
        self.beat()

    def beat(self) -> None:
        """Write what is left, and have it put on the disk, if it is time."""
        try:
            while self._pending:
                written = os.write(self._file, self._pending)
                self._pending = self._pending[written:]
                self._unsynced = True
            if self._unsynced and monotonic() - self._synced_at >= SYNC_S:
                self._sync()
        except OSError as error:
            if not self._has_failed:
                self._has_failed = True
                self._failed(error)

    def close(self) -> bool:
        """Put all on the disk; False if something could not be written."""
        self.beat()
        with suppress(OSError):
            self._sync()
        os.close(self._file)
        return not self._pending

    def _sync(self) -> None:
        os.fsync(self._file)
        self._unsynced, self._synced_at = False, monotonic()


def _lock(file: int) -> bool:
    """Keep others from writing, until the file is closed; where a system cannot, nobody is kept."""
    try:
        fcntl: Any = import_module("fcntl")
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system that knows no locks
        return True
    return True
