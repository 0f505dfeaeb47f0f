"""Panels that take turns: while a run plays, one of them is drawn in each frame.

Pictures drawn in one go would keep the window from its keys, and the clock from its beat.
"""

from collections.abc import Sequence
from math import inf
from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.labs.shared.panel import Panel
from dlgui.session.frame import FRAME_MS, Frame

STILL_MS = 200
"""A run so long that its curves take longer to the next column of pixels is drawn this often."""


@final
class Turns(QObject):
    """Hands frames to panels that lie in one lab; the one that was drawn longest ago goes first.

    What could hardly be seen is not drawn: a long run moves its curves on by a column every few
    frames only. At rest every panel is drawn at once, and so is exact; so it is in each frame of a
    film, which waits for all. `drawn` carries the number of the panel whose turn it was.
    """

    drawn = Signal(int)

    def __init__(self, panels: Sequence[Panel], parent: QObject) -> None:
        super().__init__(parent)
        self.panels = panels
        self._drawn_at = [-inf] * len(panels)
        self._timer = Timer(self, single=True)
        self._timer.timeout.connect(self._on_turn)

    def draw(self, frame: Frame) -> None:
        """Show a frame: at rest now; while a run plays once the clock's tick is over."""
        for panel in self.panels:
            if frame.playing:
                panel.offer(frame)
            else:
                panel.draw(frame)
        if not frame.playing:
            self._timer.stop()
        elif any(self._is_due(i) for i, panel in enumerate(self.panels) if panel.is_waiting):
            self._timer.start(0)
        elif not self._timer.is_active:
            self._timer.start(STILL_MS)  # should no other frame come

    @Slot()
    def _on_turn(self) -> None:
        waiting = [i for i, panel in enumerate(self.panels) if panel.is_waiting]
        due = [i for i in waiting if self._is_due(i)]
        if due and clock_of(self).is_driven:
            for i in waiting:
                self._draw(i)
            waiting = []
        elif due:
            longest = min(due, key=self._drawn_at.__getitem__)
            self._draw(longest)
            waiting.remove(longest)
        if waiting:
            self._timer.start(FRAME_MS if len(due) > 1 else STILL_MS)

    def _is_due(self, i: int) -> bool:
        rested = clock_of(self).now() - self._drawn_at[i] >= STILL_MS / 1000
        return rested or self.panels[i].has_moved

    def _draw(self, i: int) -> None:
        self.panels[i].catch_up()
        self._drawn_at[i] = clock_of(self).now()
        self.drawn.emit(i)
