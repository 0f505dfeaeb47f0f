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
from dlgui.start import settings
from dlgui.widgets.card import Card
from dlgui.widgets.message import Message
from dlgui.widgets.verdicts import Verdicts
from dlgui.window.catalogue.catalogue import Catalogue
from dlgui.window.command_palette import CommandPalette
from dlgui.window.copying import CopyPicture
from dlgui.window.dropped_files import DroppedFiles
from dlgui.window.export_menu import ExportMenu
from dlgui.window.fetching import Fetching
from dlgui.window.file_actions import FileActions
from dlgui.window.help.desk import HelpDesk
from dlgui.window.host import Host
from dlgui.window.keys.stage_keys import StageKeys
from dlgui.window.lecture.lecture import Lecture
from dlgui.window.memory.last_session import LastSession
from dlgui.window.memory.undo import SettingsUndo
from dlgui.window.menus import Menus
from dlgui.window.runs_on_stage import RunsOnStage
from dlgui.window.step_units import StepUnits
from dlgui.window.survey.desk import SurveyDesk

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab


@final
class Workspace(QObject):
    """Made together with the labs; `close` mirrors it when the window closes."""

    def __init__(
        self, window: Host, menus: Menus, lecture: Lecture, before: "Workspace | None" = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self.keeper: RunKeeper = before.keeper if before else RunKeeper(runs_folder(), window)
        self._is_watched = before is not None  # the sessions of labs made anew are the same
        self.runs_list = RunsList(self.keeper, window)
        self.units = StepUnits(menus, window.link, window)
        self.stage = RunsOnStage(window, self.keeper)
        self.files = FileActions(window, menus, self.keeper, self.stage)
        self.fetching = Fetching(window, self.files.patience)
        DroppedFiles(window, self.files.opening)
        self.export = ExportMenu(window, menus, self.files)
        self.catalogue = Catalogue(window)
        self.help = HelpDesk(window, menus, self.catalogue)
        if before is not None:
            before.help.close()
        self._lecture = lecture
        self._lecture.find_pictures = drawings_in
        undo = self.tr("Undo removal of a run")
        self._undo = menus.add(menus.run, undo, "action_undo_removal", "", self.keeper.undo)
        self.copying = CopyPicture(window, menus)
        past = before.undo if before else None
        find = self.tr("Find and do …")
        menus.add(menus.view, find, "action_palette", "Ctrl+K", self.find)
        self.session: LastSession = LastSession(window, before.session if before else None)
        self.undo: SettingsUndo = SettingsUndo(window, menus, self.keeper, self.runs_list, past)
        self.keys = StageKeys(window, menus, self.runs_list)
        self.survey = SurveyDesk(window, menus)
        self._on_removals()
        self.keeper.removals_changed.connect(self._on_removals)
        self.keeper.problem.connect(window.show_problem_everywhere)
        self.runs_list.stage_requested.connect(self.stage.show_run)
        self.runs_list.comparison_requested.connect(self.stage.compare)
        self.runs_list.export_requested.connect(self.files.save_run)
        self.runs_list.script_requested.connect(self.export.script_of)
        for lab in window.labs.values():
            self.add_lab(lab)
        if before is None:
            self.keeper.load()

    def find(self) -> None:
        """Open the command palette."""
        CommandPalette(self._window, self.catalogue).open()

    def add_lab(self, lab: "Lab") -> None:
        """Keep what this lab records from now on, and save its pictures when they ask for it."""
        self.undo.add_lab(lab)
        self.session.add_lab(lab)
        self.help.add_lab(lab)
        self.survey.add_lab(lab)
        sessions: list[Recorded] = [*lab.findChildren(Session), *lab.findChildren(RaceRuns)]
        for session in sessions if not self._is_watched else ():
            self.keeper.watch(lab.key, session)
        lab.fetch_wanted.connect(partial(self.fetching.fetch, lab))
        lab.folder_wanted.connect(partial(self.fetching.read, lab))
        for drawing in drawings_in(lab):
            self.export.pictures.serve(drawing)
            drawing.sentence = partial(_said, lab)
            drawing.fill_wanted.connect(partial(self._lecture.toggle_fill, drawing.objectName()))
        for card in lab.findChildren(Card):
            card.title_double_clicked.connect(partial(self._lecture.toggle_fill, card.objectName()))
        self.units.add_lab(lab)

    def show_lab(self, lab: "Lab") -> None:
        """Compare kept runs with what this lab has on stage."""
        self.session.show_lab(lab)
        self.keeper.show(lab.key)
        self.units.show_lab(lab)

    @Slot()
    def _on_removals(self) -> None:
        self._undo.setEnabled(bool(self.keeper.removed))

    def close(self) -> None:
        """Write what is left to be written."""
        self.files.patience.give_up()
        self.help.close()
        self.keeper.close()


def _said(lab: "Lab") -> str:
    """Return what a lab says of its pictures: its sentences, and what became of its claims."""
    messages = [message.text() for message in lab.findChildren(Message)]
    claims = [text for verdicts in lab.findChildren(Verdicts) for text in verdicts.spoken()]
    return "\n".join(text for text in (*messages, *claims) if text)


def runs_folder() -> Path:
    """Return where runs are kept: in the user's own data, unless all is kept apart."""
    if (folder := settings.own_folder()) is not None:
        return folder / "runs"
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "runs"
