"""Steps through a graph: forward, back, at any speed."""

from typing import final

from PySide6.QtCore import QObject, Signal

from dlgui.session.walk import Walk


@final
class GraphPlayer(Walk):
    """A walk of so many moves, with a step back.

    `moved` is emitted when the picture has changed. `turn` is the move with which the way back
    begins: "one epoch" leads to it, and then to the end.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 1
        self.turn = 0

    @property
    def total_steps(self) -> int:
        return self._total

    @property
    def timeline_marks(self) -> list[tuple[int, str]]:
        """Where the way back begins."""
        return [(self.turn, self.tr("the way back begins"))] if self.turn else []

    def set_length(self, total: int, turn: int) -> None:
        """Say how many moves there are, and with which of them the way back begins."""
        self._total, self.turn = max(total, 1), turn
        self.step = min(self.step, self.total_steps)
        if self.cursor is not None and self.cursor >= self.step:
            self.cursor = None

    def back(self, steps: int = 1) -> None:
        """Go this many moves back from what is seen."""
        self.scrub(max(self.position - steps, 0))

    def advance_epoch(self) -> None:
        """Go to the end of the way forward, and from there to the end of the way back."""
        goal = self.turn if self.position < self.turn else self.total_steps
        self.advance(goal - self.position)

    def show_position(self) -> None:
        self.moved.emit()
