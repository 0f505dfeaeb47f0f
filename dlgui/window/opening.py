"""Opening files, one or several at once: studies, kept runs, and what labs or demos know to read.

All kept runs come into the list. One thing is on stage in the end; what did not get there, and what
could not be read, is said together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import final

from PySide6.QtCore import QCoreApplication, QObject

from dlgui.files.study_files import read_any
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_files import StoppedReadingError
from dlgui.runs.kept_run import KeptRun
from dlgui.start import settings
from dlgui.window.host import Host
from dlgui.window.patience import Patience
from dlgui.window.runs_on_stage import RunsOnStage
from engine.data.errors import visible
from engine.training.fields import ConfigError
from engine.training.grid import MAX_RUNS
from engine.training.study import Study

MOST_SAID = 3
"""So many sentences are said; there may be hundreds of files."""


@final
class Opening(QObject):
    """Reads files with patience. `opens_otherwise` may open one as something else, or refuse it."""

    def __init__(
        self, window: Host, keeper: RunKeeper, stage: RunsOnStage, patience: Patience
    ) -> None:
        super().__init__(window)
        self._window, self._keeper, self._stage = window, keeper, stage
        self._patience = patience
        self.opens_otherwise: Callable[[Path], bool | None] = lambda _path: None

    def open_all(self, paths: Sequence[Path]) -> bool:
        """Open files together; False if one of them could not be read."""
        if self._patience.busy:
            busy = self.tr("Another file is still being read or written.")
            self._window.show_problem(busy, holds=lambda: self._patience.busy)
            return False
        found = _Found()
        for path in paths:
            try:
                self._read(path, found)
            except StoppedReadingError:  # who gives one up waits for no other
                found.unread = True
                break
        if found.any:
            self._window.clear_problem()
        said = [*self._put_on_stage(found), *found.faults]
        if said:
            more = QCoreApplication.translate("runs", "And {0} more like it.")
            rest = [more.format(len(said) - MOST_SAID)] if len(said) > MOST_SAID else []
            self._window.show_problem(" ".join(said[:MOST_SAID] + rest))
        return not found.unread

    def _read(self, path: Path, found: "_Found") -> None:
        """Read a file and put it where it belongs, or what is wrong with it.

        Raises StoppedReadingError if that was given up.
        """
        text = self.tr("Reading {0} …").format(visible(path.name))
        try:
            if self._is_taken(path):
                found.taken.append(path)
                return
            content = self._patience.do(text, lambda watch: read_any(path, watch))
        except ConfigError as error:
            found.faults.append(str(error))
            found.unread = True
            return
        settings.remember_recent_file(str(path.absolute()))
        if isinstance(content, KeptRun):
            found.runs.append(self._keeper.add(content))
        else:
            found.studies.append((path, content))

    def _is_taken(self, path: Path) -> bool:
        """Let somebody else open a file of its own kind, at once. Raises ConfigError."""
        if (opened := self.opens_otherwise(path)) is not None:
            if not opened:
                raise ConfigError("", self._window.problem)
            return True
        for lab in self._window.labs.values():
            if lab.opens(path):
                settings.remember_recent_file(str(path.absolute()))
                self._window.show_lab(lab.key)
                return True
        return False

    def _put_on_stage(self, found: "_Found") -> list[str]:
        """Show one thing: a study before runs, the last of several; say what is not shown."""
        waiting = [path for path, _ in found.studies] + found.taken[:-1]
        if found.studies and not found.taken:
            path, study = found.studies[-1]
            self._stage.show_study(study)
            waiting.remove(path)
        elif 1 < len(found.runs) <= MAX_RUNS and not found.taken:
            self._stage.compare(found.runs)
        elif found.runs and not found.taken:
            self._stage.show_run(found.runs[-1])
        problem = [self._window.problem] if found.any and self._window.problem else []
        if not waiting:
            return problem
        text = self.tr("One at a time goes on stage. Not shown: {0}.")
        return [*problem, text.format(", ".join(visible(path.name) for path in waiting))]


@final
@dataclass
class _Found:
    """What came of files that are opened together; `taken` are open already."""

    runs: list[KeptRun] = field(default_factory=list)
    studies: list[tuple[Path, Study]] = field(default_factory=list)
    taken: list[Path] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    unread: bool = False

    @property
    def any(self) -> bool:
        """Whether anything could be read."""
        return bool(self.runs or self.studies or self.taken)
