"""A deep belief network: undirected at the top, directed downwards below it."""

from collections.abc import Collection
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.enumeration import binary_states, check_units, log_sum_exp
from engine.layers.chains import draw
from engine.layers.held import Held
from engine.layers.rbm import RbmLayer
from engine.models.deep import DeepMachine
from engine.models.model import Figures
from engine.parameters import Parameter


@final
class DeepBeliefNetwork(DeepMachine):
    """p(v, h1, ..., hL) = p(v | h1) p(h1 | h2) ... p(hL-1, hL), the last a restricted machine.

    Greedily each layer learns to model what the layers below pass up: every one that is added
    betters a bound of log p(v). In the last stage the softmax learns, and with `fine_tune` all
    layers below it too, by backpropagation through the way up. That is discriminative: weights
    and biases to dream with are kept apart before it, so that dreams, log p(v) and what is rebuilt
    stay those of the layers as they learnt alone.
    Source: Hinton, Osindero and Teh, 2006, "A fast learning algorithm for deep belief nets";
    Bengio et al., 2007, "Greedy layer-wise training of deep networks".
    """

    def begin(self, step: int) -> int:
        began = super().begin(step)
        if (tunes := self.is_judged and self.fine_tune) != self.keeps_dreams:
            for layer in self.layers:
                if tunes:
                    layer.keep_generative()
                else:
                    layer.forget_generative()
        return began

    @property
    def keeps_dreams(self) -> bool:
        """Whether what it dreams with is kept apart from what learns."""
        return self.layers[0].generative is not self.layers[0]

    @property
    def _dreaming(self) -> list[RbmLayer]:
        """The layers learnt so far as they dream, from the lowest."""
        return [layer.generative for layer in self.layers[: self.learnt]]

    def learning(self) -> Collection[Parameter]:
        if self.stage < len(self.layers):
            return self.layers[self.stage].parameters
        below = [p for layer in self.layers for p in (layer.weight, layer.hidden_bias)]
        return [*(below if self.fine_tune else []), *self.output.parameters]

    def learn_together(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        figures, grad = self.learn_classes(self.network.forward(x, training=True), targets)
        if grad.size and np.isfinite(figures.loss):
            if self.fine_tune:
                self.network.backward_parameters(grad)
            else:
                self.output.backward_parameters(grad)
        return figures

    def logits(self, x: Array) -> Array:
        return self.network.forward(x)

    @property
    def remembered(self) -> int:
        return int(self.layers[self.learnt - 1].weight.value.shape[1])

    def states_of(self, x: Array) -> Array:
        for layer in self._dreaming:
            x = layer.up(x, "dream up")
        return x

    def dream(
        self,
        states: Array,
        rng: np.random.Generator,
        steps: int,
        held: Held | None = None,
    ) -> tuple[Array, Array]:
        """Gibbs sampling in the topmost machine that has learnt, then down by what is directed.

        Pixels that are held go up again in every step, by probabilities, with those dreamt of.
        """
        *below, top = self._dreaming
        for _ in range(steps):
            seen = top.down(states, "dream")
            if held:
                seen = self._down(below, seen, rng)
                held.hold(seen)
                for layer in below:
                    seen = layer.up(seen, "dream below")
            states = draw(top.up(draw(seen, rng), "dream up"), rng)
        return states, self._down(below, top.down(states, "dream"), rng)

    @staticmethod
    def _down(below: list[RbmLayer], x: Array, rng: np.random.Generator) -> Array:
        for layer in reversed(below):
            x = layer.down(draw(x, rng), "dream")
        return x

    def log_likelihoods(self, v: Array) -> Array:
        """log p(v) of v (N, V), (N,), by going through all states of every layer between.

        Raises ValueError for layers that are too wide for that.
        """
        *below, top = (layer.generative for layer in self.layers)
        widths = [layer.weight.value.shape[1] for layer in below]
        check_units(max(map(sum, zip(widths, [0, *widths], strict=False)), default=0), "log p(v)")
        states = binary_states(top.weight.value.shape[0]).astype(v.dtype) if below else v
        likely = -top.free_energy(states) - top.log_partition()
        for layer in reversed(below):
            above = states
            first = layer is below[0]
            states = v if first else binary_states(layer.weight.value.shape[0]).astype(v.dtype)
            likely = log_sum_exp(_given(layer, states, above) + likely, axis=1)
        return likely


def _given(layer: RbmLayer, below: Array, above: Array) -> Array:
    """log p(below | above) of states (S, V) and (T, H), each with each, (S, T)."""
    sums = above @ layer.weight.value.T + layer.visible_bias.value
    return np.asarray(below @ sums.T - np.logaddexp(0, sums).sum(axis=1))
