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


class Panel(QWidget):
    """One picture. Subclasses say in `probes` what they want measured, and implement `show_frame` and
    `read`.

    (Qt's own metaclass does not go together with `abc.ABC`; the abstract methods say so when they
    are called.)
    """

    probes: frozenset[str] = frozenset()

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
