"""One picture over the whole stage: what else lies on the page steps aside, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QSplitterHandle,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from dlgui.widgets.banner import Banner
from dlgui.widgets.card import Card

UNBOUND_PX: Final = 16_777_215  # no limit, for Qt


@final
class Filled(QObject):
    """Lets one widget of a page have all the room, with the title of the card that it lies on.

    Nothing is taken out of the page, so that whoever draws and looks for pictures goes on finding
    them. What the lab wants to show meanwhile is shown once the picture steps back. `gone` tells
    that the lab took the picture away.
    """

    gone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._aside: list[QWidget] = []
        self._bounds: list[tuple[QWidget, int]] = []

    def fill(self, page: QWidget, target: QWidget) -> None:
        """Give all of the page to a widget in it."""
        self.clear()
        self.target = target
        target.destroyed.connect(self._on_destroyed)
        for widget in _others(page, target):
            if not widget.isHidden():
                widget.hide()
                self._aside.append(widget)
            widget.installEventFilter(self)
            self._watched.append(widget)
        self._unbind(page, target)

    def clear(self) -> None:
        """Show the whole page again."""
        self.target = None
        for widget in filter(isValid, self._watched):  # what is gone by now is asked nothing
            widget.removeEventFilter(self)
        for widget in filter(isValid, self._aside):
            widget.show()
        for widget, width in self._bounds:
            if isValid(widget):
                widget.setMaximumWidth(width)
        self._watched, self._aside, self._bounds = [], [], []

    @Slot()
    def _on_destroyed(self) -> None:
        if self.target is not None and not isValid(self.target):
            self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever is shown meanwhile has to wait."""
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            watched.hide()
            if watched not in self._aside:
                self._aside.append(watched)
        return False

    def _unbind(self, page: QWidget, target: QWidget) -> None:
        """Lift the limits of those that are to be as wide as the page."""
        for widget, _ in _way_up(page, target):
            if widget.maximumWidth() < UNBOUND_PX:
                self._bounds.append((widget, widget.maximumWidth()))
                widget.setMaximumWidth(UNBOUND_PX)


def _way_up(page: QWidget, target: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Yield a widget and those that it lies in, up to the page, each with its parent."""
    widget, parent = target, target.parentWidget()
    while widget is not page and parent is not None:
        yield widget, parent
        widget, parent = parent, parent.parentWidget()


def _others(page: QWidget, target: QWidget) -> list[QWidget]:
    """Return what stands, or may come to stand, beside a widget and those that it lies in."""
    return [
        child
        for widget, parent in _way_up(page, target)
        for child in parent.children()
        if isinstance(child, QWidget) and child is not widget and _takes_room(child, parent)
    ]


def _takes_room(widget: QWidget, parent: QWidget) -> bool:
    if widget.isWindow() or isinstance(widget, Banner | QSplitterHandle):
        return False
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return False  # a legend: it names what fills the stage
    if widget.isHidden() and not type(widget).__module__.startswith("dlgui"):
        return False
    if isinstance(parent, QStackedWidget | QAbstractScrollArea):
        return False  # they see to it themselves
    return not isinstance(parent, Card) or _is_content(widget)


def _is_content(widget: QWidget) -> bool:
    """Whether a part of a card is something to look at, rather than its title or a control."""
    parts = [w for w in (widget, *widget.findChildren(QWidget)) if w.window() is widget.window()]
    return any(isinstance(part, Card | QAbstractScrollArea) for part in parts)
