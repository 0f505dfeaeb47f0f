"""All that a panel may look at in one tick of the window's clock."""

from dataclasses import dataclass, replace
from typing import final

from dlgui.session.history import RunHistory
from engine.training.records import Snapshot

FRAME_MS = 16
"""Between two ticks: some 60 frames a second."""


@final
@dataclass(frozen=True)
class Frame:
    """Histories and newest snapshots of the runs on stage, and of ghosts behind them.

    `cursor` is the step that the timeline was dragged back to, None while following the run;
    `preparing` says that a run cannot begin yet: data is read, processes are started.
    """

    histories: tuple[RunHistory, ...] = ()
    ghosts: tuple[RunHistory, ...] = ()
    snapshots: tuple[Snapshot | None, ...] = ()
    cursor: int | None = None
    total_steps: int = 0
    playing: bool = False
    preparing: bool = False

    def led_by(self, run: int) -> "Frame":
        """Return the same frame with this run before the others; without such a run, as it is."""
        if run >= len(self.histories):
            return self
        first = self.histories[run]
        others = tuple(history for history in self.histories if history is not first)
        return replace(self, histories=(first, *others))
