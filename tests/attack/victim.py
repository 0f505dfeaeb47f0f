"""A program that plays, restarts, renames and pins at random, and tells what it keeps; killed.

It is told where to keep its runs by the environment, and which things to do by a seed.
"""

import json
import random
import sys
from typing import final

from PySide6.QtCore import QObject, QTimer, Slot

from dlgui.app import make_application
from dlgui.main_window import MainWindow

TELL_MS = 50
ACT_MS = 120


@final
class Victim(QObject):
    """Does something to the run on stage about eight times a second."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self._window, self._random = window, random.Random(seed)
        self._timers = [QTimer(self), QTimer(self)]
        for timer, slot, ms in zip(
            self._timers, (self._tell, self._act), (TELL_MS, ACT_MS), strict=True
        ):
            timer.timeout.connect(slot)
            timer.start(ms)

    @Slot()
    def _tell(self) -> None:
        """Say which runs there are, and how far each is."""
        assert self._window.workspace is not None
        runs = self._window.workspace.keeper.runs
        print(json.dumps({run.about.id: run.history.step for run in runs}), flush=True)

    @Slot()
    def _act(self) -> None:
        assert self._window.workspace is not None
        keeper, lab = self._window.workspace.keeper, self._window.lab
        what = self._random.randrange(8)
        if what == 0 and keeper.runs:
            run = self._random.choice(keeper.runs)
            keeper.rename(run, f"renamed {self._random.randrange(1000)}")
        elif what == 1 and keeper.runs:
            run = self._random.choice(keeper.runs)
            keeper.pin(run, not run.about.pinned)
        elif what == 2:
            lab.player.restart()
        elif what == 3:
            self._window.show_lab(self._random.choice(["overfitting", "comparison"]))
        elif not lab.player.playing:
            lab.player.play()


def main() -> None:
    app = make_application()
    window = MainWindow()
    window.show()
    window.make_labs()
    Victim(window, int(sys.argv[1]))
    app.exec()


if __name__ == "__main__":
    main()
