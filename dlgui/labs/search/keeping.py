"""Where the outcomes of the search on stage go: its own file, or the one of the last search."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import final

from PySide6.QtCore import QStandardPaths

from dlgui.files.search_file import Journal, SearchFile, is_search, read_search
from dlgui.files.study_files import TOML
from dlgui.labs.search.known import Known
from dlgui.runs.file_names import file_name
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.search.search_text import search_to_toml
from engine.training.fields import ConfigError

Keep = Callable[[Outcome | None], None]


@final
class Keeping:
    """`path` is the file that the search was opened from; None for a preset, or one of one's own.

    That of the last search lies in the program's data folder, and is written over by the next.
    `known` are searches that were left for another. `failed` is told, on the worker's thread, of
    what cannot be written for now.
    """

    def __init__(self) -> None:
        self.path: Path | None = None
        self.known = Known()
        self.failed: Callable[[OSError], None] = lambda _error: None

    def keeper(self, results: Results) -> Callable[[], Keep]:
        """Return what opens the file that is chosen now, on the thread of the search.

        It returns what keeps outcomes, and with None ends. It raises ConfigError and OSError.
        """
        return partial(self._open, self.path, results)

    def _open(self, chosen: Path | None, results: Results) -> Keep:
        path = chosen or last_search()
        if chosen is None:
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
        try:
            journal = Journal(path, results, lambda error: self.failed(error), sound=False)
        except (OSError, ConfigError):
            if chosen is not None:
                raise
            return _forget  # another window searches: its results are worth as much
        return lambda outcome: journal.keep(outcome) if outcome else _close(journal)


def opened(path: Path) -> SearchFile | None:
    """Read a file that is a search; None for any other. Raises ConfigError naming the file."""
    return read_search(path) if path.suffix.lower() == TOML and is_search(path) else None


def own_file(results: Results) -> tuple[str, str]:
    """Return name and text of the file of a search with what was found."""
    name = file_name(results.search.id or "search", TOML)
    return name, search_to_toml(results.search, results.outcomes)


def last_search() -> Path:
    """Return where the last search lies that was not opened from a file."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "searches" / "last.toml"


def left_off() -> SearchFile | None:
    """Return the last search if it was left in the midst, as when the program was killed."""
    if not last_search().is_file():
        return None
    try:
        file = read_search(last_search())
    except ConfigError:
        return None
    ended = Results(file.search, file.outcomes).ended
    return file if file.outcomes and not ended else None


def _forget(_outcome: Outcome | None) -> None:
    """Nothing is written."""


def _close(journal: Journal) -> None:
    journal.close()
