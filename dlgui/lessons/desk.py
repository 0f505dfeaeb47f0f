"""Lessons in the window: which one is open, on which page, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui import theme
from dlgui.demos.demo import in_language
from dlgui.demos.hands import Hands
from dlgui.lessons.foot_note import FootNote
from dlgui.lessons.lesson import Lesson, Page, PageKind
from dlgui.lessons.notebook import Notebook, Progress
from dlgui.lessons.page_blocks import PageBlocks
from dlgui.lessons.panel import LessonPanel
from dlgui.lessons.round_curve import RoundCurve
from dlgui.lessons.stage import LessonStage, StageState
from dlgui.lessons.veil import Veils
from dlgui.window.folds import INSPECTOR, SIDEBAR
from dlgui.window.host import Host
from dlgui.window.parts import WindowParts
from dlgui.words.languages import spoken_language

ROOMY: Final = 200 * theme.GRID
"""In a window as wide the list of labs has room beside settings and lesson."""


@final
class LessonDesk(QObject):
    """One lesson at a time. `changed` is emitted when one opens, turns a page, or closes."""

    changed = Signal()

    def __init__(self, window: Host, parts: WindowParts, hands: Hands, notebook: Notebook) -> None:
        super().__init__(window)
        self._window, self._parts, self.notebook = window, parts, notebook
        self.lessons: dict[str, Lesson] = {}
        self.lesson: Lesson | None = None
        self.panel = LessonPanel(window)
        parts.middle.add(self.panel, 0)
        self.stage = LessonStage(window, hands, self)
        self.note: FootNote | None = None
        self.drawing = RoundCurve(window)
        self.veils = Veils()
        self._folded: frozenset[str] = frozenset()
        self.panel.next_requested.connect(self.next)
        self.panel.back_requested.connect(self.back)
        self.panel.close_requested.connect(self.close)
        self.stage.measured.connect(self._on_measured)
        self.stage.changed.connect(self._on_stage)
        self.stage.ran_ahead.connect(self._on_ran_ahead)

    @property
    def index(self) -> int:
        """The page that is open, from 0."""
        return self.progress.page

    @property
    def page(self) -> Page:
        """The page that is open. Raises ValueError if no lesson is."""
        if self.lesson is None:
            raise ValueError("no lesson is open")
        return self.lesson.pages[self.index]

    @property
    def progress(self) -> Progress:
        """How far the lesson is that is open. Raises ValueError if none is."""
        if self.lesson is None:
            raise ValueError("no lesson is open")
        progress = self.notebook.progress(self.lesson.id)
        progress.page = min(max(progress.page, 0), len(self.lesson.pages) - 1)
        return progress

    def open(self, name: str) -> None:
        """Open a lesson where it was left; one that was finished from its beginning."""
        if self.lesson is None:
            self._folded = self._parts.folds.state()
        self.lesson = lesson = self.lessons[name]
        if self.progress.finished:
            self.notebook.restart(name)
        self.notebook.take_up(name)
        language = spoken_language()
        section = self.tr("LESSON {0}, {1} MIN").format(lesson.section, lesson.minutes)
        self.panel.show_head(section, in_language(lesson.title, language))
        self.panel.show()
        self._show()
        self.panel.take_focus(self._parts.transport.play_button)

    def open_last(self) -> None:
        """Open the lesson that was open last, or else the first that was not begun, or of all."""
        known = self.notebook.lessons()
        begun = [name for name in reversed(known) if not known[name].finished]
        names = (self.notebook.open, *begun, *(n for n in self.lessons if n not in known))
        if found := [name for name in (*names, *self.lessons) if name in self.lessons]:
            self.open(found[0])

    @Slot()
    def close(self) -> None:
        """Close the lesson; what it shows stays, and it goes on where it was."""
        if self.lesson is None:
            return
        self._put_away()
        self.notebook.open = ""
        self._keep()
        self.changed.emit()

    def put_away(self) -> None:
        """Let the window be as without a lesson; one that is open is so at the next time."""
        if self.lesson is not None:
            self._put_away()
            self.notebook.keep()

    def restart(self) -> None:
        """Begin the lesson anew, without answers."""
        if self.lesson is not None:
            self.notebook.restart(self.lesson.id)
            self._show()

    def erase(self) -> None:
        """Forget all answers of all lessons."""
        self.close()
        self.notebook.erase()
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        """Turn to the next page, if the one that is open is answered; after the last, finish."""
        if self.lesson is None or not self._can_go_on():
            return
        if self.index == len(self.lesson.pages) - 1:
            self.progress.finished = True
            self.close()
            return
        self.progress.page += 1
        self._show()

    @Slot()
    def back(self) -> None:
        """Turn back to the page before."""
        if self.lesson is not None and self.index > 0:
            self.progress.page -= 1
            self._show()

    # One page -------------------------------------------------------------------------------------

    def _show(self) -> None:
        assert self.lesson is not None
        lesson, index = self.lesson, self.index
        self._fold(self.page.kind is PageKind.TASK)
        had_focus = self.panel.has_focus()
        self.stage.show(lesson, index, done=index in self.progress.seen)
        self.drawing.show(lesson, index, self.progress.answers)
        self.veils.lift()
        if self.page.kind is PageKind.PREDICT and self.stage.state is not StageState.AWAY:
            self.veils.lay(self._window.lab, pictures=self.page.veil)
        self._show_blocks()
        if had_focus:
            self.panel.take_focus(self._parts.transport.play_button)
        self._keep()
        self.changed.emit()

    def _show_blocks(self) -> None:
        assert self.lesson is not None
        maker = PageBlocks(self.lesson, self.progress, spoken_language(), self.panel)
        blocks, answering, current = maker.of(self.index, self.drawing.curve)
        self.note = FootNote(self.page, self.stage, blocks[current])
        blocks[current].add(self.note)
        if answering is not None:
            answering.answered.connect(self._on_answered)
        self.panel.show_blocks(blocks, answering, current)
        self.panel.show_foot(self.index, len(self.lesson.pages), can_go_on=self._can_go_on())
        self._on_stage()

    def _can_go_on(self) -> bool:
        page, progress = self.page, self.progress
        if page.kind is PageKind.SEE and self.index not in progress.seen:
            return False
        return not page.ask or str(self.index) in progress.answers

    @Slot()
    def _on_answered(self) -> None:
        answering = self.panel.answering
        if answering is None or self.lesson is None:
            return
        answer = answering.answer()
        if answer is None:
            self.progress.answers.pop(str(self.index), None)
        else:
            self.progress.answers[str(self.index)] = answer
        self.panel.allow_next(self._can_go_on())
        self._keep()

    @Slot(int, dict)
    def _on_measured(self, index: int, values: Mapping[str, float]) -> None:
        progress = self.progress
        progress.figures.update(values)
        if index not in progress.seen:
            progress.seen.append(index)
        self.panel.allow_next(self._can_go_on())
        self._keep()

    @Slot()
    def _on_stage(self) -> None:
        if self.note is None or self.lesson is None:
            return
        seen = self.index in self.progress.seen
        self.note.show_state(self.stage.state, seen=seen)
        answering = self.panel.answering
        if answering is not None and self.page.kind is PageKind.SEE:
            answering.setEnabled(seen)

    @Slot()
    def _on_ran_ahead(self) -> None:
        """Who plays before the prediction is given does not see it."""
        if not self._can_go_on() and self.page.ask == "draw":  # on the picture that would show it
            self.stage.begin_again()
        elif not (self._can_go_on() or self.veils.cover_pictures):
            self.veils.lay(self._window.lab, pictures=True)

    # Around it ------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Write answers; where that is not possible they stay in memory, which is said."""
        if self.notebook.keep():
            self.panel.say("")
            return
        text = self.tr("Your answers can't be saved ({0}): they stay until the window closes.")
        self.panel.say(text.format(self.notebook.problem))

    def _fold(self, is_task: bool) -> None:
        """Settings are there for a task only, then in place of the list of labs if need be.

        What one has folded oneself is remembered, this is not.
        """
        parts = self._parts
        parts.keeps_folds = False
        parts.folds.fold(INSPECTOR, not is_task)
        crowded = is_task and self._window.width() < theme.scaled(ROOMY)
        parts.folds.fold(SIDEBAR, crowded or SIDEBAR in self._folded)

    def _put_away(self) -> None:
        self.stage.leave()
        self.drawing.drop()
        self.veils.lift()
        self.lesson = self.note = None
        self.panel.hide()
        self._parts.folds.show_state(self._folded)
        self._parts.keeps_folds = True
