"""What the file and export menus need of the window that they belong to."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab
    from dlgui.widgets.transport import Transport
    from dlgui.window.transport_link import TransportLink


class Host(QMainWindow):
    """A window with labs and a place to say what went wrong."""

    labs: dict[str, "Lab"]
    transport: "Transport"
    link: "TransportLink"

    @property
    @abstractmethod
    def lab(self) -> "Lab":
        """The lab on stage."""

    @property
    @abstractmethod
    def problem(self) -> str:
        """What is said could not be done; empty if nothing is."""

    @abstractmethod
    def show_lab(self, key: str) -> None:
        """Bring a lab on stage."""

    @abstractmethod
    def show_problem(self, text: str) -> None:
        """Say what could not be done."""

    @abstractmethod
    def clear_problem(self) -> None:
        """Say nothing any more."""
