"""The folder in which runs are kept, one file each, written as they go.

The window tells it what to write and goes on; a thread does it. What comes of it is read with
`receive`: the runs of earlier starts, and what could not be read or written.
"""

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import final

from dlgui.atomic_file import write_atomically
from dlgui.run.kept_run import KeptRun, RunAbout, RunPart
from dlgui.run.run_file import (
    SUFFIX,
    DamagedFileError,
    NewerFileError,
    head_as_bytes,
    part_as_bytes,
    read_run,
    run_as_bytes,
)
from dlgui.run.store_thread import FileThread

REMOVED = ".removed"
DAMAGED = ".damaged"


@final
@dataclass(frozen=True)
class Loaded:
    """The runs that the folder held at the start, in the order in which they were made."""

    runs: tuple[KeptRun, ...]


@final
@dataclass(frozen=True)
class SetAside:
    """A file that is damaged: it was given another name, and the rest goes on without it."""

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
        self._told = False

    @property
    def busy(self) -> bool:
        """Whether something is still to be written or read, or news wait."""
        return self._thread.busy or bool(self._news)

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
        """Write down the new name of a run that is still going on, or that it was pinned."""
        self._thread.do(lambda: self._append(about.id, head_as_bytes(about)))

    def remove(self, run_id: str) -> None:
        """Take a run away, in such a way that it can be brought back until the next start."""
        self._thread.do(lambda: self._remove(run_id))

    def restore(self, run_id: str) -> None:
        """Bring a removed run back."""
        self._thread.do(lambda: self._restore(run_id))

    def forget(self, run_id: str) -> None:
        """Delete a run for good."""
        self._thread.do(lambda: self._path(run_id).unlink(missing_ok=True))

    def close(self) -> None:
        """Write what is left; returns when the thread has ended."""
        self._thread.close()

    def _path(self, run_id: str) -> Path:
        suffix = SUFFIX + (REMOVED if run_id in self._removed else "")
        return self.folder / f"{run_id}{suffix}"

    def _load(self) -> None:
        runs = []
        for path in self.folder.glob(f"*{SUFFIX}{REMOVED}"):
            path.unlink(missing_ok=True)
        for path in self.folder.glob(f"*{SUFFIX}"):
            if (run := self._read(path)) is not None:
                runs.append(run)
        runs.sort(key=lambda run: (run.about.made, run.about.id))
        self._news.append(Loaded(tuple(runs)))

    def _read(self, path: Path) -> KeptRun | None:
        try:
            return read_run(path)
        except DamagedFileError as error:
            path.rename(path.with_name(path.name + DAMAGED))
            self._news.append(SetAside(path, str(error)))
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
        try:
            with self._path(run_id).open("r+b") as file:
                file.seek(0, 2)
                file.write(data)
        except OSError:
            self.behind.add(run_id)
            raise

    def _remove(self, run_id: str) -> None:
        path = self._path(run_id)
        self._removed.add(run_id)
        if path.exists():
            path.replace(self._path(run_id))

    def _restore(self, run_id: str) -> None:
        path = self._path(run_id)
        self._removed.discard(run_id)
        if path.exists():
            path.replace(self._path(run_id))

    def _on_failure(self, error: OSError) -> None:
        if not self._told:
            self._told = True
            self._news.append(NotWritten(error.strerror or str(error)))
