"""The folder in which runs are kept, one file each, written as they go.

The window tells it what to write and goes on; a thread does it. What comes of it is read with
`receive`: the runs of earlier starts, and what could not be read or written.
"""

import os
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import final

from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.kept_run import KeptRun, RunAbout, RunPart
from dlgui.runs.run_file import (
    SUFFIX,
    DamagedFileError,
    NewerFileError,
    head_as_bytes,
    part_as_bytes,
    read_run,
    run_as_bytes,
)
from dlgui.runs.store_thread import FileThread

REMOVED = ".removed"
DAMAGED = ".damaged"

DRAFT_SECONDS = 3600
"""A draft that is older was left by a program that is no more."""


PORTION = 60
"""So many runs are handed over at once: what the list shows first is there in a blink."""


@final
@dataclass(frozen=True)
class Loaded:
    """Runs that the folder held at the start, in the order in which they were made.

    Of many there are several portions, the newest first; `left` files are still to be read.
    """

    runs: tuple[KeptRun, ...]
    left: int = 0


@final
@dataclass(frozen=True)
class SetAside:
    """A file that is damaged: it has this name now, and the rest goes on without it."""

    path: Path
    reason: str


@final
@dataclass(frozen=True)
class LeftAlone:
    """A file of a newer version of the program, or one that cannot be read: it stays as it is."""

    path: Path
    reason: str


@final
@dataclass(frozen=True)
class NotWritten:
    """Runs can't be written at the moment (a full disk, for one); they stay in memory.

    Told once, until writing has succeeded again.
    """

    reason: str


News = Loaded | SetAside | LeftAlone | NotWritten


@final
class RunStore:
    """Keeps runs in a folder. Used by one thread (the window's); a second one touches the files.

    A run that could not be written is named in `behind` until it has been written whole.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.behind: set[str] = set()
        self._removed: set[str] = set()
        self._news: deque[News] = deque()
        self._thread = FileThread(self._on_failure)
        self._told = self._closing = False

    @property
    def busy(self) -> bool:
        """Whether something is still to be written or read, or news wait."""
        return self._thread.busy or bool(self._news)

    @property
    def failing(self) -> bool:
        """Whether writing failed when it was last tried."""
        return self._told

    def receive(self) -> list[News]:
        """Take what has come of the work so far."""
        return [self._news.popleft() for _ in range(len(self._news))]

    def load(self) -> None:
        """Read all runs in the folder; `Loaded` follows. Runs removed last time are forgotten."""
        self._thread.do(self._load)

    def save(self, about: RunAbout, part: RunPart) -> None:
        """Write a whole run in place of what there is of it, and make sure that it is on disk."""
        self._thread.do(lambda: self._save(about, part))

    def append(self, about: RunAbout, part: RunPart) -> None:
        """Add what a run has recorded to its file."""
        self._thread.do(lambda: self._append(about.id, part_as_bytes(part)))

    def describe(self, about: RunAbout) -> None:
        """Write down the new name of a run, or that it was pinned, behind what there is of it.

        What another program may be adding to the same file meanwhile stays in it.
        """
        self._thread.do(lambda: self._append(about.id, head_as_bytes(about)))

    def remove(self, run_id: str) -> None:
        """Take a run away, in such a way that it can be brought back until the next start."""
        self._thread.do(lambda: self._remove(run_id))

    def restore(self, about: RunAbout, part: RunPart) -> None:
        """Bring a removed run back; it is written anew if its file is gone by now."""
        self._thread.do(lambda: self._restore(about, part))

    def forget(self, run_id: str) -> None:
        """Delete a run for good."""
        self._thread.do(lambda: self._path(run_id).unlink(missing_ok=True))

    def close(self) -> None:
        """Write what is left, read no more; returns when the thread has ended."""
        self._closing = True
        self._thread.close()

    def _path(self, run_id: str) -> Path:
        suffix = SUFFIX + (REMOVED if run_id in self._removed else "")
        return self.folder / f"{run_id}{suffix}"

    def _load(self) -> None:
        """Read the newest first, by their names; a program that ends waits for one portion."""
        self._sweep()
        waiting = sorted(self.folder.glob(f"*{SUFFIX}"))
        while True:
            portion, waiting = waiting[-PORTION:], waiting[:-PORTION]
            runs = [run for path in portion if (run := self._read(path)) is not None]
            runs.sort(key=lambda run: (run.about.made, run.about.id))
            self._news.append(Loaded(tuple(runs), len(waiting)))
            if not waiting or self._closing:
                return

    def _sweep(self) -> None:
        """Delete what was removed last time, and what a program that was killed left half done."""
        removed = self.folder.glob(f"*{SUFFIX}{REMOVED}")
        drafts = self.folder.glob(f".*{SUFFIX}.*")
        for path in [*removed, *(draft for draft in drafts if _is_old(draft))]:
            with suppress(OSError):  # it does no harm
                path.unlink()

    def _read(self, path: Path) -> KeptRun | None:
        try:
            return read_run(path)
        except DamagedFileError as error:
            aside = path.with_name(path.name + DAMAGED)
            with suppress(OSError):  # where nothing may be renamed, it is told at each start
                path.rename(aside)
            self._news.append(SetAside(aside, str(error)))
        except NewerFileError as error:
            self._news.append(LeftAlone(path, str(error)))
        except OSError as error:
            self._news.append(LeftAlone(path, error.strerror or str(error)))
        return None

    def _save(self, about: RunAbout, part: RunPart) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path(about.id), run_as_bytes(about, part))
        except OSError:
            self.behind.add(about.id)
            raise
        self.behind.discard(about.id)
        self._told = self._told and bool(self.behind)

    def _append(self, run_id: str, data: bytes) -> None:
        if run_id in self.behind:
            return  # its file may end in half a line: it waits to be written whole
        path = self._path(run_id)
        try:
            if not _ends_whole(path):
                self.behind.add(run_id)
                return
            with path.open("ab") as file:
                file.write(data)
        except OSError:
            self.behind.add(run_id)
            raise

    def _remove(self, run_id: str) -> None:
        path = self._path(run_id)
        self._removed.add(run_id)
        self.behind.discard(run_id)
        if path.exists():
            path.replace(self._path(run_id))

    def _restore(self, about: RunAbout, part: RunPart) -> None:
        path = self._path(about.id)
        self._removed.discard(about.id)
        if path.exists():
            path.replace(self._path(about.id))
        else:
            self._save(about, part)

    def _on_failure(self, error: OSError) -> None:
        if not self._told:
            self._told = True
            self._news.append(NotWritten(error.strerror or str(error)))


def _ends_whole(path: Path) -> bool:
    """Whether a file is there and its last line is whole, so that another may follow."""
    if not path.exists():
        return False
    with path.open("rb") as file:
        file.seek(-min(1, path.stat().st_size), os.SEEK_END)
        return file.read(1) == b"\n"


def _is_old(path: Path) -> bool:
    try:
        return path.stat().st_mtime < time() - DRAFT_SECONDS
    except OSError:
        return False
