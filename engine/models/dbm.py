"""A deep Boltzmann machine: several layers, every edge of which goes both ways."""

from collections.abc import Collection, Sequence
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.held import Held
from engine.layers.linear import Linear
from engine.layers.rbm import RbmLayer
from engine.layers.stack import Stack
from engine.models.deep import DeepMachine
from engine.models.model import Figures
from engine.parameters import Parameter

_NONE = np.zeros(0)


@final
class DeepBoltzmannMachine(DeepMachine):
    """dlog p(v)/dW_l = <s_l-1 s_l> of the data, by mean field, - <s_l-1 s_l> of particles.

    After each layer has learnt alone, all learn together at a small rate: with the data held, the
    hidden units take `sweeps` of mean field; left to themselves, as many particles as there are
    `chains` go on from update to update. They start from data. In the last stage a softmax learns
    from the mean field of the topmost layer, and with `fine_tune` all layers do, down the gradient
    of its loss through the last of the sweeps: what the topmost layer was before it counts as one
    more input. The bias between two machines is held by both, who get the same gradient of it.
    `lengths` are the updates of each layer, then those of all together.
    Source: Salakhutdinov and Hinton, 2009, "Deep Boltzmann machines".
    """

    def __init__(
        self,
        layers: Sequence[RbmLayer],
        output: Linear,
        *,
        rng: np.random.Generator,
        lengths: Sequence[int],
        k: int = 1,
        chains: int = 1,
        sampled: bool = True,
        sweeps: int = 5,
        joint_rate: float = 0.02,
        fine_tune: bool = True,
    ) -> None:
        self.stack, self.sweeps, self.joint_rate = Stack(layers), sweeps, joint_rate
        super().__init__(
            layers, output, rng=rng, lengths=lengths, k=k, sampled=sampled, fine_tune=fine_tune
        )
        for level in self.stack.remembered(len(layers)):
            layers[level].hold_chains(chains, rng)

    @property
    def is_joint(self) -> bool:
        """Whether all layers learn together at present."""
        return self.stage == len(self.layers)

    @property
    def rate(self) -> float:
        return self.joint_rate if self.is_joint else 1.0

    def learning(self) -> Collection[Parameter]:
        if self.stage < len(self.layers):
            return self.layers[self.stage].parameters
        below = [p for layer in self.layers for p in layer.parameters]
        if self.is_joint:
            return below
        unseen = self.layers[0].visible_bias
        tuned = [p for p in below if p is not unseen] if self.fine_tune else []
        return [*tuned, *self.output.parameters]

    def learn_together(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        if not self.is_joint:
            return self._learn_classes(x, targets)
        first = self.machines[0]
        v = first.sample(x, "v0") if self.sampled else x
        held = self.stack.mean_field(v, self.sweeps)
        apart = self.stack.chances(0, held, "rebuilt") - v
        loss = float(np.vdot(apart, apart)) / len(x)
        if np.isfinite(loss) and self._chains_are_numbers():
            free = self._free(held)
            for level, machine in enumerate(self.machines):
                machine.write_gradients(*held[level : level + 2], *free[level : level + 2])
            return Figures(loss, np.nan)
        return Figures(np.nan, np.nan)

    def _chains_are_numbers(self) -> bool:
        chains = [layer.running_state.get("chains", _NONE) for layer in self.layers]
        return all(np.isfinite(states).all() for states in chains)

    def logits(self, x: Array) -> Array:
        return self.output.forward(self.stack.mean_field(x, self.sweeps)[-1])

    def rebuild(self, x: Array) -> Array:
        if self.stage < len(self.layers):
            return super().rebuild(x)
        return self.stack.chances(0, self.stack.mean_field(x, self.sweeps), "rebuilt")

    @property
    def remembered(self) -> int:
        return sum(self.stack.sizes[level] for level in self.stack.remembered(self.learnt))

    def states_of(self, x: Array) -> Array:
        levels = [x]
        if self.stage >= len(self.layers):
            levels = self.stack.mean_field(x, self.sweeps)
        else:
            for layer in self.layers[: self.learnt]:
                levels.append(layer.up(levels[-1], "dream up"))
        return np.concatenate([levels[n] for n in self.stack.remembered(self.learnt)], axis=1)

    def dream(
        self,
        states: Array,
        rng: np.random.Generator,
        steps: int,
        held: Held | None = None,
    ) -> tuple[Array, Array]:
        """Gibbs sampling of the levels that have learnt; their `remembered` ones are in a row."""
        kept, sizes = self.stack.remembered(self.learnt), self.stack.sizes
        levels = [np.zeros((len(states), n), states.dtype) for n in sizes[: self.learnt + 1]]
        parts = np.split(states, np.cumsum([sizes[level] for level in kept])[:-1], axis=1)
        for level, part in zip(kept, parts, strict=True):
            levels[level][...] = part
        chances = levels
        for _ in range(steps):
            chances = self.stack.step(levels, rng, held)
        return np.concatenate([levels[level] for level in kept], axis=1), chances[0]

    def _learn_classes(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        before = self.stack.mean_field(x, self.sweeps - 1)
        after = self.stack.sweep(before, "last sweep")
        figures, grad = self.learn_classes(self.output.forward(after[-1], training=True), targets)
        if np.isfinite(figures.loss):
            if self.fine_tune:
                self.stack.backward(before, after, self.output.backward(grad))
            else:
                self.output.backward_parameters(grad)
        return figures

    def _free(self, held: Sequence[Array]) -> list[Array]:
        """The particles after k steps: levels that were drawn, and the others by probability."""
        kept = self.stack.remembered(len(self.layers))
        chains = {level: self.layers[level].chains_from(held[level]) for level in kept}
        count = len(next(iter(chains.values())))
        buffers, dtype = self.output.buffers, held[0].dtype
        states = [
            chains[level] if level in kept else buffers.take(f"free {level}", (count, n), dtype)
            for level, n in enumerate(self.stack.sizes)
        ]
        for _ in range(self.k):
            chances = self.stack.step(states, self.rng)
        return [chances[level] if level in kept else states[level] for level in range(len(states))]
