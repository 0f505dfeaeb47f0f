"""The window: labs at the left, the lab on stage, its settings at the right, transport below.

Menus and controls are painted first; then come the labs, which need NumPy, one by one.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

from dlgui import theme
from dlgui.start import settings
from dlgui.widgets.space_key import SpaceKeepsButtons
from dlgui.window.host import Host
from dlgui.window.keys.lab_keys import lab_keys
from dlgui.window.keys.tab_way import TabWay
from dlgui.window.lab_maker import LabMaker
from dlgui.window.lecture.lecture import Lecture
from dlgui.window.lecture.lecture_menu import LectureMenu
from dlgui.window.parts import WindowParts
from dlgui.window.text_sizes import TextSizes
from dlgui.words.known_name import named
from dlgui.words.languages import language_sign

if TYPE_CHECKING:  # they need NumPy
    from dlgui.demos.desk import DemoDesk
    from dlgui.labs.shared.lab import Lab
    from dlgui.lessons.menu import LessonMenu
    from dlgui.window.catalogue.catalogue import Catalogue
    from dlgui.window.workspace import Workspace
    from engine.training.study import Study

DEFAULT_SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(640, 320)
"""A screen of 1366x768 at 200 % holds it, with the frame of the window and the desktop's bar."""


@final
class MainWindow(Host):
    """Shows one lab at a time. `ready` is emitted once the labs are there."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("dlgui")
        self.resize(DEFAULT_SIZE)
        self.setMinimumSize(LEAST_SIZE)  # what does not fit into it scrolls
        self.labs: dict[str, Lab] = {}
        self.workspace: Workspace | None = None
        self.demos: DemoDesk | None = None
        self.lessons: LessonMenu | None = None
        self._make_parts()
        self._space_keeps = SpaceKeepsButtons(self)
        self._maker = LabMaker(self)
        self._maker.made.connect(self._on_made)
        self._maker.finished.connect(self.ready)
        self._maker.start_once_painted(self.transport)
        later = Qt.ConnectionType.QueuedConnection  # it may have happened in mid-painting
        theme.mishaps().happened.connect(self._on_mishap, later)

    def _make_parts(self) -> None:
        self._parts = parts = WindowParts(self)
        self.transport, self.link, self.notices = parts.transport, parts.link, parts.notices
        self._spoken, self._tab_way = language_sign(), TabWay(self)
        self.lecture = Lecture(self, parts.folds, parts.caption_bar, parts.central)
        LectureMenu(parts.menus, self.lecture, parts)
        TextSizes(parts.menus, self.lecture, parts)
        self.lecture.changed.connect(parts.lecture)
        parts.folds.show_state(settings.folded_panels())
        parts.nav.selected.connect(self.show_lab)
        parts.header.preset.activated.connect(self._on_preset)
        parts.language_chosen.connect(self.retranslate)

    @property
    def lab(self) -> "Lab":
        """The lab on stage."""
        return self.labs[self._parts.nav.current()]

    @Slot(str)
    def show_lab(self, key: str) -> None:
        """Bring a lab on stage; what the one before was playing is paused."""
        lab = named(self.labs, key, "lab")
        self._bring_on_stage(key)
        self.link.drive_lab(lab)

    def _bring_on_stage(self, key: str) -> None:
        lab, parts = self.labs[key], self._parts
        parts.nav.select(key)
        if parts.page_has_focus():  # else Qt would give it to some button of the next page
            self.transport.play_button.setFocus()
        parts.show_page(lab, lab.inspector)
        parts.header.offer(lab)
        self.notices.show_lab(key)
        if self.workspace is not None:
            self.workspace.show_lab(lab)
        self.lecture.follow(lab)

    @property
    def catalogue(self) -> "Catalogue":
        """All that has a name here. Raises RuntimeError before the first lab is there."""
        if self.workspace is None:
            raise RuntimeError("the window has no lab yet")
        return self.workspace.catalogue

    def open_file(self, path: Path) -> bool:
        """Put a study or a run on stage; False if it could not be read, which is then said."""
        return self.workspace is not None and self.workspace.files.open(path)

    def bring_back(self) -> None:
        """Show the last session again, once the labs are there."""
        if self.workspace is not None:
            self.workspace.session.bring_back()

    def make_labs(self) -> None:
        """Make the labs that are not there yet, now instead of one by one."""
        self._maker.make_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, if nobody else wants it, steps back from what fills the stage or stands out."""
        if event.key() != Qt.Key.Key_Escape or not self.lecture.step_back():
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.fit(self.width())

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in use now; what is on stage, plays and is kept stays."""
        from dlgui.window.retranslation import look_alike, put_away  # they need pyqtgraph

        if language_sign() == self._spoken:
            return
        self._maker.make_all()
        lectured, folded = self.lecture.active, self._put_lecture_away()
        key, old = self.lab.key, self.labs
        before, keeper = self.workspace, self.workspace.keeper if self.workspace else None
        self.labs, self.workspace, fresh = {}, None, {}
        for name, lab in old.items():
            fresh[name] = lab.translated(self)
            look_alike(fresh[name], lab)
            lab.retire()
        put_away(self, (self._maker, self._space_keeps, keeper, *fresh.values()))
        self._make_parts()
        for lab in fresh.values():
            self._add_lab(lab, before)
        self._bring_on_stage(key)
        self.link.take_over(self.lab)
        self._parts.show()
        self.lecture.folds.show_state(folded)
        if lectured:
            self.lecture.enter()
        self.transport.play_button.setFocus()

    def _put_lecture_away(self) -> frozenset[str]:
        for part in (self.demos, self.lessons):
            part.stop() if part is not None else None
        self.lecture.leave()
        self.lecture.unfill()
        return self.lecture.folds.state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.labs:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._put_lecture_away()
        settings.remember_window_geometry(self.saveGeometry())
        self._maker.stop()
        work = self.workspace
        work.session.keep() if work is not None else None
        for lab in self.labs.values():
            lab.close_lab()
        work.close() if work is not None else None
        super().closeEvent(event)

    @Slot(object)
    def _on_made(self, lab: "Lab") -> None:
        """Take in a page; the first is shown."""
        self._add_lab(lab)
        if len(self.labs) == 1:
            self.show_lab(lab.key)
            self.transport.play_button.setFocus()

    def _add_lab(self, lab: "Lab", before: "Workspace | None" = None) -> None:
        """Take in a page; the first comes with what all of them share."""
        key, parts = lab.key, self._parts
        self.labs[key], lab.others = lab, self.labs
        parts.add_page(lab, lab.inspector)
        parts.nav.add_entry(key, lab.title, lab.icon)
        parts.fit(self.width())
        lab.preset_changed.connect(parts.header.show)
        lab.study_sent.connect(self._on_study_sent)
        name, keys = f"action_lab_{key}", lab_keys(len(self.labs))
        parts.menus.add(parts.menus.labs, lab.title, name, keys, partial(self.show_lab, key))
        if self.workspace is None:
            self._make_workspace(before)
        else:
            self.workspace.add_lab(lab)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        return self._tab_way.go(forward) or super().focusNextPrevChild(forward)

    def _make_workspace(self, before: "Workspace | None") -> None:
        from dlgui.demos.menu import add_demos  # all need NumPy, read after the first paint
        from dlgui.lessons.menu import add_lessons
        from dlgui.window.workspace import Workspace

        parts, lecture = self._parts, self.lecture
        self.workspace = work = Workspace(self, parts.menus, lecture, before)
        parts.sidebar_column.addWidget(work.runs_list, 1)
        self.lessons = add_lessons(self, parts, work, lecture, self.ready, self.lessons)
        self.demos = add_demos(self, parts.menus, self.link, work, lecture)

    @Slot(str)
    def _on_mishap(self, what: str) -> None:
        text = self.tr("Something went wrong that nobody foresaw; the rest goes on. ({0})")
        self.show_problem_everywhere(text.format(what))

    @Slot(int)
    def _on_preset(self, index: int) -> None:
        self.lab.load_preset(str(self._parts.header.preset.itemData(index)))

    @Slot(str, object)
    def _on_study_sent(self, key: str, study: "Study") -> None:
        """Show in another lab what one lab has sent there."""
        if self.labs[key].show_study(study):
            self.show_lab(key)
