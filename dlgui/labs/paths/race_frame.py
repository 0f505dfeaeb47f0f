"""All that the panels of a race draw: the surface, the paths, and which step is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

import numpy as np

from dlgui.labs.paths.racer_names import racer_names
from dlgui.session.race import Race, Racer
from dlgui.words.looks import method_looks
from engine.arrays import Array
from engine.optimization.descent import DescentStep
from engine.optimization.names import Verdict
from engine.optimization.path_facts import path_length, sign_changes, steps_to_reach, verdict
from engine.optimization.surface import Point, Surface, View
from engine.training.config import OptimizerConfig


@final
@dataclass(frozen=True, eq=False)
class Track:
    """One racer: its name, its look (`series`, see `words.looks`), its path and f along it."""

    key: int
    name: str
    series: int
    optimizer: OptimizerConfig
    path: Array
    values: Array


@final
@dataclass(frozen=True, eq=False)
class RaceFrame:
    """`position` is the step looked at, `drawn` the last one of which a line is drawn.

    `explained` is the step of the racer `chosen` that led to the position (at the start: the
    first one). `view` is the part of the plane that the map opens with.
    """

    surface: Surface
    view: View
    start: Point
    total: int
    position: int
    drawn: int
    tracks: tuple[Track, ...]
    chosen: int
    explained: DescentStep | None = None

    @property
    def gradient_at_start(self) -> tuple[float, float]:
        """The gradient that all racers begin with."""
        by_x, by_y = self.surface.gradient(*self.start)
        return float(by_x), float(by_y)

    @property
    def chosen_track(self) -> Track | None:
        """The racer that is explained."""
        return next((track for track in self.tracks if track.key == self.chosen), None)


@final
@dataclass(frozen=True)
class Facts:
    """What can be said of a path so far; `reached` is the first step close to a minimum."""

    steps: int
    length: float
    sign_changes: int
    reached: int | None
    verdict: Verdict
    at: Point
    value: float


def facts_of(track: Track, surface: Surface, step: int) -> Facts:
    """Return the facts of a path up to `step`."""
    step = min(step, len(track.values) - 1)
    path = track.path[: step + 1]
    with np.errstate(all="ignore"):
        return Facts(
            steps=step,
            length=path_length(path),
            sign_changes=sign_changes(np.nan_to_num(path[:, 1])),
            reached=steps_to_reach(path, surface.minima),
            verdict=verdict(path, surface),
            at=(float(path[-1, 0]), float(path[-1, 1])),
            value=float(track.values[step]),
        )


def tracks_of(race: Race, racers: Sequence[Racer]) -> tuple[Track, ...]:
    """Return the paths of racers, each with its name and its look."""
    looks = method_looks([racer.optimizer.method for racer in racers])
    paths = [race.path(racer.key) for racer in racers]
    return tuple(
        Track(r.key, name, look, r.optimizer, path.points, path.values)
        for r, name, look, path in zip(racers, racer_names(racers), looks, paths, strict=True)
    )
