"""What outlives the run on stage: the list of kept runs, files that are opened, saved, exported."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, QStandardPaths, Slot

from dlgui.plot.drawing import drawings_in
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.runs_list import RunsList
from dlgui.runs.seat import Recorded
from dlgui.session.race_runs import RaceRuns
from dlgui.session.session import Session
from dlgui.widgets.message import Message
from dlgui.widgets.verdicts import Verdicts
from dlgui.window.export_menu import ExportMenu
from dlgui.window.fetching import Fetching
from dlgui.window.file_actions import FileActions
from dlgui.window.host import Host
from dlgui.window.menus import Menus
from dlgui.window.runs_on_stage import RunsOnStage

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab


@final
class Workspace(QObject):
    """Made together with the labs; `close` mirrors it when the window closes."""

    def __init__(self, window: Host, menus: Menus, keeper: RunKeeper | None = None) -> None:
        super().__init__(window)
        self.keeper = keeper or RunKeeper(runs_folder(), window)
        self._is_watched = keeper is not None  # the sessions of labs made anew are the same
        self.runs_list = RunsList(self.keeper, window)
        self.stage = RunsOnStage(window, self.keeper)
        self.files = FileActions(window, menus, self.keeper, self.stage)
        self.fetching = Fetching(window, self.files.patience)
        self.export = ExportMenu(window, menus, self.files)
        undo = self.tr("Undo removal of a run")
        self._undo = menus.add(menus.run, undo, "action_undo_removal", "Ctrl+Z", self.keeper.undo)
        self._on_removals()
        self.keeper.removals_changed.connect(self._on_removals)
        self.keeper.problem.connect(window.show_problem)
        self.runs_list.stage_requested.connect(self.stage.show_run)
        self.runs_list.comparison_requested.connect(self.stage.compare)
        self.runs_list.export_requested.connect(self.files.save_run)
        self.runs_list.script_requested.connect(self.export.script_of)
        for lab in window.labs.values():
            self.add_lab(lab)
        if keeper is None:
            self.keeper.load()

    def add_lab(self, lab: "Lab") -> None:
        """Keep what this lab records from now on, and save its pictures when they ask for it."""
        sessions: list[Recorded] = [*lab.findChildren(Session), *lab.findChildren(RaceRuns)]
        for session in sessions if not self._is_watched else ():
            self.keeper.watch(lab.key, session)
        lab.fetch_wanted.connect(partial(self.fetching.fetch, lab))
        for drawing in drawings_in(lab):
            self.export.pictures.serve(drawing)
            drawing.sentence = partial(_said, lab)

    def show_lab(self, lab: "Lab") -> None:
        """Compare kept runs with what this lab has on stage."""
        self.keeper.show(lab.key)

    @Slot()
    def _on_removals(self) -> None:
        self._undo.setEnabled(bool(self.keeper.removed))

    def close(self) -> None:
        """Write what is left to be written."""
        self.files.patience.give_up()
        self.keeper.close()


def _said(lab: "Lab") -> str:
    """Return what a lab says of its pictures: its sentences, and what became of its claims."""
    messages = [message.text() for message in lab.findChildren(Message)]
    claims = [text for verdicts in lab.findChildren(Verdicts) for text in verdicts.spoken()]
    return "\n".join(text for text in (*messages, *claims) if text)


def runs_folder() -> Path:
    """Return where runs are kept: in the user's own data."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "runs"
