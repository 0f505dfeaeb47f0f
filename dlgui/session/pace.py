"""How fast a run goes: how many updates are due at a chosen speed, and how many are made."""

from collections import deque
from math import inf, log
from typing import final

MOST_SECONDS_OWED = 0.1
"""Updates that could not be made in time are forgotten beyond this: no burst after a delay."""
FULL_SPEED_S = 3.0
"""How long all of it takes at full speed, where that is not bound by how fast one can reckon."""
STORY_S = 10.0
"""How long a preset takes to show what it is about: so long can one watch, and say what happens."""
ROUND = tuple(unit * 10.0**power for power in range(6) for unit in (1, 2, 3, 5))


def story_pace(total_steps: int) -> float:
    """Return the round number of steps a second, at least 1, that is nearest to `STORY_S` for all.

    Of 6 steps and more all are seen in 6 to 13 seconds: neighbours are at most twice each other.
    """
    wanted = max(total_steps / STORY_S, 1.0)
    return min(ROUND, key=lambda pace: abs(log(pace / wanted)))


def full_speed(total_steps: int) -> float:
    """Return the steps a second at which all of them are seen in `FULL_SPEED_S`."""
    return max(total_steps, 1) / FULL_SPEED_S


@final
class Pace:
    """Hands out updates at `steps_per_second`; infinity means as fast as possible."""

    def __init__(self, steps_per_second: float = inf) -> None:
        self.steps_per_second = steps_per_second
        self._last = 0.0
        self._owed = 0.0

    @property
    def unlimited(self) -> bool:
        """Whether the worker may go as fast as it can."""
        return self.steps_per_second == inf

    def start(self, now: float) -> None:
        """Count from this moment (in seconds); the first update is due at once."""
        self._last, self._owed = now, 1.0

    def due(self, now: float) -> int:
        """Return how many updates to allow now."""
        self._owed += (now - self._last) * self.steps_per_second
        self._last = now
        most = self.steps_per_second * MOST_SECONDS_OWED
        # A slow one is owed one update at most, and what has passed of the next since it was due.
        self._owed = min(self._owed, max(1.0 + min(most / 2, 0.5), most))
        steps = int(self._owed)
        self._owed -= steps
        return steps


@final
class RateMeter:
    """Updates a second over the last `WINDOW_S` seconds of a run."""

    WINDOW_S = 1.0

    def __init__(self) -> None:
        self._points: deque[tuple[float, int]] = deque()

    def reset(self) -> None:
        """Forget what was counted."""
        self._points.clear()

    def add(self, now: float, step: int) -> None:
        """Note that `step` updates had been made at this moment."""
        self._points.append((now, step))
        while len(self._points) > 2 and now - self._points[0][0] > self.WINDOW_S:
            self._points.popleft()

    @property
    def steps_per_second(self) -> float | None:
        """The rate, None as long as too little was seen."""
        if len(self._points) < 2 or self._points[-1][0] - self._points[0][0] < 0.05:
            return None
        (t0, s0), (t1, s1) = self._points[0], self._points[-1]
        return (s1 - s0) / (t1 - t0)
