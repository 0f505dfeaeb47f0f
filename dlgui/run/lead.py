"""How far the processes of a study may run ahead: so far that none waits, at most a blink."""

from time import perf_counter
from typing import final

LEAD_S = 0.2
"""A pause takes effect within this time. It is some sixty turns that the system deals out: with a
third of it the processes waited for each other a tenth of the time (measured on two busy cores).
"""
PORTION = 4
"""A lead is granted in about so many portions, lest a process waits for the slowest to report."""
MEASURE_S = 0.15
FIRST, MOST = 8, 2000
GROWTH = 4


@final
class Lead:
    """Grants updates up to a lead before those that every run has made.

    The lead is counted in updates and follows the speed that was measured.
    """

    def __init__(self) -> None:
        self.granted = 0
        self.updates = FIRST
        self._since = (0, 0.0)

    def start(self, reached: int) -> None:
        """Measure the speed from here on: what was a pause is not counted."""
        self._since = (reached, perf_counter())

    def due(self, reached: int) -> int:
        """Return how many updates to grant now; few at a time would cost more than they gain."""
        self._measure(reached, perf_counter())
        room = reached + self.updates - self.granted
        return room if room >= -(-self.updates // PORTION) else 0

    def _measure(self, reached: int, now: float) -> None:
        before, then = self._since
        if reached == before or now - then < MEASURE_S:
            return
        wanted = round((reached - before) / (now - then) * LEAD_S)
        self.updates = max(1, min(wanted, GROWTH * self.updates, MOST))
        self._since = (reached, now)
