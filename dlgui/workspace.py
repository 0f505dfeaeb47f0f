"""What outlives the run on stage: the list of kept runs, files that are opened, saved, exported."""

from pathlib import Path
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, QStandardPaths

from dlgui.export_menu import ExportMenu
from dlgui.file_actions import FileActions
from dlgui.host import Host
from dlgui.menus import Menus
from dlgui.run.session import Session
from dlgui.run_keeper import RunKeeper
from dlgui.runs_list import RunsList

if TYPE_CHECKING:
    from dlgui.labs.lab import Lab


@final
class Workspace(QObject):
    """Made together with the labs; `close` mirrors it when the window closes."""

    def __init__(self, window: Host, menus: Menus) -> None:
        super().__init__(window)
        self.keeper = RunKeeper(runs_folder(), self)
        self.runs_list = RunsList(self.keeper, window)
        self.files = FileActions(window, menus, self.keeper)
        self.export = ExportMenu(window, menus, self.files)
        undo = self.tr("Undo removal of a run")
        menus.add(menus.run, undo, "action_undo_removal", "Ctrl+Z", self.keeper.undo)
        self.keeper.problem.connect(window.show_problem)
        self.runs_list.stage_requested.connect(self.files.stage)
        self.runs_list.export_requested.connect(self.files.save_run)
        for key, lab in window.labs.items():
            for session in lab.findChildren(Session):
                self.keeper.watch(key, session)
        self.keeper.load()

    def show_lab(self, lab: "Lab") -> None:
        """Compare kept runs with what this lab has on stage."""
        self.keeper.show(lab.key)

    def close(self) -> None:
        """Write what is left to be written."""
        self.keeper.close()


def runs_folder() -> Path:
    """Return where runs are kept: in the user's own data."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "runs"
