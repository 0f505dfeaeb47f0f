"""What a general Boltzmann machine has in mind: every weight, every state, every draw.

All of it is asked of a model beside a run (see `Replica`); what is drawn is drawn from a generator
of the look's own, and nothing of the model changes.
"""

from dataclasses import dataclass
from typing import final

import numpy as np

from engine.arrays import Array, IntArray, read_only
from engine.enumeration import binary_states, numbers_of
from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.stack import BoolArray
from engine.models.boltzmann import BoltzmannMachine


@final
@dataclass(frozen=True, eq=False)
class StateBars:
    """The visible states worth a bar each: those of the data first, then the likeliest others.

    `states` (M, V), `chances` (M,) how likely the machine finds each, `wanted` (M,) how often each
    is in the data (0 of the others); `data_share` is what all of the data have together,
    `log_likelihood` its mean log probability and `best` the most that can be had.
    """

    states: Array
    chances: Array
    wanted: Array
    data_share: float
    log_likelihood: float
    best: float


def state_bars(layer: BoltzmannLayer, data: Array, most: int = 32) -> StateBars:
    """Bars for data (N, V) and the others that the machine dreams of, `most` at the most.

    Raises ValueError, which says what it would need, for more than 20 units.
    """
    likely = np.exp(layer.table().visible)
    places, counts = np.unique(numbers_of(data), return_counts=True)
    others = np.argsort(-likely, kind="stable")
    others = others[~np.isin(others, places)][: max(most - len(places), 0)]
    shown: IntArray = np.concatenate([places[np.argsort(-counts, kind="stable")], others])
    wanted = np.zeros(len(likely))
    wanted[places] = counts / counts.sum()
    shares = wanted[places]
    return StateBars(
        read_only(states_at(shown, layer.visible)),
        read_only(likely[shown]),
        read_only(wanted[shown]),
        float(likely[places].sum()),
        float(shares @ layer.table().visible[places]),
        float(shares @ np.log(shares)),
    )


@final
@dataclass(frozen=True, eq=False)
class Phases:
    """The two terms of the gradient: <s_i s_j> of the `data`, and of the machine left to itself.

    (V + H, V + H) each, <s_i> on the diagonal; a weight moves by their difference, where its units
    are `joined`.
    """

    data: Array
    dream: Array
    joined: BoolArray


def phases(layer: BoltzmannLayer, data: Array) -> Phases:
    """Both terms exactly, for data (N, V). Raises ValueError for more than 20 units."""
    joined = np.zeros((layer.units, layer.units), bool)
    i, j = layer.pairs
    joined[i, j] = joined[j, i] = True
    joined.flags.writeable = False
    return Phases(read_only(layer.data_moments(data)), read_only(layer.model_moments()), joined)


@final
@dataclass(frozen=True, eq=False)
class SlowSweep:
    """One sweep of Gibbs sampling, unit by unit.

    Before draw number d, `states[d]` (V + H,) stood; unit `units[d]` then had probability
    `chances[d]`; `states[-1]` is what came of it, `energies` (D + 1,) are theirs.
    """

    units: IntArray
    states: Array
    chances: Array
    energies: Array


@final
class BoltzmannDreams:
    """Chains of all units, running freely or with some visible units held.

    The weights may change in between, as a run goes on. The same seed and weights dream the same.
    """

    def __init__(self, model: BoltzmannMachine, count: int, seed: int) -> None:
        self._layer, self._rng = model.layer, np.random.default_rng(seed)
        dtype = model.layer.bias.value.dtype
        drawn = self._rng.random((count, model.layer.units), np.float32)
        self._states: Array = (drawn < 0.5).astype(dtype)
        self._known: BoolArray = np.zeros(model.layer.units, bool)

    @property
    def states(self) -> Array:
        """All units of all chains, (P, V + H), to be read only."""
        return read_only(self._states)

    def hold(self, v: Array | None, known: BoolArray | None = None) -> None:
        """Hold the `known` (V,) units of a pattern (V,) in every chain from now on; None: none.

        Raises ValueError for another number of units.
        """
        self._known = np.zeros(self._layer.units, bool)
        if v is None or known is None:
            return
        if v.shape != (self._layer.visible,) or known.shape != v.shape:
            raise ValueError(f"there must be {self._layer.visible} units, not {v.size}")
        self._known[: len(known)] = known
        self._states[:, self._known] = v[known]

    def advance(self, sweeps: int = 1) -> Array:
        """Draw every unit that is not held so many times; return the visible ones, (P, V)."""
        for _ in range(sweeps):
            self._layer.sweep(self._states, self._rng, free=~self._known)
        return read_only(self._states[:, : self._layer.visible])

    def slowly(self) -> SlowSweep:
        """Draw every unit of the first chain that is not held once, and tell of each draw."""
        units = np.flatnonzero(~self._known)
        state, states, chances = self._states[:1], [self._states[0].copy()], []
        for unit in units:
            chance = self._layer.given_rest(state)[0, unit]
            state[0, unit] = self._rng.random(dtype=np.float32) < chance
            chances.append(float(chance))
            states.append(state[0].copy())
        told = np.array(states)
        energies = self._layer.energy(told)
        return SlowSweep(units, *map(read_only, (told, np.array(chances), energies)))


def states_at(places: IntArray, units: int) -> Array:
    """The states (M, units) at these places of the binary counting order."""
    return np.concatenate([binary_states(units, int(p), int(p) + 1) for p in places])
