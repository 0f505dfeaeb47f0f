"""The way of the Tab key: after the transport come the settings that act while a run goes on."""

from typing import final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from dlgui.widgets.field import Field
from dlgui.window.host import Host


@final
class TabWay(QObject):
    """Leads from the end of the transport to the first live setting of the lab on stage, and back.

    Who has started a run wants to change what acts at once next; in the inspector it may stand
    below what takes effect on restart. From there on Tab goes down the inspector as it stands.
    """

    def __init__(self, window: Host) -> None:
        super().__init__(window)
        self._window = window
        self._jumped: tuple[QWidget, QWidget] | None = None

    def go(self, forward: bool) -> bool:
        """Go to the next control, if it is not the one that stands next; False if it is."""
        focus = self._window.focusWidget()
        if not self._window.labs or focus is None:
            return False
        if forward and focus is self._window.transport.speed_box:
            return self._go_to_live(focus)
        if not forward and self._jumped is not None and focus is self._jumped[1]:
            self._jumped[0].setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False

    def _go_to_live(self, focus: QWidget) -> bool:
        control = first_live(self._window.lab.inspector)
        if control is None:
            return False
        self._jumped = (focus, control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        _reveal(control)
        return True


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


def _reveal(control: QWidget) -> None:
    """Scroll to a control: areas do so themselves only for what Tab reaches within them."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()
