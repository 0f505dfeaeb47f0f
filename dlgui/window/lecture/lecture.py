"""Lecture mode, and all that shows the window to others: what a lecturer's keys and demos drive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from dlgui import theme
from dlgui.window.folds import Folds
from dlgui.window.lecture.before import Before, as_the_eye_goes, lecture_scale, write_in
from dlgui.window.lecture.caption import Caption
from dlgui.window.lecture.filled import Filled
from dlgui.window.lecture.spotlight import Spotlight
from dlgui.window.lecture.watcher import Watcher

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab
    from dlgui.window.host import Host
    from dlgui.window.lecture.caption_bar import CaptionBar

PICTURE_KEYS: Final = 9
"""So many pictures have a key of their own."""


def no_pictures(_page: QWidget) -> Sequence[QWidget]:
    """What is found before there are labs."""
    return ()


@final
class Lecture(QObject):
    """Enter and leave lecture mode, fill the stage with a picture, light up, write a caption.

    `changed` tells that lecture mode was entered or left, `filled_changed` carries the name of
    the picture that fills the stage, empty for none. Names that there are none of raise ValueError.
    """

    changed = Signal(bool)
    filled_changed = Signal(str)

    def __init__(self, window: Host, folds: Folds, caption_bar: CaptionBar, over: QWidget) -> None:
        super().__init__(window)
        self._window, self.folds = window, folds
        self.find_pictures: Callable[[QWidget], Sequence[QWidget]] = no_pictures
        self._caption = Caption(caption_bar, self)
        self.spotlight_shade = Spotlight(over, caption_bar)
        self.watcher = Watcher(window, over, caption_bar)
        self._filled = Filled(self)
        self._filled.gone.connect(self.unfill)
        self._numbered: list[QWidget] = []
        self._before: Before | None = None
        self._unfolded = ""

    # Lecture mode ---------------------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether the window is in lecture mode."""
        return self._before is not None

    @Slot()
    def toggle(self) -> None:
        """Enter lecture mode, or leave it."""
        (self.leave if self.active else self.enter)()

    def enter(self) -> None:
        """Fold what lies around the stage, write large, and show captions, keys and clicks."""
        if self.active:
            return
        focus: QWidget | None = self._window.focusWidget()
        self._before = Before(self.folds.state(), focus, theme.scale())
        self.changed.emit(True)
        self.fit()
        self.folds.show_state(frozenset(self.folds.names()))
        self.watcher.start()
        self._caption.want(True)

    def leave(self) -> None:
        """Show everything as it was before."""
        if self._before is None:
            return
        before, self._before = self._before, None
        self.unfill()
        self.clear_spotlight()
        self.watcher.stop()
        write_in(before.scale)
        self.folds.show_state(before.folded)
        self._caption.want(False)
        focus = before.focus
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()  # unless another language, or the end of a lesson, took it away
        self.changed.emit(False)

    def fit(self) -> None:
        """In lecture mode, write as large as the window allows for those in the last row."""
        if self._before is not None:
            write_in(max(lecture_scale(self._window.size()), self._before.scale))

    # One picture over the stage -------------------------------------------------------------------

    @property
    def filled(self) -> str:
        """The name of what fills the stage, empty for the whole page."""
        target = self._filled.target
        return "" if target is None else target.objectName()

    def pictures(self) -> list[str]:
        """Return the names of the pictures on stage, as the eye goes; they have the keys 1 to 9."""
        return [picture.objectName() for picture in self._pictures()]

    def fill(self, name: str) -> None:
        """Give the whole stage to a picture, or to a panel or card, of the lab on stage."""
        page = self._window.lab
        target = self._named(name, page)
        self._numbered = self._pictures()
        self._filled.fill(page, target)
        if target.focusPolicy() != Qt.FocusPolicy.NoFocus:
            target.setFocus(Qt.FocusReason.MouseFocusReason)  # it fills the stage: no ring
        self._caption.hide_messages()
        self.filled_changed.emit(name)

    @Slot()
    def unfill(self) -> None:
        """Show the whole page again."""
        if self._filled.target is not None:
            self._filled.clear()
            self._caption.hide_messages()
            self.filled_changed.emit("")

    def toggle_fill(self, name: str) -> None:
        """Fill the stage with a picture, or step back if it does."""
        if self.filled == name:
            self.unfill()
        else:
            self.fill(name)

    def fill_number(self, number: int) -> None:
        """Fill the stage with a picture by its number, counted from 1; no such number: nothing."""
        if number <= len(pictures := self.pictures()):
            self.toggle_fill(pictures[number - 1])

    @Slot()
    def fill_focused(self) -> None:
        """Fill the stage with the picture that has the focus, else the first; or step back."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus in self._pictures() and focus is not None else ""
        if self.filled:
            self.unfill()
        elif name or self.pictures():
            self.fill(name or self.pictures()[0])

    def step_back(self) -> bool:
        """Take back what stands out, one thing at a time; False if nothing does."""
        if self.filled:
            self.unfill()
        elif self.spotlit:
            self.clear_spotlight()
        else:
            return False
        return True

    # Spotlight and caption ------------------------------------------------------------------------

    @property
    def spotlit(self) -> str:
        """The name of what the spotlight is on, empty for nothing."""
        target = self.spotlight_shade.target
        return "" if target is None else target.objectName()

    def spotlight(self, name: str) -> None:
        """Dim all but a control or picture; a panel that it lies in is unfolded meanwhile."""
        target = self._named(name, self._window)
        self.clear_spotlight()
        panel = self.folds.holding(target)
        if panel and self.folds.is_folded(panel):
            self._unfolded = panel
            self.folds.fold(panel, False)
        self.spotlight_shade.show_on(target)
        self._scroll_to_light()
        QTimer.singleShot(0, self, self._scroll_to_light)  # what was unfolded has its size by then

    def clear_spotlight(self) -> None:
        """Dim nothing."""
        self.spotlight_shade.clear()
        if self._unfolded:
            self.folds.fold(self._unfolded)
            self._unfolded = ""

    @property
    def caption(self) -> str:
        """What the caption bar says, empty while it is not there."""
        return self._caption.text

    def show_caption(self, text: str, counter: str = "") -> None:
        """Show a caption under the stage: its first line in bold, the counter at the right."""
        self._caption.show(text, counter)

    def clear_caption(self) -> None:
        """Show what the lab says, in lecture mode, and else no caption."""
        self._caption.clear()

    @Slot()
    def _scroll_to_light(self) -> None:
        widget = target = self.spotlight_shade.target
        while widget is not None and target is not None:
            widget = widget.parentWidget()
            if isinstance(widget, QScrollArea):
                widget.ensureWidgetVisible(target, theme.GRID, 2 * theme.GRID)

    # Plumbing -------------------------------------------------------------------------------------

    def follow(self, lab: Lab) -> None:
        """Another lab is on stage: what stood out steps back, the caption is that of this lab."""
        self.unfill()
        self.clear_spotlight()
        self._caption.follow(lab)

    def _pictures(self) -> list[QWidget]:
        if self._filled.target is not None:
            return self._numbered
        if not self._window.labs:
            return []
        page = self._window.lab
        found = [p for p in self.find_pictures(page) if p.isVisible()]
        return as_the_eye_goes({p: p.mapTo(page, p.rect().topLeft()) for p in found})

    def _named(self, name: str, within: QWidget) -> QWidget:
        """Return a widget by its name: one that is seen, if there are several."""
        found = within.findChildren(QWidget, name)
        if not found:
            raise ValueError(f"nothing is called {name!r} in {within.objectName()}")
        return next((widget for widget in found if widget.isVisible()), found[0])
