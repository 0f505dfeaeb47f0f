"""An optimizer walking over a surface: the path for the map, or step by step for explaining.

The walker is the very optimizer that trains networks; its "weights" are the two numbers (x, y).
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import final

import numpy as np

from engine.arrays import Array
from engine.optimization.optimizer import Optimizer
from engine.optimization.surface import Point, Surface


@final
@dataclass(frozen=True, slots=True)
class DescentStep:
    """One update: all that is needed to write the rule down with its numbers.

    `position` is where the step began, `value` and `gradient` are f and its gradient there,
    `arrived` is where it ended. `state` holds the optimizer's figures after the step (v, h, m,
    m_hat, ...), a pair (x, y) each; `before` the same before it. `number` counts the
    optimizer's steps from 1, `lr` was used in this one.
    """

    number: int
    lr: float
    position: Point
    value: float
    gradient: Point
    arrived: Point
    before: Mapping[str, Point]
    state: Mapping[str, Point]

    @property
    def move(self) -> Point:
        """The step really taken, (dx, dy)."""
        return self.arrived[0] - self.position[0], self.arrived[1] - self.position[1]


def walk(surface: Surface, optimizer: Optimizer, start: Point, steps: int) -> Array:
    """Return the path of `steps` updates from `start`: shape (steps + 1, 2), float64.

    Row 0 is the start. The optimizer goes on from the state it has: hand in a fresh one for a
    fresh path. Once the walker has left the numbers, the rest of the path is inf or nan.

    Raises ValueError when the start is not finite or `steps` is negative.
    Source: the textbook, sections 4.4.1 and 6.1.7.
    """
    if steps < 0:
        raise ValueError(f"steps must be at least 0, not {steps}")
    point = _start(start)
    grads = np.empty(2)
    path = np.empty((steps + 1, 2))
    path[0] = point
    for step in range(steps):
        grads[:] = surface.gradient(*point.tolist())
        optimizer.step(point, grads)
        path[step + 1] = point
    return path


def descend(surface: Surface, optimizer: Optimizer, start: Point) -> Iterator[DescentStep]:
    """Yield one record an update, for ever; the same path as `walk`.

    A learning rate that is changed between two records acts on the next one.
    Raises ValueError, at the first record, when the start is not finite.
    """
    point = _start(start)
    optimizer.prepare(point)
    state = _figures(optimizer)
    while True:
        x, y = point.tolist()
        value, gradient = float(surface.value(x, y)), surface.gradient(x, y)
        before, lr = state, optimizer.lr
        optimizer.step(point, np.array(gradient))
        state = _figures(optimizer)
        yield DescentStep(
            number=optimizer.t,
            lr=lr,
            position=(x, y),
            value=value,
            gradient=(float(gradient[0]), float(gradient[1])),
            arrived=_pair(point),
            before=before,
            state=state,
        )


def _start(start: Point) -> Array:
    if not all(math.isfinite(number) for number in start):
        raise ValueError(f"start must be two finite numbers, not {start}")
    return np.array(start, np.float64)


def _figures(optimizer: Optimizer) -> Mapping[str, Point]:
    return MappingProxyType({name: _pair(array) for name, array in optimizer.figures().items()})


def _pair(array: Array) -> Point:
    return float(array[0]), float(array[1])
