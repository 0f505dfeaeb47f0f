"""What deep machines have in mind: filters, what each layer makes of a digit, dreams from the top.

All of it is asked of a model beside a run (see `Replica`), whose `begin` has been told the step;
what is drawn is drawn from a generator of the look's own, and nothing of the model changes.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

import numpy as np

from engine.arrays import Array, read_only
from engine.layers.stack import BoolArray, Held
from engine.models.dbm import DeepBoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.models.deep import DeepMachine


class Edges(StrEnum):
    """How two neighbouring levels of units are joined."""

    UNDIRECTED = "undirected"
    DOWNWARDS = "downwards"


def edges(model: DeepMachine) -> tuple[Edges, ...]:
    """How each level is joined to the one above it, from the pixels up.

    Of a deep belief network all but the topmost go downwards, of a deep Boltzmann machine none.
    """
    count = len(model.layers)
    if isinstance(model, DeepBeliefNetwork):
        return (*(Edges.DOWNWARDS,) * (count - 1), Edges.UNDIRECTED)
    return (Edges.UNDIRECTED,) * count


def filters(model: DeepMachine, level: int, most: int) -> Array:
    """What the first units of a hidden level (1 the lowest) stand for in pixels, (count, V).

    Those of the first level are columns of W_1; those further up are added up of the columns
    below, with their own weights: columns of W_1 W_2 ... W_l.
    Source: Lee, Ekanadham and Ng, 2008, "Sparse deep belief net model for visual area V2".
    Raises ValueError for a level that there is not.
    """
    if not 1 <= level <= len(model.layers):
        raise ValueError(f"level must be 1 to {len(model.layers)}, not {level}")
    weights = [layer.weight.value for layer in model.layers[:level]]
    images = weights.pop()[:, :most]
    for weight in reversed(weights):
        images = weight @ images
    return read_only(images.T)


def levels(model: DeepMachine, x: Array) -> tuple[Array, ...]:
    """What each level makes of examples (N, V), by probabilities, the pixels first.

    Of a deep Boltzmann machine that has begun to learn as a whole: its mean field.
    """
    if isinstance(model, DeepBoltzmannMachine) and model.stage >= len(model.layers):
        return tuple(read_only(m) for m in model.stack.mean_field(x, model.sweeps))
    found = [x]
    for layer in model.layers[: model.learnt]:
        found.append(layer.up(found[-1], "look"))
    return tuple(map(read_only, found))


@final
@dataclass(frozen=True, eq=False)
class ContrastiveStep:
    """One step of contrastive divergence, in the order of computation.

    `v0` (N, V) is what the layer is shown, `h0` (N, H) the probabilities of its units then, `drawn`
    the states drawn from these; `rebuilt` (N, V) are the probabilities that follow, `v1` the states
    drawn from those (after k steps), `h1` (N, H). `data` and `dream` (V, H) are the two correlation
    terms, v0^T h0 / N and v1^T h1 / N: the weights move by their difference.
    """

    v0: Array
    h0: Array
    drawn: Array
    rebuilt: Array
    v1: Array
    h1: Array
    data: Array
    dream: Array


def contrastive_step(
    model: DeepMachine, level: int, x: Array, rng: np.random.Generator
) -> ContrastiveStep:
    """Take the step that the machine of a level (1 the lowest) learns by from examples (N, V)."""
    machine = model.machines[level - 1]
    layer = machine.layer
    for below in model.layers[: level - 1]:
        x = below.up(x, "look")
    v0 = _drawn(x, rng) if machine.sampled else x.copy()
    h0 = layer.up(v0, "look h0").copy()
    hidden = h0
    for _ in range(machine.k):
        drawn = _drawn(hidden, rng)
        rebuilt = layer.down(drawn, "look v1").copy()
        v1 = _drawn(rebuilt, rng)
        hidden = layer.up(v1, "look h1").copy()
    terms = v0.T @ h0 / len(v0), v1.T @ hidden / len(v1)
    return ContrastiveStep(
        *map(read_only, (v0, h0, drawn, rebuilt, v1, hidden, *terms)),
    )


@final
class DeepDreams:
    """Chains that dream from the top, freely or with a part of a digit held before them.

    `advance` lets them run on; the weights may change in between, as a run goes on. When a further
    layer begins to learn they begin anew. The same seed and the same weights dream the same.
    """

    def __init__(self, model: DeepMachine, count: int, seed: int) -> None:
        self._model, self._count = model, count
        self._rng = np.random.default_rng(seed)
        self._held: Held | None = None
        self._states = self._begun()

    def begin_at(self, x: Array) -> None:
        """Let the chains begin anew, at what they would have in mind of digits x (N, V)."""
        chances = self._model.states_of(x[np.arange(self._count) % len(x)])
        self._depth, self._states = self._model.learnt, _drawn(chances, self._rng)

    def hold(self, pixels: Array | None, known: BoolArray | None = None) -> None:
        """Hold the `known` (V,) pixels of a digit (V,) in every dream from now on; None: none.

        Raises ValueError for another number of pixels.
        """
        if pixels is None or known is None:
            self._held = None
            return
        shape = self._model.layers[0].visible_bias.value.shape
        if pixels.shape != shape or known.shape != shape:
            raise ValueError(f"there must be {shape[0]} pixels, not {pixels.size} and {known.size}")
        whole = np.tile(pixels.astype(self._states.dtype), (self._count, 1))
        self._held = Held(known, whole)

    def advance(self, steps: int = 1) -> Array:
        """Run on for so many Gibbs steps; return the pixels (P, V) dreamt of, as probabilities."""
        if self._depth != self._model.learnt:
            self._states = self._begun()
        states, pixels = self._model.dream(self._states, self._rng, steps, self._held)
        self._states = states.copy()
        shown = pixels.copy()
        if self._held:
            self._held.put(shown)
        shown.flags.writeable = False
        return shown

    def _begun(self) -> Array:
        self._depth = self._model.learnt
        return self._model.first_states(self._count, self._rng)


def _drawn(chances: Array, rng: np.random.Generator) -> Array:
    return (rng.random(chances.shape, np.float32) < chances).astype(chances.dtype)
