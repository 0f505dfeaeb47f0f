"""The menu of demos: those that come with the program, one's own, and what can be done."""

from functools import partial
from pathlib import Path
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMenu

from dlgui import theme
from dlgui.demos.demo import in_language
from dlgui.demos.desk import DemoDesk
from dlgui.demos.film_export import FilmExport
from dlgui.demos.reading import SUFFIX, built_in, read_demo
from dlgui.demos.scribe import Scribe
from dlgui.window.file_actions import FileActions
from dlgui.window.host import Host
from dlgui.window.lecture.lecture import Lecture
from dlgui.window.menus import Menus
from dlgui.window.transport_link import TransportLink
from dlgui.window.workspace import Workspace
from dlgui.words.languages import spoken_language


def add_demos(
    window: Host, menus: Menus, transport: TransportLink, workspace: Workspace, lecture: Lecture
) -> DemoDesk:
    """Give a window demos: a menu, the Space key while one plays, files with scenes."""
    desk, film = DemoDesk(window, lecture, workspace.keeper), FilmExport(window, lecture)
    DemoMenu(window, menus, desk, Scribe(window, lecture, desk), workspace.files)
    export = workspace.export
    export.film_wanted.connect(lambda: film.export(export.pictures.pose.size))
    transport.stands_in = desk.stands_in
    workspace.files.opening.opens_otherwise = desk.open_if_demo
    return desk


@final
class DemoMenu(QObject):
    """Stands before the help menu; what needs a demo that plays is enabled while one does."""

    def __init__(
        self, window: Host, menus: Menus, desk: DemoDesk, scribe: Scribe, files: FileActions
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._files = window, desk, files
        self._scribe = scribe
        self.menu = QMenu(self.tr("&Demos"), window)
        self.menu.setObjectName("menu_demos")
        menus.bar.insertMenu(menus.help.menuAction(), self.menu)
        for name, file in built_in().items():
            title = in_language(read_demo(file).title, spoken_language())
            play = partial(desk.open, file)
            menus.add(self.menu, theme.as_label(title), f"action_demo_{name}", "", play)
        self.menu.addSeparator()
        menus.add(self.menu, self.tr("Open a demo …"), "action_open_demo", "", self.choose)
        self._record_text = self.tr("Record what I do")
        record = menus.add(self.menu, self._record_text, "action_record_demo", "", self.record)
        self._record = record
        self._record.setCheckable(True)
        self.menu.addSeparator()
        add = partial(menus.add, self.menu)
        self._while_it_plays = (
            add(self.tr("Pause the demo, or go on"), "action_demo_toggle", "", desk.toggle),
            add(self.tr("Next scene"), "action_next_scene", "PgDown", desk.next),
            add(self.tr("Previous scene"), "action_previous_scene", "PgUp", desk.previous),
            add(self.tr("End the demo"), "action_end_demo", "", desk.stop),
        )
        desk.changed.connect(self._show)
        self._show()

    @Slot()
    def choose(self) -> None:
        """Let the user choose a demo, and play it."""
        kinds = self.tr("Demos (*.toml)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a demo"), "", kinds)
        if path:
            self._desk.open(Path(path))

    @Slot()
    def record(self) -> None:
        """Begin to write down what is done; or end, and save it as a demo."""
        if not self._scribe.writing:
            self._scribe.start()
        else:
            name, kinds = f"demo{SUFFIX}", self.tr("Demos (*.toml)")
            self._files.save(self.tr("Save the demo"), name, kinds, self._scribe.stop())
        writing = self._scribe.writing
        self._record.setChecked(writing)
        self._record.setText(self.tr("End recording, and save") if writing else self._record_text)
        self.menu.setTitle(self.tr("● Recording") if writing else self.tr("&Demos"))

    @Slot()
    def _show(self) -> None:
        for action in self._while_it_plays:
            action.setEnabled(self._desk.runner is not None)
