"""What machines of units that are on or off have in common: draws, and chains that persist."""

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, scalar
from engine.layers.layer import Layer
from engine.layers.random_words import WORDS, random_words
from engine.sums import sum_type


def draw(chances: Array, rng: np.random.Generator, out: Array | None = None) -> Array:
    """Draw 0 or 1 for each probability, in the type of the probabilities; into `out`, if given.

    Probabilities are rounded to multiples of 1/65536. With random numbers of 16 bits instead of
    floats an update of CD-1 is a tenth shorter.
    """
    drawn = np.empty_like(chances) if out is None else out
    dtype = sum_type(chances.dtype)
    limits = drawn if drawn.dtype == dtype else np.empty(chances.shape, dtype)
    np.multiply(chances, scalar(WORDS, dtype), out=limits, dtype=dtype)
    np.rint(limits, out=limits)
    words = random_words(rng, chances.size).reshape(chances.shape).astype(dtype)
    np.less(words, limits, out=drawn, casting="unsafe")
    return drawn


class ChainLayer(Layer):
    """Holds chains of `units` units, (P, units), which go on from update to update.

    They are part of its running state, with whether they have begun.
    """

    def __init__(self, units: int, dtype: npt.DTypeLike) -> None:
        super().__init__()
        self._chains: Array = np.zeros((0, units), dtype)
        self._started = np.zeros(1, np.float64)
        self._rng: np.random.Generator | None = None

    @property
    def draws_from(self) -> np.random.Generator | None:
        return self._rng

    @property
    def running_state(self) -> dict[str, Array]:
        return {"chains": self._chains, "started": self._started} if len(self._chains) else {}

    def hold_chains(self, count: int, rng: np.random.Generator) -> None:
        """Hold so many persistent chains, which draw from `rng` as all of the machine does."""
        self._rng = rng
        self._chains = np.zeros((count, self._chains.shape[1]), self._chains.dtype)

    def chains_from(self, states: Array) -> Array:
        """The states (P, units) of the chains; at first they are those given, (N, units)."""
        if not self._started[0]:
            self._chains[...] = states[np.arange(len(self._chains)) % len(states)]
            self._started[0] = 1
        return self._chains

    def keep_chains(self, states: Array) -> None:
        """Let the chains stand where they have come to."""
        self._chains[...] = states
