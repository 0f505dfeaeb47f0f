"""The way of the Tab key: after the transport come the settings that act while a run goes on."""

from typing import Final, final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from dlgui.widgets.field import Field
from dlgui.window.host import Host

TAB: Final = Qt.FocusPolicy.TabFocus


@final
class TabWay(QObject):
    """Leads from the end of the transport to the first live setting of the lab on stage, and on.

    Who has started a run wants to change what acts at once next; in the inspector it may stand
    below what takes effect on restart. From there Tab goes down the inspector as it stands, and
    then to all the rest in the order of Qt: every control is reached once, forwards and back.
    """

    def __init__(self, window: Host) -> None:
        super().__init__(window)
        self._window = window

    def go(self, forward: bool) -> bool:
        """Go to the next control; False if that is to be left to Qt."""
        all_controls = Qt.TabFocusBehavior.TabFocusAllControls
        if not self._window.labs or QApplication.styleHints().tabFocusBehavior() != all_controls:
            return False
        focus, ring = self._window.focusWidget(), self.ring()
        if focus not in ring:
            return False
        there = ring[(ring.index(focus) + (1 if forward else -1)) % len(ring)]
        reasons = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        there.setFocus(reasons[0] if forward else reasons[1])
        _reveal(there)
        return True

    def ring(self) -> list[QWidget]:
        """Return all controls that Tab reaches, from the first live setting to the speeds."""
        natural = _from(self._window.transport.speed_box)
        inspector = self._window.lab.inspector
        first = first_live(inspector)
        at = natural.index(first) if first in natural else len(natural)
        live = [widget for widget in natural[at:] if inspector.isAncestorOf(widget)]
        return [*live, *(widget for widget in natural if widget not in live)]


def first_live(inspector: QWidget) -> QWidget | None:
    """Return the control of the first setting from above that acts at once and can be used."""
    fields = [
        (field, field.focusProxy())
        for field in inspector.findChildren(QWidget)
        if isinstance(field, Field) and field.acts_at_once and field.isVisible()
    ]
    usable = [(f, c) for f, c in fields if c is not None and c.isEnabled()]
    usable.sort(key=lambda pair: pair[0].mapTo(inspector, pair[0].rect().topLeft()).y())
    return usable[0][1] if usable else None


def _from(last: QWidget) -> list[QWidget]:
    """Return what Tab reaches in Qt's own order, beginning behind a control and ending with it."""
    found: list[QWidget] = []
    widget = _after(last)
    while widget is not None and widget is not last:
        if _is_reached(widget):
            found.append(widget)
        widget = _after(widget)
    return [*found, last]


def _after(widget: QWidget) -> QWidget | None:
    """Return what Tab reaches next.

    PySide takes who answers `nextInFocusChain` for the parent of what comes next, and when Python
    forgets the one, the other cannot be used any more. To name the parent puts that right; Qt does
    nothing, for it is that already.
    """
    following = widget.nextInFocusChain()
    if following is not None:
        following.setParent(following.parentWidget())
    return following


def _is_reached(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & TAB == TAB and widget.focusProxy() is None
    return by_tab and widget.isVisible() and widget.isEnabled()


def _reveal(control: QWidget) -> None:
    """Scroll to a control: areas do so themselves only for what Qt's own Tab reaches in them."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()
