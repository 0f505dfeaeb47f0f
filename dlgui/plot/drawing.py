"""What everything drawn with pyqtgraph has in common: a canvas, data behind it, and a menu."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from weakref import ref

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from shiboken6 import isValid

from dlgui import theme
from dlgui.widgets.focus_ring import FocusRing
from dlgui.widgets.spoken import Speech, speak

Claim = Callable[[QPointF, QPoint], bool]

# Whatever limits mouse moves may drop the last one, and a read-out would stay behind.
pg.setConfigOptions(mouseRateLimit=0)


class Table(NamedTuple):
    """The data of a picture, as it is copied or saved: names of the columns, and rows."""

    names: tuple[str, ...]
    rows: Sequence[Sequence[object]]


class Drawing(QWidget):
    """A picture that can be copied and saved. Its accessible name is its title, its description
    what is to be seen in it, made from its data whenever a screen reader asks.

    It gets the focus by Tab; the menu key and Shift+F10 open its menu.
    `save_wanted` carries the kind of file that was chosen in its menu: png, svg or csv;
    `fill_wanted` tells that Return was pressed: it is to fill the stage, or to step back.
    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    save_wanted = Signal(str)
    fill_wanted = Signal()
    epochs_chosen = Signal(bool)
    canvas: Any
    """A view of pyqtgraph's with `Magnified` mixed in."""

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.claim_menu: Claim | None = None
        """Asked before the menu of the picture is shown; True if it has shown one of its own."""
        self.sentence: Callable[[], str] | None = None
        """What the lab says of its pictures now; part of the description."""
        self.veiled, self.veil_text = False, ""
        """While something is to be predicted: without that sentence, and with a text nothing else
        than that text."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ring = FocusRing(self)
        self._menu: ref[QMenu] | None = None
        self._least: QSize | None = None
        self._in_epochs = False
        self._steps_per_epoch: int | None = None
        theme.text_size.changed.connect(self._ask_for_room)
        theme.notifier().changed.connect(self._on_theme_changed)

    def set_name(self, name: str) -> None:
        """Let a screen reader call the picture so: no two of a lab have one name."""
        self.setAccessibleName(name)
        self.canvas.setAccessibleName(name)

    def show_tip(self, at: QPointF, text: str) -> None:
        """Show a tip at a place of the scene."""
        where = self.canvas.mapToGlobal(self.canvas.mapFromScene(at))
        QToolTip.showText(where, theme.wrapped(text), self.canvas)

    def keep_least(self, least: QSize) -> None:
        """Ask for so much room at least, and for more of it when type is written larger."""
        self._least = least
        self._ask_for_room()

    @Slot()
    def _ask_for_room(self) -> None:
        if self._least is not None:
            self.setMinimumSize(self._least * theme.scale())

    # Steps or epochs ------------------------------------------------------------------------------

    @property
    def in_epochs(self) -> bool:
        """Whether epochs are wanted where it is known how long they are."""
        return self._in_epochs

    @property
    def steps_per_epoch(self) -> int | None:
        """How many steps an epoch has; None where there are none, or of different lengths."""
        return self._steps_per_epoch

    def set_epoch(self, steps: int | None) -> None:
        """Say how many steps an epoch has."""
        if steps != self._steps_per_epoch:
            self._steps_per_epoch = steps
            self.count_anew()

    def show_epochs(self, on: bool) -> None:
        """Count in epochs, or in steps; nobody is told."""
        if on != self._in_epochs:
            self._in_epochs = on
            self.count_anew()

    def count_anew(self) -> None:
        """Write the steps in another unit; pictures without steps have nothing to do."""

    @abstractmethod
    def dress(self) -> None:
        """Take the colours of the palette in use, and lay everything out for the size there is."""
        raise NotImplementedError

    @abstractmethod
    def table(self) -> Table:
        """The data of the picture, for the clipboard and for files."""
        raise NotImplementedError

    @abstractmethod
    def menu(self, at: QPointF) -> QMenu:
        """What can be done with the picture, or with the part of it at a place of the scene."""
        raise NotImplementedError

    @abstractmethod
    def facts(self) -> list[str]:
        """What is to be seen, in sentences: axes with their ends, and the last values."""
        raise NotImplementedError

    def accessibleDescription(self) -> str:  # noqa: N802 - Qt's name
        """Say what is to be seen, and what the lab says of it: a line each."""
        if self.veiled and self.veil_text:
            return self.veil_text
        said = self.sentence() if self.sentence is not None and not self.veiled else ""
        return "\n".join(line for line in (*self.facts(), said) if line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.show_menu_by_key()
        else:
            event.ignore()  # the canvas has seen to it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self.show_menu_by_key()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fill_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.follow(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.follow(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    @Slot()
    def _on_theme_changed(self) -> None:
        # A slot that a subclass overrides stays connected when its widget is gone.
        theme.once_dressed(self, self._dress)

    def _dress(self) -> None:
        self.canvas.magnify()
        self.dress()

    @Slot(QPointF, QPoint)
    def show_menu(self, at: QPointF, on_screen: QPoint) -> None:
        """Show what can be done at a place of the scene; it is gone once it is closed."""
        if self.claim_menu is None or not self.claim_menu(at, on_screen):
            self._pop_up(self.menu(at), on_screen)

    def show_menu_by_key(self) -> None:
        """Show the menu of the whole picture in its middle, unless it is there already.

        (Some platforms send a key and, for the same key, a wish for a menu.)
        """
        shown = self._menu() if self._menu is not None else None
        if shown is None or not isValid(shown) or not shown.isVisible():
            middle = self.canvas.rect().center()
            menu = self.menu(self.canvas.mapToScene(middle))
            self._pop_up(menu, self.canvas.mapToGlobal(middle))
            menu.setActiveAction(menu.actions()[0])

    def _pop_up(self, menu: QMenu, on_screen: QPoint) -> None:
        self._menu = ref(menu)
        menu.popup(on_screen)


speak(Drawing, Speech(QAccessible.Role.Graphic, describe=Drawing.accessibleDescription))


def drawings_in(widget: QWidget) -> list[Drawing]:
    """Return every picture in a widget, in the order in which they were made."""
    return [child for child in widget.findChildren(QWidget) if isinstance(child, Drawing)]
