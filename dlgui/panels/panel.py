"""What all panels have in common: one picture on a card, drawn from a frame, and not at all while
hidden.
"""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.run.frame import Frame
from dlgui.run.history import Points
from dlgui.widgets.card import Card
from engine.training.probes import Probe


class Panel(QWidget):
    """One picture. Subclasses name in `probes` what they want measured, and show frames.

    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    probes: frozenset[Probe] = frozenset()

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.card = Card(title, name=f"{name}_card", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self._frame = Frame()
        self._is_stale = False

    def draw(self, frame: Frame) -> None:
        """Show `frame`: now, or as soon as somebody looks."""
        self._frame = frame
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def curve(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve of the run on stage, all points of it."""
        self._catch_up()
        return self.read(name)

    @abstractmethod
    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        raise NotImplementedError

    @abstractmethod
    def read(self, name: str) -> tuple[Points, Points]:
        """The data of a curve of the picture, as it is drawn."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.show_frame(self._frame)
