"""The layer of a restricted Boltzmann machine: visible and hidden units, joined both ways."""

from __future__ import annotations

from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.enumeration import check_units
from engine.layers.chains import ChainLayer
from engine.layers.formulas import BatchSum, sigmoid
from engine.layers.initializers import Draw
from engine.layers.rbm_partition import log_partition
from engine.parameters import Parameter

SUREST = 30.0
"""Sums are cut off here before they become probabilities, as is the custom: e^-30 is 1e-13."""

GENERATIVE = "generative_"
"""What the names of numbers begin with that are kept apart to dream with."""


@final
class RbmLayer(ChainLayer):
    """Energy E(v, h) = -b v - c h - v W h of units that are 0 or 1; p(v, h) ~ exp(-E).

    Shapes: v (N, V), h (N, H), W (V, H), b (V,), c (H,). `forward` is the way up,
    p(h = 1 | v) = sigmoid(v W + c), `down` is p(v = 1 | h) = sigmoid(h W^T + b). In a machine of
    several layers `up_scale` and `down_scale` multiply the sums of these two, but for the biases.
    What it dreams with can be kept apart (`keep_generative`), while its own numbers learn something
    else; it is part of the running state then.
    Source: Hinton, 2012, "A practical guide to training restricted Boltzmann machines".
    """

    kind: ClassVar[str] = "rbm"
    up_scale = 1.0
    down_scale = 1.0

    def __init__(
        self,
        visible: int,
        hidden: int,
        *,
        rng: np.random.Generator,
        weight_init: Draw,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        super().__init__(visible, dtype)
        if visible < 1 or hidden < 1:
            raise ValueError(f"sizes must be at least 1, not {visible} and {hidden}")
        weight = weight_init((visible, hidden), rng).astype(dtype)
        self.weight = Parameter("weight", weight, decays=True)
        self.visible_bias = Parameter("visible_bias", np.zeros(visible, dtype))
        self.hidden_bias = Parameter("hidden_bias", np.zeros(hidden, dtype))
        self._batch_sum = BatchSum()
        self._known: tuple[list[Array], float] | None = None
        self._kept: RbmLayer | None = None

    @property
    def generative(self) -> RbmLayer:
        """The layer to dream with: this one, unless that was kept apart."""
        return self._kept or self

    @property
    def running_state(self) -> dict[str, Array]:
        kept = self._kept.parameters if self._kept else ()
        return super().running_state | {GENERATIVE + p.name: p.value for p in kept}

    def keep_generative(self) -> None:
        """Keep apart what it dreams with from now on: weights and biases as they are now."""
        weight, *biases = (p.value for p in self.parameters)
        self._kept = kept = RbmLayer(
            *weight.shape,
            rng=np.random.default_rng(0),  # nothing is drawn
            weight_init=lambda shape, rng: weight,
            dtype=weight.dtype,
        )
        for own, bias in zip(kept.parameters[1:], biases, strict=True):
            own.value[...] = bias
        kept.buffers.reuse = self.buffers.reuse

    def forget_generative(self) -> None:
        """Dream with its own numbers again."""
        self._kept = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return self.weight, self.visible_bias, self.hidden_bias

    @property
    def products(self) -> int:
        return self.weight.value.size

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x = x.reshape(len(x), -1)
        self._y = self.up(self._x)
        return self._y

    def backward(self, grad_y: Array) -> Array:
        """Go back through the way up alone; the visible biases have no part in it."""
        grad = grad_y * self._y * (1 - self._y)
        self._batch_sum(grad, out=self.hidden_bias.grad)
        grad *= self.up_scale
        np.dot(self._x.T, grad, out=self.weight.grad)
        self.visible_bias.grad[...] = 0
        return np.asarray(grad @ self.weight.value.T)

    def up(self, v: Array, name: str = "up") -> Array:
        """p(h = 1 | v), (N, H); written into the buffer of this name."""
        out = self.buffers.take(name, (len(v), self.weight.value.shape[1]), v.dtype)
        np.dot(v, self.weight.value, out=out)
        if self.up_scale != 1:
            out *= self.up_scale
        out += self.hidden_bias.value
        return chances_of(out)

    def down(self, h: Array, name: str = "down") -> Array:
        """p(v = 1 | h), (N, V); written into the buffer of this name."""
        out = self.buffers.take(name, (len(h), self.weight.value.shape[0]), h.dtype)
        np.dot(h, self.weight.value.T, out=out)
        if self.down_scale != 1:
            out *= self.down_scale
        out += self.visible_bias.value
        return chances_of(out)

    def energy(self, v: Array, h: Array) -> Array:
        """E(v, h) of each pair, (N,)."""
        joined = np.einsum("ni,ni->n", v @ self.weight.value, h)
        return np.asarray(-(v @ self.visible_bias.value + h @ self.hidden_bias.value + joined))

    def free_energy(self, v: Array) -> Array:
        """F(v) = -b v - sum over j of log(1 + exp(v W + c)_j), (N,): p(v) ~ exp(-F)."""
        sums = v @ self.weight.value + self.hidden_bias.value
        return np.asarray(-(v @ self.visible_bias.value) - np.logaddexp(0, sums).sum(axis=1))

    def log_partition(self) -> float:
        """log Z, the sum over all states, by going through those of the fewer units.

        The last one is remembered: it is found again only if a weight has changed.
        Raises ValueError if both kinds are more than `MOST_ENUMERATED`.
        """
        numbers = [p.value for p in self.parameters]
        check_units(min(numbers[0].shape), "log Z")
        known = self._known
        if known is None or not all(map(np.array_equal, numbers, known[0])):
            self._known = known = [n.copy() for n in numbers], self._log_partition()
        return known[1]

    def _log_partition(self) -> float:
        weight, visible, hidden = (p.value for p in self.parameters)
        if len(visible) < len(hidden):
            return log_partition(weight.T, visible, hidden)
        return log_partition(weight, hidden, visible)


def chances_of(sums: Array) -> Array:
    """sigmoid(sums), written over them, where they are cut off at `SUREST`."""
    np.clip(sums, -SUREST, SUREST, out=sums)
    return sigmoid(sums, sums)
