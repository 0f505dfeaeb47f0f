"""Opening and saving from the file menu, and the files that were opened last."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from dlgui import theme
from dlgui.files.study_files import TOML
from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.file_names import file_name
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_files import StoppedReadingError
from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.run_file import SUFFIX, run_as_bytes
from dlgui.session.race_runs import RaceRuns
from dlgui.session.session import Session
from dlgui.start import settings
from dlgui.window.csv_choice import for_reader
from dlgui.window.host import Host
from dlgui.window.menus import Menus
from dlgui.window.opening import Opening
from dlgui.window.patience import Patience
from dlgui.window.runs_on_stage import RunsOnStage
from engine.data.errors import visible
from engine.data.regular_file import is_regular
from engine.training.study import Study, study_to_toml

CSV = ".csv"

Content = str | bytes | Callable[[], str | bytes]
"""What is written, or how it is made, which may take its time."""


@final
class FileActions(QObject):
    """The commands that open and save; what goes wrong is said in the window's banner."""

    def __init__(self, window: Host, menus: Menus, keeper: RunKeeper, stage: RunsOnStage) -> None:
        super().__init__(window)
        self._window, self._keeper = window, keeper
        self.patience = Patience(window)
        self.opening = Opening(window, keeper, stage, self.patience)
        menus.add_above_quit(self.tr("Open …"), "action_open", "Ctrl+O", self.choose)
        self._recent = QMenu(self.tr("Open recent"), window)
        self._recent.setObjectName("menu_recent")
        self._recent.aboutToShow.connect(self._fill_recent)
        menus.file.insertMenu(menus.quit, self._recent)
        save = self.tr("Save setting as TOML …")
        menus.add_above_quit(save, "action_save", "Ctrl+S", self.save_setting, self._no_setting)
        run, keys = self.tr("Save run …"), "Ctrl+Shift+S"
        menus.add_above_quit(run, "action_save_run", keys, self.save_run_on_stage, self._no_run)
        window.setAcceptDrops(True)

    def choose(self) -> None:
        """Let the user choose a file, and open it."""
        kinds = self.tr("Studies and runs (*.toml *.dlrun)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), "", kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Put a study on stage, or a run, which comes into the list too; False if that failed."""
        return self.opening.open_all([path])

    def save_setting(self) -> None:
        """Save what is on stage as a TOML file, if the lab has one."""
        if (own := self._window.lab.own_file()) is not None:
            self.save(self.tr("Save setting"), own[0], self.tr("TOML (*.toml)"), own[1])
        elif (study := self._study()) is not None:
            name = file_name(study.id or "study", TOML)
            self.save(self.tr("Save setting"), name, self.tr("TOML (*.toml)"), study_to_toml(study))

    def save_run_on_stage(self) -> None:
        """Save the run on stage, if there is one."""
        if len(runs := self._keeper.on_stage) == 1:
            self.save_run(runs[0])

    def _no_setting(self) -> str:
        is_there = self._window.lab.own_file() is not None or self._study() is not None
        return "" if is_there else self.tr("This lab has no setting that could be saved.")

    def _no_run(self) -> str:
        """Which of several runs is meant, is said in the list."""
        lab = self._window.lab
        if not lab.findChildren(Session) and not lab.findChildren(RaceRuns):
            return self.tr("This lab records no run that could be saved.")
        if not (runs := self._keeper.on_stage):
            return self.tr("There is no run on stage yet: play one first.")
        text = self.tr("There are {0} runs on stage: save each from its menu in the list.")
        return text.format(len(runs)) if len(runs) > 1 else ""

    def save_run(self, run: KeptRun) -> None:
        """Save a kept run as a file, curves and all."""
        about, part = run.about, whole(run.history)
        name = file_name(run.name, SUFFIX)
        self.save(
            self.tr("Save run"), name, self.tr("Runs (*.dlrun)"), lambda: run_as_bytes(about, part)
        )

    def save(self, title: str, name: str, kinds: str, content: Content) -> bool:
        """Ask for a place and write there, whole or not at all; True if it was written."""
        if self.patience.busy:
            busy = self.tr("Another file is still being read or written.")
            self._window.show_problem(busy, holds=lambda: self.patience.busy)
            return False
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        if not chosen:
            return False
        path, suffix = Path(chosen), Path(name).suffix
        if suffix == CSV and isinstance(content, str):
            content = for_reader(content)
        if (place := self._with_suffix(path, suffix)) is None:
            return False
        path = place
        if (fault := self._written(path, content)) is not None:
            self._window.show_problem(fault)
            return False
        if path.suffix in (TOML, SUFFIX):
            settings.remember_recent_file(str(path.absolute()))
        return True

    def _written(self, path: Path, content: Content) -> str | None:
        """Write a file; None, or what went wrong in words."""
        text, shown = self.tr("Writing {0} …").format(path.name), visible(str(path))
        try:
            self.patience.do(text, lambda _watch: _write(path, content))
        except StoppedReadingError:
            return self.tr("{0} may not have been written: it was given up.").format(shown)
        except (OSError, ValueError) as error:  # ValueError: signs that no name can have
            reason = getattr(error, "strerror", None) or error
            return self.tr("{0} cannot be written: {1}").format(shown, reason)
        return None

    def _study(self) -> Study | None:
        """What is on stage as a study; a lab without one may have a run of it."""
        sessions = self._window.lab.findChildren(Session)
        return self._window.lab.study or next((s.study for s in sessions if s.study), None)

    def _with_suffix(self, path: Path, suffix: str) -> Path | None:
        """Add the suffix that was left out; None if that file is there and is to stay."""
        if path.suffix.lower() == suffix:
            return path
        path = path.with_name(path.name + suffix)
        question = theme.as_tip(self.tr("{0} is there already. Replace it?").format(path.name))
        yes = QMessageBox.StandardButton.Yes
        replaces = os.path.exists(path) and (
            QMessageBox.question(self._window, self.tr("Save"), question) != yes
        )
        return None if replaces else path

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for i, name in enumerate(settings.recent_files()):
            path = Path(name)
            action = self._recent.addAction(theme.as_label(path.name))
            action.setObjectName(f"action_recent_{i}")
            theme.set_tool_tip(action, name)
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        if not self._recent.actions():
            self._recent.addAction(self.tr("No files yet")).setEnabled(False)


def _write(path: Path, content: Content) -> None:
    """Write an ordinary file; a pipe or a device that was chosen would hold up the window."""
    if os.path.exists(path) and not is_regular(path):
        kind = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(kind, os.strerror(kind))
    write_atomically(path, content() if callable(content) else content)
