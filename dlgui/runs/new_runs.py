"""What a run gets when it begins to be kept: an id that no other run has, and a later time."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from secrets import token_hex
from time import localtime, strftime, time
from typing import final

from dlgui.runs.kept_run import KeptRun

LATER = 0.001
"""Seconds between two runs of which the second was made while the clock had gone back."""


@final
class NewRuns:
    """Gives out ids and times. Runs are put in their order by time, so none may be earlier than
    those that are there, whatever the clock says.
    """

    def __init__(self) -> None:
        self._own = token_hex(3)  # another program may begin runs in the same second
        self._made = 0

    def id(self, made: float) -> str:
        """Return an id for a run made then; the file is called by it, and read in its order."""
        self._made += 1
        return f"{strftime('%Y%m%d-%H%M%S', localtime(made))}-{self._own}-{self._made:04d}"

    def time_after(self, runs: Iterable[KeptRun]) -> float:
        """Return the time now, or a little after the newest of these runs."""
        return max([time(), *(run.about.made + LATER for run in runs)])

    def put_later(self, runs: Sequence[KeptRun], found: Sequence[KeptRun]) -> list[KeptRun]:
        """Make runs that began here before the earlier ones were `found` later; return which.

        `runs` has the newest first.
        """
        newest, moved = max((run.about.made for run in found), default=0.0), []
        for run in (run for run in reversed(runs) if self._own in run.about.id):
            if run.about.made <= newest:
                run.about = replace(run.about, made=newest + LATER)
                moved.append(run)
            newest = max(newest, run.about.made)
        return moved
