"""Opening and saving: from the file menu, dropped on the window, or named on the command line."""

from pathlib import Path
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from dlgui import theme
from dlgui.files.study_files import TOML, read_any
from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.run_file import SUFFIX, file_name, run_as_bytes
from dlgui.session.session import Session
from dlgui.start import settings
from dlgui.window.csv_choice import for_reader
from dlgui.window.host import Host
from dlgui.window.menus import Menus
from dlgui.window.runs_on_stage import RunsOnStage
from engine.data.errors import visible
from engine.training.fields import ConfigError
from engine.training.study import Study, study_to_toml

CSV = ".csv"


@final
class FileActions(QObject):
    """The commands that open and save; what goes wrong is said in the window's banner."""

    def __init__(self, window: Host, menus: Menus, keeper: RunKeeper, stage: RunsOnStage) -> None:
        super().__init__(window)
        self._window, self._keeper, self._stage = window, keeper, stage
        menus.add_above_quit(self.tr("Open …"), "action_open", "Ctrl+O", self.choose)
        self._recent = QMenu(self.tr("Open recent"), window)
        self._recent.setObjectName("menu_recent")
        self._recent.aboutToShow.connect(self._fill_recent)
        menus.file.insertMenu(menus.quit, self._recent)
        save = self.tr("Save setting as TOML …")
        menus.add_above_quit(save, "action_save", "Ctrl+S", self.save_setting)
        run, keys = self.tr("Save run …"), "Ctrl+Shift+S"
        menus.add_above_quit(run, "action_save_run", keys, self.save_run_on_stage)
        window.setAcceptDrops(True)

    def choose(self) -> None:
        """Let the user choose a file, and open it."""
        kinds = self.tr("Studies and runs (*.toml *.dlrun)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), "", kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Put a study on stage; a run comes into the list and on stage, as it was recorded.

        Returns whether the file could be read.
        """
        try:
            found = read_any(path)
        except ConfigError as error:
            self._window.show_problem(str(error))
            return False
        self._window.clear_problem()
        settings.remember_recent_file(str(path.absolute()))
        if isinstance(found, KeptRun):
            self._stage.show_run(self._keeper.add(found))
        else:
            self._stage.show_study(found)
        return True

    def save_setting(self) -> None:
        """Save what is on stage as a TOML file."""
        if (study := self._study()) is None:
            self._window.show_problem(self.tr("This lab has no setting that could be saved."))
            return
        name = f"{study.id or 'study'}{TOML}"
        self.save(self.tr("Save setting"), name, self.tr("TOML (*.toml)"), study_to_toml(study))

    def save_run_on_stage(self) -> None:
        """Save the run on stage; which of several is said in the list."""
        runs = self._keeper.on_stage
        if len(runs) == 1:
            self.save_run(runs[0])
        elif runs:
            text = self.tr("There are {0} runs on stage: save each from its menu in the list.")
            self._window.show_problem(text.format(len(runs)))
        else:
            self._window.show_problem(self.tr("There is no run on stage yet: play one first."))

    def save_run(self, run: KeptRun) -> None:
        """Save a kept run as a file, curves and all."""
        data = run_as_bytes(run.about, whole(run.history))
        name = f"{file_name(run.about.name)}{SUFFIX}"
        self.save(self.tr("Save run"), name, self.tr("Runs (*.dlrun)"), data)

    def save(self, title: str, name: str, kinds: str, content: str | bytes) -> bool:
        """Ask for a place and write there, whole or not at all; True if it was written."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        if not chosen:
            return False
        path, suffix = Path(chosen), Path(name).suffix
        if suffix == CSV and isinstance(content, str):
            content = for_reader(content)
        try:
            if (place := self._with_suffix(path, suffix)) is None:
                return False
            path = place
            write_atomically(path, content)
        except (OSError, UnicodeEncodeError) as error:
            text, reason = self.tr("{0} cannot be written: {1}"), getattr(error, "strerror", None)
            self._window.show_problem(text.format(visible(str(path)), reason or error))
            return False
        if path.suffix in (TOML, SUFFIX):
            settings.remember_recent_file(str(path.absolute()))
        return True

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
        replaces = path.exists() and (
            QMessageBox.question(self._window, self.tr("Save"), question) != yes
        )
        return None if replaces else path

    def drag(self, event: QDragEnterEvent) -> None:
        """Let files be dropped."""
        if _dropped(event):
            event.acceptProposedAction()

    def drop(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        for path in _dropped(event):
            self.open(path)
        event.acceptProposedAction()

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for i, name in enumerate(settings.recent_files()):
            path = Path(name)
            action = self._recent.addAction(theme.as_label(path.name))
            action.setObjectName(f"action_recent_{i}")
            action.setToolTip(theme.as_tip(name))
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        if not self._recent.actions():
            self._recent.addAction(self.tr("No files yet")).setEnabled(False)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls]
