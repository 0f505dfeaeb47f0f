"""What is said under the page in hand: that it plays or stands, or how far a task is."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.lessons.choices import wrapped_label
from dlgui.lessons.figures import MINUS
from dlgui.lessons.lesson import Page, PageKind
from dlgui.lessons.page_blocks import make_button
from dlgui.lessons.stage import LessonStage, StageState
from dlgui.theme import TextRole


@final
class FootNote(QWidget):
    """A line, and a button for what can be done about it."""

    def __init__(self, page: Page, stage: LessonStage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_note")
        self._page, self._stage = page, stage
        self.label = wrapped_label(self, "", "lesson_note_text", TextRole.MUTED)
        self.go_on = make_button(self.tr("Let it run"), "lesson_go_on", self)
        self.bring_back = make_button(self.tr("Back to the lesson"), "lesson_bring_back", self)
        self.way = make_button(self.tr("Show me one way"), "lesson_way", self)
        self.go_on.clicked.connect(stage.go_on)
        self.bring_back.clicked.connect(stage.bring_back)
        self.way.clicked.connect(self._show_way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        for widget in (self.label, self.go_on, self.bring_back, self.way):
            column.addWidget(widget)
        self.show_state(stage.state, seen=True)

    def show_state(self, state: StageState, *, seen: bool) -> None:
        """Say what is so now; `seen`: the run has been played, or the goal was reached."""
        is_task = self._page.kind is PageKind.TASK
        self.go_on.setVisible(state is StageState.STANDING and not seen)
        self.bring_back.setVisible(state is StageState.AWAY)
        self.way.setVisible(is_task)
        self._say(self._task_text(seen) if is_task else self._text(state, seen))

    def _say(self, text: str) -> None:
        if text != self.label.text():
            self.label.setText(text)
        self.label.setVisible(bool(text))

    def _text(self, state: StageState, seen: bool) -> str:
        if state is StageState.AWAY:
            return self.tr("Something else is on stage now.")
        if self._page.kind is not PageKind.SEE or seen:
            return ""
        if state is StageState.PLAYING:
            return self.tr("It runs: watch, and answer when it has stopped.")
        return self.tr("It stands. Let it run to its end.")

    def _task_text(self, seen: bool) -> str:
        if seen:
            return self.tr("Reached.")
        figures = self._page.figures
        found = [(figures[name].number, value) for name, value in self._stage.now.items()]
        if not found:
            return self.tr("Not yet: press Space to play.")
        shown = ", ".join(format(value, number).replace("-", MINUS) for number, value in found)
        return self.tr("Not yet. Now: {0}").format(shown)

    @Slot()
    def _show_way(self) -> None:
        self._stage.show_way(dict(self._page.way))
