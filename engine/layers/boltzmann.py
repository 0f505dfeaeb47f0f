"""The layer of a general Boltzmann machine: units that are on or off, any two of them joined."""

from typing import ClassVar, NamedTuple, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray
from engine.enumeration import (
    MOST_ENUMERATED,
    check_units,
    log_sum_exp,
    moments,
    numbers_of,
    scores_of_states,
)
from engine.layers.chains import ChainLayer
from engine.layers.formulas import sigmoid
from engine.layers.initializers import Draw
from engine.parameters import Parameter

MEAN_FIELD_SWEEPS = 10
"""How often hidden units of a machine that is too large to enumerate take their mean field."""


class Table(NamedTuple):
    """All states of a machine: probabilities (2^n,), log p(v) (2^V,) and log Z."""

    chances: Array
    visible: Array
    log_partition: float


@final
class BoltzmannLayer(ChainLayer):
    """Energy E(s) = -1/2 s W s - b s of units s that are 0 or 1, W symmetric, its diagonal 0.

    Shapes: s (N, V + H), the visible units first; W (V + H, V + H), b (V + H,). The parameter
    `weight` has one number for each pair of units that are joined, (P,), in the order of `pairs`
    (2, P); by default every unit is joined to every other one. p(s_i = 1 | the rest) =
    sigmoid(W s + b)_i. Exact up to 20 units. Raises ValueError for fewer than one visible unit.
    Source: Ackley, Hinton and Sejnowski, 1985, "A learning algorithm for Boltzmann machines".
    """

    kind: ClassVar[str] = "boltzmann"

    def __init__(
        self,
        visible: int,
        hidden: int = 0,
        *,
        rng: np.random.Generator,
        weight_init: Draw,
        pairs: IntArray | None = None,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        super().__init__(visible + hidden, dtype)
        if visible < 1 or hidden < 0:
            raise ValueError(f"there must be a visible unit at least, not {visible} and {hidden}")
        self.visible, self.units = visible, visible + hidden
        self.pairs = np.array(np.triu_indices(self.units, 1)) if pairs is None else pairs
        square = weight_init((self.units, self.units), rng)
        self.weight = Parameter("weight", square[tuple(self.pairs)].astype(dtype), decays=True)
        self.bias = Parameter("bias", np.zeros(self.units, dtype))
        self._known: tuple[Array, Array, Table] | None = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return self.weight, self.bias

    @property
    def products(self) -> int:
        return int(1 << self.units if self.is_small else self.units**2)

    @property
    def is_small(self) -> bool:
        """Whether all states can be gone through."""
        return self.units <= MOST_ENUMERATED

    @property
    def symmetric(self) -> Array:
        """W (V + H, V + H), both triangles of it."""
        square = np.zeros((self.units, self.units), self.weight.value.dtype)
        i, j = self.pairs
        square[i, j] = square[j, i] = self.weight.value
        return square

    def forward(self, x: Array, *, training: bool = False) -> Array:
        """p(v_i = 1 | all other visible units) of v (N, V), (N, V)."""
        odds = self.log_odds(x.reshape(len(x), -1))
        return sigmoid(odds, odds).astype(x.dtype)

    def backward(self, grad_y: Array) -> Array:
        """Not defined: what is learnt are statistics of states, not the answers to a batch."""
        raise NotImplementedError("a Boltzmann machine has no way back; see `write_gradients`")

    def energy(self, states: Array) -> Array:
        """E(s) of states (N, V + H), (N,)."""
        joined = np.einsum("ni,ni->n", states @ self.symmetric, states)
        return np.asarray(-0.5 * joined - states @ self.bias.value)

    def given_rest(self, states: Array) -> Array:
        """p(s_i = 1 | the rest) of every unit in states (N, V + H)."""
        sums = states @ self.symmetric + self.bias.value
        return sigmoid(sums, sums)

    def table(self) -> Table:
        """All states of the machine. Raises ValueError for more than `MOST_ENUMERATED` units.

        The last one is remembered: it is made again only if a weight has changed.
        """
        check_units(self.units, "log Z")
        weight, bias, known = self.weight.value, self.bias.value, self._known
        if known and np.array_equal(known[0], weight) and np.array_equal(known[1], bias):
            return known[2]
        table = self._table()
        self._known = weight.copy(), bias.copy(), table
        return table

    def check_enumeration(self) -> None:
        """Raise ValueError, with what it would need, for more units than can be gone through."""
        check_units(self.units, "the exact gradient")

    def log_likelihoods(self, v: Array) -> Array:
        """log p(v) of v (N, V), (N,). Raises ValueError for more than `MOST_ENUMERATED` units."""
        return np.asarray(self.table().visible[numbers_of(v)])

    def log_odds(self, v: Array) -> Array:
        """log p(v_i = 1 | the other visible) - log p(v_i = 0 | them) of v (N, V), (N, V).

        Of more than `MOST_ENUMERATED` units hidden ones stand at their mean field.
        """
        if not self.is_small:
            return self._fields(v)[:, : self.visible]
        places, likely = numbers_of(v)[:, np.newaxis], self.table().visible
        bits = 1 << np.arange(self.visible - 1, -1, -1)
        return np.asarray(likely[places | bits] - likely[places & ~bits])

    def model_moments(self) -> Array:
        """<s_i s_j> of the machine left to itself, (V + H, V + H); the diagonal is <s_i>."""
        return moments(self.table().chances)

    def data_moments(self, v: Array, temperature: float = 1.0) -> Array:
        """<s_i s_j> with the visible units held at v (N, V), the hidden ones as likely as then.

        p(h | v) is in proportion to exp(-E / temperature): hot units hardly prefer any state.
        """
        table, places = self.table(), numbers_of(v)
        shares = np.bincount(places, minlength=1 << self.visible) / len(v)
        given_v = np.zeros((len(shares), 1 << (self.units - self.visible)))
        seen = np.unique(places)
        joint = table.chances.reshape(given_v.shape)[seen]
        if temperature != 1:
            joint = (joint / joint.max(axis=1, keepdims=True)) ** (1 / temperature)
        given_v[seen] = joint / joint.sum(axis=1, keepdims=True) * shares[seen, np.newaxis]
        return moments(given_v.ravel())

    def write_gradients(self, data: Array, model: Array) -> None:
        """Write the gradients, downhill, of moments (V + H, V + H): of the model less the data."""
        apart = model - data
        self.weight.grad[...] = apart[tuple(self.pairs)]
        self.bias.grad[...] = apart.diagonal()

    def sweep(
        self,
        states: Array,
        rng: np.random.Generator,
        *,
        first: int = 0,
        free: npt.NDArray[np.bool_] | None = None,
        temperature: float = 1.0,
    ) -> None:
        """Draw each unit from number `first` on once, given the rest; states (N, V + H) change.

        p(s_i = 1 | the rest) = sigmoid((W s + b)_i / temperature). Units that are not `free`
        (V + H,) stay as they are.
        """
        weight, bias = self.symmetric, self.bias.value
        drawn = rng.random((self.units - first, len(states)), np.float32)
        with np.errstate(divide="ignore"):
            limits = np.log(drawn) - np.log1p(-drawn)  # below sigmoid(x) if this is below x
        if temperature != 1:
            limits *= temperature
        for i, limit in enumerate(limits, first):
            if free is not None and not free[i]:
                continue
            states[:, i] = limit < states @ weight[:, i] + bias[i]

    def _table(self) -> Table:
        weight, bias = self.symmetric.astype(np.float64), self.bias.value.astype(np.float64)
        scores = scores_of_states(weight, bias)
        visible = log_sum_exp(scores.reshape(1 << self.visible, -1), axis=1)
        log_z = float(log_sum_exp(visible))
        return Table(np.exp(scores - log_z), visible - log_z, log_z)

    def _fields(self, v: Array) -> Array:
        """W s + b (N, V + H) with visible units at v and hidden ones at their mean field."""
        states = np.full((len(v), self.units), 0.5, v.dtype)
        states[:, : self.visible] = v
        hidden = slice(self.visible, None)
        weight, bias = self.symmetric, self.bias.value
        for _ in range(MEAN_FIELD_SWEEPS if self.units > self.visible else 0):
            sums = states @ weight[:, hidden] + bias[hidden]
            states[:, hidden] = sigmoid(sums, sums)
        return np.asarray(states @ weight + bias)
