"""How far the processes of a study may run ahead: so far that none waits, at most a blink."""

from time import perf_counter
from typing import final

LEAD_S = 0.2
"""A pause takes effect within this time. It is some sixty turns that the system deals out: with a
third of it the processes waited for each other a tenth of the time (measured on two busy cores).
"""
PORTION = 4
"""A lead is granted in about so many portions, lest a process waits for the slowest to report."""
MEASURE_S = 0.2
FIRST_MEASURE_S = 0.025
"""At first the speed is measured often, so that the lead soon fits it; later for longer."""
FIRST, MOST = 8, 2000
GROWTH = 4


@final
class Lead:
    """Grants updates up to a lead before those that every run has made.

    The lead is counted in updates and follows the speed that was measured. Towards the end, after
    `total` updates, it becomes shorter, so that all processes end together.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self.granted = 0
        self.updates = FIRST
        self._since = (0, 0.0)
        self._interval = FIRST_MEASURE_S

    def start(self, reached: int) -> None:
        """Measure the speed from here on: what was a pause is not counted."""
        self._since = (reached, perf_counter())
        self._interval = FIRST_MEASURE_S

    def due(self, reached: int) -> int:
        """Return how many updates to grant now; few at a time would cost more than they gain."""
        self._measure(reached, perf_counter())
        lead = min(self.updates, max((self._total - reached) // PORTION, FIRST))
        room = reached + lead - self.granted
        return room if room >= -(-lead // PORTION) else 0

    def _measure(self, reached: int, now: float) -> None:
        before, then = self._since
        if reached == before or now - then < self._interval:
            return
        wanted = round((reached - before) / (now - then) * LEAD_S)
        self.updates = max(1, min(wanted, GROWTH * self.updates, MOST))
        self._since = (reached, now)
        self._interval = min(2 * self._interval, MEASURE_S)
