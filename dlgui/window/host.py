"""What the file and export menus need of the window that they belong to."""

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from dlgui.window.notices import Notice, Notices

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab
    from dlgui.widgets.transport import Transport
    from dlgui.window.transport_link import TransportLink


class Host(QMainWindow):
    """A window with labs and a place to say what went wrong."""

    labs: dict[str, "Lab"]
    transport: "Transport"
    link: "TransportLink"
    notices: Notices

    @property
    @abstractmethod
    def lab(self) -> "Lab":
        """The lab on stage."""

    @abstractmethod
    def show_lab(self, key: str) -> None:
        """Bring a lab on stage."""

    @property
    def problem(self) -> str:
        """What is said could not be done; empty if nothing is."""
        return self.notices.text

    def show_problem(self, text: str, *, holds: Callable[[], bool] | None = None) -> None:
        """Say over the lab on stage what could not be done, as long as that `holds`."""
        self.notices.say(Notice(text, holds=holds) if holds is not None else Notice(text))

    def show_problem_everywhere(self, text: str) -> None:
        """Say what went wrong that has to do with no lab."""
        self.notices.say(Notice(text), everywhere=True)

    def clear_problem(self) -> None:
        """Say nothing any more."""
        self.notices.clear()
