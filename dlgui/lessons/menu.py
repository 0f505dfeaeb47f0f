"""The menu of lessons: all there are in the textbook's order, a page on or back, what is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, QStandardPaths, Qt, SignalInstance, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from dlgui import theme
from dlgui.clock.clock import Timer
from dlgui.demos.demo import in_language
from dlgui.demos.hands import Hands
from dlgui.lessons.checks import LabNames, check_names
from dlgui.lessons.desk import LessonDesk
from dlgui.lessons.kept_answers import as_csv
from dlgui.lessons.notebook import Notebook
from dlgui.lessons.reading import built_in, read_lesson
from dlgui.start import settings
from dlgui.theme import IconRole
from dlgui.window.host import Host
from dlgui.window.parts import WindowParts
from dlgui.words.languages import spoken_language
from engine.training.fields import ConfigError

if TYPE_CHECKING:
    from dlgui.window.lecture.lecture import Lecture
    from dlgui.window.workspace import Workspace

MOST_TOLD: Final = 4
LONGEST_TOLD: Final = 240
"""Of so many faulty files a banner tells, and of each so many letters: it has room for no more."""


def add_lessons(
    window: Host,
    parts: WindowParts,
    workspace: Workspace,
    lecture: Lecture,
    ready: SignalInstance,
    before: LessonMenu | None,
) -> LessonMenu:
    """Give a window lessons; where it had some, in another language, it goes on where it was."""
    hands = Hands(window, lecture, workspace.keeper, window)
    notebook = before.desk.notebook if before is not None else Notebook(answers_path())
    desk = LessonDesk(window, parts, hands, notebook)
    desk.panel.word_asked.connect(workspace.help.tell_of_word)
    return LessonMenu(window, parts, desk, workspace, ready if before is None else None)


def answers_path() -> Path:
    """Return where answers are kept: in the user's own data, unless all is kept apart."""
    if (folder := settings.own_folder()) is not None:
        return folder / "lessons.json"
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "lessons.json"


@final
class LessonMenu(QObject):
    """Stands before the menu of demos. Lessons are read one by one when the labs are there: a file
    that is wrong is said to be, and has no entry.
    """

    def __init__(
        self,
        window: Host,
        parts: WindowParts,
        desk: LessonDesk,
        workspace: Workspace,
        ready: SignalInstance | None,
    ) -> None:
        super().__init__(window)
        self._window, self._menus, self.desk = window, parts.menus, desk
        self._files = workspace.files
        self._entries: dict[str, QAction] = {}
        self.menu = QMenu(self.tr("&Lessons"), window)
        self.menu.setObjectName("menu_lessons")
        self._menus.bar.insertMenu(self._menus.help.menuAction(), self.menu)
        self._rule = self.menu.addSeparator()
        self._add_commands()
        self._left = built_in()
        self._faults: list[str] = []
        self._known: dict[str, LabNames] = {}
        self._next = Timer(self, 0, single=True)
        self._next.timeout.connect(self._read_one)
        desk.changed.connect(self._show)
        self._goes_on = ready is None
        self._show()
        if ready is not None:
            ready.connect(self._next.start)
        else:
            self._next.start()

    @property
    def is_read(self) -> bool:
        """Whether all lessons have been read."""
        return not self._left

    def stop(self) -> None:
        """Do nothing more in this window: it closes, or is made anew in another language."""
        self._next.stop()
        self.desk.put_away()

    def _add_commands(self) -> None:
        add, desk = partial(self._menus.add, self.menu), self.desk
        add(self.tr("Begin, or go on"), "action_lesson", "Ctrl+L", desk.open_last)
        self._while_open = (
            add(self.tr("Next page"), "action_lesson_next", "Ctrl+PgDown", desk.next),
            add(self.tr("Page before"), "action_lesson_back", "Ctrl+PgUp", desk.back),
            add(self.tr("Begin this lesson anew"), "action_lesson_restart", "", desk.restart),
            add(self.tr("Close the lesson"), "action_lesson_close", "", desk.close),
        )
        self.menu.addSeparator()
        self._with_answers = (
            add(self.tr("Save my answers …"), "action_lesson_export", "", self.export),
            add(self.tr("Erase all my answers …"), "action_lesson_erase", "", self.erase),
        )

    @Slot()
    def export(self) -> None:
        """Save all answers as a table."""
        text = as_csv(self.desk.lessons, self.desk.notebook, spoken_language())
        kinds = self.tr("CSV (*.csv)")
        self._files.save(self.tr("Save my answers"), "lessons.csv", kinds, text)

    @Slot()
    def erase(self) -> None:
        """Forget all answers, if that is what is wanted: it cannot be taken back."""
        count = sum(len(one.answers) for one in self.desk.notebook.lessons().values())
        lines = (
            self.tr("Erase your answers to all lessons? There are {0}.").format(count),
            self.tr("They can't be brought back. “Save my answers …” keeps them as a table."),
        )
        buttons = QMessageBox.StandardButton
        title, text = self.tr("Erase all my answers"), "\n".join(lines)
        either = buttons.Yes | buttons.No
        asked = QMessageBox.question(self._window, title, text, either, buttons.No)
        if asked == buttons.Yes:
            self.desk.erase()
            if problem := self.desk.notebook.problem:
                text = self.tr("Your answers can't be erased ({0}): their file is still there.")
                self._window.show_problem(text.format(problem))

    @Slot()
    def _read_one(self) -> None:
        """Read the next lesson: one at a time, so that no key waits for all of them."""
        if self._left:
            self._read(self._left.pop(0))
        if self._left:
            self._next.start()
        else:
            self._on_read()

    def _read(self, path: Path) -> None:
        try:
            lesson = read_lesson(path)
            try:
                has_labs = check_names(lesson, self._window.labs, self._known)
            except ConfigError as error:
                raise ConfigError(str(path), str(error)) from None
        except ConfigError as error:
            self._faults.append(str(error))
            return
        if has_labs:
            self.desk.lessons[lesson.id] = lesson
            title = f"{lesson.section}  {in_language(lesson.title, spoken_language())}"
            name, go = f"action_lesson_{lesson.id}", partial(self.desk.open, lesson.id)
            action = self._menus.add(self.menu, theme.as_label(title), name, "", go)
            self.menu.removeAction(action)
            self.menu.insertAction(self._rule, action)
            self._entries[lesson.id] = action

    def _on_read(self) -> None:
        notebook, told = self.desk.notebook, self._first_faults()
        if notebook.problem:
            text = self.tr("Your answers so far can't be read ({0}); the file is set aside.")
            told.append(text.format(notebook.problem))
        if told:
            self._window.show_problem_everywhere("\n".join(told))
        if self._goes_on and notebook.open in self.desk.lessons:
            self.desk.open(notebook.open)
        self._show()

    def _first_faults(self) -> list[str]:
        """Return what is wrong with a few files; where there are more, a command tells of all."""
        told = [_cut(fault) for fault in self._faults[:MOST_TOLD]]
        if (left := len(self._faults) - MOST_TOLD) > 0:
            what = self.tr("What is wrong with lessons …")
            self._menus.add(self.menu, what, "action_lesson_faults", "", self.tell_all_faults)
            more = self.tr("And {0} more: in the menu “Lessons”, “{1}” tells of all.")
            told.append(more.format(left, what))
        return told

    @Slot()
    def tell_all_faults(self) -> None:
        """Show what is wrong with every file, to read and to copy."""
        box = QMessageBox(self._window)
        box.setObjectName("lesson_faults")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("What is wrong with lessons"))
        box.setText(self.tr("{0} files of lessons can't be used.").format(len(self._faults)))
        box.setDetailedText("\n\n".join(self._faults))
        box.open()

    @Slot()
    def _show(self) -> None:
        for action in self._while_open:
            action.setEnabled(self.desk.lesson is not None)
        known = self.desk.notebook.lessons()
        for action in self._with_answers:
            action.setEnabled(bool(known))
        for name, action in self._entries.items():
            finished = name in known and known[name].finished
            role = IconRole.GOOD if finished else IconRole.MUTED
            theme.set_icon(action, "circle-check" if finished else "lightbulb", role)


def _cut(fault: str) -> str:
    return fault if len(fault) <= LONGEST_TOLD else f"{fault[:LONGEST_TOLD]} …"
