"""How a race stands at the step that is looked at, as the rules of its sentences see it."""

import math
from dataclasses import dataclass
from typing import final

from dlgui.labs.paths.race_frame import Facts, RaceFrame, Track
from engine.optimization.names import Verdict

Row = tuple[Track, Facts]

SAME = 1e-9
"""Values that differ by less, of their size, are the same but for rounding."""
NOTHING = 1e-15
"""Of the height at the start: smaller differences are the rounding of what is 0."""


@final
@dataclass(frozen=True)
class Standing:
    """The racers with their facts at the step that is looked at."""

    frame: RaceFrame
    rows: tuple[Row, ...]

    def those(self, verdict: Verdict) -> list[Row]:
        """Return the racers of whom this is true."""
        return [row for row in self.rows if row[1].verdict is verdict]

    @property
    def numbered(self) -> list[Row]:
        """Return the racers that stand at a point where f has a value."""
        return [row for row in self.rows if math.isfinite(row[1].value + row[1].length)]

    def lowest(self) -> list[Row]:
        """Return the lowest racer, and all that are as low but for rounding."""
        rows = self.numbered
        if not rows:
            return []
        least = min(facts.value for _, facts in rows)
        height = abs(float(self.frame.surface.value(*self.frame.start)))
        room = max(SAME * abs(least), NOTHING * height)
        return [row for row in rows if row[1].value - least <= room]


def names_of(rows: list[Row]) -> str:
    """Return the names of racers, one after the other."""
    return ", ".join(track.name for track, _ in rows)
