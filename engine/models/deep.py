"""Machines of several layers that learn one layer after the other, and classes in the end."""

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate
from math import isfinite, nan
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.held import Held
from engine.layers.linear import Linear
from engine.layers.rbm import RbmLayer
from engine.losses import SoftmaxCrossEntropy
from engine.metrics import accuracy
from engine.models.model import Figures, Model
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.network import Network
from engine.parameters import Parameter


class DeepMachine(Model):
    """Restricted machines on top of each other, and a softmax on the topmost.

    It learns in stages of so many updates (`lengths`; the last stage goes on for ever): first each
    layer by contrastive divergence, from the probabilities that the layers below pass up (not from
    states drawn from them), and last the classes, with `fine_tune` all layers too. Until that stage
    begins its logits are those of an untaught softmax. Its own figure is `reconstruction`, the
    squared error per example of going up through the layers learnt so far, and down again.
    """

    def __init__(
        self,
        layers: Sequence[RbmLayer],
        output: Linear,
        *,
        rng: np.random.Generator,
        lengths: Sequence[int],
        k: int = 1,
        persistent: bool = False,
        chains: int = 1,
        sampled: bool = True,
        fine_tune: bool = True,
    ) -> None:
        if not layers:
            raise ValueError("a deep machine needs at least one layer")
        self.machines = tuple(
            RestrictedBoltzmannMachine(
                layer,
                rng=rng,
                k=k,
                persistent=persistent,
                chains=chains,
                sampled=sampled and layer is layers[0],
            )
            for layer in layers
        )
        super().__init__(Network([*layers, output]))
        self.layers, self.output, self.rng, self.sampled = tuple(layers), output, rng, sampled
        self.fine_tune = fine_tune
        self.loss, self._measure = SoftmaxCrossEntropy(), SoftmaxCrossEntropy()
        self.starts = (0, *accumulate(lengths))
        """The numbers of updates after which its stages begin."""
        self.stage = -1
        self.begin(0)

    @property
    def k(self) -> int:
        """Gibbs steps for each update."""
        return self.machines[0].k

    @k.setter
    def k(self, k: int) -> None:
        for machine in self.machines:
            machine.k = k

    @property
    def last_stage(self) -> int:
        """The number of the stage that learns classes."""
        return len(self.starts) - 1

    @property
    def learnt(self) -> int:
        """How many layers have begun to learn."""
        return min(self.stage + 1, len(self.layers))

    @property
    def is_judged(self) -> bool:
        return self.stage == self.last_stage

    def begin(self, step: int) -> int:
        stage = bisect_right(self.starts, step) - 1
        if stage != self.stage:
            self.stage = stage
            self.network.learn_only(self.learning())
        return self.starts[stage]

    def worst(self) -> float:
        return self.loss.worst() if self.is_judged else 0.0

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        if self.stage >= len(self.layers):
            return self.learn_together(x, targets)
        for layer in self.layers[: self.stage]:
            x = layer.up(x, "below")
        return self.machines[self.stage].learn(x, targets)

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        """Measure against labels (N,), and the examples that `outputs` were asked for."""
        x = self._measured
        apart = float(np.square(self.rebuild(x) - x).sum(dtype=np.float64)) / len(x)
        if not (np.isfinite(outputs).all() and isfinite(apart)):
            return Figures(nan, nan)
        loss = self._measure.forward(outputs, targets)
        return Figures(loss, accuracy(outputs, targets), (("reconstruction", apart),))

    def outputs(self, x: Array) -> Array:
        """The logits of examples (N, V)."""
        self._measured = x
        return self.logits(x)

    def rebuild(self, x: Array) -> Array:
        """Examples (N, V) through the layers learnt so far, up and down, by probabilities."""
        layers = [layer.generative for layer in self.layers[: self.learnt]]
        for layer in layers:
            x = layer.up(x, "rebuilt up")
        for layer in reversed(layers):
            x = layer.down(x, "rebuilt")
        return x

    def learn_classes(self, logits: Array, targets: npt.NDArray[Any]) -> tuple[Figures, Array]:
        """How good logits (N, C) of a batch are, and the gradient of its loss by them."""
        loss = self.loss.forward(logits, targets)
        if not isfinite(loss):
            return Figures(loss, nan), logits
        return Figures(loss, self.loss.accuracy()), self.loss.backward()

    @abstractmethod
    def learning(self) -> Collection[Parameter]:
        """The parameters that learn in the present stage."""

    @abstractmethod
    def learn_together(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        """Learn from a batch in a stage behind that of the topmost layer."""

    @abstractmethod
    def logits(self, x: Array) -> Array:
        """The logits (N, C) of examples (N, V)."""

    @abstractmethod
    def dream(
        self,
        states: Array,
        rng: np.random.Generator,
        steps: int,
        held: Held | None = None,
    ) -> tuple[Array, Array]:
        """Let chains run on for so many Gibbs steps: freely, or with some pixels `held`.

        `states` (P, H) are those of the layer that remembers; returned are theirs at the end, and
        the pixels (P, V), as probabilities, that they dream of. Nothing of the model changes.
        """

    @property
    @abstractmethod
    def remembered(self) -> int:
        """How many units, H, chains go on from in the layers learnt so far."""

    @abstractmethod
    def states_of(self, x: Array) -> Array:
        """What the layer that remembers makes of examples (N, V), as probabilities, (N, H)."""
