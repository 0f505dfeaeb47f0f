"""A race: every racer's path over one surface, from the same start, computed in portions.

The racers are the very optimizers that train networks. A path of a hundred steps is there at
once; a path of a hundred thousand grows while the window stays awake.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import final

import numpy as np

from engine.arrays import Array
from engine.optimization.descent import DescentStep, descend, walk
from engine.optimization.optimizer import Optimizer
from engine.optimization.surface import Point, Surface
from engine.training.catalogue import build_optimizer
from engine.training.config import OptimizerConfig

PORTION = 64
MOST_STEPS = 100_000
FARTHEST_START = 1e6


@final
@dataclass(frozen=True, eq=False)
class Course:
    """What all racers share: where they start, what they walk over, and how many steps.

    Raises ValueError for a start that is no point of the map, and for too few or many steps.
    """

    surface: Surface
    start: Point
    steps: int

    def __post_init__(self) -> None:
        """Refuse what cannot be walked."""
        if not all(math.isfinite(a) and abs(a) <= FARTHEST_START for a in self.start):
            raise ValueError(
                f"start must be two numbers from -{FARTHEST_START:g} to {FARTHEST_START:g}, "
                f"not {self.start}"
            )
        if not 1 <= self.steps <= MOST_STEPS:
            raise ValueError(f"steps must be from 1 to {MOST_STEPS}, not {self.steps}")


@final
@dataclass(frozen=True)
class Racer:
    """One optimizer with its settings; `key` tells it from others."""

    key: int
    optimizer: OptimizerConfig


@final
class Path:
    """The path of one racer as far as it is computed. Owned by one `Race`.

    `points` has a row for each step, the start first; rows that are not computed yet, and those
    after the racer has left the numbers, are nan.
    """

    def __init__(self, course: Course, config: OptimizerConfig) -> None:
        self._course, self._config = course, config
        self._optimizer: Optimizer = build_optimizer(config)
        self._states: list[dict[str, Array]] = []  # before each portion
        self._values: Array = np.empty(0)
        self.done = 0
        self.points = np.full((course.steps + 1, 2), np.nan)
        self.points[0] = course.start

    @property
    def complete(self) -> bool:
        """Whether all steps are computed."""
        return self.done == self._course.steps

    @property
    def values(self) -> Array:
        """Return f at each step that is computed."""
        if len(self._values) <= self.done:
            self._values = self._course.surface.value(*self.points[: self.done + 1].T)
        return self._values

    def extend(self) -> None:
        """Compute the next portion of steps."""
        x, y = self.points[self.done].tolist()
        if not (math.isfinite(x) and math.isfinite(y)):  # from here on there are no numbers
            self.done = self._course.steps
            return
        steps = min(PORTION, self._course.steps - self.done)
        self._states.append({name: a.copy() for name, a in self._optimizer.state.items()})
        portion = walk(self._course.surface, self._optimizer, (x, y), steps)
        self.points[self.done + 1 : self.done + steps + 1] = portion[1:]
        self.done += steps

    def explain(self, number: int) -> DescentStep | None:
        """Return all figures of step `number` (from 1); None where the racer has none."""
        portion, rest = divmod(number - 1, PORTION)
        if not 1 <= number <= self.done or portion >= len(self._states):
            return None
        optimizer = build_optimizer(self._config)
        optimizer.load_state(self._states[portion], portion * PORTION)
        x, y = self.points[portion * PORTION].tolist()
        steps = descend(self._course.surface, optimizer, (x, y))
        step = next(islice(steps, rest, None))
        return step if all(map(math.isfinite, step.position)) else None


@final
class Race:
    """All paths of a course; what does not change when a setting does is kept.

    Raises ConfigError, a ValueError, for settings that no optimizer takes, and changes nothing.
    """

    def __init__(self, course: Course, racers: Sequence[Racer] = ()) -> None:
        self.course = course
        self.racers: tuple[Racer, ...] = ()
        self._paths: dict[int, Path] = {}
        self.change(course, racers)

    def change(self, course: Course, racers: Sequence[Racer]) -> None:
        """Race these racers over this course; only paths that become different start anew."""
        same = {r.key: r.optimizer for r in self.racers} if course is self.course else {}
        paths = {
            racer.key: self._paths[racer.key]
            if same.get(racer.key) == racer.optimizer
            else Path(course, racer.optimizer)
            for racer in racers
        }
        self.course, self.racers, self._paths = course, tuple(racers), paths

    def path(self, key: int) -> Path:
        """Return the path of one racer."""
        return self._paths[key]

    @property
    def ready(self) -> int:
        """Return the step up to which all paths are computed."""
        return min((path.done for path in self._paths.values()), default=self.course.steps)

    @property
    def complete(self) -> bool:
        """Whether all paths are computed."""
        return all(path.complete for path in self._paths.values())

    def extend(self) -> None:
        """Compute one more portion of the path that lags most; nothing if all are complete."""
        waiting = [path for path in self._paths.values() if not path.complete]
        if waiting:
            min(waiting, key=lambda path: path.done).extend()
