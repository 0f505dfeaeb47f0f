"""The panel of a lesson: what was answered, the page in hand, what is still to come."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dlgui import theme
from dlgui.lessons.answering import Answering
from dlgui.lessons.blocks import ICON_PX, Block
from dlgui.lessons.choices import wrapped_label
from dlgui.lessons.dots import Dots
from dlgui.theme import IconRole, TextRole
from dlgui.widgets.plain_label import plain_label
from dlgui.widgets.surfaces import Hairline

WIDTH: Final = 42 * theme.GRID
LEAST: Final = 26 * theme.GRID
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@final
class LessonPanel(QFrame):
    """Stands at the right of the stage while a lesson is open; the desk puts blocks into it."""

    next_requested = Signal()
    back_requested = Signal()
    close_requested = Signal()
    word_asked = Signal(str)
    """Carries the id of a word of the glossary."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_panel")
        self.setAccessibleName(self.tr("Lesson"))
        self.setProperty("panel", "surface")
        self.setProperty("edge", "left")
        self.answering: Answering | None = None
        """The control of the question in hand."""
        self._section = plain_label(self, "", "lesson_section", TextRole.SECTION)
        self._title = wrapped_label(self, "", "lesson_title", TextRole.READ_OUT)
        self._notice = wrapped_label(self, "", "lesson_notice", TextRole.ERROR)
        self._notice.hide()
        self._scroll = self._make_scroll()
        self.dots = Dots("lesson_dots", self)
        self.back = self._button("lesson_back", self.back_requested)
        self.next = self._button("lesson_next", self.next_requested)
        self.next.setProperty("primary", True)
        self._label(self.back, self.tr("Back"))
        self._label(self.next, self.tr("Next"))
        self._arrange()
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(WIDTH), theme.scaled(60 * theme.GRID))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(LEAST), theme.scaled(20 * theme.GRID))

    def show_head(self, section: str, title: str) -> None:
        """Show which lesson it is."""
        self._section.setText(section)
        self._title.setText(title)

    def say(self, notice: str) -> None:
        """Say what went wrong with keeping answers; empty if nothing."""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))

    def show_blocks(self, blocks: list[Block], answering: Answering | None, current: int) -> None:
        """Show these parts and no others, with hairlines between; the one in hand is in sight."""
        content = QWidget()
        content.setObjectName("lesson_content")
        content.setProperty("panel", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID)
        column.setSpacing(theme.GRID + theme.HALF)
        for place, block in enumerate(blocks):
            if place:
                column.addWidget(Hairline(content))
            column.addWidget(block)
            block.word_asked.connect(self.word_asked)
        column.addStretch(1)
        self.answering = answering
        self._scroll.setWidget(content)  # what was there is gone
        content.show()
        column.activate()
        self._scroll.ensureWidgetVisible(blocks[current], 0, 2 * theme.GRID)
        bar = self._scroll.verticalScrollBar()
        bar.setValue(min(bar.value(), blocks[current].y()))  # one begins to read at its top

    def has_focus(self) -> bool:
        """Whether what has the focus lies in it."""
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_focus(self, otherwise: QWidget) -> None:
        """Go to what is to be done: turn the page, or answer. Space must not close the lesson."""
        target = otherwise
        if self.next.isEnabled():
            target = self.next
        elif self.answering is not None and self.answering.isEnabled():
            target = next(iter(self.answering.controls()), otherwise)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_foot(self, at: int, count: int, *, can_go_on: bool) -> None:
        """Show how far it is, and whether the next page can be had."""
        self.dots.show_page(at, count)
        last = at == count - 1
        self._label(self.next, self.tr("Finish") if last else self.tr("Next"))
        self.back.setEnabled(at > 0)
        self.allow_next(can_go_on)

    def allow_next(self, allowed: bool) -> None:
        """Let the next page be had, or say what is waited for."""
        self.next.setEnabled(allowed)
        waits = self.tr("Answer first: then it goes on")
        theme.set_tool_tip(self.next, self.next.text() if allowed else waits)

    def event(self, event: QEvent) -> bool:
        """Digits and Return are this panel's own while the focus is in it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and (event.key() in ENTER or event.text().isdigit()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() in ENTER and self.next.isEnabled():
            self.next_requested.emit()
        elif not (digit.isdigit() and self.answering is not None and self._choose(int(digit))):
            super().keyPressEvent(event)

    def _choose(self, number: int) -> bool:
        return self.answering is not None and self.answering.choose_number(number)

    def _make_scroll(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setObjectName("lesson_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _button(self, name: str, signal: object) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    def _label(self, button: QPushButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)
        theme.set_tool_tip(button, text)

    def _close_button(self) -> QToolButton:
        close = QToolButton(self)
        close.setObjectName("lesson_close")
        close.setProperty("flat", True)
        text = self.tr("Close the lesson; it is kept where it is")
        close.setAccessibleName(text)
        theme.set_tool_tip(close, text)
        theme.set_icon(close, "x", IconRole.MUTED)
        theme.keep_scaled(close, close.setIconSize, QSize(ICON_PX, ICON_PX))
        close.clicked.connect(self.close_requested)
        return close

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * theme.GRID, theme.GRID + theme.HALF, theme.GRID, 0)
        head.addWidget(self._section, 1)
        head.addWidget(self._close_button())
        titles = QVBoxLayout()
        titles.setContentsMargins(2 * theme.GRID, 0, 2 * theme.GRID, theme.GRID)
        titles.addWidget(self._title)
        titles.addWidget(self._notice)
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        foot.addWidget(self.back)
        foot.addWidget(self.dots, 1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(titles)
        column.addWidget(Hairline(self))
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
