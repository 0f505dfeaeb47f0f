"""A general Boltzmann machine: what is on together in the data shall be so in its dreams."""

from math import isfinite, nan
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.boltzmann import BoltzmannLayer
from engine.models.gibbs import GibbsModel
from engine.models.model import Figures
from engine.network import Network


@final
class BoltzmannMachine(GibbsModel):
    """dlog p(v)/dw_ij = <s_i s_j> of the data - <s_i s_j> of the machine left to itself.

    Exactly, by going through all states (`exact`, up to 20 units), or by Gibbs sampling: the
    hidden units take `k` sweeps with the visible ones held at the data (the positive phase), then
    all units take `k` sweeps from there, or from where as many `chains` stood if they are
    `persistent` (the negative phase). The gradients that are written point downhill, as all do.
    The loss is the squared error, per example, of each visible unit's probability given the
    others. Its own figures: `log_likelihood` of up to 20 units, `pseudo_likelihood`.
    With `annealing` above 1 the hidden units are that hot at first while data are held, and cool to
    1, by the same factor in each of so many `cooling` updates: they choose late what each of them
    stands for, and seldom the same. The machine left to itself has temperature 1 all the time.
    Raises ValueError for k below 1, annealing below 1, and exact learning of more than 20 units.
    Source: Ackley, Hinton and Sejnowski, 1985 (they anneal within every update); Ueda and Nakano,
    1998, "Deterministic annealing EM algorithm"; chains that persist: Neal, 1992.
    """

    def __init__(
        self,
        layer: BoltzmannLayer,
        *,
        rng: np.random.Generator,
        exact: bool = True,
        k: int = 1,
        persistent: bool = False,
        chains: int = 1,
        annealing: float = 1.0,
        cooling: int = 1,
    ) -> None:
        if annealing < 1:
            raise ValueError(f"annealing must be at least 1, not {annealing}")
        if exact:
            layer.check_enumeration()
        super().__init__(Network([layer]), rng=rng, k=k)
        self.layer, self.exact, self.persistent = layer, exact, persistent and not exact
        layer.hold_chains(chains if self.persistent else 0, rng)
        self._annealing, self._cooling = annealing, cooling
        self.temperature = annealing
        """That of hidden units with the data held, in the update that is made."""

    def begin(self, step: int) -> int:
        self.temperature = self._annealing ** max(0.0, 1 - step / self._cooling)
        return super().begin(step)

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        if not np.isfinite(self.network.store.values).all():
            return Figures(nan, nan)
        if self.exact:
            data = self.layer.data_moments(x, self.temperature)
            model = self.layer.model_moments()
            guessed = self.layer.forward(x)
        else:
            held = self._clamped(x)
            guessed = self.layer.given_rest(held)[:, : self.layer.visible]
            free = self._free(held)
            if not np.isfinite(free).all():  # what chains stand at are no numbers
                return Figures(nan, nan)
            data, model = _moments(held), _moments(free)
        self.layer.write_gradients(data, model)
        return Figures(_error(guessed, x), nan)

    def outputs(self, x: Array) -> Array:
        """p(v_i = 1 | the other visible units) of examples (N, V), (N, V)."""
        self._measured = x
        if not np.isfinite(self.network.store.values).all():
            return np.full_like(x, nan)
        return self.layer.forward(x)

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        x, loss = self._measured, _error(outputs, self._measured)
        if not isfinite(loss):
            return Figures(nan, nan)
        more = {}
        if self.layer.is_small:
            more["log_likelihood"] = float(self.layer.log_likelihoods(x).mean())
        if self.layer.is_small or self.layer.units == self.layer.visible:
            odds = self.layer.log_odds(x) * (2 * x - 1)
            chances = -np.logaddexp(0, -odds).sum(axis=1)
            more["pseudo_likelihood"] = float(chances.mean(dtype=np.float64))
        return Figures(loss, nan, tuple(more.items()))

    def _clamped(self, v: Array) -> Array:
        """The positive phase: v (N, V) with hidden units drawn for it, (N, V + H)."""
        states = np.empty((len(v), self.layer.units), v.dtype)
        states[:, : v.shape[1]] = v
        hidden = states[:, v.shape[1] :]
        hidden[...] = self.rng.random(hidden.shape, np.float32) < 0.5
        if hidden.size:
            for _ in range(self.k):
                heat = self.temperature
                self.layer.sweep(states, self.rng, first=v.shape[1], temperature=heat)
        return states

    def _free(self, held: Array) -> Array:
        """The negative phase: all units drawn, from the data or from where the chains stood."""
        states = self.layer.chains_from(held) if self.persistent else held.copy()
        for _ in range(self.k if np.isfinite(states).all() else 0):
            self.layer.sweep(states, self.rng)
        return states


def _moments(states: Array) -> Array:
    return np.asarray(states.T @ states / len(states))


def _error(guessed: Array, x: Array) -> float:
    return float(np.square(guessed - x).sum(dtype=np.float64)) / len(x)
