"""Makes the parts of the panel for the pages of one round, in the words of the lesson."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from dlgui import theme
from dlgui.demos.demo import in_language
from dlgui.lessons.answering import Answering
from dlgui.lessons.blocks import Block
from dlgui.lessons.choices import Choices
from dlgui.lessons.lesson import Lesson, Page, PageKind
from dlgui.lessons.notebook import Progress
from dlgui.lessons.numbers import Guess, Pen
from dlgui.lessons.ordering import Ordering
from dlgui.lessons.telling import explanation, happened, said
from dlgui.plot.drawn_curve import DrawnCurve
from dlgui.theme import IconRole, TextRole
from dlgui.words.marking import QT_TRANSLATE_NOOP

COMING = {
    PageKind.PREDICT: QT_TRANSLATE_NOOP("lessons", "One more question"),
    PageKind.SEE: QT_TRANSLATE_NOOP("lessons", "What did you see? Once it has played"),
    PageKind.EXPLAIN: QT_TRANSLATE_NOOP("lessons", "Why: after your answer"),
    PageKind.TASK: QT_TRANSLATE_NOOP("lessons", "A task: after that"),
}


@final
class PageBlocks:
    """Makes blocks in one language."""

    def __init__(self, lesson: Lesson, progress: Progress, language: str, parent: QWidget) -> None:
        self._lesson, self._progress = lesson, progress
        self._language, self._parent = language, parent

    def of(self, index: int, curve: DrawnCurve | None) -> tuple[list[Block], Answering | None, int]:
        """Return the blocks of the round of a page, the control of its question, and its place."""
        pages = self._lesson.rounds(index)
        answering = None
        blocks = []
        for number in pages:
            if number < index:
                blocks.append(self._answered(number, index))
            elif number > index:
                blocks.append(self._coming(number))
            else:
                block, answering = self._in_hand(number, curve)
                blocks.append(block)
        return blocks, answering, index - pages.start

    def _answered(self, number: int, index: int) -> Block:
        page, name = self._lesson.pages[number], f"lesson_page_{number + 1}"
        title = self._text(page.title)
        block = Block("circle-check", IconRole.GOOD, title, name, self._parent, quiet=True)
        answer = self._progress.answers.get(str(number))
        block.say(said(page, answer, self._language), TextRole.BODY, f"{name}_said")
        if self._lesson.pages[index].kind is PageKind.EXPLAIN:
            values = self._progress.figures
            told = happened(page, values, self._lesson, self._language)
            block.say(told, TextRole.BODY, f"{name}_run")
        return block

    def _coming(self, number: int) -> Block:
        text = QCoreApplication.translate("lessons", COMING[self._lesson.pages[number].kind])
        name = f"lesson_page_{number + 1}"
        return Block("lock", IconRole.MUTED, text, name, self._parent, quiet=True)

    def _in_hand(self, number: int, curve: DrawnCurve | None) -> tuple[Block, Answering | None]:
        page, name = self._lesson.pages[number], f"lesson_page_{number + 1}"
        icon = {PageKind.EXPLAIN: "lightbulb", PageKind.TASK: "target"}.get(page.kind, "pencil")
        title = self._text(page.title)
        block = Block(icon, IconRole.ACCENT, title, name, self._parent, quiet=False)
        block.say(self._text(page.text), TextRole.MUTED, f"{name}_text")
        if page.kind is PageKind.EXPLAIN:
            values = self._progress.figures
            told = explanation(page, values, self._lesson, self._language)
            block.explain(told, "lesson_explanation")
            block.say(self._text(self._lesson.source), TextRole.SMALL, "lesson_source")
        answering = self._answering(page, curve, block)
        if answering is not None:
            self._show_answer(answering, number)
            block.add(answering)
        return block, answering

    def _show_answer(self, answering: Answering, number: int) -> None:
        """What was predicted stays, once the run has shown how it is."""
        answer = self._progress.answers.get(str(number))
        if answer is not None:
            answering.show_answer(answer)
        pages = self._lesson.rounds(number)
        is_prediction = self._lesson.pages[number].kind is PageKind.PREDICT
        if is_prediction and any(page in self._progress.seen for page in pages):
            answering.setEnabled(False)

    def _answering(self, page: Page, curve: DrawnCurve | None, parent: QWidget) -> Answering | None:
        texts = [self._text(option.text) for option in page.options]
        if page.ask == "choose":
            return Choices(texts, "lesson_choice", parent)
        if page.ask == "order":
            return Ordering(texts, "lesson_order", parent)
        if page.ask == "number":
            return Guess(page.low, page.high, "lesson_guess", parent)
        if page.ask == "draw" and curve is not None:
            return Pen(curve, page.low, page.high, "lesson_pen", parent)
        return None

    def _text(self, text: str | dict[str, str]) -> str:
        return in_language(text, self._language)


def make_button(text: str, name: str, parent: QWidget) -> QPushButton:
    """Return a button with a name."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAccessibleName(text)
    theme.set_tool_tip(button, text)
    return button
