"""What the window says over its labs: each has what was said over it, as long as that is so."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.clock.clock import Timer
from dlgui.widgets.banner import Banner
from dlgui.widgets.severity import Severity

EVERY_LAB = ""
BRIEF_MS = 6000


def _always() -> bool:
    return True


@final
@dataclass(frozen=True)
class Notice:
    """`holds` tells whether it is still so; what is no more, is not said again."""

    text: str
    severity: Severity = Severity.ERROR
    holds: Callable[[], bool] = _always


@final
class Notices(QObject):
    """Writes the window's banner: what belongs to the lab on stage, else what belongs to all."""

    def __init__(self, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._banner = banner
        self._lab = EVERY_LAB
        self._said: dict[str, Notice] = {}
        self._brief = Timer(self, BRIEF_MS, single=True)
        self._brief.timeout.connect(self.drop)
        banner.dismissed.connect(self.drop)

    @property
    def text(self) -> str:
        """What is said now; empty if nothing is."""
        return "" if self._banner.isHidden() else self._banner.text()

    def say(self, notice: Notice, *, everywhere: bool = False) -> None:
        """Say something over the lab on stage, or over whichever comes on stage."""
        self._brief.stop()
        self._said.pop(self._lab, None)
        self._said[EVERY_LAB if everywhere else self._lab] = notice
        self._show()

    @Slot(str)
    def remark(self, text: str) -> None:
        """Say for a moment why a key does nothing here."""
        self.say(Notice(text, Severity.INFO))
        self._brief.start()

    def show_lab(self, key: str) -> None:
        """Say what was said over this lab, if that is still so."""
        if self._brief.is_active:
            self.drop()
        self._lab = key
        self._show()

    @Slot()
    def drop(self) -> None:
        """Put aside what is said; what belongs to all labs may come to light."""
        self._brief.stop()
        if self._said.pop(self._lab, None) is None:
            self._said.pop(EVERY_LAB, None)
        self._show()

    def clear(self) -> None:
        """Say nothing any more, over this lab or over all."""
        self._brief.stop()
        for key in (self._lab, EVERY_LAB):
            self._said.pop(key, None)
        self._show()

    def _show(self) -> None:
        for key in (self._lab, EVERY_LAB):
            notice = self._said.get(key)
            if notice is not None and notice.holds():
                self._banner.show_notice(notice.text, severity=notice.severity)
                return
            self._said.pop(key, None)
        self._banner.hide()
