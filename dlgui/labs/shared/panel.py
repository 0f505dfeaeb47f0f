"""What all panels have in common: one picture on a card, drawn from a frame, and not at all while
hidden.
"""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.session.frame import Frame
from dlgui.session.history import Points
from dlgui.widgets.card import Card
from engine.training.probes import Probe

COLUMN_PX = 4
"""Hardly more than the width of a line: curves that grow by less look as they did."""


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
        self._frame = self._drawn = Frame()
        self._step = 0
        self._is_stale = False

    def draw(self, frame: Frame) -> None:
        """Show `frame`: now, or as soon as somebody looks."""
        self.offer(frame)
        if self.isVisible():
            self.catch_up()

    def offer(self, frame: Frame) -> None:
        """Show `frame` when it is this panel's turn, or as soon as somebody looks."""
        self._frame = frame
        self._is_stale = True

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to see that was not drawn yet."""
        return self._is_stale and self.isVisible()

    @property
    def has_moved(self) -> bool:
        """Whether a curve would end in another column of pixels, or something else has changed."""
        now, then = self._frame, self._drawn
        if now.histories != then.histories or now.cursor != then.cursor or not then.playing:
            return True
        return (_step(now) - self._step) * self.width() >= now.total_steps * COLUMN_PX

    def catch_up(self) -> None:
        """Draw what was offered, if it was not drawn yet."""
        if self._is_stale:
            self._is_stale = False
            self._drawn, self._step = self._frame, _step(self._frame)
            self.show_frame(self._frame)

    def redraw(self) -> None:
        """Show the frame again, now: the look of the picture has changed."""
        self._is_stale = True
        if self.isVisible():
            self.catch_up()

    def curve(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve of the run on stage, all points of it."""
        self.catch_up()
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
        self.catch_up()


def _step(frame: Frame) -> int:
    """How many updates the foremost run has made."""
    return max((history.step for history in frame.histories), default=0)
