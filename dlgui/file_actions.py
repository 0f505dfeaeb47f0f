"""Opening and saving: from the file menu, dropped on the window, or named on the command line."""

from pathlib import Path
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from dlgui import settings
from dlgui.atomic_file import write_atomically
from dlgui.host import Host
from dlgui.menus import Menus
from dlgui.run.kept_run import KeptRun, whole
from dlgui.run.run_file import SUFFIX, run_as_bytes
from dlgui.run_keeper import RunKeeper
from dlgui.study_files import TOML, read_any
from engine.training.fields import ConfigError
from engine.training.study import Study, Variant, study_to_toml

FOR_SEVERAL = "comparison"
FOR_ONE = "overfitting"
"""The keys of the labs that show a study of several runs, and of one."""


@final
class FileActions(QObject):
    """The commands that open and save; what goes wrong is said in the window's banner."""

    def __init__(self, window: Host, menus: Menus, keeper: RunKeeper) -> None:
        super().__init__(window)
        self._window, self._keeper = window, keeper
        menus.add_above_quit(self.tr("Open …"), "action_open", "Ctrl+O", self.choose)
        self._recent = QMenu(self.tr("Open recent"), window)
        self._recent.setObjectName("menu_recent")
        self._recent.aboutToShow.connect(self._fill_recent)
        menus.file.insertMenu(menus.quit, self._recent)
        save = self.tr("Save setting as TOML …")
        menus.add_above_quit(save, "action_save", "Ctrl+S", self.save_setting)
        window.setAcceptDrops(True)

    def choose(self) -> None:
        """Let the user choose a file, and open it."""
        kinds = self.tr("Studies and runs (*.toml *.dlrun)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), "", kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Put a study on stage; a run comes into the list, pinned, and its settings on stage.

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
            self._open_run(found)
        else:
            self.show(found)
        return True

    def show(self, study: Study) -> None:
        """Put a study on stage, in the lab that is made for so many runs."""
        several = len(study.variants) > 1
        for key in (FOR_SEVERAL, FOR_ONE) if several else (FOR_ONE,):
            if key in self._window.labs and self._window.labs[key].show_study(study):
                self._window.show_lab(key)
                return

    def stage(self, run: KeptRun) -> None:
        """Put the settings of a kept run on stage, as they were at its end."""
        about, variant = run.about, Variant(run.history.name)
        self.show(Study(run.settings(), (variant,), id=about.preset, title=about.title))

    def save_setting(self) -> None:
        """Save what is on stage as a TOML file."""
        study = self._window.lab.study
        if study is None:
            self._window.show_problem(self.tr("This lab has no setting that could be saved."))
            return
        name = f"{study.id or 'study'}{TOML}"
        self.save(self.tr("Save setting"), name, self.tr("TOML (*.toml)"), study_to_toml(study))

    def save_run(self, run: KeptRun) -> None:
        """Save a kept run as a file, curves and all."""
        data = run_as_bytes(run.about, whole(run.history))
        name = f"{_plain(run.about.name)}{SUFFIX}"
        self.save(self.tr("Save run"), name, self.tr("Runs (*.dlrun)"), data)

    def save(self, title: str, name: str, kinds: str, content: str | bytes) -> bool:
        """Ask for a place and write there, whole or not at all; True if it was written."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        if not chosen:
            return False
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(Path(name).suffix)
        try:
            write_atomically(path, content)
        except OSError as error:
            text = self.tr("{0} cannot be written: {1}")
            self._window.show_problem(text.format(path, error.strerror or error))
            return False
        if path.suffix in (TOML, SUFFIX):
            settings.remember_recent_file(str(path.absolute()))
        return True

    def drag(self, event: QDragEnterEvent) -> None:
        """Let files be dropped."""
        if _dropped(event):
            event.acceptProposedAction()

    def drop(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        for path in _dropped(event):
            self.open(path)
        event.acceptProposedAction()

    def _open_run(self, run: KeptRun) -> None:
        self._keeper.add(run)
        self.stage(run)
        self._keeper.pin(self._keeper.runs[0], True)

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for i, name in enumerate(settings.recent_files()):
            path = Path(name)
            action = self._recent.addAction(path.name)
            action.setObjectName(f"action_recent_{i}")
            action.setToolTip(name)
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        if not self._recent.actions():
            self._recent.addAction(self.tr("No files yet")).setEnabled(False)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls]


def _plain(name: str) -> str:
    """Return a name without signs that a file's name can't have."""
    return "".join(c if c.isalnum() or c in " .-_" else "-" for c in name).strip() or "run"
