"""When a network that learns is looked at, and at what: often at the picture, rarely at all else.

Each look takes the engine about the time of an update. Free of Qt and of clocks: `now` is in
seconds.
"""

from typing import final

from engine.training.probes import Probe

ALL = frozenset(Probe)
NOTHING: frozenset[Probe] = frozenset()
PICTURE_SECONDS = 0.024
"""What is looked at is measured and drawn at every second tick, so 30 times a second,"""
FIGURES_SECONDS = 0.5
"""and everything else, with the figures and words, which are read, at most so often."""


@final
class LookPace:
    """Says what is to be measured next."""

    def __init__(self) -> None:
        self._asked_at = self._told_at = 0.0

    def told(self, now: float) -> None:
        """Count from here to the next time that figures are written."""
        self._told_at = now

    def due(self, now: float, quantity: Probe, steps_per_second: float) -> frozenset[Probe]:
        """Return what to measure now while `quantity` is looked at; often that is nothing.

        At a speed at which every step can be seen, all of each is recorded.
        """
        if now - self._asked_at < PICTURE_SECONDS:
            return NOTHING
        self._asked_at = now
        is_slow = steps_per_second * PICTURE_SECONDS <= 1
        return ALL if is_slow or now - self._told_at >= FIGURES_SECONDS else frozenset([quantity])
