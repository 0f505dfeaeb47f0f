"""Parts of a window that nobody sees are dressed when they are next shown, not before.

To dress one widget Qt looks up every rule of the style sheet, which takes some tenth of a
millisecond; a window with all its labs has five thousand widgets, and two hundred of them are seen.
"""

from collections.abc import Callable
from typing import Final, final
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dlgui.theme.application import notifier
from dlgui.theme.fonts import fit_fonts

_POLISHED: Final = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE: Final = Qt.WidgetAttribute.WA_SetStyle

_waiting: "WeakSet[_Unseen]" = WeakSet()


@final
class _Unseen(QObject):
    """Keeps one part away from Qt while all else is dressed, if it is hidden; dies with it.

    Qt passes over widgets that were never polished and say that they have a style of their own.
    """

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self.setObjectName("unseen")
        self._part = part
        self._aside: list[QWidget] = []
        self._was_dressed = False
        self._acts: dict[Callable[[], None], None] = {}
        notifier().dressing.connect(self._step_aside)
        notifier().dressed.connect(self._come_back)

    def holds(self, widget: QWidget) -> bool:
        """Whether a widget lies in this part."""
        return isValid(self) and self._part.isAncestorOf(widget)

    def put_off(self, act: Callable[[], None]) -> None:
        """Do this when the part is dressed: once, however often it is asked for."""
        self._acts[act] = None

    def dress(self) -> None:
        """Put on what has been chosen meanwhile: from the outside inwards, as Qt does it."""
        _waiting.discard(self)
        widgets = self._widgets()
        for widget in widgets:
            if self._was_dressed and not widget.testAttribute(_POLISHED):
                QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        self._was_dressed = False
        fit_fonts(widgets)
        acts, self._acts = self._acts, {}
        for act in acts:
            if isValid(getattr(act, "__self__", self)):
                act()

    def _widgets(self) -> list[QWidget]:
        return [self._part, *self._part.findChildren(QWidget)]

    @Slot()
    def _step_aside(self) -> None:
        if not self._part.isHidden():
            return
        _waiting.add(self)
        self._was_dressed |= self._part.testAttribute(_POLISHED)
        # A dialog of a part that is hidden may be seen all the same.
        self._aside = [widget for widget in self._widgets() if not widget.isVisible()]
        for widget in self._aside:
            widget.setAttribute(_POLISHED, False)
            widget.setAttribute(_OWN_STYLE, True)

    @Slot()
    def _come_back(self) -> None:
        for widget in self._aside:
            widget.setAttribute(_OWN_STYLE, False)
        self._aside = []


def dress_when_shown(part: QWidget) -> None:
    """Leave a part as it is, when colours are changed while it is hidden; `dress_now` makes up."""
    _Unseen(part)


def dress_now(part: QWidget) -> bool:
    """Dress a part that is about to be shown; False if it did not wait for that."""
    waiting = [unseen for unseen in _waiting if unseen.parent() is part]
    for unseen in waiting:
        unseen.dress()
    return bool(waiting)


def once_dressed(widget: QWidget, act: Callable[[], None]) -> None:
    """Call a method now; or, if the widget lies in a part that waits, when that is dressed."""
    for unseen in _waiting:
        if unseen.holds(widget):
            unseen.put_off(act)
            return
    act()
