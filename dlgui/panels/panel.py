"""What all panels have in common: one picture on a card, drawn from a frame, and not at all while
hidden.
"""

from __future__ import annotations

from abc import abstractmethod
from math import ceil
from time import perf_counter
from typing import ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.run.frame import Frame
from dlgui.run.history import Points
from dlgui.widgets.card import Card
from engine.training.probes import Probe

COLUMN_PX = 2
STILL_MS = 100
"""Between two evaluations, curves that have not come to the next column are drawn this often."""

DEAR_S = 0.002
"""After a panel that took longer to draw, everything else has as much time before the next."""


class Panel(QWidget):
    """One picture. Subclasses name in `probes` what they want measured, and show frames.

    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    probes: frozenset[Probe] = frozenset()
    _rest_until: ClassVar[float] = 0.0

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.card = Card(title, name=f"{name}_card", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self._frame = self._drawn = Frame()
        self._progress = (0, 0)
        self._is_stale = False
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.timeout.connect(self._on_still)

    def draw(self, frame: Frame) -> None:
        """Show `frame`: now, or as soon as somebody looks.

        A long run that plays moves its curves on by a column every few frames only. What could
        hardly be seen is not drawn: it would keep Python's lock from the engine.
        """
        self._frame = frame
        self._is_stale = True
        if self.isVisible():
            self._draw_in_time()

    def redraw(self) -> None:
        """Show the frame again, now: the look of the picture has changed."""
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

    def _has_moved(self) -> bool:
        """Whether there is an evaluation more, or a curve would end in another column of pixels."""
        now, then = self._frame, self._drawn
        if now.histories != then.histories or now.cursor != then.cursor or not then.playing:
            return True
        step, evaluations = _progress(now)
        moved = (step - self._progress[0]) * self.width() >= now.total_steps * COLUMN_PX
        return moved or evaluations != self._progress[1]

    def _draw_in_time(self) -> None:
        """Draw now; while a run plays, when it can be seen, and after the panel before has rested.

        Two dear pictures in a row would keep the window from its keys and the clock from its beat.
        """
        if not self._frame.playing:
            self._catch_up()
        elif not self._still.isActive() or self._has_moved():
            wait_ms = (Panel._rest_until - perf_counter()) * 1000
            if wait_ms > 0:
                self._still.start(ceil(wait_ms))
            else:
                self._catch_up()

    @Slot()
    def _on_still(self) -> None:
        if self._is_stale and self.isVisible():
            self._draw_in_time()

    def _catch_up(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        self._drawn, self._progress = self._frame, _progress(self._frame)
        start = perf_counter()
        self.show_frame(self._frame)
        if self._frame.playing:
            now = perf_counter()
            Panel._rest_until = now + (now - start if now - start > DEAR_S else 0.0)
            self._still.start(STILL_MS)


def _progress(frame: Frame) -> tuple[int, int]:
    """How many updates the foremost run has made, and how many evaluations there are."""
    step = max((history.step for history in frame.histories), default=0)
    return step, sum(len(history.evaluations) for history in frame.histories)
