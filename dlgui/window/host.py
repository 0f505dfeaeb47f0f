"""What the file and export menus need of the window that they belong to."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab
    from dlgui.widgets.transport import Transport
    from dlgui.window.lecture.lecture import Lecture
    from dlgui.window.transport_link import TransportLink
    from dlgui.window.workspace import Workspace


class Host(QMainWindow):
    """A window with labs and a place to say what went wrong."""

    labs: dict[str, "Lab"]
    transport: "Transport"
    lecture: "Lecture"
    link: "TransportLink"
    workspace: "Workspace | None" = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, if nobody else wants it, steps back from what fills the stage or stands out."""
        if event.key() != Qt.Key.Key_Escape or not self.lecture.step_back():
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.workspace is not None:
            self.workspace.files.drag(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.workspace is not None:
            self.workspace.files.drop(event)

    @property
    @abstractmethod
    def lab(self) -> "Lab":
        """The lab on stage."""

    @abstractmethod
    def show_lab(self, key: str) -> None:
        """Bring a lab on stage."""

    @abstractmethod
    def show_problem(self, text: str) -> None:
        """Say what could not be done."""

    @abstractmethod
    def clear_problem(self) -> None:
        """Say nothing any more."""
