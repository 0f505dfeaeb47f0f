"""When a network that learns is looked at, and at what: often at the picture, rarely at all else.

Each look takes the engine about the time of an update. Free of Qt and of clocks: `now` is in
seconds.
"""

from math import inf
from typing import final

from engine.training.probes import Probe

ALL = frozenset(Probe)
NOTHING: frozenset[Probe] = frozenset()
PICTURE_SECONDS = 0.05
"""What is looked at is measured and drawn some 16 to 20 times a second (a picture of six layers is
600,000 values to count, and a pass of 1,000 digits through the network),"""
STEP_SECONDS = 0.024
"""every update of a run that is no quicker than one in this time,"""
FIGURES_SECONDS = 0.5
"""and everything else, with the figures and words, which are read, at most so often."""


@final
class LookPace:
    """Says what is to be measured next."""

    def __init__(self) -> None:
        self._asked_at = self._told_at = -inf

    def told(self, now: float) -> None:
        """Count from here to the next time that figures are written."""
        self._told_at = now

    def due(self, now: float, quantity: Probe, steps_per_second: float) -> frozenset[Probe]:
        """Return what to measure now while `quantity` is looked at; often that is nothing.

        At a speed at which every step can be seen, all of each is recorded.
        """
        is_slow = steps_per_second * STEP_SECONDS <= 1
        if now - self._asked_at < (STEP_SECONDS if is_slow else PICTURE_SECONDS):
            return NOTHING
        self._asked_at = now
        return ALL if is_slow or now - self._told_at >= FIGURES_SECONDS else frozenset([quantity])
