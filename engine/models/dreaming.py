"""What a machine dreams: Gibbs chains that run free, or with a part of what is seen held fast."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, final

import numpy as np

from engine.arrays import Array
from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.chains import draw
from engine.layers.held import Held
from engine.layers.rbm import RbmLayer
from engine.models.boltzmann import BoltzmannMachine
from engine.models.deep import DeepMachine
from engine.models.rbm import RestrictedBoltzmannMachine

EVEN = 0.5
"""The chance of a toss of a coin; pixels that all have it are no picture, but noise."""


class Dreamer(ABC):
    """A machine whose units can be drawn in turn; what its state is, it says itself."""

    @abstractmethod
    def begin(self, v: Array, rng: np.random.Generator) -> tuple[Array, ...]:
        """Return the state of chains that start from visible units (N, V)."""

    def noise(self, v: Array, rng: np.random.Generator) -> tuple[Array, ...]:
        """Return the state of chains that start from no picture: v (N, V) are tosses of coins."""
        return self.begin(v, rng)

    @abstractmethod
    def step(
        self, state: tuple[Array, ...], rng: np.random.Generator, held: Held | None
    ) -> tuple[tuple[Array, ...], Array]:
        """Draw all units once, and return the new state and the chances of the visible units."""


@final
class RbmDreamer(Dreamer):
    """All hidden units are drawn at once, given the visible, and then all visible ones."""

    def __init__(self, layer: RbmLayer) -> None:
        self.layer = layer

    def begin(self, v: Array, rng: np.random.Generator) -> tuple[Array, ...]:
        return (v,)

    def step(
        self, state: tuple[Array, ...], rng: np.random.Generator, held: Held | None
    ) -> tuple[tuple[Array, ...], Array]:
        h = draw(self.layer.up(state[0]), rng)
        chances = self.layer.down(h)
        v = draw(chances, rng)
        if held is not None:
            held.hold(v)
        return (v,), chances


@final
class BoltzmannDreamer(Dreamer):
    """Units are drawn one after the other, each given all others."""

    def __init__(self, layer: BoltzmannLayer) -> None:
        self.layer = layer

    def begin(self, v: Array, rng: np.random.Generator) -> tuple[Array, ...]:
        hidden = np.full((len(v), self.layer.units - self.layer.visible), EVEN, v.dtype)
        return (np.concatenate([v, draw(hidden, rng)], axis=1),)

    def step(
        self, state: tuple[Array, ...], rng: np.random.Generator, held: Held | None
    ) -> tuple[tuple[Array, ...], Array]:
        states, free = state[0].copy(), np.ones(self.layer.units, np.bool_)
        if held is not None:
            free[: self.layer.visible] = ~held.mask
        self.layer.sweep(states, rng, free=free)
        return (states,), self.layer.given_rest(states)[:, : self.layer.visible]


@final
class DeepDreamer(Dreamer):
    """The layers that remember go on from their own states; pixels are what follows from them.

    They begin at what they make of a picture (without one, at tosses of coins), and anew where a
    further layer has begun to learn.
    """

    def __init__(self, model: DeepMachine) -> None:
        self.model = model

    def begin(self, v: Array, rng: np.random.Generator) -> tuple[Array, ...]:
        return draw(self.model.states_of(v), rng), v

    def noise(self, v: Array, rng: np.random.Generator) -> tuple[Array, ...]:
        return draw(np.full((len(v), self.model.remembered), EVEN, v.dtype), rng), v

    def step(
        self, state: tuple[Array, ...], rng: np.random.Generator, held: Held | None
    ) -> tuple[tuple[Array, ...], Array]:
        states, seen = state
        if states.shape[1] != self.model.remembered:
            states = draw(self.model.states_of(seen), rng)
        states, pixels = self.model.dream(states, rng, 1, held)
        return (states, pixels.copy()), pixels


@final
class Chains:
    """Chains of a machine, with random numbers of their own: the run knows nothing of them.

    From the same start and seed the same numbers come, whatever the window does meanwhile.
    """

    def __init__(self, start: Array, seed: int, held: Held | None = None) -> None:
        self.steps = 0
        """Gibbs steps since the start."""
        self.chances = start
        """The chances of the visible units (N, V), or, before the first step, the start."""
        self._rng = np.random.default_rng(seed)
        self._state: tuple[Array, ...] | None = None
        self._start, self._held = start, held

    def run(self, dreamer: Dreamer, steps: int) -> None:
        """Go on for so many steps, with the machine as it is now."""
        if self._state is None:
            v = draw(self._start, self._rng)
            if self._held is not None:
                self._held.hold(v)
            says_nothing = (self._start == EVEN).all()
            begin = dreamer.noise if says_nothing else dreamer.begin
            self._state = begin(v, self._rng)
        with np.errstate(all="ignore"):
            for _ in range(steps):
                self._state, chances = dreamer.step(self._state, self._rng, self._held)
                self.steps += 1
        if steps:
            self.chances = chances.copy()
            if self._held is not None:
                self._held.hold(self.chances)


def dreamer_of(model: Any) -> Dreamer | None:
    """Return how a model dreams; None of one that does not."""
    if isinstance(model, RestrictedBoltzmannMachine):
        return RbmDreamer(model.layer)
    if isinstance(model, BoltzmannMachine):
        return BoltzmannDreamer(model.layer)
    if isinstance(model, DeepMachine):
        return DeepDreamer(model)
    return None
