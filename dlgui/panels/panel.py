"""What all panels have in common: one picture on a card, drawn from a frame, and not at all while
hidden.
"""

from __future__ import annotations

from abc import abstractmethod
from math import ceil
from time import perf_counter
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.run.frame import Frame
from dlgui.run.history import Points
from dlgui.widgets.card import Card
from engine.training.probes import Probe

COLUMN_PX = 2
STILL_S = 0.1
"""Between two evaluations, curves that have not come to the next column are drawn this often."""


class Panel(QWidget):
    """One picture. Subclasses name in `probes` what they want measured, and show frames.

    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    probes: frozenset[Probe] = frozenset()
    _free_at: ClassVar[float] = 0.0

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
        self._drawn_at = 0.0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setTimerType(Qt.TimerType.PreciseTimer)
        self._turn.timeout.connect(self._on_turn)

    def draw(self, frame: Frame) -> None:
        """Show `frame`: at rest now, while a run plays in a moment; or as soon as somebody looks.

        A long run that plays moves its curves on by a column every few frames only. What could
        hardly be seen is not drawn: it would cost battery, and engines that share this process.
        """
        self._frame = frame
        self._is_stale = True
        if not self.isVisible():
            return
        if frame.playing:
            self._wait_for_turn()
        else:
            self._catch_up()

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

    def _wait_for_turn(self) -> None:
        """Draw once the clock's tick is over, after the panel before, and if it can be seen.

        Pictures drawn in one go would keep the window from its keys and the clock from its beat.
        """
        due = self._drawn_at + (0.0 if self._has_moved() else STILL_S)
        wait_ms = (max(due, Panel._free_at) - perf_counter()) * 1000
        self._turn.start(max(ceil(wait_ms), 0))

    @Slot()
    def _on_turn(self) -> None:
        if not self._is_stale or not self.isVisible():
            return
        if perf_counter() < Panel._free_at:
            self._wait_for_turn()
        else:
            self._catch_up()

    def _catch_up(self) -> None:
        """Draw; everything else then has as much time before the next panel."""
        if not self._is_stale:
            return
        self._is_stale = False
        self._turn.stop()
        self._drawn, self._progress = self._frame, _progress(self._frame)
        start = perf_counter()
        self.show_frame(self._frame)
        self._drawn_at = perf_counter()
        if self._frame.playing:
            Panel._free_at = self._drawn_at + (self._drawn_at - start)


def _progress(frame: Frame) -> tuple[int, int]:
    """How many updates the foremost run has made, and how many evaluations there are."""
    step = max((history.step for history in frame.histories), default=0)
    return step, sum(len(history.evaluations) for history in frame.histories)
