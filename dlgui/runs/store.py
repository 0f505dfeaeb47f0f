"""The folder in which runs are kept, one file each, written as they go.

The window tells it what to write and goes on; a thread does it. What comes of it is read with
`receive`: the runs of earlier starts, and what could not be read or written.
"""

from collections import deque
from contextlib import suppress
from pathlib import Path
from time import time
from typing import final

from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.kept_files import DAMAGED as DAMAGED
from dlgui.runs.kept_files import StoppedReadingError, read_kept
from dlgui.runs.kept_run import KeptRun, RunAbout, RunPart
from dlgui.runs.news import LeftAlone as LeftAlone
from dlgui.runs.news import Loaded as Loaded
from dlgui.runs.news import News as News
from dlgui.runs.news import NotWritten as NotWritten
from dlgui.runs.news import SetAside as SetAside
from dlgui.runs.run_file import SUFFIX, ends_whole, head_as_bytes, part_as_bytes, run_as_bytes
from dlgui.runs.run_heads import changed_fields, merged, read_about
from dlgui.runs.store_thread import FileThread

REMOVED = ".removed"

CLOSE_SECONDS = 3.0
"""A window closes after this time, whatever the disk does."""

DRAFT_SECONDS = 3600
"""A draft that is older was left by a program that is no more."""


PORTION = 60
"""So many runs are handed over at once: what the list shows first is there in a blink."""


@final
class RunStore:
    """Keeps runs in a folder. Used by one thread (the window's); a second one touches the files.

    A run that could not be written is named in `behind` until it has been written whole. Another
    program may use the same folder: of what is said of a run only changes are written, and what
    has been removed there does not come back by being written to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.behind: set[str] = set()
        self._removed: set[str] = set()
        self._known: dict[str, RunAbout] = {}
        """What this program has written or read of each run; only the thread looks at it."""
        self._stopped = False
        self._news: deque[News] = deque()
        self._thread = FileThread(self._on_failure)
        self._told = False

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
        self._thread.do(lambda: self._describe(about))

    def remove(self, run_id: str) -> None:
        """Take a run away, in such a way that it can be brought back until the next start."""
        self._thread.do(lambda: self._remove(run_id))

    def restore(self, about: RunAbout, part: RunPart) -> None:
        """Bring a removed run back; it is written anew if its file is gone by now."""
        self._thread.do(lambda: self._restore(about, part))

    def forget(self, run_id: str) -> None:
        """Delete a run for good, unless another program has pinned it."""
        self._thread.do(lambda: self._forget(run_id))

    def stop_reading(self) -> None:
        """Read no more of the runs of earlier starts: nobody waits for them any more."""
        self._stopped = True

    def close(self) -> bool:
        """Write what is left; False if that took too long and the thread was left to itself."""
        return self._thread.close(CLOSE_SECONDS)

    def _path(self, run_id: str) -> Path:
        """Return where a run is written to; one that was removed anywhere stays removed."""
        kept = self.folder / f"{run_id}{SUFFIX}"
        removed = kept.with_name(kept.name + REMOVED)
        elsewhere = removed.exists() and not kept.exists()
        return removed if run_id in self._removed or elsewhere else kept

    def _load(self) -> None:
        """Read the newest first, by their names; a program that ends waits for none of them."""
        self._sweep()
        waiting = sorted(self.folder.glob(f"*{SUFFIX}"))
        with suppress(StoppedReadingError):
            while True:
                portion, waiting = waiting[-PORTION:], waiting[:-PORTION]
                runs = [run for path in portion if (run := self._read(path)) is not None]
                runs.sort(key=lambda run: (run.about.made, run.about.id))
                self._news.append(Loaded(tuple(runs), len(waiting)))
                if not waiting:
                    return

    def _sweep(self) -> None:
        """Delete what was removed last time, and what a program that was killed left half done."""
        removed = self.folder.glob(f"*{SUFFIX}{REMOVED}")
        drafts = self.folder.glob(f".*{SUFFIX}.*")
        for path in [*removed, *(draft for draft in drafts if _is_old(draft))]:
            with suppress(OSError):  # it does no harm
                path.unlink()

    def _read(self, path: Path) -> KeptRun | None:
        found = read_kept(path, self._watch)
        if isinstance(found, KeptRun):
            self._known[found.about.id] = found.about
            return found
        self._news.append(found)
        return None

    def _watch(self, _share: float) -> None:
        if self._stopped:
            raise StoppedReadingError

    def _save(self, about: RunAbout, part: RunPart) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path, before = self._path(about.id), self._known.get(about.id)
            found = read_about(path) if before is not None else None
            write_atomically(path, run_as_bytes(merged(about, before, found), part))
        except OSError:
            self.behind.add(about.id)
            raise
        self._known[about.id] = about
        self.behind.discard(about.id)
        self._told = self._told and bool(self.behind)

    def _describe(self, about: RunAbout) -> None:
        before = self._known.get(about.id)
        changed = None if before is None else changed_fields(before, about)
        self._append(about.id, head_as_bytes(about, changed))
        if about.id not in self.behind:
            self._known[about.id] = about

    def _append(self, run_id: str, data: bytes) -> None:
        if run_id in self.behind:
            return  # its file may end in half a line: it waits to be written whole
        path = self._path(run_id)
        try:
            if not ends_whole(path):
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
        self._removed.discard(about.id)
        kept = self.folder / f"{about.id}{SUFFIX}"
        removed = kept.with_name(kept.name + REMOVED)
        if removed.exists():
            removed.replace(kept)
        elif not kept.exists():
            self._save(about, part)

    def _forget(self, run_id: str) -> None:
        path, before = self._path(run_id), self._known.pop(run_id, None)
        found = read_about(path) if before is not None else None
        if found is None or not found.pinned:
            path.unlink(missing_ok=True)

    def _on_failure(self, error: OSError) -> None:
        if not self._told:
            self._told = True
            self._news.append(NotWritten(error.strerror or str(error)))


def _is_old(path: Path) -> bool:
    try:
        return path.stat().st_mtime < time() - DRAFT_SECONDS
    except OSError:
        return False
