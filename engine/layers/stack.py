"""Restricted machines on top of each other, with all of their edges undirected."""

from collections.abc import Sequence
from itertools import pairwise
from typing import final

import numpy as np

from engine.arrays import Array
from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.chains import draw
from engine.layers.held import Held
from engine.layers.initializers import normal
from engine.layers.rbm import RbmLayer, chances_of


@final
class Stack:
    """Energy E = -sum over l of (b_l s_l) - sum over l of (s_l W_l+1 s_l+1), s_0 being v.

    Layer l's weight is W_l+1 (between s_l and s_l+1); a bias between two machines is the mean of
    what the lower one has learnt for its hidden units and the upper one for its visible units: the
    geometric mean of the two models. Each unit is to see the layer below and the layer above it,
    so that while a machine learns alone it is given what it sees twice as strongly, where a
    neighbour is still missing. `states` of the methods may be those of the lowest levels alone:
    the topmost of them is then seen that way.
    Source: Salakhutdinov and Hinton, 2009, "Deep Boltzmann machines", sections 3 and 3.1.
    """

    def __init__(self, layers: Sequence[RbmLayer]) -> None:
        if len(layers) < 2:
            raise ValueError(f"a deep Boltzmann machine has at least two layers, not {len(layers)}")
        self.layers = tuple(layers)
        for layer in layers:
            layer.up_scale = 1.0 if layer is layers[-1] else 2.0
            layer.down_scale = 1.0 if layer is layers[0] else 2.0

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many units there are in each layer, the visible ones first."""
        first = self.layers[0].weight.value.shape[0]
        return first, *(layer.weight.value.shape[1] for layer in self.layers)

    def bias(self, level: int) -> Array:
        """b_l of the units at a level; 0 is that of the visible ones."""
        if level == 0:
            return self.layers[0].visible_bias.value
        below = self.layers[level - 1].hidden_bias.value
        if level == len(self.layers):
            return below
        return np.asarray((below + self.layers[level].visible_bias.value) / 2)

    def chances(self, level: int, states: Sequence[Array], name: str) -> Array:
        """p(s_l = 1 | the layers beside it), from states (N, .) of the levels; in that buffer."""
        if level == len(states) - 1 < len(self.layers):
            return self.layers[level - 1].up(states[level - 1], f"{name} {level}")
        owner = self.layers[min(level, len(self.layers) - 1)]
        out = owner.buffers.take(f"{name} {level}", states[level].shape, states[level].dtype)
        if level == 0:
            np.dot(states[1], self.layers[0].weight.value.T, out=out)
        else:
            np.dot(states[level - 1], self.layers[level - 1].weight.value, out=out)
            if level < len(self.layers):
                above = owner.buffers.like(f"{name} above", out)
                out += np.dot(states[level + 1], self.layers[level].weight.value.T, out=above)
        out += self.bias(level)
        return chances_of(out)

    def mean_field(self, v: Array, sweeps: int, name: str = "mean field") -> list[Array]:
        """The most fitting independent probabilities of all levels with v (N, V) held, v first.

        m_l = sigmoid(m_l-1 W_l + m_l+1 W_l+1^T + b_l), from the first level to the last, so many
        times, after one way up by doubled weights. Equation 7 of the source.
        """
        states = [v]
        for layer in self.layers:
            states.append(layer.up(states[-1], f"{name} first"))
        for _ in range(sweeps):
            states = self.sweep(states, name)
        return states

    def sweep(self, states: Sequence[Array], name: str) -> list[Array]:
        """One sweep of mean field over states of all levels, v first; in the buffers of a name."""
        after = list(states)
        for level in range(1, len(after)):
            after[level] = self.chances(level, after, name)
        return after

    def backward(self, before: Sequence[Array], after: Sequence[Array], grad: Array) -> None:
        """Write gradients from `grad` (N, H), that by the topmost level `after` a sweep.

        The levels `before` it count as given. With d_l = dL/dm_l m_l (1 - m_l) for the sums of
        level l: dL/dW_l = m_l-1^T d_l + d_l-1^T m_l before, dL/db_l = sum d_l, both of whose
        holders get it, dL/dm_l-1 = d_l W_l^T.
        """
        for level in range(len(self.layers), 0, -1):
            layer, chances = self.layers[level - 1], after[level]
            grad = grad * chances * (1 - chances)
            np.dot(after[level - 1].T, grad, out=layer.weight.grad)
            grad.sum(axis=0, out=layer.hidden_bias.grad)
            if level < len(self.layers):
                above = self.layers[level]
                above.weight.grad += grad.T @ before[level + 1]
                above.visible_bias.grad[...] = layer.hidden_bias.grad
            grad = grad @ layer.weight.value.T

    @staticmethod
    def remembered(depth: int) -> range:
        """The levels, every other one and not the topmost, that chains of `depth` go on from."""
        return range((depth - 1) % 2, depth, 2)

    def step(
        self, states: list[Array], rng: np.random.Generator, held: Held | None = None
    ) -> list[Array]:
        """Draw the levels that are not remembered given those that are, then these in turn.

        `states` (P, .) of all levels change, but for visible units that are `held`; returned is
        what each was drawn by.
        """
        kept = self.remembered(len(states) - 1)
        chances = list(states)
        for level in sorted(range(len(states)), key=lambda level: level in kept):
            chances[level] = self.chances(level, states, "free")
            draw(chances[level], rng, states[level])
            if held and not level:
                held.hold(states[0])
        return chances

    def as_general(self) -> BoltzmannLayer:
        """The same machine as one in which only neighbouring layers are joined, to enumerate it."""
        sizes = self.sizes
        starts = np.cumsum([0, *sizes])
        pairs, weights = [], []
        for (a, b), (_, c), layer in zip(
            pairwise(starts), pairwise(starts[1:]), self.layers, strict=False
        ):
            i, j = np.mgrid[a:b, b:c]
            pairs.append([i.ravel(), j.ravel()])
            weights.append(layer.weight.value.ravel())
        made = BoltzmannLayer(
            sizes[0],
            sum(sizes[1:]),
            rng=np.random.default_rng(0),
            weight_init=normal(0),
            pairs=np.concatenate(pairs, axis=1),
            dtype=weights[0].dtype,
        )
        made.weight.value[...] = np.concatenate(weights)
        made.bias.value[...] = np.concatenate([self.bias(n) for n in range(len(sizes))])
        return made
